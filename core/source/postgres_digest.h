// SPDX-License-Identifier: GPL-3.0-or-later
// PostgresDigest: by what the rows of a live store are known again: how many there are up to a key, and a
// digest of which version each row is (its key and the transaction that wrote it: an UPDATE makes another
// one), the same for what joined tables say of them. The server reckons it without looking at payloads. It is
// the token of a source that was read to its end. Thread-safety: values, and functions over a connection.
#pragma once

#include "source/postgres_plan.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

struct PostgresDigest {
    struct Part {
        std::uint64_t rows = 0;
        std::int64_t hash = 0;
        bool operator==(const Part&) const = default;
    };
    std::uint64_t shape = 0; ///< PostgresPlan::shape()
    PostgresPlan::Key last;  ///< the highest key; empty: no key, or no rows
    std::vector<Part> parts; ///< of each table, then of each joined one
    /// Which state of the server was seen: of two equal ones nothing is different, so rows need not be looked
    /// at. Empty: this server cannot say.
    std::string moment;

    std::string print() const;
    /// Nothing: not one of ours.
    static std::optional<PostgresDigest> parse(std::string_view text);
    /// Whether the rows are the same ones, whenever they were seen.
    bool holdsSame(const PostgresDigest& other) const;

    /// The state that the transaction in hand sees. Rows are visible by nothing but its snapshot, and every
    /// change of them (TRUNCATE and ALTER TABLE too) comes by a transaction that a later snapshot shows to be
    /// over. The time at which the server started tells apart servers, and what a server was before it was
    /// put back to a backup. A standby's snapshots do not say all of it.
    static Result<std::string> momentOf(PostgresConnection& connection, const std::stop_token& stop);
    /// Of all rows.
    static Result<PostgresDigest> take(PostgresConnection& connection, const PostgresPlan& plan,
                                       const StoreSpec& spec, const std::stop_token& stop);
    /// Whether the rows up to `last` are still those: then the ones behind it are all that is new.
    Result<bool> stillStands(PostgresConnection& connection, const PostgresPlan& plan, const StoreSpec& spec,
                             const std::stop_token& stop) const;
};

} // namespace hindcast::source
