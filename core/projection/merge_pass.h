// SPDX-License-Identifier: GPL-3.0-or-later
// MergePass: merge over many streams, without a value for every member of every payload. Members of the
// state are pieces of the payloads' own text; their tables are used again from event to event and stream to
// stream, so that nothing is allocated once they are large enough. What it does not do itself (payloads that
// PatchScan refuses, objects of many members) goes on in the plain fold until the stream ends.
// Private to this library. Thread-safety: belongs to one thread.
#pragma once

#include "projection/plain_pass.h"
#include "json/patch_scan.h"
#include "json/text_objects.h"

namespace hindcast::projection {

class MergePass : public PassFold {
public:
    MergePass(const Projection& merge, const event::EventLog& log) : m_plain(merge, log) { reset(); }

    Result<void> apply(const event::StreamChunk& chunk) override;
    json::Value state() const override;

private:
    void reset();
    void goPlain();
    void merge(std::size_t from, std::size_t to, json::TextObjects::Id into);

    PlainPass m_plain;
    bool m_isPlain = false; ///< m_plain has the state
    json::PatchScan m_scan;
    json::TextObjects m_objects;
};

} // namespace hindcast::projection
