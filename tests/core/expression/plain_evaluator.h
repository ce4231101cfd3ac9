// SPDX-License-Identifier: GPL-3.0-or-later
// The plain twin of the evaluator: walks the syntax tree over parsed JSON values, event by event, as slow and
// as obvious as can be. Thread-safety: pure function.
#pragma once

#include "event/event_log.h"
#include "expression/syntax.h"

#include <optional>

namespace hindcast::test {

/// `event` was read with all fields. Nothing where it computes with numbers that doubles do not hold.
std::optional<bool> plainlyMatches(const expression::Node& node, const event::StoredEvent& event);

} // namespace hindcast::test
