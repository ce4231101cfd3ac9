// SPDX-License-Identifier: GPL-3.0-or-later
// Adds up fields of all payloads of a cache: `bench_totals CACHE PATH...` prints lines "NAME VALUE": seconds
// and millions of events a second on one thread and on two, as median and as best of five, and what was
// found.
#include "bench/must.h"
#include "bench/rates.h"
#include "cache/cache.h"
#include "expression/field_totals.h"

#include <cstdio>

using namespace hindcast;

namespace {

void measure(const event::EventLog& log, const std::vector<expression::FieldPath>& paths,
             std::size_t threads) {
    ThreadPool pool(threads);
    std::vector<expression::TypeTotals> totals;
    bench::printRates(threads, double(log.eventCount()), [&] {
        totals =
            bench::must(expression::addUp(log, nullptr, paths, pool, [](auto, auto) { return true; }, {}));
    });
    for (std::size_t i = 0; threads > 1 && i < paths.size(); ++i) {
        expression::FieldTotal all;
        for (const expression::TypeTotals& type : totals)
            all.add(type.fields[i]);
        std::printf("%s_numbers %llu\n%s_sum %s\n", paths[i].text.c_str(),
                    static_cast<unsigned long long>(all.numbers.count()), paths[i].text.c_str(),
                    all.numbers.sum().value_or("none").c_str());
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: bench_totals CACHE PATH...\n");
        return 2;
    }
    const auto log = cache::Cache::open(argv[1]);
    if (!log) {
        std::fprintf(stderr, "%s\n", log.error().print().c_str());
        return 3;
    }
    std::vector<expression::FieldPath> paths;
    for (int i = 2; i < argc; ++i) {
        auto path = expression::parseFieldPath(argv[i]);
        if (const auto* wrong = std::get_if<expression::Diagnostic>(&path)) {
            std::fprintf(stderr, "%s: %s\n", argv[i], wrong->message.c_str());
            return 2;
        }
        paths.push_back(std::get<expression::FieldPath>(std::move(path)));
    }
    for (const std::size_t threads : {1, 2})
        measure(**log, paths, threads);
    return 0;
}
