// SPDX-License-Identifier: GPL-3.0-or-later
// PartialViews: shows a growing cache to whoever asked to see it: after the first segment, then each time the
// events have doubled, at most once a second. Thread-safety: belongs to the importing thread.
#pragma once

#include "cache/cache.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace hindcast::import {

class PartialViews {
public:
    using Sink = std::function<void(std::shared_ptr<const cache::Cache>)>;

    PartialViews(std::string path, Sink first, Sink more)
        : m_path(std::move(path)), m_first(std::move(first)), m_more(std::move(more)) {}

    /// Nothing was shown yet: what there is should be committed as soon as can be.
    bool wantsFirst() const { return m_shown == 0; }
    void committed(std::uint64_t events);

private:
    const std::string m_path;
    const Sink m_first, m_more;
    std::uint64_t m_shown = 0;
    std::chrono::steady_clock::time_point m_shownAt;
};

} // namespace hindcast::import
