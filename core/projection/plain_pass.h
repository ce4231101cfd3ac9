// SPDX-License-Identifier: GPL-3.0-or-later
// PlainPass: a PassFold that gives every event to a Fold. Thread-safety: belongs to one thread.
#pragma once

#include "projection/projection.h"

namespace hindcast::projection {

class PlainPass : public PassFold {
public:
    PlainPass(const Projection& projection, const event::EventLog& log)
        : m_log(log), m_initial(projection.initial()), m_fold(projection.start()) {}

    Result<void> apply(const event::StreamChunk& chunk) override;
    json::Value state() const override { return m_fold->state(); }

    void setState(json::Value state) { m_fold->setState(std::move(state)); }
    Result<void> applyEvent(StreamId stream, const event::ChunkEvent& event);

private:
    const event::EventLog& m_log;
    json::Value m_initial;
    std::unique_ptr<Fold> m_fold;
};

} // namespace hindcast::projection
