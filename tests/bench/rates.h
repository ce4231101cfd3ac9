// SPDX-License-Identifier: GPL-3.0-or-later
// Lines "NAME VALUE" of work over all events on so many threads: seconds and millions of events a second, as
// median and as best of five, and the processor time of an event in nanoseconds. Thread-safety: pure
// functions.
#pragma once

#include "bench/median.h"

#include <cstddef>
#include <cstdio>
#include <ctime>

namespace hindcast::bench {

void printRates(std::size_t threads, double events, const auto& work) {
    constexpr int kRounds = 5;
    std::vector<double> seconds;
    const std::clock_t begin = std::clock();
    for (int i = 0; i < kRounds; ++i)
        seconds.push_back(secondsOf(work));
    const double cpu = double(std::clock() - begin) / CLOCKS_PER_SEC / kRounds;
    std::sort(seconds.begin(), seconds.end());
    const double median = seconds[kRounds / 2];
    std::printf(
        "threads%zu_seconds %.3f\nthreads%zu_million %.2f\nthreads%zu_best %.2f\nthreads%zu_cpu_ns %.0f\n",
        threads, median, threads, events / median / 1e6, threads, events / seconds[0] / 1e6, threads,
        cpu / events * 1e9);
}

} // namespace hindcast::bench
