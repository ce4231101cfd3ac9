// SPDX-License-Identifier: GPL-3.0-or-later
// ListSource: a Source over events in memory that does on demand what real ones do: come out of order, lack
// resume tokens, fail midway. KeptWriter: a CacheWriter that keeps what it is given.
// Thread-safety: as Source and CacheWriter.
#pragma once

#include "cache/writer.h"
#include "source/source.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::test {

struct Told {
    std::int64_t key = 0;
    std::string stream = "s-1";
    std::string type = "Did";
    std::string payload = "{}";
    std::optional<std::int64_t> time;
};

class ListSource final : public source::Source {
public:
    explicit ListSource(std::vector<Told> events) : m_events(std::move(events)) { m_info.format = "list"; }

    std::size_t perBatch = 10;
    bool canResume = true;
    std::optional<std::size_t> failsAt;      ///< index of the event that cannot be read
    std::function<void(std::size_t)> onRead; ///< called with the index reached, before each batch

    source::SourceInfo& editInfo() { return m_info; }
    const source::SourceInfo& info() const override { return m_info; }

    Result<bool> read(event::EventBatch& batch, std::size_t target, std::stop_token stop) override {
        if (onRead) onRead(m_at);
        if (stop.stop_requested()) return cancelled();
        for (std::size_t i = 0; i < perBatch && m_at < m_events.size(); ++i) {
            if (failsAt == m_at) return Error{ErrorCode::Io, "list", "the source shrank", {}};
            const Told& told = m_events[m_at++];
            event::Event event;
            event.order.major = told.key;
            event.positionKind = event::PositionKind::Number;
            event.position = told.key;
            event.stream = batch.keep(told.stream);
            event.type = batch.keep(told.type);
            event.payload = {event::BodyKind::Json, batch.keep(told.payload)};
            if (told.time) event.time = Micros(*told.time);
            batch.events.push_back(event);
        }
        batch.sourceBytes += target; // every read is as good as a batch
        return m_at < m_events.size();
    }
    source::ResumeToken resumeToken() const override { return canResume ? "at " + std::to_string(m_at) : ""; }
    Result<void> resume(const source::ResumeToken& token) override {
        if (!token.starts_with("at ")) return Error{ErrorCode::Unsupported, "list", "no such token", {}};
        m_at = std::stoul(token.substr(3));
        m_begun = m_at;
        return {};
    }
    std::uint64_t bytesRead() const override { return m_at - m_begun; }
    std::uint64_t bytesTotal() const override { return m_events.size(); }

private:
    source::SourceInfo m_info;
    std::vector<Told> m_events;
    std::size_t m_at = 0, m_begun = 0;
};

/// A source that the test keeps, lent to whoever wants to own one.
class LentSource final : public source::Source {
public:
    explicit LentSource(source::Source& source) : m_source(source) {}
    const source::SourceInfo& info() const override { return m_source.info(); }
    Result<bool> read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) override {
        return m_source.read(batch, targetBytes, std::move(stop));
    }
    source::ResumeToken resumeToken() const override { return m_source.resumeToken(); }
    Result<void> resume(const source::ResumeToken& token) override { return m_source.resume(token); }
    std::uint64_t bytesRead() const override { return m_source.bytesRead(); }
    std::uint64_t bytesTotal() const override { return m_source.bytesTotal(); }

private:
    source::Source& m_source;
};

class KeptWriter final : public cache::CacheWriter {
public:
    std::vector<std::int64_t> keys;
    std::vector<std::string> payloads;
    std::vector<std::size_t> segments; ///< events of each
    std::vector<event::Problem> problems;
    std::function<void()> onSegment;

    const cache::SourceRecord& record() const override { return m_record; }
    cache::ImportProgress progress() const override { return m_progress; }
    std::uint64_t eventCount() const override { return keys.size(); }
    Result<void> appendSegment(std::span<const event::Event* const> events,
                               std::span<const event::Problem> found,
                               const cache::ImportProgress& progress) override {
        for (const event::Event* event : events) {
            keys.push_back(event->order.major);
            payloads.emplace_back(event->payload.bytes);
        }
        segments.push_back(events.size());
        problems.insert(problems.end(), found.begin(), found.end());
        m_progress = progress;
        if (onSegment) onSegment();
        return {};
    }
    Result<void> setFingerprint(const std::string&, std::uint64_t) override { return {}; }
    Result<void> finish() override { return {}; }

private:
    cache::SourceRecord m_record;
    cache::ImportProgress m_progress;
};

} // namespace hindcast::test
