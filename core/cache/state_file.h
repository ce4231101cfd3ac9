// SPDX-License-Identifier: GPL-3.0-or-later
// StateFile: what lies beside a cache as FILE.states: states of streams that a projection folded, for later
// processes. Derived: every entry carries a checksum, and whatever is wrong with the file (damage, another
// version, a folder that cannot be written, no space) it is as if there was none. Layout: FORMAT.md.
// Thread-safety: every method may be called from any thread; several processes may use one file.
#pragma once

#include "sqlite/connection.h"

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::cache {

class StateFile {
public:
    /// Of entries, before the older half of them is dropped.
    static constexpr std::uint64_t kMostBytes = std::uint64_t(256) << 20;

    /// `path`: of the file, which is made when the first entry is added.
    explicit StateFile(std::string path, std::uint64_t mostBytes = kMostBytes)
        : m_path(std::move(path)), m_mostBytes(mostBytes) {}

    struct Entry {
        std::uint64_t folded = 0; ///< events of the stream
        std::uint64_t last = 0;   ///< by which the last of them is known again
        std::string bytes;
    };
    /// The last entry at or before `folded` that `accepts` takes.
    std::optional<Entry> before(std::string_view key, std::string_view stream, std::uint64_t folded,
                                const std::function<bool(const Entry&)>& accepts);
    /// All of them or none.
    void add(std::string_view key, std::string_view stream, const std::vector<Entry>& entries);

private:
    enum class Access : std::uint8_t { Read, Write };
    bool open(Access access);
    Result<void> makeTable();
    Result<void> checkTable();
    Result<void> put(std::string_view key, std::string_view stream, const std::vector<Entry>& entries);
    Result<void> dropOld();
    void giveUp(const Error& error);

    const std::string m_path;
    const std::uint64_t m_mostBytes;
    std::mutex m_mutex;
    std::optional<sqlite::Connection> m_db;
    bool m_isWritable = false;
    bool m_isOff = false; ///< it cannot be used
};

} // namespace hindcast::cache
