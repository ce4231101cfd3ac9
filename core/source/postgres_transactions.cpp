// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/postgres_transactions.h"

#include <charconv>
#include <cstdint>
#include <string_view>

namespace hindcast::source {

namespace {

constexpr int kSnapshots = 130000; ///< the version that calls its functions pg_snapshot_…

std::uint64_t numberOf(std::string_view text) {
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

/// age() counts from the number that is next.
Result<TransactionBounds> transactionBounds(PostgresConnection& connection, const std::string& where,
                                            const std::stop_token& stop) {
    const std::string prefix = connection.serverVersion() >= kSnapshots ? "pg_snapshot" : "txid_snapshot";
    const std::string now = prefix == "pg_snapshot" ? "pg_current_snapshot()" : "txid_current_snapshot()";
    const std::string end = prefix + "_xmax(s)::text::numeric";
    const auto rows = connection.rows("SELECT " + prefix + "_xmin(s)::text, (" + end + " + age((" + end
                                          + " % 4294967296)::text::xid))::text, s::text FROM " + now + " s",
                                      stop);
    if (!rows) return rows.error();
    if (rows->empty() || rows->front().size() != 3)
        return Error{ErrorCode::Internal, where, "the server tells no snapshot", "please report this"};
    return TransactionBounds{numberOf(rows->front()[0].value_or("")), numberOf(rows->front()[1].value_or("")),
                             rows->front()[2].value_or("")};
}

/// xmin says the lower half of it, and it is over.
std::string transactionOf(const std::string& row, const TransactionBounds& bounds) {
    constexpr std::uint64_t kHalf = std::uint64_t(1) << 32;
    const std::uint64_t low = bounds.next % kHalf, epoch = bounds.next - low;
    const std::uint64_t before = epoch >= kHalf ? epoch - kHalf : 0;
    const std::string xmin = row + ".xmin::text::bigint";
    return "(" + xmin + " + CASE WHEN " + xmin + " > " + std::to_string(low) + " THEN "
           + std::to_string(before) + " ELSE " + std::to_string(epoch) + " END)";
}

} // namespace hindcast::source
