// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "expression/filter.h"
#include "support/fake_session.h"

#include <algorithm>

namespace hindcast::test {

using namespace expression;

namespace {

constexpr std::uint64_t kChunk = 4096;

/// The names of an invented store; fields are those of its first events.
class FakeWords : public Vocabulary {
public:
    explicit FakeWords(const FakeStore& store) : m_store(store) {}

    std::vector<Word> types() const override {
        std::vector<Word> words;
        const auto counts = m_store.typeCounts(m_store.events());
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (counts[i] > 0) words.push_back({FakeStore::typeName(i), counts[i]});
        return sorted(std::move(words));
    }
    std::vector<Word> categories() const override {
        std::vector<Word> words;
        for (std::size_t i = 0; i < FakeStore::kCategories; ++i)
            if (m_store.eventsIn(i) > 0) words.push_back({FakeStore::categoryName(i), m_store.eventsIn(i)});
        return sorted(std::move(words));
    }
    bool hasStream(std::string_view name) const override {
        return m_store.findStream(std::string(name)).has_value();
    }
    std::vector<Word> streamsFrom(std::string_view start, std::size_t most) const override {
        std::vector<Word> words;
        for (std::uint64_t i = 0; i < m_store.streams() && words.size() < most; ++i) {
            const StreamId id{std::uint32_t(i)};
            const std::string name = m_store.streamName(id);
            if (name.substr(0, start.size()) == start)
                words.push_back({name, m_store.length(m_store.row(id))});
        }
        return sorted(std::move(words));
    }
    std::vector<std::string> streamsNear(std::string_view, std::size_t) const override {
        return {m_store.streamName(StreamId(0))};
    }
    std::vector<Field> fields(Root root, std::string_view type) const override {
        if (root != Root::Data) return {};
        std::vector<Field> fields;
        for (std::uint64_t rank = 0; rank < std::min<std::uint64_t>(m_store.events(), 512); ++rank) {
            const auto place = m_store.place(Rank(rank));
            if (!type.empty() && type != FakeStore::typeName(FakeStore::type(place))) continue;
            const json::Value payload = m_store.payload(place);
            for (std::size_t i = 0; i < payload.size(); ++i) {
                const std::string& name = payload.member(i).first;
                auto known = std::find_if(fields.begin(), fields.end(), [&](const Field& field) {
                    return field.steps.front().name == name;
                });
                if (known == fields.end()) known = fields.insert(known, {{{name, {}, {}}}, 0, {}});
                ++known->present;
            }
        }
        return fields;
    }
    bool textPositions() const override { return false; }

private:
    static std::vector<Word> sorted(std::vector<Word> words) {
        std::stable_sort(words.begin(), words.end(),
                         [](const auto& a, const auto& b) { return a.events > b.events; });
        return words;
    }
    const FakeStore& m_store;
};

Result<event::EventVisitor> evaluated(const Expression* filter) {
    if (filter == nullptr) return event::EventVisitor([](const event::StoredEvent&) { return true; });
    const auto made = Filter::make(*filter);
    if (const auto* wrong = std::get_if<Diagnostic>(&made))
        return Error{ErrorCode::Invalid, {}, wrong->message, {}};
    const auto evaluator = std::make_shared<Evaluator>(std::get<Filter>(made));
    return event::EventVisitor(
        [evaluator](const event::StoredEvent& event) { return evaluator->matches(event); });
}

} // namespace

Checked FakeSession::checkFilter(std::string_view text) const {
    (void)enter("checkFilter");
    const FakeWords words(m_store);
    return parseAndCheck(text, &words);
}

Completion FakeSession::completeFilter(std::string_view text, std::size_t offset) const {
    (void)enter("completeFilter");
    return complete(text, offset, FakeWords(m_store));
}

Result<ScanTotals> FakeSession::runFilter(const Expression& filter, const ScanRequest& request,
                                          const ChunkVisitor& visit, std::stop_token stop) const {
    if (const auto error = enter("runFilter", stop)) return *error;
    auto passes = evaluated(&filter);
    if (!passes) return passes.error();
    return scanEvents(request, visit, *passes, stop);
}

Result<ScanTotals> FakeSession::runSearch(const search::Needle& needle, const Expression* filter,
                                          const ScanRequest& request, const ChunkVisitor& visit,
                                          std::stop_token stop) const {
    if (const auto error = enter("runSearch", stop)) return *error;
    if (needle.text.empty()) return Error{ErrorCode::Invalid, {}, "there is no text to search for", {}};
    auto passes = evaluated(filter);
    if (!passes) return passes.error();
    const auto folded = [&](std::string_view text) {
        return needle.ignoreCase ? toLowerAscii(text) : std::string(text);
    };
    const std::string wanted = folded(needle.text);
    const auto holds = [&](const event::StoredEvent& stored) {
        const event::Event& event = stored.event;
        for (const std::string_view text : {event.payload.bytes, event.metadata.bytes, event.type,
                                            event.stream, event.id, event.correlation, event.causation})
            if (folded(text).find(wanted) != std::string::npos) return (*passes)(stored);
        return false;
    };
    return scanEvents(request, visit, holds, stop);
}

/// Of the request it knows the direction, the limit and whether only to count.
Result<ScanTotals> FakeSession::scanEvents(const ScanRequest& request, const ChunkVisitor& visit,
                                           const event::EventVisitor& passes, std::stop_token stop) const {
    const std::uint64_t events = m_store.events();
    ScanTotals totals;
    for (std::uint64_t done = 0; done < events;) {
        if (const auto error = enter("filterChunk", stop)) return *error;
        ScanChunk chunk;
        for (const std::uint64_t end = std::min(events, done + kChunk); done < end; ++done) {
            const Rank rank(request.backwards ? events - 1 - done : done);
            const auto detail = makeDetail(rank);
            const std::string category =
                FakeStore::categoryName(FakeStore::category(m_store.place(rank).slot));
            event::StoredEvent event{
                rank, detail->row.stream, detail->row.type, detail->row.position, detail->row.version, {},
                {}};
            event.event.stream = detail->row.streamName;
            event.event.category = category;
            event.event.type = detail->row.typeName;
            event.event.positionKind = event::PositionKind::Number;
            event.event.position = m_store.position(rank);
            event.event.time = detail->row.time;
            event.event.id = detail->id;
            event.event.correlation = detail->correlation;
            event.event.causation = detail->causation;
            event.event.payload = {detail->payloadKind, detail->payloadText};
            event.event.metadata = {detail->metadataKind, detail->metadataText};
            if (!passes(event) || (request.limit && totals.matches + chunk.matches >= *request.limit))
                continue;
            ++chunk.matches;
            if (!request.countOnly) chunk.hits.push_back({rank, event.stream, event.type, event.event.time});
        }
        totals.matches += chunk.matches;
        ++totals.parts;
        chunk.seen = done;
        chunk.total = events;
        if (!visit(chunk) || (request.limit && totals.matches >= *request.limit)) break;
    }
    return totals;
}

} // namespace hindcast::test
