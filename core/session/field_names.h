// SPDX-License-Identifier: GPL-3.0-or-later
// FieldNames: the paths that payloads and metadata have, learned from a sample of all events or of one type,
// for completing expressions. Arrays are followed through their first item. Thread-safety: every method may
// be called from any thread; a sample is read once, by whoever asks first.
#pragma once

#include "event/event_log.h"
#include "expression/vocabulary.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::session {

class FieldNames {
public:
    /// Gives up to `most` ranks of a type's events, from both ends of the log.
    using RanksOfType = std::function<std::vector<Rank>(std::string_view type, std::size_t most)>;
    FieldNames(const event::EventLog& log, RanksOfType ranksOfType)
        : m_log(log), m_ranksOfType(std::move(ranksOfType)) {}

    /// Of a type; empty: of all. In the order of first sight; nothing where events cannot be read.
    std::vector<expression::Field> fields(expression::Root root, std::string_view type) const;

private:
    struct Sample {
        std::vector<expression::Field> data, meta;
    };
    Sample read(std::string_view type) const;

    const event::EventLog& m_log;
    RanksOfType m_ranksOfType;
    mutable std::mutex m_mutex;
    mutable std::map<std::string, std::shared_ptr<const Sample>, std::less<>> m_samples;
};

} // namespace hindcast::session
