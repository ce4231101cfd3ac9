// SPDX-License-Identifier: GPL-3.0-or-later
// SentenceWriter: one short line for an event: its type in words and up to three payload fields that tell
// events of that type apart, learned once from a sample of the store.
// Thread-safety: any thread; the first call learns while others wait, polling their stop tokens.
#pragma once

#include "base/result.h"
#include "event/event_log.h"
#include "session/field_profile.h"
#include "session/rows.h"

#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::session {

class SentenceWriter {
public:
    explicit SentenceWriter(const event::EventLog& log) : m_log(log) {}

    Result<std::vector<Sentence>> write(const std::vector<Rank>& ranks, std::stop_token stop) const;

private:
    struct Template {
        std::string words;
        std::vector<FieldProfile::Path> fields;
    };
    using Templates = std::vector<Template>; ///< by type

    Result<std::shared_ptr<const Templates>> templates(std::stop_token stop) const;
    Result<std::vector<Rank>> sample(std::stop_token stop) const;
    Sentence describe(const Template& form, const event::StoredEvent& stored) const;

    const event::EventLog& m_log;
    mutable std::timed_mutex m_mutex;
    mutable std::shared_ptr<const Templates> m_templates;
};

} // namespace hindcast::session
