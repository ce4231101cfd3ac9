// SPDX-License-Identifier: GPL-3.0-or-later
// A timeline over the first stream of a store in memory. Thread-safety: belongs to one thread.
#pragma once

#include "replay/timeline.h"
#include "support/memory_log.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hindcast::test {

inline std::unique_ptr<replay::Timeline> timelineOf(std::shared_ptr<const event::EventLog> log) {
    auto columns = log->openStream(StreamId(0), {});
    return std::make_unique<replay::Timeline>(log, *columns, projection::mergeProjection());
}

/// Events of one stream with these payloads, which are JSON.
inline std::shared_ptr<MemoryLog> storeOf(const std::vector<std::string>& payloads) {
    auto log = std::make_shared<MemoryLog>();
    for (const std::string& payload : payloads) {
        Row row;
        row.stream = "a-1";
        row.type = "A";
        row.payloadKind = event::BodyKind::Json;
        row.payload = payload;
        log->add(std::move(row));
    }
    return log;
}

/// `count` events of one stream; event i (from 0) says {"n":i,"m<i mod 50>":{"last":i}}.
inline std::shared_ptr<MemoryLog> countingStore(std::size_t count) {
    auto log = std::make_shared<MemoryLog>();
    for (std::size_t i = 0; i < count; ++i) {
        const std::string n = std::to_string(i);
        Row row;
        row.position = Position::number(std::int64_t(i) + 1);
        row.stream = "counter-1";
        row.type = "Counted";
        row.payloadKind = event::BodyKind::Json;
        row.payload = "{\"n\":" + n + ",\"m" + std::to_string(i % 50) + "\":{\"last\":" + n + "}}";
        log->add(std::move(row));
    }
    return log;
}

/// The same state by a plain fold from the start.
inline json::Value plainState(const event::EventLog& log, std::size_t folded) {
    const auto columns = log.openStream(StreamId(0), {});
    const auto fold = projection::mergeProjection()->start();
    fold->setState(json::Value::object());
    (void)log.visitStream(**columns, 0, folded, event::Fields::All,
                          [&](const event::StoredEvent& event) { return fold->apply(event).ok(); }, {});
    return fold->state();
}

/// The states after 0, 1, … `count` events, by one plain fold.
inline std::vector<json::Value> plainStates(const event::EventLog& log, std::size_t count) {
    const auto columns = log.openStream(StreamId(0), {});
    const auto fold = projection::mergeProjection()->start();
    fold->setState(json::Value::object());
    std::vector<json::Value> states{fold->state()};
    (void)log.visitStream(**columns, 0, count, event::Fields::All,
                          [&](const event::StoredEvent& event) {
                              if (!fold->apply(event)) return false;
                              states.push_back(fold->state());
                              return true;
                          },
                          {});
    return states;
}

} // namespace hindcast::test
