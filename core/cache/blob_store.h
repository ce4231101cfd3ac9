// SPDX-License-Identifier: GPL-3.0-or-later
// BlobStore: reads the blobs of a cache file. The connection to an unfinished cache is open only while a call
// lasts (a Use), because an open one would keep the writer from finishing it as a single file.
// Thread-safety: every method may be called from several threads at once.
#pragma once

#include "base/result.h"
#include "cache/frame.h"
#include "sqlite/connection.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

namespace hindcast::cache {

class BlobStore {
public:
    explicit BlobStore(std::string file) : m_file(std::move(file)) {}

    /// Keeps the connection open as long as it lives.
    class Use {
    public:
        explicit Use(const BlobStore& store) : m_store(store) { m_store.begin(); }
        ~Use() { m_store.end(); }
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;

    private:
        const BlobStore& m_store;
    };

    const std::string& file() const { return m_file; }
    /// Whether the connection stays open between calls.
    void keepOpen(bool keep) { m_keepOpen = keep; }

    /// `where` names the segment for errors.
    Result<Frame> read(std::int64_t id, BlobKind kind, const std::string& where) const;
    /// The blob as it is, proven and not unpacked.
    Result<std::string> readBlob(std::int64_t id, BlobKind kind, const std::string& where) const;
    /// Runs `work(connection)` alone.
    template <class Work>
    auto with(Work work) const -> decltype(work(std::declval<sqlite::Connection&>())) {
        const std::lock_guard lock(m_mutex);
        if (auto opened = open(); !opened) return opened.error();
        return work(*m_connection);
    }

private:
    void begin() const;
    void end() const;
    Result<void> open() const; ///< with the mutex held
    Result<std::string> bytes(std::int64_t id, const std::string& where) const;

    std::string m_file;
    bool m_keepOpen = false;
    mutable std::mutex m_mutex;
    mutable std::optional<sqlite::Connection> m_connection;
    mutable std::optional<sqlite::Statement> m_read;
    mutable std::size_t m_uses = 0;
};

} // namespace hindcast::cache
