// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/log_vocabulary.h"

#include "session/row_reader.h"

#include <algorithm>

namespace hindcast::session {
namespace {

bool moreEvents(const expression::Word& a, const expression::Word& b) {
    return a.events != b.events ? a.events > b.events : a.text < b.text;
}

} // namespace

std::vector<expression::Word> LogVocabulary::types() const {
    std::vector<expression::Word> words;
    for (std::uint32_t i = 0; i < m_log.typeCount(); ++i)
        words.push_back({std::string(m_log.typeName(EventTypeId(i))), m_log.typeEvents(EventTypeId(i))});
    std::sort(words.begin(), words.end(), moreEvents);
    return words;
}

std::vector<expression::Word> LogVocabulary::categories() const {
    const std::lock_guard lock(m_mutex);
    if (!m_categories) {
        m_categories.emplace();
        for (const CategoryRow& row : m_streams.categories())
            m_categories->push_back({row.name, row.events});
    }
    return *m_categories;
}

bool LogVocabulary::hasStream(std::string_view name) const {
    return m_log.findStream(name).has_value();
}

std::vector<expression::Word> LogVocabulary::streamsFrom(std::string_view start, std::size_t most) const {
    std::vector<expression::Word> words;
    for (std::uint32_t i = 0; i < m_log.streamCount(); ++i) {
        const event::StreamSummary summary = m_log.stream(StreamId(i));
        if (summary.name.substr(0, start.size()) != start) continue;
        words.push_back({std::string(summary.name), summary.events});
        if (words.size() < 2 * most + 1) continue;
        std::nth_element(words.begin(), words.begin() + std::ptrdiff_t(most), words.end(), moreEvents);
        words.resize(most);
    }
    std::sort(words.begin(), words.end(), moreEvents);
    if (words.size() > most) words.resize(most);
    return words;
}

std::vector<std::string> LogVocabulary::streamsNear(std::string_view name, std::size_t most) const {
    return m_streams.near(name, most);
}

std::vector<expression::Field> LogVocabulary::fields(expression::Root root, std::string_view type) const {
    return m_fields.fields(root, type);
}

bool LogVocabulary::textPositions() const {
    const std::lock_guard lock(m_mutex);
    if (!m_textPositions) {
        const auto first =
            m_log.eventCount() > 0 ? readRowsOf(m_log, {Rank(0)}, {}) : Result(std::vector<EventRow>());
        m_textPositions =
            first && !first->empty() && first->front().position && first->front().position->isText();
    }
    return *m_textPositions;
}

} // namespace hindcast::session
