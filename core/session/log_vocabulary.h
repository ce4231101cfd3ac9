// SPDX-License-Identifier: GPL-3.0-or-later
// LogVocabulary: the names of a log, as expressions need them. Thread-safety: as Vocabulary.
#pragma once

#include "event/event_log.h"
#include "expression/vocabulary.h"
#include "session/field_names.h"
#include "session/stream_directory.h"

#include <mutex>
#include <optional>

namespace hindcast::session {

class LogVocabulary final : public expression::Vocabulary {
public:
    LogVocabulary(const event::EventLog& log, const StreamDirectory& streams,
                  FieldNames::RanksOfType ranksOfType)
        : m_log(log), m_streams(streams), m_fields(log, std::move(ranksOfType)) {}

    std::vector<expression::Word> types() const override;
    std::vector<expression::Word> categories() const override;
    bool hasStream(std::string_view name) const override;
    std::vector<expression::Word> streamsFrom(std::string_view start, std::size_t most) const override;
    std::vector<std::string> streamsNear(std::string_view name, std::size_t most) const override;
    std::vector<expression::Field> fields(expression::Root root, std::string_view type) const override;
    bool textPositions() const override;

private:
    const event::EventLog& m_log;
    const StreamDirectory& m_streams;
    FieldNames m_fields;
    mutable std::mutex m_mutex;
    mutable std::optional<std::vector<expression::Word>>
        m_categories; ///< counting them goes through all streams
    mutable std::optional<bool> m_textPositions;
};

} // namespace hindcast::session
