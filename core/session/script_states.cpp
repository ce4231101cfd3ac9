// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/script_states.h"

#include "projection/wire.h"
#include "json/parse.h"
#include "json/print.h"

#include <algorithm>
#include <utility>

namespace hindcast::session {
namespace {

using projection::ScriptFailure;

/// Of states that one fold leaves. More of them are thinned out evenly; the last one stays.
constexpr std::size_t kMostBytes = std::size_t(32) << 20;

/// On which a script failed before a state: each goes with every state behind it, so past so many none is
/// kept.
constexpr std::size_t kMostFailures = 500;

/// Time or memory ran out: another process, or this one later, may get through the same event.
bool isOfThisRun(const ScriptFailure& failure) {
    return failure.kind == "overrun" || failure.kind == "died";
}

} // namespace

std::shared_ptr<ScriptStates>
ScriptStates::make(std::shared_ptr<const event::EventLog> log,
                   std::shared_ptr<const projection::ScriptProjection> projection) {
    const event::LogFacts facts = log->facts();
    if (facts.cache.empty() || !facts.complete || projection->dependsOnClock()) return nullptr;
    return std::shared_ptr<ScriptStates>(new ScriptStates(std::move(log), std::move(projection)));
}

ScriptStates::ScriptStates(std::shared_ptr<const event::EventLog> log,
                           std::shared_ptr<const projection::ScriptProjection> projection)
    : m_log(std::move(log)), m_projection(std::move(projection)),
      m_key(m_projection->identity() + " " + std::to_string(m_log->facts().epoch)),
      m_file(m_log->facts().cache + ".states") {}

std::optional<replay::StateKeeper::Kept> ScriptStates::before(const event::StreamColumns& stream,
                                                              std::size_t folded) {
    const auto entry =
        m_file.before(m_key, m_log->streamName(stream.stream), folded, [&](const cache::StateFile::Entry& e) {
            return e.folded > 0 && e.folded <= stream.size()
                   && stream.ranks[e.folded - 1].value() == e.last; // none came in between
        });
    if (!entry) return std::nullopt;
    auto state = unpacked(entry->bytes);
    if (!state) return std::nullopt;
    return Kept{std::size_t(entry->folded), std::move(*state)};
}

void ScriptStates::keep(const event::StreamColumns& stream, const std::vector<Kept>& states) {
    const std::vector<FailedEvent> failures = failuresOf(stream);
    std::size_t count = states.size();
    const auto doubted = std::find_if(failures.begin(), failures.end(),
                                      [](const FailedEvent& failed) { return isOfThisRun(failed.failure); });
    const std::size_t told = std::min(std::size_t(doubted - failures.begin()), kMostFailures);
    if (told < failures.size())
        while (count > 0 && states[count - 1].folded > failures[told].index)
            --count;
    // From the last one, by whose size the others are judged before any of them is printed.
    std::vector<cache::StateFile::Entry> entries;
    std::size_t every = 1;
    std::size_t bytes = 0;
    for (std::size_t left = count; left > 0 && bytes <= kMostBytes; left -= std::min(left, every)) {
        const Kept& kept = states[left - 1];
        entries.push_back({kept.folded, stream.ranks[kept.folded - 1].value(), packed(failures, kept)});
        if (left == count) every = entries.back().bytes.size() * count / kMostBytes + 1;
        bytes += entries.back().bytes.size();
    }
    std::reverse(entries.begin(), entries.end());
    m_file.add(m_key, m_log->streamName(stream.stream), entries);
}

std::vector<ScriptStates::FailedEvent> ScriptStates::failuresOf(const event::StreamColumns& stream) const {
    std::vector<FailedEvent> failures;
    for (auto& [place, failure] : m_projection->failures())
        if (place.stream == stream.stream)
            if (const auto index = stream.indexOfRank(place.rank))
                failures.push_back({*index, place.rank, std::move(failure)});
    return failures;
}

std::string ScriptStates::packed(const std::vector<FailedEvent>& failures, const Kept& kept) {
    const auto end = std::partition_point(failures.begin(), failures.end(), [&](const FailedEvent& failed) {
        return failed.index < kept.folded;
    });
    projection::WireWriter writer;
    writer.text(json::print(kept.state));
    writer.number(std::uint32_t(end - failures.begin()));
    for (auto failed = failures.begin(); failed != end; ++failed) {
        writer.number(std::uint64_t(failed->rank.value()));
        writer.text(failed->failure.kind);
        writer.text(failed->failure.partition);
        writer.text(failed->failure.message);
        writer.number(failed->failure.line);
        writer.number(failed->failure.column);
    }
    return writer.bytes();
}

std::optional<json::Value> ScriptStates::unpacked(std::string_view bytes) const {
    projection::WireReader reader(bytes);
    auto state = json::parse(reader.text());
    std::vector<Rank> ranks;
    std::vector<ScriptFailure> failures;
    for (auto left = reader.number<std::uint32_t>(); left > 0 && reader.ok(); --left) {
        ranks.emplace_back(reader.number<std::uint64_t>());
        ScriptFailure& failure = failures.emplace_back();
        failure.kind = reader.text();
        failure.partition = reader.text();
        failure.message = reader.text();
        failure.line = reader.number<std::uint32_t>();
        failure.column = reader.number<std::uint32_t>();
    }
    if (!state || !reader.ok() || !reader.atEnd()) return std::nullopt;
    std::size_t next = 0;
    const auto read = m_log->visitList(
        ranks, event::Fields::Columns,
        [&](const event::StoredEvent& event) {
            m_projection->addFailure({event.rank, event.stream, event.type, event.version, event.position},
                                     failures[next++]);
            return true;
        },
        {});
    if (!read || next != ranks.size()) return std::nullopt;
    return std::move(*state);
}

} // namespace hindcast::session
