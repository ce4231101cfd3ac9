// SPDX-License-Identifier: GPL-3.0-or-later
// LinkLists: the streams that hold events of other streams, each with all that stands in it. Only such
// streams have one; of all others the runs of the segments say everything. FORMAT.md, "Catalogue".
// Thread-safety: plain data and pure functions; an index is immutable.
#pragma once

#include "cache/blob_store.h"
#include "cache/log_index.h"
#include "event/link_marks.h"

#include <memory>
#include <string>
#include <vector>

namespace hindcast::cache {

/// An event as it stands in the stream.
struct LinkEntry {
    std::uint64_t rank = 0;
    std::int64_t version = 0;
    bool isLink = false;    ///< of another stream
    std::uint8_t marks = 0; ///< of link_marks.h, but for kIsLink
};

struct LinkedStream {
    std::uint32_t stream = 0;
    std::uint64_t links = 0;
    /// Of own events and links; ranks: the smallest and the largest. Regular: there is nothing to say of the
    /// versions of what stands in it, but that they may begin late.
    StreamTotals totals;
    std::uint64_t entries = 0, first = 0; ///< of it, and of all those before them
};

struct LinkLists {
    std::vector<LinkedStream> streams; ///< by number
    std::vector<LinkEntry> entries;    ///< stream after stream, each in version order
};

/// Entries of one blob.
inline constexpr std::size_t kLinkPiece = 65'536;

/// Brings what is known of all that stands in it up to date with the totals of its own events, which became
/// more.
void addOwn(LinkedStream& stream, const StreamTotals& own);

void encodeLinkedStreams(const LinkLists& lists, std::string& raw);
/// Entries [from, to).
void encodeLinkEntries(const LinkLists& lists, std::size_t from, std::size_t to, std::string& raw);

/// What an entry is, as event::StreamColumns::linked has it.
inline std::uint8_t marksOf(const LinkEntry& entry) {
    return std::uint8_t(entry.marks | (entry.isLink ? event::kIsLink : 0));
}

/// The stored lists: the streams in memory, their entries read when they are asked for.
class LinkIndex {
public:
    struct Pieces {
        std::int64_t streams = 0;          ///< blob
        std::vector<std::int64_t> entries; ///< blobs, in order
    };
    /// Of a log with so many streams and events. The store must outlive the index.
    static Result<std::unique_ptr<const LinkIndex>> read(const BlobStore& store, Pieces pieces,
                                                         std::uint64_t streams, std::uint64_t events);

    /// Nothing: no event of another stream stands in it.
    const LinkedStream* find(std::uint32_t stream) const;
    const std::vector<LinkedStream>& streams() const { return m_streams; }
    std::uint64_t linkCount() const { return m_links; }
    /// Each event once.
    Result<std::vector<LinkEntry>> entries(const LinkedStream& stream) const;
    /// That the lists are not what they should be.
    Error damage() const;

private:
    LinkIndex(const BlobStore& store, Pieces pieces, std::uint64_t events)
        : m_store(store), m_pieces(std::move(pieces)), m_events(events) {}
    Result<void> readStreams(std::uint64_t streams);

    const BlobStore& m_store;
    const Pieces m_pieces;
    const std::uint64_t m_events;
    std::vector<LinkedStream> m_streams;
    std::uint64_t m_links = 0, m_entries = 0;
};

} // namespace hindcast::cache
