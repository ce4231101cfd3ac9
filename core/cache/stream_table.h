// SPDX-License-Identifier: GPL-3.0-or-later
// StreamTable: what a cache knows of its streams, by number: names, totals, categories. Either all of it in
// memory (what a writer or a scan has counted) or decoded piece by piece from what finish() stored, since a
// store may have a million streams and a page of events needs a few. FORMAT.md, "Catalogue".
// Thread-safety: immutable to look at; what it decodes late is guarded.
#pragma once

#include "base/result.h"
#include "cache/blob_store.h"
#include "cache/log_index.h"
#include "cache/row_sorter.h"
#include "event/name_text.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace hindcast::cache {

/// Streams of one stored piece.
inline constexpr std::size_t kStreamPiece = event::kNamePiece;

class StreamTable {
public:
    virtual ~StreamTable() = default;
    virtual std::size_t size() const = 0;
    // Of a number below size(); names stay as long as the table.
    virtual std::string_view name(std::uint32_t stream) const = 0;
    /// Of one piece, none of it kept: for a look at all of them.
    virtual event::NameText namesOf(std::size_t piece) const = 0;
    virtual const StreamTotals& totals(std::uint32_t stream) const = 0;
    virtual std::uint32_t category(std::uint32_t stream) const = 0;
    virtual std::optional<std::uint32_t> find(std::string_view name) const = 0;
};

/// What was counted.
class CountedStreams final : public StreamTable {
public:
    CountedStreams(StringTable names, std::vector<StreamTotals> totals, std::vector<std::uint32_t> categories)
        : m_names(std::move(names)), m_totals(std::move(totals)), m_categories(std::move(categories)) {}

    std::size_t size() const override { return m_names.size(); }
    std::string_view name(std::uint32_t stream) const override { return m_names.name(stream); }
    event::NameText namesOf(std::size_t piece) const override {
        return event::nameTextOf(piece, size(), [this](std::uint32_t stream) { return name(stream); });
    }
    const StreamTotals& totals(std::uint32_t stream) const override { return m_totals[stream]; }
    std::uint32_t category(std::uint32_t stream) const override { return m_categories[stream]; }
    std::optional<std::uint32_t> find(std::string_view name) const override { return m_names.find(name); }

private:
    StringTable m_names;
    std::vector<StreamTotals> m_totals;
    std::vector<std::uint32_t> m_categories;
};

/// Blobs of streams [from, to), at most a piece: names; totals and categories.
void encodeStreamNames(const StreamTable& table, std::size_t from, std::size_t to, std::string& raw);
void encodeStreamTotals(const StreamTable& table, std::size_t from, std::size_t to, std::string& raw);

/// What the pieces belong to.
struct StreamPieces {
    std::size_t streams = 0;
    std::uint64_t events = 0;
    std::size_t categories = 0;
    std::vector<std::int64_t> names, totals; ///< blobs, piece after piece
};
/// All blobs are read and their checksums proven here; they are read again and decoded when a stream of
/// theirs is asked for. A piece that was not written by a writer of ours, for all its right checksum, or that
/// cannot be read a second time reads as streams without name and events. The store must outlive the table.
Result<std::unique_ptr<const StreamTable>> storedStreams(const BlobStore& store, const StreamPieces& pieces);

} // namespace hindcast::cache
