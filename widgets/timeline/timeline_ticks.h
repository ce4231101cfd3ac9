// SPDX-License-Identifier: GPL-3.0-or-later
// The time axis: round places to mark and what they say. Times go by the calendar of the zone shown, so that
// midnights and months are where people expect them, clock changes included. Thread-safety: pure functions.
#pragma once

#include "state/view_state.h"

#include <QString>

#include <vector>

namespace hindcast::widgets {

struct Tick {
    qint64 place = 0;
    QString label;
    bool major = false; ///< begins a day, month or year: says so
    bool operator==(const Tick&) const = default;
};

/// At most `count` or a few more ticks inside the range, at round times or ranks.
std::vector<Tick> ticksOf(const Range& range, int count, bool utc);

/// "1 Mar – 31 Mar 2024", "18 Mar 2024 10:00 – 11:30", with as much as is needed to tell the ends apart.
QString rangeText(const Range& range, bool utc);

/// A place for people: "18 Mar 2024 06:12:30", with parts of a second where `precision` (micros) is small.
QString placeText(const Range& range, qint64 place, qint64 precision, bool utc);

} // namespace hindcast::widgets
