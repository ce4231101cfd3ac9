// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in streams beside their own events, from a table that says of each event in which streams it
// stands: the table of a store in SQLite, or one into which the rows of a dump or a live database were put.
// Thread-safety: a function over a connection.
#pragma once

#include "event/link_table.h"
#include "source/store_spec.h"
#include "sqlite/connection.h"

#include <stop_token>
#include <string>

namespace hindcast::source {

/// Where the rows are, with columns named as the spec names them.
struct LinkRows {
    std::string table;
    std::string names;   ///< the table of the join that names the streams, if there is one
    std::string missing; ///< a condition on rows `t` whose event is not in the store; empty: none is
    std::string origin;  ///< in words: "shop.db: places"
};

/// `join`: the one of the spec with `links`.
Result<event::LinkTable> readLinks(sqlite::Connection& connection, const StoreSpec& spec,
                                   const JoinSpec& join, const LinkRows& rows, const std::stop_token& stop);

} // namespace hindcast::source
