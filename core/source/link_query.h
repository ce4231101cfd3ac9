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

/// `join`: the one of the spec with `links`. `table`: its rows, with columns named as the spec names them.
Result<event::LinkTable> readLinks(sqlite::Connection& connection, const StoreSpec& spec,
                                   const JoinSpec& join, const std::string& table,
                                   const std::stop_token& stop);

} // namespace hindcast::source
