// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sentence_writer.h"

#include "base/text.h"
#include "event/encoding.h"
#include "session/row_reader.h"
#include "session/type_words.h"
#include "json/parse.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace hindcast::session {
namespace {

constexpr std::size_t kFields = 3;
constexpr std::size_t kMostText = 40;
constexpr std::size_t kStreamsSampled = 64;
constexpr std::size_t kPerStreamAndType = 16;
constexpr std::uint64_t kRanksScanned = 200'000;

/// Ranks to learn from, by type, at most FieldProfile::kEnough of each.
class RankSample {
public:
    explicit RankSample(std::size_t types) : m_ranks(types), m_missing(types) {}

    void add(EventTypeId type, Rank rank) {
        auto& ranks = m_ranks[type.value()];
        if (ranks.size() >= FieldProfile::kEnough) return;
        if (ranks.empty()) --m_missing;
        ranks.push_back(rank);
    }
    bool misses(EventTypeId type) const { return m_ranks[type.value()].empty(); }
    bool isComplete() const { return m_missing == 0; }

    std::vector<Rank> inOrder() const {
        std::vector<Rank> all;
        for (const auto& ranks : m_ranks)
            all.insert(all.end(), ranks.begin(), ranks.end());
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }

private:
    std::vector<std::vector<Rank>> m_ranks;
    std::size_t m_missing;
};

/// A few events of each type, spread over the stream.
void addStream(RankSample& sample, const event::StreamColumns& columns) {
    std::map<EventTypeId, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < columns.size(); ++i)
        places[columns.types[i]].push_back(i);
    for (const auto& [type, at] : places) {
        const std::size_t count = std::min(at.size(), kPerStreamAndType);
        for (std::size_t k = 0; k < count; ++k)
            sample.add(type, columns.ranks[at[k * at.size() / count]]);
    }
}

std::string plain(std::string_view text) {
    std::string out = escapeForTerminal(text);
    if (out.size() <= kMostText) return out;
    std::size_t end = kMostText;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80)
        --end;
    return out.substr(0, end) + "…";
}

std::string valueInWords(const json::Value& value) {
    switch (value.kind()) {
    case json::Kind::Bool:
        return value.asBool() ? "true" : "false";
    case json::Kind::Number:
    case json::Kind::String:
        return plain(value.text());
    default:
        return {};
    }
}

} // namespace

Result<std::vector<Sentence>> SentenceWriter::write(const std::vector<Rank>& ranks,
                                                    std::stop_token stop) const {
    for (const Rank rank : ranks)
        if (const auto there = requireRank(m_log, rank); !there) return there.error();
    const auto forms = templates(stop);
    if (!forms) return forms.error();
    std::vector<Sentence> sentences;
    sentences.reserve(ranks.size());
    const auto done = m_log.visitList(
        ranks, event::Fields::All,
        [&](const event::StoredEvent& stored) {
            sentences.push_back(describe((**forms)[stored.type.value()], stored));
            return true;
        },
        stop);
    if (!done) return done.error();
    return sentences;
}

Sentence SentenceWriter::describe(const Template& form, const event::StoredEvent& stored) const {
    Sentence sentence{stored.rank, form.words, 0};
    std::string scratch;
    const event::Body body = event::decodedPayload(stored.event, scratch);
    if (body.kind != event::BodyKind::Json) return sentence;
    const auto payload = json::parse(body.bytes);
    if (!payload) return sentence;
    std::vector<FieldProfile::Path> fields = form.fields;
    if (fields.empty()) { // a type that no sample met: its own fields, as they come
        FieldProfile profile;
        profile.add(*payload);
        fields = profile.best(kFields);
    }
    for (const auto& path : fields) {
        const json::Value* value = findField(*payload, path);
        const std::string said = value ? valueInWords(*value) : std::string();
        if (said.empty()) continue;
        sentence.text += sentence.details == 0 ? ": " : ", ";
        if (sentence.details == 0) sentence.details = sentence.text.size();
        sentence.text += plain(fieldInWords(path.back())) + " " + said;
    }
    return sentence;
}

Result<std::shared_ptr<const SentenceWriter::Templates>>
SentenceWriter::templates(std::stop_token stop) const {
    std::unique_lock lock(m_mutex, std::defer_lock);
    while (!lock.try_lock_for(std::chrono::milliseconds(5)))
        if (stop.stop_requested()) return cancelled();
    if (m_templates) return m_templates;

    const auto ranks = sample(stop);
    if (!ranks) return ranks.error();
    std::vector<FieldProfile> profiles(m_log.typeCount());
    json::Parser parser;
    std::string scratch;
    const auto done = m_log.visitList(
        *ranks, event::Fields::All,
        [&](const event::StoredEvent& stored) {
            const event::Body body = event::decodedPayload(stored.event, scratch);
            if (body.kind != event::BodyKind::Json) return true;
            if (const auto parsed = parser.parse(body.bytes))
                profiles[stored.type.value()].add(parsed->value);
            return true;
        },
        stop);
    if (!done) return done.error();

    auto made = std::make_shared<Templates>(profiles.size());
    for (std::uint32_t i = 0; i < profiles.size(); ++i)
        (*made)[i] = {plain(typeInWords(m_log.typeName(EventTypeId(i)))), profiles[i].best(kFields)};
    m_templates = std::move(made);
    return m_templates;
}

// Streams first: their events lie together, and a few streams of a store show nearly all its types. What they
// miss is looked for in the columns of the first events. The choice does not depend on what was asked for.
Result<std::vector<Rank>> SentenceWriter::sample(std::stop_token stop) const {
    RankSample found(m_log.typeCount());
    const std::size_t streams = m_log.streamCount();
    const std::size_t take = std::min(streams, kStreamsSampled);
    for (std::size_t i = 0; i < take; ++i) {
        const auto columns = m_log.openStream(StreamId(std::uint32_t(i * streams / take)), stop);
        if (!columns) return columns.error();
        addStream(found, **columns);
    }
    if (!found.isComplete()) {
        std::vector<bool> wanted(m_log.typeCount());
        for (std::uint32_t i = 0; i < wanted.size(); ++i)
            wanted[i] = found.misses(EventTypeId(i));
        const auto done = m_log.visitRanks(
            Rank(0), std::min(m_log.eventCount(), kRanksScanned), event::Fields::Columns,
            [&](const event::StoredEvent& stored) {
                if (wanted[stored.type.value()]) found.add(stored.type, stored.rank);
                return true;
            },
            stop);
        if (!done) return done.error();
    }
    return found.inOrder();
}

} // namespace hindcast::session
