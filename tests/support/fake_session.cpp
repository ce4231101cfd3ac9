// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_session.h"

#include <future>

#include "base/text.h"
#include "json/print.h"

#include <algorithm>
#include <cstdlib>

namespace hindcast::test {

using namespace session;

FakeSession::FakeSession(const FakeStoreOptions& options) : m_store(options) {}

void FakeSession::setDelay(std::chrono::milliseconds delay) {
    const std::scoped_lock lock(m_mutex);
    m_delay = delay;
}

void FakeSession::setDelay(const std::string& call, std::chrono::milliseconds delay) {
    const std::scoped_lock lock(m_mutex);
    m_delays[call] = delay;
}

int FakeSession::calls() const {
    const std::scoped_lock lock(m_mutex);
    int sum = 0;
    for (const auto& [name, count] : m_calls)
        sum += count;
    return sum;
}

int FakeSession::calls(const std::string& call) const {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_calls.find(call);
    return found == m_calls.end() ? 0 : found->second;
}

std::vector<std::string> FakeSession::callsOnOwnThread() const {
    const std::scoped_lock lock(m_mutex);
    return m_ownThread;
}

int FakeSession::cancelledCalls() const {
    const std::scoped_lock lock(m_mutex);
    return m_cancelled;
}

void FakeSession::failWith(const std::string& call, const Error& error) {
    const std::scoped_lock lock(m_mutex);
    m_failures[call] = error;
}

std::optional<Error> FakeSession::enter(const char* call, std::stop_token stop) const {
    using Clock = std::chrono::steady_clock;
    std::chrono::milliseconds delay{0};
    std::optional<Error> failure;
    {
        const std::scoped_lock lock(m_mutex);
        ++m_calls[call];
        if (std::this_thread::get_id() == m_owner) m_ownThread.emplace_back(call);
        if (m_delay) delay = *m_delay;
        if (const auto own = m_delays.find(call); own != m_delays.end()) delay = own->second;
        if (const auto failing = m_failures.find(call); failing != m_failures.end())
            failure = failing->second;
    }
    const auto end = Clock::now() + delay;
    while (Clock::now() < end && !stop.stop_requested())
        std::this_thread::sleep_for(
            std::min<Clock::duration>(std::chrono::milliseconds(2), end - Clock::now()));
    if (stop.stop_requested()) {
        const std::scoped_lock lock(m_mutex);
        ++m_cancelled;
        return cancelled(call);
    }
    return failure;
}

StoreInfo FakeSession::info() const {
    (void)enter("info");
    StoreInfo info;
    info.facts.format = "fake";
    info.facts.source = "bank-2024-03.ndjson";
    info.events = m_store.events();
    info.streams = m_store.streams();
    info.categories = FakeStore::kCategories;
    const auto counts = m_store.typeCounts(m_store.events());
    info.eventTypes =
        std::uint64_t(std::count_if(counts.begin(), counts.end(), [](auto n) { return n > 0; }));
    if (m_store.events() == 0) return info;
    const Rank last(m_store.events() - 1);
    info.firstPosition = Position::number(m_store.position(Rank(0)));
    info.lastPosition = Position::number(m_store.position(last));
    info.firstTime = m_store.time(Rank(0));
    info.lastTime = m_store.time(last);
    return info;
}

std::uint64_t FakeSession::eventCount() const {
    (void)enter("eventCount");
    return m_store.events();
}

std::vector<TypeRow> FakeSession::types() const {
    (void)enter("types");
    std::vector<TypeRow> types;
    const auto counts = m_store.typeCounts(m_store.events());
    for (std::size_t t = 0; t < FakeStore::kTypes; ++t)
        if (counts[t] > 0)
            types.push_back({EventTypeId(std::uint32_t(t)), FakeStore::typeName(t), counts[t]});
    std::stable_sort(types.begin(), types.end(),
                     [](const auto& a, const auto& b) { return a.events > b.events; });
    return types;
}

std::vector<CategoryRow> FakeSession::categories() const {
    (void)enter("categories");
    std::vector<CategoryRow> categories;
    for (std::size_t c = 0; c < FakeStore::kCategories; ++c)
        if (m_store.streamsIn(c) > 0)
            categories.push_back({CategoryId(std::uint32_t(c)), FakeStore::categoryName(c),
                                  m_store.streamsIn(c), m_store.eventsIn(c)});
    std::stable_sort(categories.begin(), categories.end(),
                     [](const auto& a, const auto& b) { return a.events > b.events; });
    return categories;
}

StreamRow FakeSession::makeStream(StreamId id) const {
    const FakeStore::Row at = m_store.row(id);
    StreamRow row;
    row.id = id;
    row.name = m_store.streamName(id);
    row.category = FakeStore::categoryName(FakeStore::category(at.slot));
    row.events = m_store.length(at);
    row.firstVersion = Version(0);
    row.lastVersion = Version(std::int64_t(row.events) - 1);
    row.firstRank = m_store.rankOf({at.slot, at.index, 0});
    row.lastRank = m_store.rankOf({at.slot, at.index, row.events - 1});
    row.firstTime = m_store.time(row.firstRank);
    row.lastTime = m_store.time(row.lastRank);
    return row;
}

Result<std::vector<StreamRow>> FakeSession::streams(const StreamQuery& query, std::stop_token stop) const {
    if (const auto error = enter("streams", stop)) return *error;
    std::vector<StreamRow> rows;
    const std::string wanted = toLowerAscii(query.search);
    const std::size_t end = query.limit ? query.offset + *query.limit : m_store.streams();
    std::size_t place = 0;
    for (std::size_t c = 0; c < FakeStore::kCategories; ++c) {
        if (query.category && *query.category != FakeStore::categoryName(c)) continue;
        const std::uint64_t first = m_store.firstStream(c).value();
        const bool plain = wanted.empty() && query.match.empty() && query.sort == StreamSort::Name;
        std::uint64_t k = 0;
        if (plain && place < query.offset) {
            k = std::min<std::uint64_t>(query.offset - place, m_store.streamsIn(c));
            place += k;
        }
        for (; k < m_store.streamsIn(c); ++k) {
            if (query.sort == StreamSort::Name && place >= end) return rows;
            if (k % 1024 == 0 && stop.stop_requested()) return cancelled("streams");
            const StreamId id(std::uint32_t(first + k));
            const std::string name = m_store.streamName(id);
            if (!wanted.empty() && toLowerAscii(name).find(wanted) == std::string::npos) continue;
            if (!query.match.empty() && !matchesGlob(query.match, name)) continue;
            if (query.sort != StreamSort::Name || place >= query.offset) rows.push_back(makeStream(id));
            ++place;
        }
    }
    if (query.sort == StreamSort::Name) return rows;
    std::stable_sort(rows.begin(), rows.end(), [&](const StreamRow& a, const StreamRow& b) {
        if (query.sort == StreamSort::Events) return a.events > b.events;
        return query.sort == StreamSort::First ? a.firstRank < b.firstRank : a.lastRank < b.lastRank;
    });
    rows.resize(std::min(rows.size(), end));
    rows.erase(rows.begin(), rows.begin() + std::ptrdiff_t(std::min(rows.size(), query.offset)));
    return rows;
}

Result<StreamRow> FakeSession::stream(StreamId id) const {
    if (const auto error = enter("stream")) return *error;
    if (id.value() >= m_store.streams()) return Error{ErrorCode::NotFound, {}, "no such stream", {}};
    return makeStream(id);
}

Result<StreamId> FakeSession::findStream(std::string_view name) const {
    if (const auto error = enter("findStream")) return *error;
    if (const auto id = m_store.findStream(std::string(name))) return *id;
    return Error{ErrorCode::NotFound, std::string(name), "no stream of that name",
                 "nearest: account-DE12000000"};
}

const std::vector<event::Problem>& FakeSession::damage() const {
    (void)enter("damage");
    static const std::vector<event::Problem> kNone;
    return kNone;
}

EventRow FakeSession::makeRow(Rank rank) const {
    const FakeStore::Place place = m_store.place(rank);
    EventRow row;
    row.rank = rank;
    row.position = Position::number(m_store.position(rank));
    row.stream = m_store.stream(place);
    row.streamName = m_store.streamName(row.stream);
    row.type = EventTypeId(std::uint32_t(FakeStore::type(place)));
    row.typeName = FakeStore::typeName(FakeStore::type(place));
    row.version = Version(std::int64_t(place.version));
    row.time = m_store.time(rank);
    return row;
}

Result<std::vector<EventRow>> FakeSession::rows(Rank first, std::size_t count, std::stop_token stop) const {
    if (const auto error = enter("rows", stop)) return *error;
    std::vector<EventRow> rows;
    for (Rank r = first; r.value() < m_store.events() && rows.size() < count; r = next(r))
        rows.push_back(makeRow(r));
    return rows;
}

Result<std::vector<EventRow>> FakeSession::rowsOf(const std::vector<Rank>& ranks,
                                                  std::stop_token stop) const {
    if (const auto error = enter("rowsOf", stop)) return *error;
    std::vector<EventRow> rows;
    for (const Rank r : ranks) {
        if (r.value() >= m_store.events()) return Error{ErrorCode::NotFound, {}, "no such event", {}};
        rows.push_back(makeRow(r));
    }
    return rows;
}

Result<std::shared_ptr<const event::StreamColumns>> FakeSession::columns(StreamId id,
                                                                         std::stop_token stop) const {
    if (const auto error = enter("columns", stop)) return *error;
    if (id.value() >= m_store.streams()) return Error{ErrorCode::NotFound, {}, "no such stream", {}};
    const FakeStore::Row row = m_store.row(id);
    auto columns = std::make_shared<event::StreamColumns>();
    columns->stream = id;
    for (std::uint64_t v = 0; v < m_store.length(row); ++v) {
        const FakeStore::Place place{row.slot, row.index, v};
        const Rank rank = m_store.rankOf(place);
        columns->ranks.push_back(rank);
        columns->versions.push_back(Version(std::int64_t(v)));
        columns->types.push_back(EventTypeId(std::uint32_t(FakeStore::type(place))));
        columns->times.push_back(m_store.time(rank));
        columns->positions.push_back(Position::number(m_store.position(rank)));
    }
    if (const auto links = m_links.find(id); links != m_links.end()) {
        columns->linked.assign(columns->size(), 0);
        for (const Rank rank : links->second) {
            columns->versions.push_back(Version(std::int64_t(columns->size())));
            columns->ranks.push_back(rank);
            columns->types.push_back(EventTypeId(std::uint32_t(FakeStore::type(m_store.place(rank)))));
            columns->times.push_back(m_store.time(rank));
            columns->positions.push_back(Position::number(m_store.position(rank)));
            columns->linked.push_back(1);
        }
    }
    return std::shared_ptr<const event::StreamColumns>(columns);
}

std::shared_ptr<EventDetail> FakeSession::makeDetail(Rank rank) const {
    const FakeStore::Place place = m_store.place(rank);
    auto detail = std::make_shared<EventDetail>();
    detail->row = makeRow(rank);
    detail->id = m_store.id(rank);
    detail->correlation = m_store.correlation(place);
    if (place.version > 0)
        detail->causation = m_store.id(m_store.rankOf({place.slot, place.index, place.version - 1}));
    detail->payloadKind = event::BodyKind::Json;
    detail->payload = m_store.payload(place);
    detail->payloadText = json::print(detail->payload);
    std::vector<json::Member> members{{"correlationId", json::Value::string(detail->correlation)}};
    if (!detail->causation.empty())
        members.emplace_back("causationId", json::Value::string(detail->causation));
    members.emplace_back("userId", json::Value::string("u-" + std::to_string(place.slot)));
    detail->metadataKind = event::BodyKind::Json;
    detail->metadata = json::Value::object(std::move(members));
    detail->metadataText = json::print(detail->metadata);
    return detail;
}

Result<std::shared_ptr<const EventDetail>> FakeSession::event(Rank rank, std::stop_token stop) const {
    if (const auto error = enter("event", stop)) return *error;
    if (rank.value() >= m_store.events()) return Error{ErrorCode::NotFound, {}, "no such event", {}};
    return std::shared_ptr<const EventDetail>(makeDetail(rank));
}

Result<std::vector<Sentence>> FakeSession::sentences(const std::vector<Rank>& ranks,
                                                     std::stop_token stop) const {
    if (const auto error = enter("sentences", stop)) return *error;
    std::vector<Sentence> sentences;
    for (const Rank r : ranks)
        if (r.value() < m_store.events()) sentences.push_back({r, m_store.sentence(m_store.place(r))});
    return sentences;
}

Result<std::optional<Rank>> FakeSession::findId(std::string_view id) const {
    if (const auto error = enter("findId")) return *error;
    if (!id.starts_with("e-")) return std::optional<Rank>();
    const Rank rank(std::strtoull(std::string(id.substr(2)).c_str(), nullptr, 16));
    if (rank.value() >= m_store.events() || m_store.id(rank) != id) return std::optional<Rank>();
    return std::optional<Rank>(rank);
}

Result<Rank> FakeSession::rankAtPosition(const Position& position) const {
    if (const auto error = enter("rankAtPosition")) return *error;
    if (position.isText())
        return Error{ErrorCode::NotFound, position.text(), "no event has this position", {}};
    const std::int64_t offset =
        std::max<std::int64_t>(position.number() - m_store.position(Rank(0)) + 1, 0) / 2;
    return Rank(std::min(std::uint64_t(offset), m_store.events()));
}

Result<Rank> FakeSession::rankAtTime(Micros time) const {
    if (const auto error = enter("rankAtTime")) return *error;
    return m_store.rankAtTime(time);
}

const event::EventLog& FakeSession::log() const {
    std::abort(); // the window asks by rows() and event()
}

session::StoreInfo infoOf(const session::Session& session) {
    return std::async(std::launch::async, [&session] { return session.info(); }).get();
}

} // namespace hindcast::test
