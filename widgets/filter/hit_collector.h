// SPDX-License-Identifier: GPL-3.0-or-later
// HitCollector: the visitor of a scan that keeps its hits and tells of them on the way: at once when there
// are any, then now and then. Thread-safety: belongs to the thread that scans.
#pragma once

#include "base/rank_set.h"
#include "expression/scan.h"

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace hindcast::widgets {

struct HitPart {
    std::shared_ptr<const RankSet> hits; ///< all so far; null: no more than told before
    double share = 0;                    ///< of the log, 0..1
};

class HitCollector {
public:
    using Tell = std::function<void(HitPart)>;
    HitCollector(Tell tell, std::stop_token stop) : m_tell(std::move(tell)), m_stop(std::move(stop)) {}

    /// False: stop.
    bool take(const expression::ScanChunk& chunk);
    /// At the end.
    std::shared_ptr<const RankSet> hits() && { return std::make_shared<const RankSet>(std::move(m_hits)); }

private:
    static constexpr std::chrono::milliseconds kBetween{120};
    Tell m_tell;
    std::stop_token m_stop;
    RankSet m_hits;
    std::uint64_t m_told = 0;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

} // namespace hindcast::widgets
