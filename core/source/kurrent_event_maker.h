// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentEventMaker: an event of ours out of a committed one of the log (file-formats.md 1.7): the position
// is that of the commit, the prepare's breaks ties; the payload is JSON where the store says so and it is.
// Thread-safety: belongs to one thread.
#pragma once

#include "event/event_batch.h"
#include "source/body_checker.h"
#include "source/kurrent_log.h"
#include "source/kurrent_text.h"

#include <cstdint>
#include <string>

namespace hindcast::source {

class KurrentEventMaker {
public:
    /// Where the record of an event stands, for findings.
    struct Where {
        const KurrentChunk& chunk;
        std::int64_t offset;
    };
    /// Appends it to the batch, which then holds the record's block.
    event::Event& add(const KurrentEvent& from, const KurrentChunk& chunk, event::EventBatch& batch);
    /// Puts the target of a link in the place of what the link itself holds.
    void resolve(event::Event& link, const KurrentPrepare& target, const Where& where,
                 event::EventBatch& batch);

    std::uint64_t redacted() const { return m_redacted; }

private:
    void setJson(event::Event& event, std::string_view text, std::string_view stored, const Where& where,
                 event::EventBatch& batch);
    void setBodies(event::Event& event, const KurrentPrepare& prepare, const Where& where,
                   event::EventBatch& batch);
    void setMetadata(event::Event& event, const KurrentPrepare& prepare, event::EventBatch& batch);

    BodyChecker m_checker;
    TickPrinter m_ticks;
    std::uint64_t m_redacted = 0;
};

} // namespace hindcast::source
