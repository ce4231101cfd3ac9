// SPDX-License-Identifier: GPL-3.0-or-later
// SegmentEncoder: the rows of a segment as blobs, in the order in which they are stored. Its buffers are
// used again for every segment; payloads and ids are encoded on a thread of its own.
// Thread-safety: belongs to one thread at a time.
#pragma once

#include "base/result.h"
#include "base/thread_pool.h"
#include "cache/body_block.h"
#include "cache/filter_group.h"
#include "cache/frame.h"
#include "cache/layout.h"
#include "cache/rows.h"
#include "cache/writer.h"

#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::cache {

/// Blobs one after the other in one buffer.
struct BlobBuffer {
    std::string bytes;
    std::vector<std::size_t> ends;
    void clear() {
        bytes.clear();
        ends.clear();
    }
    std::size_t count() const { return ends.size(); }
    std::string_view blob(std::size_t i) const {
        const std::size_t from = i == 0 ? 0 : ends[i - 1];
        return std::string_view(bytes).substr(from, ends[i] - from);
    }
    void add(Packer& packer, BlobKind kind, std::size_t rows, std::string_view raw,
             std::string_view plain = {}) {
        sealFrame(packer, kind, std::uint32_t(rows), raw, plain, bytes);
        ends.push_back(bytes.size());
    }
};

class SegmentEncoder {
public:
    explicit SegmentEncoder(Codec codec);
    ~SegmentEncoder();

    /// False: stopped midway; nothing of it is of use.
    bool encode(const Rows& rows, const std::stop_token& stop = {});
    /// What encode() made, in order: layout, runs, columns, ids, id index, payloads, metadata.
    const std::vector<const BlobBuffer*>& parts() const { return m_parts; }
    const SegmentFilters& filters() const { return m_filters; }

private:
    FilterList& filters(FilterKind kind) { return m_filters[std::size_t(kind)]; }
    void encodePayloadBlocks(const Rows& rows, const std::stop_token& stop);
    void encodeMetadataBlocks(const Rows& rows, const std::stop_token& stop);
    void encodeColumnBlocks(const Rows& rows);
    void encodeIdBlocks(const Rows& rows);

    Packer m_packer, m_otherPacker; ///< of the caller, and of the worker
    Layout m_layout;
    BlobBuffer m_head, m_columns, m_ids, m_payloads, m_metadata;
    std::vector<const BlobBuffer*> m_parts;
    BodyScratch m_payloadScratch, m_metadataScratch;
    SegmentFilters m_filters;
    UuidTable m_uuidTable;
    std::string m_raw, m_idRaw, m_idTexts, m_uuids;
    std::vector<std::uint64_t> m_entries, m_sorted;
    std::vector<std::size_t> m_cuts; ///< of payloads
    ThreadPool m_worker;
};

} // namespace hindcast::cache
