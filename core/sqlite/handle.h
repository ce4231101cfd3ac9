// SPDX-License-Identifier: GPL-3.0-or-later
// Handle: what a Connection and its statements and blobs share: the SQLite connection, the file's name for
// errors, and the stop token that its progress handler polls. Private to this folder; nobody else includes
// it. Thread-safety: belongs to one thread at a time; sqlite3_interrupt alone may come from any.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <set>
#include <stop_token>
#include <string>

struct sqlite3;

namespace hindcast::sqlite {

struct Handle {
    Handle() = default;
    ~Handle();
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    /// The Error for a result code of SQLite, in our words, with the file as place.
    Error error(int code) const;
    void setStop(std::stop_token token);
    Error noSpace() const;
    Error ioError(int code) const;

    sqlite3* db = nullptr;
    std::string file;
    std::size_t longest = 0; ///< bytes of a value or row that are read; 0: as SQLite has it
    std::stop_token stop;
    std::set<std::string> readable; ///< lower-case names that the authorizer lets pass
    bool throughViews = false;      ///< and whatever a view among them reads
};

} // namespace hindcast::sqlite
