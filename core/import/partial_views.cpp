// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/partial_views.h"

namespace hindcast::import {

void PartialViews::committed(std::uint64_t events) {
    if (events == 0) return;
    const auto now = std::chrono::steady_clock::now();
    const bool isFirst = m_shown == 0;
    const Sink& sink = isFirst ? m_first : m_more;
    if (!isFirst && (events < 2 * m_shown || now - m_shownAt < std::chrono::seconds(1))) return;
    m_shown = events;
    m_shownAt = now;
    if (!sink) return;
    // A view that cannot be opened is not shown; the import itself tells what is wrong with the cache.
    if (auto view = cache::Cache::open(m_path)) sink(std::move(*view));
}

} // namespace hindcast::import
