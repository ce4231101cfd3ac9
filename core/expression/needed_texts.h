// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that the body or an id of an event must hold for a filter to let it pass, by what the filter compares
// with them: data.user == "ada", correlation startsWith "0190f5a3". A log that knows what its texts do not
// hold leaves rows out by them. Private to this library. Thread-safety: pure function.
#pragma once

#include "event/log_part.h"
#include "expression/program.h"

#include <vector>

namespace hindcast::expression {

struct NeededText {
    event::TextKind kind = event::TextKind::Payload;
    event::TextProbe probe;
};

/// Those of four bytes and more.
std::vector<NeededText> neededTexts(const Program& program);

} // namespace hindcast::expression
