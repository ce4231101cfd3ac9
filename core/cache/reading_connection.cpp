// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/reading_connection.h"

#include <sys/stat.h>

namespace hindcast::cache {

Result<sqlite::Connection> openForReading(const std::string& path, std::chrono::milliseconds patience) {
    auto connection = sqlite::Connection::open(path, {.busyTimeout = patience});
    if (connection || connection.error().code == ErrorCode::NotFound) return connection;
    struct stat journal{};
    if (::stat((path + "-journal").c_str(), &journal) == 0 && journal.st_size > 0) {
        // Opening it for writing reads it, and so rolls back.
        if (!sqlite::Connection::open(path, {.mode = sqlite::Mode::ReadWrite, .busyTimeout = patience}))
            return connection;
        return sqlite::Connection::open(path, {.busyTimeout = patience});
    }
    if (connection.error().code != ErrorCode::Io) return connection;
    auto immutable = sqlite::Connection::open(path, {.immutable = true});
    return immutable ? std::move(immutable) : std::move(connection);
}

} // namespace hindcast::cache
