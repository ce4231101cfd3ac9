// SPDX-License-Identifier: GPL-3.0-or-later
// Findings: what check has found so far. A store in which every event is wrong must not fill the memory, so
// past kMostPerCode lines of one code only a count goes on. Thread-safety: belongs to one thread.
#pragma once

#include "event/event_log.h"
#include "event/problem.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace hindcast::analysis {

class Findings {
public:
    static constexpr std::size_t kMostPerCode = 100'000;

    /// About one event.
    void add(event::Severity severity, const char* code, const event::StoredEvent& event, std::string message,
             std::string remedy = {});
    /// About a stream as a whole; stands before what is about its events.
    void addForStream(event::Severity severity, const char* code, std::string stream, std::string message,
                      std::string remedy = {});
    /// About the whole store; stands behind the others.
    void addForStore(event::Severity severity, const char* code, std::string message,
                     std::string remedy = {});
    /// By stream name, then position; those for the store last.
    std::vector<event::Problem> take();

private:
    bool counts(event::Severity severity, const char* code);
    struct Count {
        std::size_t lines = 0;
        event::Severity severity = event::Severity::Error;
    };
    std::vector<event::Problem> m_found, m_forStore;
    std::map<std::string, Count> m_counts;
};

} // namespace hindcast::analysis
