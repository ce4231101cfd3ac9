// SPDX-License-Identifier: GPL-3.0-or-later
// CloudEventMaker: turns one CloudEvent into an event: stream is the subject, else the partition key, else
// the source; version is `sequence` where that is a number; time is `recordedtime`, else `time`; metadata is
// every attribute that no other field holds. Thread-safety: belongs to one thread.
#pragma once

#include "source/cloudevents_attributes.h"
#include "source/event_maker.h"

#include <string>
#include <vector>

namespace hindcast::source {

class CloudEventMaker final : public EventMaker {
public:
    CloudEventMaker();

    Made make(std::string_view text, event::EventBatch& batch) override;

private:
    std::string_view kept(const Member* member, event::EventBatch& batch);
    bool payload(const CloudMembers& by, event::Event& event, event::EventBatch& batch);
    event::Body metadata(const Member* stream, const Member* time, event::EventBatch& batch);
    std::string_view traceOf(const Member* traceParent, event::EventBatch& batch);

    KeyTable m_keys;
    ObjectScanner m_scanner;
    ObjectScanner m_checker;
    std::vector<Member> m_members;
    std::string m_scratch;
};

} // namespace hindcast::source
