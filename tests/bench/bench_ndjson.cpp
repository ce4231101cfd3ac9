// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one source of events and prints how fast. Usage: bench_ndjson FILE [ROUNDS]. One thread.
#include "source/registry.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

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
        const std::clock_t cpuBegin = std::clock();
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
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        const double cpu = double(std::clock() - cpuBegin) / CLOCKS_PER_SEC, megabytes = double(bytes) / 1e6;
        std::printf("%llu events, %llu problems, %.0f MB: %.3f s = %.0f MB/s; processor %.3f s = %.0f MB/s\n",
                    static_cast<unsigned long long>(events), static_cast<unsigned long long>(problems),
                    megabytes, seconds, megabytes / seconds, cpu, megabytes / cpu);
    }
    return 0;
}
