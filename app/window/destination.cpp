// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/destination.h"

#include "base/time_text.h"
#include "event/link_marks.h"

#include <charconv>

namespace hindcast::app {
namespace {

std::optional<std::int64_t> integer(std::string_view text) {
    std::int64_t n = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return n;
}

Result<std::optional<Rank>> byVersion(const session::Session& session, std::string_view text,
                                      std::optional<Rank> from, std::stop_token stop) {
    if (text.size() < 2 || (text[0] != 'v' && text[0] != 'V') || !from) return std::optional<Rank>();
    const auto version = integer(text.substr(1));
    if (!version) return std::optional<Rank>();
    const auto row = session.rows(*from, 1, stop);
    if (!row) return row.error();
    if (row->empty()) return std::optional<Rank>();
    const auto columns = session.columns(row->front().stream, stop);
    if (!columns) return columns.error();
    const auto at = (*columns)->lastAtVersion(Version(*version));
    if (!at) return std::optional<Rank>();
    return std::optional<Rank>((*columns)->ranks[*at]);
}

Result<std::optional<Destination>> byStream(const session::Session& session, const std::string& text,
                                            std::optional<Rank> from, std::stop_token stop) {
    const auto stream = session.findStream(text);
    if (!stream) return std::optional<Destination>();
    const auto columns = session.columns(*stream, stop);
    if (!columns) return columns.error();
    const event::StreamColumns& there = **columns;
    if (there.size() == 0) return std::optional<Destination>();
    const std::size_t at = (from ? there.lastAtRank(*from) : std::nullopt).value_or(0);
    Destination destination{there.ranks[at]};
    if (!there.linked.empty() && (there.linked[at] & event::kIsLink) != 0) destination.linkedInto = *stream;
    return std::optional(destination);
}

} // namespace

Result<Destination> findDestination(const session::Session& session, const std::string& text,
                                    std::optional<Rank> from, std::stop_token stop) {
    const auto version = byVersion(session, text, from, stop);
    if (!version) return version.error();
    if (*version) return Destination{**version};
    const auto id = session.findId(text);
    if (!id) return id.error();
    if (*id) return Destination{**id};
    const auto stream = byStream(session, text, from, stop);
    if (!stream) return stream.error();
    if (*stream) return **stream;

    const std::uint64_t events = session.eventCount();
    const auto clamped = [events](Rank rank) {
        return Destination{Rank(std::min<std::uint64_t>(rank.value(), events - 1))};
    };
    if (events > 0) {
        if (const auto number = integer(text)) {
            const auto rank = session.rankAtPosition(Position::number(*number));
            if (rank) return clamped(*rank);
        } else if (const auto rank = session.rankAtPosition(Position::text(text));
                   rank && rank->value() < events) {
            return Destination{*rank};
        }
        if (const auto time = parseTime(text)) {
            const auto rank = session.rankAtTime(time->time);
            if (!rank) return rank.error();
            return clamped(*rank);
        }
    }
    const auto named = session.findStream(text);
    return Error{ErrorCode::NotFound, text,
                 "no stream, event id, position, version (v12) or time is like this",
                 named ? "" : named.error().remedy};
}

} // namespace hindcast::app
