// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluates a Program against one event, or against as much of it as is known so far: then the answer may be
// that it depends on the rest. Private to this library. Thread-safety: belongs to one thread.
#pragma once

#include "event/event_log.h"
#include "expression/program.h"

#include <deque>
#include <span>
#include <string>

namespace hindcast::expression {

enum class Truth : std::uint8_t { False, True, Unknown };

/// What is known of an event.
struct KnownEvent {
    Needs known = 0;
    /// Where names are looked up when they are needed; else they stand in the three fields.
    const event::EventLog* log = nullptr;
    StreamId stream;
    EventTypeId type;
    std::string_view streamName, categoryName, typeName;
    std::int64_t version = 0;
    event::PositionKind positionKind = event::PositionKind::None;
    std::int64_t position = 0;
    std::string_view positionText;
    std::optional<Micros> time;
    std::string_view id, correlation, causation;
    std::span<const Operand> data, meta;
};

class Evaluation {
public:
    explicit Evaluation(const Program& program) : m_program(program) {}

    /// Of a part of the program that is a condition. Unknown only when it needs more than is known.
    Truth truth(std::uint32_t at, const KnownEvent& event);

private:
    bool isTrue(std::uint32_t at, const KnownEvent& event);
    Operand value(std::uint32_t at, const KnownEvent& event);
    Operand binary(const Instruction& code, const KnownEvent& event);
    Operand computed(const Instruction& code, const KnownEvent& event);

    const Program& m_program;
    std::deque<std::string> m_numbers; ///< results that the operands of one condition view
};

} // namespace hindcast::expression
