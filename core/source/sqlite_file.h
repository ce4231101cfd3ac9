// SPDX-License-Identifier: GPL-3.0-or-later
// SqliteFile: a user's SQLite file, opened so that nothing is ever written beside it. Without a write-ahead
// log it is opened immutable; with one, or with a hot journal, file and companion are copied to a private
// folder and the copy is opened (read-only mode would leave -shm behind, immutable would miss the rows of the
// log). A compressed file is unpacked there.
// Thread-safety: belongs to one thread at a time.
#pragma once

#include "base/result.h"
#include "source/private_folder.h"
#include "source/sample.h"
#include "sqlite/connection.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

/// True when the decoded content begins as a SQLite file does.
bool looksLikeSqlite(const Sample& sample);

class SqliteFile {
public:
    enum class Purpose : std::uint8_t {
        Look, ///< tables and columns only, within a moment: big companions are not copied, nor is all
              ///< unpacked
        Read
    };

    /// Errors: Io, Busy (a writer changed it all the time), Corrupt, Cancelled.
    static Result<SqliteFile> open(const Sample& sample, Purpose purpose, std::stop_token stop);

    sqlite::Connection& connection() { return m_connection; }

    struct Table {
        std::string name;
        std::vector<std::string> columns; ///< lower case, in order
        bool has(std::string_view column) const;
    };
    enum class Views : std::uint8_t { Not, Too };
    /// Ordinary tables of the store, without SQLite's own, by name; of a cut file those that are still
    /// listed. Views are read where a mapping names one; no store that is known has its events in one.
    Result<std::vector<Table>> tables(Views views = Views::Not);

    /// Where the file holds fewer bytes than its header says: Corrupt, naming both sizes.
    const std::optional<Error>& cut() const { return m_cut; }
    /// Busy when the stored file is not the one that was opened any more.
    Result<void> checkUnchanged() const;

private:
    struct Stamp {
        std::int64_t size = 0;
        std::int64_t seconds = 0;
        std::int64_t nanoseconds = 0;
        bool operator==(const Stamp&) const = default;
    };
    static std::optional<Stamp> stampOf(const std::string& path);
    static Result<std::string> copyWithCompanions(const Sample& sample, const PrivateFolder& folder,
                                                  std::stop_token stop);
    static Result<std::string> unpack(const Sample& sample, Purpose purpose, const PrivateFolder& folder,
                                      std::stop_token stop);

    SqliteFile(std::optional<PrivateFolder> folder, sqlite::Connection connection)
        : m_folder(std::move(folder)), m_connection(std::move(connection)) {}

    std::optional<PrivateFolder> m_folder; ///< first: the connection closes before the folder goes
    sqlite::Connection m_connection;
    std::string m_path; ///< the stored file when it is read in place
    std::optional<Stamp> m_stamp;
    std::optional<Error> m_cut;
};

/// The containers around the sample with `inner` last, joined by "+": "gzip+sqlite".
std::string containerText(const Sample& sample, std::string_view inner);

/// "orders, lines, users and 12 more": for messages about stores that we do not know.
std::string listNames(const std::vector<std::string>& names);

} // namespace hindcast::source
