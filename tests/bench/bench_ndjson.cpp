// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one source of events and prints how fast. Usage: bench_ndjson FILE [ROUNDS]. One thread.
#include "source/registry.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace hindcast;

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_ndjson FILE [ROUNDS]\n");
        return 2;
    }
    const source::Registry registry;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 3;
    for (int round = 0; round < rounds; ++round) {
        auto source = registry.open({argv[1]});
        if (!source) {
            std::fprintf(stderr, "%s\n", source.error().print().c_str());
            return 3;
        }
        const auto begin = std::chrono::steady_clock::now();
        event::EventBatch batch;
        std::uint64_t events = 0, bytes = 0, problems = 0;
        for (;;) {
            batch.clear();
            auto more = (*source)->read(batch, 32 << 20, {});
            if (!more || !*more) break;
            events += batch.events.size();
            problems += batch.problems.size();
            bytes += batch.sourceBytes;
        }
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        std::printf("%llu events, %llu problems, %.0f MB in %.3f s: %.0f MB/s, %.2f M events/s\n",
                    static_cast<unsigned long long>(events), static_cast<unsigned long long>(problems), double(bytes) / 1e6,
                    seconds, double(bytes) / 1e6 / seconds, double(events) / 1e6 / seconds);
    }
    return 0;
}
