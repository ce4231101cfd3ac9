// SPDX-License-Identifier: GPL-3.0-or-later
// Measures filters over a cache: `bench_expression CACHE EXPRESSION…` prints for each, as the median of five,
// the time to count its matches and to the first hits, and events a second.
#include "bench/median.h"
#include "cache/cache.h"
#include "expression/scan.h"

#include <cstdio>

using namespace hindcast;

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: bench_expression CACHE EXPRESSION...\n");
        return 2;
    }
    const auto log = cache::Cache::open(argv[1]);
    if (!log) {
        std::fprintf(stderr, "%s\n", log.error().print().c_str());
        return 3;
    }
    ThreadPool pool(2);
    for (int i = 2; i < argc; ++i) {
        const auto parsed = expression::parse(argv[i]);
        const auto* expression = std::get_if<expression::Expression>(&parsed);
        if (expression == nullptr) {
            std::fprintf(stderr, "%s\n", std::get<expression::Diagnostic>(parsed).message.c_str());
            return 2;
        }
        const auto made = expression::Filter::make(*expression);
        const auto* filter = std::get_if<expression::Filter>(&made);
        if (filter == nullptr) {
            std::fprintf(stderr, "%s\n", std::get<expression::Diagnostic>(made).message.c_str());
            return 2;
        }
        expression::ScanTotals totals;
        std::string problem;
        const auto run = [&](const expression::ScanRequest& request) {
            auto done = expression::scan(**log, *filter, request, pool, [](const auto&) { return true; }, {});
            if (done)
                totals = *done;
            else
                problem = done.error().print();
        };
        expression::ScanRequest firsts, listed, counted;
        firsts.limit = 50;
        counted.countOnly = true;
        const double first = bench::medianOf([&] { run(firsts); });
        const double list = bench::medianOf([&] { run(listed); });
        const double count = bench::medianOf([&] { run(counted); });
        const double rate = double((*log)->eventCount()) / count / 1e6;
        std::printf("%-60s %10llu hits  count %7.1f ms (%6.1f M/s)  ranks %7.1f ms  first 50 %6.1f ms  "
                    "bodies %llu %s\n",
                    argv[i], static_cast<unsigned long long>(totals.matches), count * 1e3, rate, list * 1e3,
                    first * 1e3, static_cast<unsigned long long>(totals.bodies), problem.c_str());
    }
    return 0;
}
