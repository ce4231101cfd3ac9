// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/transaction.h"

#include <utility>

namespace hindcast::sqlite {

Result<Transaction> Transaction::begin(Connection& connection, Kind kind) {
    const char* sql = kind == Kind::Deferred    ? "BEGIN"
                      : kind == Kind::Immediate ? "BEGIN IMMEDIATE"
                                                : "BEGIN EXCLUSIVE";
    if (auto begun = connection.exec(sql); !begun) return begun.error();
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction::~Transaction() {
    rollback();
}

Result<void> Transaction::commit() {
    if (!m_connection)
        return Error{ErrorCode::Internal, "", "the transaction is over already", "please report this"};
    auto committed = m_connection->exec("COMMIT");
    if (!committed) {
        rollback();
        return committed;
    }
    m_connection = nullptr;
    return {};
}

void Transaction::rollback() {
    Connection* connection = std::exchange(m_connection, nullptr);
    // SQLite itself rolls back on some errors; then there is nothing to do. A stopped token must not keep the
    // transaction open: ROLLBACK is too short for the progress handler to see.
    if (connection && connection->inTransaction()) (void)connection->exec("ROLLBACK");
}

} // namespace hindcast::sqlite
