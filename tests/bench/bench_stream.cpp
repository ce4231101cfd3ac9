// SPDX-License-Identifier: GPL-3.0-or-later
// What opening one stream costs: `bench_stream CACHE STREAM` prints lines "NAME MILLISECONDS", median and
// best of nine, each with the cache opened anew: its columns, and all its payloads after them, as a fold of
// it reads them (in chunks) and as a list does (event by event).
#include "bench/median.h"
#include "cache/cache.h"

#include <cstdio>

using namespace hindcast;

namespace {

void print(const char* name, std::vector<double> seconds) {
    std::sort(seconds.begin(), seconds.end());
    std::printf("%s %.2f\n%s_best %.2f\n", name, seconds[seconds.size() / 2] * 1e3, name, seconds[0] * 1e3);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: bench_stream CACHE STREAM\n");
        return 2;
    }
    std::vector<double> columns, chunks, events;
    for (int i = 0; i < 18; ++i) {
        const auto log = cache::Cache::open(argv[1]);
        const auto stream = log ? (*log)->findStream(argv[2]) : std::nullopt;
        if (!stream) {
            std::fprintf(stderr, "no such cache or stream\n");
            return 3;
        }
        std::shared_ptr<const event::StreamColumns> opened;
        columns.push_back(bench::secondsOf([&] { opened = *(*log)->openStream(*stream, {}); }));
        std::size_t bytes = 0;
        const auto inChunks = [&](const event::StreamChunk& chunk) {
            for (const event::ChunkEvent& event : chunk.events)
                bytes += event.payload.bytes.size();
            return true;
        };
        const auto byEvent = [&](const event::StoredEvent& event) {
            bytes += event.event.payload.bytes.size();
            return true;
        };
        const double seconds = bench::secondsOf([&] {
            if (i % 2 == 0)
                (void)(*log)->visitStreamChunks(*opened, 0, opened->size(), inChunks, {});
            else
                (void)(*log)->visitStream(*opened, 0, opened->size(), event::Fields::Payload, byEvent, {});
        });
        (i % 2 == 0 ? chunks : events).push_back(columns.back() + seconds);
    }
    print("columns", columns);
    print("with_payloads", chunks);
    print("event_by_event", events);
    return 0;
}
