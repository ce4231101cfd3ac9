// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/findings.h"

#include "base/text.h"

#include <algorithm>
#include <iterator>

namespace hindcast::analysis {

using event::Problem;
using event::Severity;

/// False: there are enough of them.
bool Findings::counts(Severity severity, const char* code) {
    Count& count = m_counts[code];
    count.severity = severity;
    return ++count.lines <= kMostPerCode;
}

void Findings::add(Severity severity, const char* code, const event::StoredEvent& event, std::string message,
                   std::string remedy) {
    if (!counts(severity, code)) return;
    Problem problem;
    problem.severity = severity;
    problem.code = code;
    problem.stream = std::string(event.event.stream);
    problem.position = event.position;
    problem.message = std::move(message);
    problem.remedy = std::move(remedy);
    m_found.push_back(std::move(problem));
}

void Findings::addForStream(Severity severity, const char* code, std::string stream, std::string message,
                            std::string remedy) {
    if (!counts(severity, code)) return;
    m_found.push_back(
        {severity, code, std::move(stream), std::nullopt, "", std::move(message), std::move(remedy)});
}

void Findings::addForStore(Severity severity, const char* code, std::string message, std::string remedy) {
    m_forStore.push_back(
        {severity, code, std::nullopt, std::nullopt, "", std::move(message), std::move(remedy)});
}

std::vector<Problem> Findings::take() {
    std::stable_sort(m_found.begin(), m_found.end(), [](const Problem& a, const Problem& b) {
        return a.stream != b.stream ? a.stream < b.stream : a.position < b.position;
    });
    for (const auto& [code, count] : m_counts)
        if (count.lines > kMostPerCode)
            m_forStore.insert(m_forStore.begin(),
                              Problem{count.severity, code, std::nullopt, std::nullopt, "",
                                      groupDigits(count.lines - kMostPerCode) + " more like these",
                                      "remove the cause of those listed, then check again"});
    std::move(m_forStore.begin(), m_forStore.end(), std::back_inserter(m_found));
    m_forStore.clear();
    m_counts.clear();
    return std::move(m_found);
}

} // namespace hindcast::analysis
