// SPDX-License-Identifier: GPL-3.0-or-later
// LastTouch: while the states of a partition go by, the event that touched each path last: it changed what
// stands there, above it or below it. Thread-safety: belongs to one thread.
#pragma once

#include "analysis/parity.h"
#include "json/value.h"

#include <optional>
#include <vector>

namespace hindcast::analysis {

class LastTouch {
public:
    /// Nothing is known before the first event: all that is there after it comes from it.
    LastTouch() = default;
    explicit LastTouch(json::Value before) : m_before(std::move(before)) {}

    /// `after`: the state behind the event at `place`.
    void step(const projection::EventPlace& place, json::Value after, std::vector<ParityChange>& changes);

private:
    std::optional<json::Value> m_before;
};

} // namespace hindcast::analysis
