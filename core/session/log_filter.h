// SPDX-License-Identifier: GPL-3.0-or-later
// LogFilter: checks, completes and runs filters and searches over a log. Its threads are made when one first
// runs. Thread-safety: every method may be called from any thread.
#pragma once

#include "event/event_log.h"
#include "expression/check.h"
#include "expression/complete.h"
#include "expression/scan.h"
#include "search/needle.h"
#include "session/log_vocabulary.h"

#include <memory>
#include <mutex>
#include <stop_token>
#include <string_view>

namespace hindcast::session {

class LogFilter {
public:
    LogFilter(const event::EventLog& log, const StreamDirectory& streams);

    expression::Checked check(std::string_view text) const;
    expression::Completion complete(std::string_view text, std::size_t offset) const;
    /// Invalid when the expression was not checked and makes no sense.
    Result<expression::ScanTotals> run(const expression::Expression& expression,
                                       const expression::ScanRequest& request,
                                       const expression::ChunkVisitor& visit,
                                       const std::stop_token& stop) const;
    /// The same for events that also hold the needle; `filter` may be nothing.
    Result<expression::ScanTotals> search(const search::Needle& needle, const expression::Expression* filter,
                                          const expression::ScanRequest& request,
                                          const expression::ChunkVisitor& visit,
                                          const std::stop_token& stop) const;

private:
    std::vector<Rank> ranksOfType(std::string_view type, std::size_t most) const;
    ThreadPool& pool() const;

    const event::EventLog& m_log;
    const LogVocabulary m_words;
    mutable std::once_flag m_started;
    mutable std::unique_ptr<ThreadPool> m_pool;
};

/// The error of an expression that cannot be used: `where` names the character, from 1.
Error filterError(std::string_view where, std::string_view text, const expression::Diagnostic& diagnostic);

} // namespace hindcast::session
