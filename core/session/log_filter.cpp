// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/log_filter.h"

#include "search/search.h"
#include "json/print.h"

#include <algorithm>

namespace hindcast::session {

namespace {

Result<expression::Filter> made(const expression::Expression& expression) {
    auto filter = expression::Filter::make(expression);
    if (const auto* wrong = std::get_if<expression::Diagnostic>(&filter))
        return filterError("filter", expression.text(), *wrong);
    return std::get<expression::Filter>(std::move(filter));
}

} // namespace

Error filterError(std::string_view where, std::string_view text, const expression::Diagnostic& diagnostic) {
    const std::string_view before = text.substr(0, std::min(diagnostic.span.offset, text.size()));
    const auto character = 1 + std::count_if(before.begin(), before.end(), [](char c) {
                               return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
                           });
    return {ErrorCode::Invalid, std::string(where) + ":character " + std::to_string(character),
            diagnostic.message, diagnostic.remedy};
}

LogFilter::LogFilter(const event::EventLog& log, const StreamDirectory& streams)
    : m_log(log), m_words(log, streams, [this](std::string_view type, std::size_t most) {
          return ranksOfType(type, most);
      }) {}

expression::Checked LogFilter::check(std::string_view text) const {
    return expression::parseAndCheck(text, &m_words);
}

expression::Completion LogFilter::complete(std::string_view text, std::size_t offset) const {
    return expression::complete(text, offset, m_words);
}

Result<expression::ScanTotals> LogFilter::run(const expression::Expression& expression,
                                              const expression::ScanRequest& request,
                                              const expression::ChunkVisitor& visit,
                                              const std::stop_token& stop) const {
    const auto filter = made(expression);
    if (!filter) return filter.error();
    return expression::scan(m_log, *filter, request, pool(), visit, stop);
}

Result<expression::ScanTotals> LogFilter::search(const search::Needle& needle,
                                                 const expression::Expression* filter,
                                                 const expression::ScanRequest& request,
                                                 const expression::ChunkVisitor& visit,
                                                 const std::stop_token& stop) const {
    if (filter == nullptr) return search::search(m_log, needle, nullptr, request, pool(), visit, stop);
    const auto passing = made(*filter);
    if (!passing) return passing.error();
    return search::search(m_log, needle, &*passing, request, pool(), visit, stop);
}

ThreadPool& LogFilter::pool() const {
    std::call_once(m_started, [this] { m_pool = std::make_unique<ThreadPool>(); });
    return *m_pool;
}

std::vector<Rank> LogFilter::ranksOfType(std::string_view type, std::size_t most) const {
    std::string text = "type == ";
    json::printString(text, type);
    std::vector<Rank> ranks;
    const auto parsed = expression::parse(text);
    const auto* expression = std::get_if<expression::Expression>(&parsed);
    if (expression == nullptr) return ranks;
    for (const bool backwards : {false, true}) {
        expression::ScanRequest request;
        request.backwards = backwards;
        request.limit = most / 2;
        const auto done = run(*expression, request,
                              [&](const expression::ScanChunk& chunk) {
                                  for (const expression::Hit& hit : chunk.hits)
                                      ranks.push_back(hit.rank);
                                  return true;
                              },
                              {});
        if (!done) return {}; // what cannot be read offers no names
    }
    std::sort(ranks.begin(), ranks.end());
    ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
    return ranks;
}

} // namespace hindcast::session
