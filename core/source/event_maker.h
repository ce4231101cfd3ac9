// SPDX-License-Identifier: GPL-3.0-or-later
// EventMaker: turns the text of one JSON record into an event of a batch. One for each JSON format.
// Strings may stay views of the record's text: the batch must hold it. The text is a RecordReader's.
// Thread-safety: belongs to one thread.
#pragma once

#include "event/event_batch.h"
#include "event/link_table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hindcast::source {

class EventMaker {
public:
    enum class Made {
        Event,   ///< appended
        Damaged, ///< appended, but its payload or metadata is not what it should be: see why()
        Header,  ///< a line about the file: nothing appended
        Nothing  ///< not readable: see why()
    };
    virtual ~EventMaker() = default;
    virtual Made make(std::string_view text, event::EventBatch& batch) = 0;
    /// The number of the record that comes next, line or element.
    void setRecord(std::uint64_t number) { m_record = number; }
    const std::string& why() const { return m_why; }
    /// Of the lines about the file so far, without origins; nothing: they told of none.
    virtual std::optional<event::LinkTable> takeLinks() { return std::nullopt; }

    /// The order key of the last event, which events without a position carry too.
    event::OrderKey lastOrder() const { return m_order; }
    void setLastOrder(event::OrderKey order) { m_order = order; }

protected:
    std::string m_why;
    event::OrderKey m_order;
    std::uint64_t m_record = 0;
};

} // namespace hindcast::source
