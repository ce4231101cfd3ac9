// SPDX-License-Identifier: GPL-3.0-or-later
// How long a piece of work takes: the median of five runs. Thread-safety: pure functions.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace hindcast::bench {

double secondsOf(const auto& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double medianOf(const auto& work) {
    std::vector<double> all;
    for (int i = 0; i < 5; ++i)
        all.push_back(secondsOf(work));
    std::sort(all.begin(), all.end());
    return all[2];
}

} // namespace hindcast::bench
