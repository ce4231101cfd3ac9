// SPDX-License-Identifier: GPL-3.0-or-later
// Measures text search over a cache: `bench_search CACHE TEXT…` prints for each, with and without regard to
// case and as the median of five, the time to the first hit and to the end, and what was read for it.
#include "bench/median.h"
#include "cache/cache.h"
#include "search/search.h"

#include <cstdio>

using namespace hindcast;

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: bench_search CACHE TEXT...\n");
        return 2;
    }
    const auto log = cache::Cache::open(argv[1]);
    if (!log) {
        std::fprintf(stderr, "%s\n", log.error().print().c_str());
        return 3;
    }
    ThreadPool pool(2);
    for (int i = 2; i < argc; ++i)
        for (const bool ignoreCase : {false, true}) {
            expression::ScanTotals totals;
            std::string problem;
            const auto run = [&](std::optional<std::uint64_t> limit) {
                expression::ScanRequest request;
                request.limit = limit;
                auto done = search::search(**log, {argv[i], ignoreCase}, nullptr, request, pool,
                                           [](const auto&) { return true; }, {});
                if (done)
                    totals = *done;
                else
                    problem = done.error().print();
            };
            const double first = bench::medianOf([&] { run(1); });
            const double all = bench::medianOf([&] { run(std::nullopt); });
            if (!problem.empty()) {
                std::fprintf(stderr, "%s\n", problem.c_str());
                return 3;
            }
            std::printf(
                "%-40s %-4s %9llu hits, first %8.2f ms, all %8.2f ms, %llu of %llu parts skipped, %llu "
                "blocks of texts\n",
                argv[i], ignoreCase ? "i" : "", static_cast<unsigned long long>(totals.matches), first * 1e3,
                all * 1e3, static_cast<unsigned long long>(totals.partsSkipped),
                static_cast<unsigned long long>(totals.parts), static_cast<unsigned long long>(totals.texts));
        }
    return 0;
}
