// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/median.h"
#include "cache/cache.h"
#include "projection/projection.h"
#include "json/scanner.h"
#include "json/utf8.h"
#include <cstdio>
#include <cstring>
using namespace hindcast;
struct Null { void beginObject(){} void endObject(){} void beginArray(){} void endArray(){} void key(std::string_view,bool){} void string(std::string_view,bool){} void number(std::string_view){} void literal(json::Kind,bool){} };
int main(int argc, char** argv) {
    const auto log = cache::Cache::open(argv[1]);
    const double n = double((*log)->eventCount());
    for (int r = 0; r < 3; ++r) {
    std::size_t bytes = 0;
    const auto pass = [&](const char* name, auto fn) {
        const double s = bench::secondsOf([&] { (void)(*log)->visitAllByStream(event::Fields::Payload, fn, {}); });
        std::printf("%s %.0f ns %.2f M/s\n", name, s / n * 1e9, n / s / 1e6);
    };
    pass("empty", [&](const event::StoredEvent& e) { bytes += e.event.payload.bytes.size(); return true; });
    std::vector<char> stack; Null null;
    pass("scan", [&](const event::StoredEvent& e) { json::Scanner<Null>(e.event.payload.bytes, stack, null).run(); return true; });
    pass("utf8", [&](const event::StoredEvent& e) { return json::isValidUtf8(e.event.payload.bytes); });
    { std::size_t k=0; const double s = bench::secondsOf([&] { for (std::size_t i=0;i<(*log)->shareCount();++i) (void)(*log)->visitShare(i, [&](const event::StreamChunk& c){ k += c.events.size(); return true; }, {}); });
      std::printf("chunks %.0f ns %zu\n", s/n*1e9, k); }
    std::printf("bytes %.1f\n", double(bytes) / n);
    auto p = projection::mergeProjection(); auto f = p->start();
    StreamId last(0xffffffff);
    pass("merge", [&](const event::StoredEvent& e) { if (e.stream != last) { last = e.stream; f->setState(p->initial()); } return bool(f->apply(e)); });
    }
}
