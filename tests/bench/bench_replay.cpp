// SPDX-License-Identifier: GPL-3.0-or-later
// Folds every stream of a cache: `bench_replay CACHE [plain]` prints lines "NAME VALUE": seconds and millions
// of events a second on one thread and on two, as median and as best of five, and the processor time of an
// event in nanoseconds; with `plain` of the fold that makes values of all payloads.
#include "bench/must.h"
#include "bench/rates.h"
#include "cache/cache.h"
#include "replay/replay_all.h"

#include <cstdio>

using namespace hindcast;

namespace {

/// Merge without its quick pass.
class PlainMerge : public projection::Projection {
public:
    std::string name() const override { return m_merge->name(); }
    std::string identity() const override { return m_merge->identity(); }
    json::Value initial() const override { return m_merge->initial(); }
    std::unique_ptr<projection::Fold> start() const override { return m_merge->start(); }
    event::Fields needs() const override { return m_merge->needs(); }

private:
    std::shared_ptr<const projection::Projection> m_merge = projection::mergeProjection();
};

void measure(const event::EventLog& log, const projection::Projection& projection, std::size_t threads) {
    ThreadPool pool(threads);
    bench::printRates(threads, double(log.eventCount()), [&] {
        bench::must(
            replay::replayAll(log, projection, pool, [](auto, auto, const auto&) { return true; }, {}));
    });
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_replay CACHE [plain]\n");
        return 2;
    }
    const auto log = cache::Cache::open(argv[1]);
    if (!log) {
        std::fprintf(stderr, "%s\n", log.error().print().c_str());
        return 3;
    }
    const auto merge = projection::mergeProjection();
    const PlainMerge plain;
    for (const std::size_t threads : {1, 2})
        measure(**log, argc > 2 ? static_cast<const projection::Projection&>(plain) : *merge, threads);
    return 0;
}
