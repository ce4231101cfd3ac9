// SPDX-License-Identifier: GPL-3.0-or-later
// Transaction: BEGIN now, COMMIT by commit(), ROLLBACK when it goes without one. The connection must live
// longer. Thread-safety: belongs to the thread that has the connection.
#pragma once

#include "base/result.h"
#include "sqlite/connection.h"

namespace hindcast::sqlite {

class Transaction {
public:
    enum class Kind : std::uint8_t {
        Deferred,  ///< locks when first needed: for reading a consistent state
        Immediate, ///< takes the write lock at once, or returns Busy
        Exclusive
    };

    static Result<Transaction> begin(Connection& connection, Kind kind = Kind::Immediate);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;

    /// After an error the transaction is rolled back.
    Result<void> commit();
    void rollback();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection = nullptr; ///< nullptr: over
};

} // namespace hindcast::sqlite
