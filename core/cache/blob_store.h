// SPDX-License-Identifier: GPL-3.0-or-later
// BlobStore: reads the blobs of a cache file, each thread that does so at the same time through a connection
// of its own. Those to an unfinished cache are open only while a call lasts (a Use), because an open one
// would keep the writer from finishing it as a single file. Thread-safety: every method may be called from
// several threads at once.
#pragma once

#include "base/result.h"
#include "cache/frame.h"
#include "sqlite/blob.h"
#include "sqlite/connection.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::cache {

class BlobStore {
    struct Reader;

public:
    explicit BlobStore(std::string file) : m_file(std::move(file)) {}

    /// Together: what this thread reads as long as the Use lives is read in transactions, which saves the
    /// locks of each blob and keeps a writer waiting. For what takes milliseconds, and meanwhile calls nobody
    /// and waits for no other thread, or they and a writer of this process may wait for each other.
    enum class Pace : std::uint8_t { OneByOne, Together };
    /// Keeps connections open as long as it lives. Belongs to one thread; those of a thread end in the
    /// reverse order of their beginning.
    class Use {
    public:
        explicit Use(const BlobStore& store, Pace pace = Pace::OneByOne);
        ~Use();
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;

    private:
        friend class BlobStore;
        const BlobStore& m_store;
        Use* m_before = nullptr; ///< what the thread read together before
        bool m_isTogether = false;
        std::unique_ptr<Reader> m_reader; ///< in a transaction, and nobody else's
    };

    const std::string& file() const { return m_file; }
    /// Whether connections stay open between calls.
    void keepOpen(bool keep) { m_keepOpen = keep; }

    /// `where` names the segment for errors.
    Result<Frame> read(std::int64_t id, BlobKind kind, const std::string& where) const;
    /// The same into a frame whose memory is used again.
    Result<void> read(std::int64_t id, BlobKind kind, const std::string& where, Frame& into) const;
    /// That a blob is what was written: what read() would refuse before it unpacks anything.
    Result<void> prove(std::int64_t id, BlobKind kind) const;
    /// Runs `work(connection)`; nobody else has that connection meanwhile.
    template <class Work>
    auto with(Work work) const -> decltype(work(std::declval<sqlite::Connection&>())) {
        auto reader = take();
        if (!reader) return reader.error();
        auto result = work((*reader)->connection);
        give(*std::move(reader));
        return result;
    }

private:
    struct Reader {
        sqlite::Connection connection;
        std::optional<sqlite::Statement> read;
        std::size_t together = 0;         ///< blobs read in the transaction that is open
        std::optional<sqlite::Blob> blob; ///< in it: the one read last
        std::string bytes;                ///< whose memory is used again
    };
    void begin() const;
    void end() const;
    static void endTransaction(Reader& reader);
    Use* together() const;
    Result<std::unique_ptr<Reader>> take() const;
    void give(std::unique_ptr<Reader> reader) const;
    /// Looks at the bytes of a blob while they stand in the connection's memory.
    template <class Look>
    Result<void> look(std::int64_t id, const std::string& where, Look look) const;
    template <class Look>
    static Result<void> lookBy(Reader& reader, std::int64_t id, const std::string& where, Look look);
    /// The same within a transaction: finds what stands near the one before without beginning at the root.
    template <class Look>
    static Result<void> lookNear(Reader& reader, std::int64_t id, const std::string& where, Look look);

    std::string m_file;
    bool m_keepOpen = false;
    mutable std::mutex m_mutex;
    mutable std::vector<std::unique_ptr<Reader>> m_idle;
    mutable std::size_t m_uses = 0;
};

} // namespace hindcast::cache
