// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"
#include "cache/file_cache.h"
#include "cache/id_block.h"

#include <algorithm>
#include <unordered_set>

namespace hindcast::cache {
namespace {

/// Entries that a thread looks at together: 16 bytes each while they are sorted.
constexpr std::uint64_t kEntriesAtOnce = 500'000;

/// The rows whose 32-bit hash of the id some other row has too, a range of hashes at a time. A row is its
/// number in the segment plus the ranks before it, so that it fits beside the hash.
class SharedHashes {
public:
    SharedHashes(const SegmentReader& reader, std::stop_token stop)
        : m_reader(reader), m_stop(std::move(stop)) {}

    /// Hashes [from, to]; appends to `suspects`, equal hashes one after the other.
    Result<void> find(std::uint32_t from, std::uint32_t to, std::vector<std::uint64_t>& suspects) {
        m_entries.clear();
        for (const SegmentRow& segment : m_reader.segments()) {
            if (m_stop.stop_requested()) return cancelled(m_reader.store().file());
            if (auto read = collect(segment, from, to); !read) return read.error();
        }
        sortIdEntries(m_entries, m_scratch);
        const auto hashOf = [this](std::size_t i) { return m_entries[i] >> 32; };
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            if ((i > 0 && hashOf(i - 1) == hashOf(i))
                || (i + 1 < m_entries.size() && hashOf(i + 1) == hashOf(i)))
                suspects.push_back(m_entries[i]);
        return {};
    }

private:
    Result<void> collect(const SegmentRow& segment, std::uint32_t from, std::uint32_t to) {
        const auto layout = m_reader.layout(segment.number);
        if (!layout) return layout.error();
        const auto& firsts = (*layout)->indexFirst;
        // The block before the first that begins above `from` may hold it too.
        auto block = std::size_t(std::lower_bound(firsts.begin(), firsts.end(), from) - firsts.begin());
        if (block > 0) --block;
        for (; block < firsts.size() && firsts[block] <= to; ++block) {
            if (auto read = m_reader.readIdIndex(segment.number, block, m_block); !read) return read;
            for (std::size_t i = 0; i < m_block.hashes.size(); ++i)
                if (m_block.hashes[i] >= from && m_block.hashes[i] <= to)
                    m_entries.push_back(std::uint64_t(m_block.hashes[i]) << 32
                                        | std::uint32_t(segment.firstRank + std::uint64_t(m_block.rows[i])));
        }
        return {};
    }

    const SegmentReader& m_reader;
    const std::stop_token m_stop;
    IdIndexBlock m_block;
    std::vector<std::uint64_t> m_entries, m_scratch;
};

} // namespace

Result<std::uint64_t> FileCache::countRepeatedIds(std::stop_token stop) const {
    if (m_catalogue->idsDiffer()) return 0;
    const BlobStore::Use use(m_store);
    if (eventCount() > 0xffffffffU)
        return Error{ErrorCode::Unsupported, m_store.file(), "too many events to look for repeated ids",
                     "import with narrower limits"};
    constexpr std::uint64_t kHashes = std::uint64_t(1) << 32;
    const std::uint64_t width = kHashes / (eventCount() / kEntriesAtOnce + 1) + 1;
    const auto everySecond = [&](std::uint64_t from) -> Result<std::vector<std::uint64_t>> {
        SharedHashes shared(*m_reader, stop);
        std::vector<std::uint64_t> found;
        for (; from < kHashes; from += 2 * width)
            if (auto part = shared.find(std::uint32_t(from),
                                        std::uint32_t(std::min(from + width, kHashes) - 1), found);
                !part)
                return part.error();
        return found;
    };
    ThreadPool pool(1);
    auto others = pool.submit([&] { return everySecond(width); });
    auto found = everySecond(0);
    const auto foundThere = others.get();
    if (!found || !foundThere) return found ? foundThere.error() : found.error();
    std::vector<std::uint64_t> suspects = std::move(*found);
    suspects.insert(suspects.end(), foundThere->begin(), foundThere->end());

    // The texts decide.
    std::unordered_set<std::string> seen;
    for (const std::uint64_t suspect : suspects) {
        if (stop.stop_requested()) return cancelled(m_store.file());
        const std::uint32_t place = std::uint32_t(suspect), segment = m_reader->segmentOf(place);
        const std::size_t row = place - m_reader->segments()[segment].firstRank;
        auto id = m_reader->readId(segment, row);
        if (!id) return id.error();
        seen.insert(std::move(*id));
    }
    return suspects.size() - seen.size();
}

} // namespace hindcast::cache
