// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache_fixture.h"
#include "event/store_flags.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace hindcast::test {
namespace {

/// What the cache adds of its own, where the other log leaves it open.
constexpr std::uint32_t kOwn = event::kVersionGiven;

using event::EventLog;
using event::Fields;
using event::StoredEvent;

std::string quote(std::string_view text) {
    return "«" + std::string(text.substr(0, 80)) + "»";
}

template <class Column>
bool sameItems(const Column& a, const Column& b) {
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        if (a[i] != b[i]) return false;
    return a.size() == b.size();
}

/// All of an event as text, so that any difference shows.
std::string print(const StoredEvent& stored, const EventLog& log) {
    const event::Event& e = stored.event;
    const auto text = [](std::string_view name, std::string_view value) {
        return " " + std::string(name) + "=" + std::to_string(value.size()) + ":" + std::string(value);
    };
    std::string out =
        "rank=" + std::to_string(stored.rank.value()) + " version=" + std::to_string(stored.version.value());
    out += " stream=" + std::to_string(stored.stream.value()) + text("typeName", log.typeName(stored.type));
    out += text("eventStream", e.stream) + text("category", e.category) + text("type", e.type)
           + text("id", e.id);
    out += " eventVersion=" + (e.version ? std::to_string(*e.version) : "none");
    out += " time=" + (e.time ? std::to_string(e.time->value()) : "none") + text("timeText", e.timeText);
    out += " position=";
    if (stored.position) out += stored.position->print() + "/" + std::to_string(stored.position->tie());
    out += " kind=" + std::to_string(int(e.positionKind)) + "," + std::to_string(e.position) + ","
           + std::to_string(e.positionTie) + text("positionText", e.positionText);
    out += text("payload", e.payload.bytes) + "/" + std::to_string(int(e.payload.kind));
    out += text("metadata", e.metadata.bytes) + "/" + std::to_string(int(e.metadata.kind));
    out += text("correlation", e.correlation) + text("causation", e.causation)
           + " flags=" + std::to_string(e.flags & ~kOwn);
    return out;
}

using Lines = std::vector<std::string>;

template <class Visit>
Lines linesOf(const EventLog& log, Visit visit) {
    Lines lines;
    const Result<void> done = visit([&](const StoredEvent& event) {
        lines.push_back(print(event, log));
        return true;
    });
    if (!done) lines.push_back("error: " + std::string(errorCodeName(done.error().code)));
    return lines;
}

std::string compare(const std::string& what, const Lines& expected, const Lines& found) {
    for (std::size_t i = 0; i < std::min(expected.size(), found.size()); ++i)
        if (expected[i] != found[i]) {
            const auto at = std::size_t(
                std::mismatch(expected[i].begin(), expected[i].end(), found[i].begin(), found[i].end()).first
                - expected[i].begin());
            const std::size_t from = at > 40 ? at - 40 : 0;
            return what + ": line " + std::to_string(i) + ": expected …" + quote(expected[i].substr(from))
                   + ", found …" + quote(found[i].substr(from));
        }
    if (expected.size() != found.size())
        return what + ": expected " + std::to_string(expected.size()) + " events, found "
               + std::to_string(found.size());
    return {};
}

std::string compareSummaries(const EventLog& expected, const EventLog& found) {
    if (expected.eventCount() != found.eventCount()) return "eventCount";
    if (expected.firstTime() != found.firstTime() || expected.lastTime() != found.lastTime())
        return "first or last time";
    if (expected.streamCount() != found.streamCount()) return "streamCount";
    if (expected.typeCount() != found.typeCount()) return "typeCount";
    if (expected.categoryCount() != found.categoryCount()) return "categoryCount";
    if (expected.facts().versionBase != found.facts().versionBase) return "versionBase";
    for (std::uint32_t i = 0; i < expected.typeCount(); ++i) {
        const EventTypeId id(i);
        if (expected.typeName(id) != found.typeName(id) || expected.typeEvents(id) != found.typeEvents(id))
            return "type " + std::to_string(i);
    }
    for (std::uint32_t i = 0; i < expected.streamCount(); ++i) {
        const auto a = expected.stream(StreamId(i));
        const auto b = found.stream(StreamId(i));
        if (a.name != b.name || a.events != b.events
            || expected.categoryName(a.category) != found.categoryName(b.category)
            || a.firstVersion != b.firstVersion || a.lastVersion != b.lastVersion
            || a.firstTime != b.firstTime || a.lastTime != b.lastTime || a.firstRank != b.firstRank
            || a.lastRank != b.lastRank || a.regular != b.regular)
            return "stream " + std::string(a.name);
        if (found.findStream(a.name) != StreamId(i)) return "findStream " + std::string(a.name);
    }
    if (found.findStream("no such stream")) return "findStream finds what is not there";
    const auto repeated = expected.countRepeatedIds({}), counted = found.countRepeatedIds({});
    if (!counted || *repeated != *counted) return "countRepeatedIds";
    return {};
}

std::string compareRanks(const EventLog& expected, const EventLog& found, std::mt19937_64& random) {
    constexpr std::uint64_t kMany = 20'000; // then once over everything is enough
    for (const Fields fields : {Fields::Columns, Fields::Ids, Fields::Payload, Fields::All}) {
        if (fields != Fields::All && expected.eventCount() > kMany) continue;
        const auto all = [fields](const EventLog& log) {
            return linesOf(log, [&](const auto& visit) {
                return log.visitRanks(Rank(0), ~std::uint64_t(0), fields, visit, {});
            });
        };
        if (auto d = compare("visitRanks", all(expected), all(found)); !d.empty()) return d;
    }
    const std::uint64_t events = expected.eventCount();
    for (int round = 0; round < 8; ++round) {
        const Rank first(random() % (events + 3));
        const std::uint64_t count = random() % 60;
        const auto forth = [&](const EventLog& log) {
            return linesOf(
                log, [&](const auto& visit) { return log.visitRanks(first, count, Fields::All, visit, {}); });
        };
        const auto back = [&](const EventLog& log) {
            return linesOf(log, [&](const auto& visit) {
                return log.visitRanksBackwards(first, count, Fields::All, visit, {});
            });
        };
        if (auto d = compare("visitRanks, a page", forth(expected), forth(found)); !d.empty()) return d;
        if (auto d = compare("visitRanksBackwards", back(expected), back(found)); !d.empty()) return d;
        std::vector<Rank> list;
        for (std::uint64_t i = 0; i < count && events > 0; ++i)
            list.emplace_back(random() % (events + (round == 7 ? 1 : 0)));
        const auto listed = [&](const EventLog& log) {
            return linesOf(log,
                           [&](const auto& visit) { return log.visitList(list, Fields::All, visit, {}); });
        };
        if (auto d = compare("visitList", listed(expected), listed(found)); !d.empty()) return d;
    }
    return {};
}

std::string print(const event::ChunkEvent& event, const EventLog& log) {
    return std::to_string(event.rank.value()) + " " + std::to_string(event.version.value()) + " "
           + std::string(log.typeName(event.type)) + " " + std::to_string(int(event.payload.kind)) + " "
           + std::string(event.payload.bytes) + " flags=" + std::to_string(event.flags & ~kOwn);
}

/// What chunks of a part of a stream hold; chunks may be cut anywhere.
Lines chunksOf(const EventLog& log, const event::StreamColumns& stream, std::size_t first,
               std::size_t count) {
    Lines lines;
    bool ended = false;
    const auto done =
        log.visitStreamChunks(stream, first, count,
                              [&](const event::StreamChunk& chunk) {
                                  if (chunk.first != lines.empty() || ended || chunk.events.empty())
                                      lines.push_back("broken");
                                  ended = chunk.last;
                                  for (const event::ChunkEvent& event : chunk.events)
                                      lines.push_back(print(event, log));
                                  return true;
                              },
                              {});
    if (!done) lines.push_back(done.error().print());
    if (ended == lines.empty()) lines.push_back("no end");
    return lines;
}

/// The shares of both logs hold the same events in the same order within each stream.
std::string compareShares(const EventLog& expected, const EventLog& found) {
    const auto linesOf = [&](const EventLog& log) -> Result<std::map<std::string_view, Lines>> {
        std::map<std::string_view, Lines> lines;
        std::string whole; // says "broken" where flags and order of chunks do not fit
        std::optional<StreamId> open;
        const auto add = [&](const event::StreamChunk& chunk) {
            const bool fresh = !lines.contains(log.streamName(chunk.stream));
            if (chunk.first != fresh || (open && open != chunk.stream) || chunk.events.empty())
                whole = "broken";
            open = chunk.last ? std::nullopt : std::optional(chunk.stream);
            for (const event::ChunkEvent& event : chunk.events)
                lines[log.streamName(chunk.stream)].push_back(print(event, log));
            return true;
        };
        for (std::size_t share = 0; share < log.shareCount(); ++share)
            if (auto done = log.visitShare(share, add, {}); !done) return done.error();
        if (open) whole = "broken";
        if (!whole.empty()) lines["?"].push_back(whole);
        return lines;
    };
    const auto a = linesOf(expected), b = linesOf(found);
    if (!a || !b) return "visitShare: " + (a ? b.error() : a.error()).print();
    return *a == *b && !b->contains("?") ? "" : "visitShare";
}

std::string compareStreams(const EventLog& expected, const EventLog& found, std::mt19937_64& random) {
    const std::size_t step = expected.streamCount() / 300 + 1; // of many streams some are enough
    const std::size_t look = expected.streamCount() / 5000 + 1;
    const auto isLookedAt = [&](std::uint32_t stream) { return stream % look == 0 || stream % step == 0; };
    std::map<std::uint32_t, Lines> byStream;
    std::set<std::uint32_t> seen;
    std::optional<std::uint32_t> last;
    bool together = true;
    const auto done = found.visitAllByStream(Fields::All,
                                             [&](const StoredEvent& event) {
                                                 const std::uint32_t stream = event.stream.value();
                                                 if (last != stream)
                                                     together = together && seen.insert(stream).second;
                                                 last = stream;
                                                 if (isLookedAt(stream))
                                                     byStream[stream].push_back(print(event, found));
                                                 return true;
                                             },
                                             {});
    if (!done) return "visitAllByStream: " + done.error().print();
    if (!together) return "visitAllByStream: a stream comes in two parts";

    if (seen.size() != expected.streamCount()) return "visitAllByStream: streams are missing";
    if (auto d = compareShares(expected, found); !d.empty()) return d;
    for (std::uint32_t i = 0; i < expected.streamCount(); ++i) {
        if (!isLookedAt(i)) continue;
        const auto a = expected.openStream(StreamId(i), {});
        const std::string name(expected.stream(StreamId(i)).name);
        const auto wanted = linesOf(expected, [&](const auto& visit) {
            return expected.visitStream(**a, 0, (*a)->size(), Fields::All, visit, {});
        });
        if (auto d = compare("visitAllByStream, " + name, wanted, byStream[i]); !d.empty()) return d;
        if (i % step != 0) continue;
        const auto b = found.openStream(StreamId(i), {});
        if (!b) return "openStream " + name + ": " + b.error().print();
        if ((*a)->ranks != (*b)->ranks || (*a)->versions != (*b)->versions || (*a)->types != (*b)->types
            || !sameItems((*a)->times, (*b)->times) || !sameItems((*a)->positions, (*b)->positions))
            return "openStream " + name;
        const std::size_t first = random() % (*a)->size();
        const std::size_t count = random() % ((*a)->size() + 2);
        const auto part = [&](const EventLog& log) {
            return linesOf(log, [&](const auto& visit) {
                return log.visitStream(**a, first, count, Fields::All, visit, {});
            });
        };
        if (auto d = compare("visitStream " + name, part(expected), part(found)); !d.empty()) return d;
        if (chunksOf(expected, **a, first, count) != chunksOf(found, **a, first, count))
            return "visitStreamChunks " + name;
    }
    return {};
}

template <class T>
std::string printed(const Result<T>& result) {
    if (!result) return errorCodeName(result.error().code);
    if constexpr (std::is_same_v<T, Rank>)
        return std::to_string(result->value());
    else
        return *result ? std::to_string((*result)->value()) : "none";
}

std::string compareSearches(const EventLog& expected, const EventLog& found, std::mt19937_64& random) {
    std::vector<std::string> ids = {"no such id", ""};
    std::vector<Position> positions = {Position::number(-5), Position::number(1'000'000'000),
                                       Position::text("zzz")};
    std::vector<Micros> times = {Micros(-1), Micros(std::int64_t(1) << 60)};
    for (int round = 0; round < 40 && expected.eventCount() > 0; ++round)
        (void)expected.visitRanks(
            Rank(random() % expected.eventCount()), 1, Fields::Ids,
            [&](const StoredEvent& event) {
                ids.emplace_back(event.event.id);
                if (event.position) {
                    positions.push_back(*event.position);
                    if (!event.position->isText())
                        positions.push_back(Position::number(event.position->number() + 1));
                }
                if (event.event.time)
                    times.emplace_back(event.event.time->value() + std::int64_t(random() % 3) - 1);
                return true;
            },
            {});
    for (const std::string& id : ids)
        if (const auto a = printed(expected.findId(id)), b = printed(found.findId(id)); a != b)
            return "findId " + id + ": expected " + a + ", found " + b;
    for (const Position& position : positions)
        if (const auto a = printed(expected.rankAtPosition(position)),
            b = printed(found.rankAtPosition(position));
            a != b)
            return "rankAtPosition " + position.print() + ": expected " + a + ", found " + b;
    for (const Micros time : times)
        if (const auto a = printed(expected.rankAtTime(time)), b = printed(found.rankAtTime(time)); a != b)
            return "rankAtTime " + std::to_string(time.value()) + ": expected " + a + ", found " + b;
    return {};
}

} // namespace

std::string difference(const EventLog& expected, const EventLog& found, std::mt19937_64& random) {
    if (auto d = compareSummaries(expected, found); !d.empty()) return d;
    if (auto d = compareRanks(expected, found, random); !d.empty()) return d;
    if (auto d = compareStreams(expected, found, random); !d.empty()) return d;
    return compareSearches(expected, found, random);
}

} // namespace hindcast::test
