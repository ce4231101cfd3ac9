// SPDX-License-Identifier: GPL-3.0-or-later
// Whether any event of a part can make a condition true, judged by the part's smallest and largest time and
// position. Private to this library. Thread-safety: pure functions.
#pragma once

#include "event/log_part.h"
#include "expression/evaluate.h"

namespace hindcast::expression {

/// False: for no event; True: for all; Unknown: it takes a look.
Truth truthInPart(const Program& program, std::uint32_t at, const event::PartFacts& facts);

} // namespace hindcast::expression
