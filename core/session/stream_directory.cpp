// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/stream_directory.h"

#include "base/text.h"
#include "expression/diagnostic.h"
#include "session/row_reader.h"

#include <algorithm>
#include <tuple>

namespace hindcast::session {
namespace {

/// Above so many streams only names that begin like the wanted one are weighed by edit distance.
constexpr std::size_t kWeighAll = 20'000;
constexpr std::size_t kPollEvery = 4096;

/// Absent times last, whichever the direction.
std::tuple<bool, std::int64_t> timeKey(const std::optional<Micros>& time, bool descending) {
    if (!time) return {true, 0};
    return {false, descending ? ~time->value() : time->value()};
}

bool before(StreamSort sort, const event::StreamSummary& a, const event::StreamSummary& b) {
    const auto firstKey = [](const auto& s) {
        return std::tuple(timeKey(s.firstTime, false), s.firstRank.value(), s.name);
    };
    const auto lastKey = [](const auto& s) {
        return std::tuple(timeKey(s.lastTime, true), ~s.lastRank.value(), s.name);
    };
    switch (sort) {
    case StreamSort::Name:
        break;
    case StreamSort::Events:
        return std::tuple(~a.events, a.name) < std::tuple(~b.events, b.name);
    case StreamSort::First:
        return firstKey(a) < firstKey(b);
    case StreamSort::Last:
        return lastKey(a) < lastKey(b);
    }
    return a.name < b.name;
}

/// As std::sort, in steps short enough for a cancel. False: stopped.
template <class Before>
bool sortUnlessStopped(std::vector<StreamId>& order, Before before, const std::stop_token& stop) {
    constexpr std::size_t kStep = 16'384;
    const auto at = [&](std::size_t i) { return order.begin() + std::ptrdiff_t(std::min(i, order.size())); };
    for (std::size_t i = 0; i < order.size(); i += kStep) {
        if (stop.stop_requested()) return false;
        std::sort(at(i), at(i + kStep), before);
    }
    for (std::size_t sorted = kStep; sorted < order.size(); sorted *= 2)
        for (std::size_t i = 0; i < order.size(); i += 2 * sorted) {
            if (stop.stop_requested()) return false;
            std::inplace_merge(at(i), at(i + sorted), at(i + 2 * sorted), before);
        }
    return true;
}

} // namespace

Result<const StreamDirectory::Order*> StreamDirectory::order(StreamSort sort,
                                                             const std::stop_token& stop) const {
    Order& known = m_orders[std::size_t(sort)];
    const std::size_t count = m_log.streamCount();
    {
        const std::lock_guard guard(m_mutex);
        if (known.size() == count) return &known;
    }
    std::vector<event::StreamSummary> summaries;
    Order sorted;
    summaries.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (i % kPollEvery == 0 && stop.stop_requested()) return cancelled();
        summaries.push_back(m_log.wholeStream(StreamId(i)));
        sorted.push_back(StreamId(i));
    }
    const auto comesBefore = [&](StreamId a, StreamId b) {
        return before(sort, summaries[a.value()], summaries[b.value()]);
    };
    if (!sortUnlessStopped(sorted, comesBefore, stop)) return cancelled();
    const std::lock_guard guard(m_mutex);
    if (known.size() != count) known = std::move(sorted);
    return &known;
}

StreamRow StreamDirectory::makeRow(const event::StreamSummary& summary) const {
    StreamRow row;
    row.id = summary.id;
    row.name = summary.name;
    row.category = m_log.categoryName(summary.category);
    row.events = summary.events;
    row.firstVersion = summary.firstVersion;
    row.lastVersion = summary.lastVersion;
    row.firstTime = summary.firstTime;
    row.lastTime = summary.lastTime;
    row.firstRank = summary.firstRank;
    row.lastRank = summary.lastRank;
    return row;
}

Result<std::vector<StreamRow>> StreamDirectory::list(const StreamQuery& query, std::stop_token stop) const {
    std::vector<StreamRow> rows;
    const std::string needle = toLowerAscii(query.search);
    std::size_t toSkip = query.offset;
    std::size_t looked = 0;
    const auto sorted = order(query.sort, stop);
    if (!sorted) return sorted.error();
    for (const StreamId id : **sorted) {
        if (query.limit && rows.size() >= *query.limit) break;
        if (++looked % kPollEvery == 0 && stop.stop_requested()) return cancelled();
        const event::StreamSummary summary = m_log.wholeStream(id);
        if (query.category && m_log.categoryName(summary.category) != *query.category) continue;
        if (!query.match.empty() && !matchesGlob(query.match, summary.name)) continue;
        if (!needle.empty() && toLowerAscii(summary.name).find(needle) == std::string::npos) continue;
        if (toSkip > 0) {
            --toSkip;
            continue;
        }
        rows.push_back(makeRow(summary));
    }
    return rows;
}

Result<StreamRow> StreamDirectory::row(StreamId id) const {
    if (const auto there = requireStream(m_log, id); !there) return there.error();
    return makeRow(m_log.wholeStream(id));
}

Result<StreamId> StreamDirectory::find(std::string_view name) const {
    if (const auto id = m_log.findStream(name)) return *id;
    Error error{ErrorCode::NotFound, "stream " + std::string(name), "there is no such stream", {}};
    const auto names = near(name, 3);
    error.remedy = expression::didYouMean(names.data(), names.size());
    if (names.empty()) error.remedy = "check the name";
    return error;
}

std::vector<std::string> StreamDirectory::near(std::string_view name, std::size_t count) const {
    return nearest(name, namesLike(name), count);
}

std::vector<std::string_view> StreamDirectory::namesLike(std::string_view name) const {
    const std::size_t count = m_log.streamCount();
    std::vector<std::string_view> names;
    // The longest beginning that enough names share: an edit distance to each of a million names takes
    // seconds.
    for (std::size_t length = count > kWeighAll ? name.size() : 0;; length /= 2) {
        names.clear();
        const std::string start = toLowerAscii(name.substr(0, length));
        for (std::uint32_t i = 0; i < count && (length == 0 || names.size() < kWeighAll); ++i) {
            const std::string_view other = m_log.stream(StreamId(i)).name;
            if (length == 0 || toLowerAscii(other.substr(0, length)) == start) names.push_back(other);
        }
        if (names.size() >= 3 || length == 0) break;
    }
    if (names.size() > kWeighAll) names.resize(kWeighAll);
    return names;
}

std::vector<CategoryRow> StreamDirectory::categories() const {
    std::vector<CategoryRow> rows(m_log.categoryCount());
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        rows[i].id = CategoryId(i);
        rows[i].name = m_log.categoryName(CategoryId(i));
    }
    for (std::uint32_t i = 0; i < m_log.streamCount(); ++i) {
        const event::StreamSummary summary = m_log.stream(StreamId(i));
        if (summary.category.value() >= rows.size()) continue;
        CategoryRow& row = rows[summary.category.value()];
        ++row.streams;
        row.events += summary.events;
    }
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return std::tuple(~a.events, std::string_view(a.name))
               < std::tuple(~b.events, std::string_view(b.name));
    });
    return rows;
}

} // namespace hindcast::session
