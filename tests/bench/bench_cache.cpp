// SPDX-License-Identifier: GPL-3.0-or-later
// What the cache costs, without parsing: writes N realistic events (default 2,000,000) in segments of 70,000,
// then opens and reads them. Usage: bench_cache [N] [lz4|zstd] [PATH]. Not part of the test run.
#include "must.h"
#include "cache/cache.h"
#include "cache/writer.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

using namespace hindcast;
using bench::must;

namespace {

constexpr std::size_t kSegment = 70'000;

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Seconds of processor time of all threads: on a busy machine the wall clock says little.
double processor() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Stopwatch {
    double wall = now(), cpu = processor();
    double wallSum = 0, cpuSum = 0;
    void start() {
        wall = now();
        cpu = processor();
    }
    void stop() {
        wallSum += now() - wall;
        cpuSum += processor() - cpu;
    }
};

void report(const char* what, const Stopwatch& watch) {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    std::printf("%-44s %10.2f ms wall %10.2f ms cpu   (peak %ld MB)\n", what, watch.wallSum * 1000,
                watch.cpuSum * 1000, usage.ru_maxrss / 1024);
}

class Generator {
public:
    explicit Generator(std::size_t events) : m_streams(events / 20 + 1), m_versions(m_streams, 0) {}

    void fill(event::EventBatch& batch, std::size_t count) {
        batch.clear();
        char text[512];
        for (std::size_t i = 0; i < count; ++i, ++m_ordinal) {
            const std::size_t stream = pick();
            event::Event event;
            event.positionKind = event::PositionKind::Number;
            event.position = std::int64_t(m_ordinal + 1);
            event.order.major = event.position;
            event.version = m_versions[stream]++;
            event.time = Micros(1'700'000'000'000'000 + std::int64_t(m_ordinal) * 137'000
                                + std::int64_t(m_random() % 90'000));
            event.stream =
                batch.keep({text, std::size_t(std::snprintf(text, sizeof text, "account-%zu", stream + 1))});
            event.type = batch.keep({text, std::size_t(std::snprintf(text, sizeof text, "MoneyMoved%u",
                                                                     unsigned(m_random() % 26)))});
            event.id = batch.keep({text, uuid(text)});
            int size = std::snprintf(text, sizeof text,
                                     "{\"amount\":%u.%02u,\"currency\":\"EUR\",\"by\":\"card\",\"note\":\"%"
                                     "s\",\"balance\":%u,\"items\":[",
                                     unsigned(m_random() % 1000), unsigned(m_random() % 100),
                                     kNotes[m_random() % 10], unsigned(m_random()));
            for (unsigned k = unsigned(m_random() % 5); k > 0; --k)
                size += std::snprintf(text + size, sizeof text - std::size_t(size), "%u,",
                                      unsigned(m_random() % 100000));
            size += std::snprintf(text + size, sizeof text - std::size_t(size), "0]}");
            event.payload = {event::BodyKind::Json, batch.keep({text, std::size_t(size)})};
            char a[40] = {}, b[40] = {};
            uuid(a);
            uuid(b);
            size = std::snprintf(
                text, sizeof text,
                "{\"correlationId\":\"%s\",\"causationId\":\"%s\",\"user\":\"user-%u\",\"source\":\"api\"}",
                a, b, unsigned(m_random() % 1000));
            event.metadata = {event::BodyKind::Json, batch.keep({text, std::size_t(size)})};
            event.correlation = batch.keep(a);
            event.causation = batch.keep(b);
            batch.events.push_back(event);
        }
    }

private:
    static constexpr const char* kNotes[] = {
        "monthly rent", "groceries",    "salary", "refund of an order", "",
        "gift",         "train ticket", "coffee", "insurance",          "transfer"};
    /// The first stream gets a twentieth of all; the rest live for a while each.
    std::size_t pick() {
        if (m_random() % 20 == 0) return 0;
        return std::min(m_streams - 1, 1 + m_ordinal / 20 + std::size_t(m_random() % 4000));
    }
    std::size_t uuid(char* to) {
        constexpr char kHex[] = "0123456789abcdef";
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < 36; ++i) {
            if (i % 16 == 0) bits = m_random();
            to[i] = i == 8 || i == 13 || i == 18 || i == 23 ? '-' : kHex[bits & 15];
            bits >>= 4;
        }
        return 36;
    }

    std::mt19937_64 m_random{42};
    std::size_t m_streams;
    std::vector<std::int64_t> m_versions;
    std::size_t m_ordinal = 0;
};

void write(const std::string& path, std::size_t events, cache::Codec codec) {
    auto writer = must(cache::CacheWriter::create(path, {}, codec));
    Generator generator(events);
    event::EventBatch batch;
    std::vector<const event::Event*> pointers;
    Stopwatch watch;
    for (std::size_t done = 0; done < events; done += batch.events.size()) {
        generator.fill(batch, std::min(kSegment, events - done));
        pointers.clear();
        for (const event::Event& event : batch.events)
            pointers.push_back(&event);
        watch.start();
        must(writer->appendSegment(pointers, {}, {}));
        watch.stop();
    }
    report("appendSegment, all", watch);
    Stopwatch finishing;
    must(writer->finish());
    finishing.stop();
    report("finish", finishing);
}

template <class Work>
void measure(const char* what, Work work) {
    Stopwatch watch;
    work();
    watch.stop();
    report(what, watch);
}

void read(const std::string& path) {
    std::shared_ptr<const cache::Cache> log;
    std::uint64_t bytes = 0;
    const event::EventVisitor count = [&bytes](const event::StoredEvent& event) {
        bytes += event.event.payload.bytes.size();
        return true;
    };
    measure("open", [&] { log = must(cache::Cache::open(path)); });
    const auto from = log->firstTime().value_or(Micros(0)).value();
    const auto to = log->lastTime().value_or(Micros(0)).value() + 1;
    const auto page = [&](std::uint64_t rank) {
        return [&, rank] { must(log->visitRanks(Rank(rank), 50, event::Fields::Columns, count, {})); };
    };
    measure("first page of 50", page(0));
    measure("overview by time, 800 buckets, by type",
            [&] { must(log->overview(true, from, to, 800, event::LaneBy::Type, 15, {})); });
    measure("overview by time, 800 buckets, by category",
            [&] { must(log->overview(true, from, to, 800, event::LaneBy::Category, 15, {})); });
    measure("page of 50 in the middle", page(log->eventCount() / 2));
    measure("the same with bodies",
            [&] { must(log->visitRanks(Rank(log->eventCount() / 3), 50, event::Fields::All, count, {})); });
    measure("findStream", [&] {
        if (!log->findStream("account-1")) std::abort();
    });
    std::shared_ptr<const event::StreamColumns> columns;
    measure("openStream account-1",
            [&] { columns = must(log->openStream(StreamId(*log->findStream("account-1")), {})); });
    std::printf("  of %zu events\n", columns->size());
    measure("visitStream account-1, payloads",
            [&] { must(log->visitStream(*columns, 0, columns->size(), event::Fields::All, count, {})); });
    std::string id;
    must(log->visitRanks(Rank(log->eventCount() * 2 / 3), 1, event::Fields::Ids,
                         [&](const event::StoredEvent& event) {
                             id = event.event.id;
                             return true;
                         },
                         {}));
    measure("findId", [&] {
        if (!must(log->findId(id))) std::abort();
    });
    measure("rankAtTime in the middle", [&] { must(log->rankAtTime(Micros(from / 2 + to / 2))); });
    measure("overview by rank of a tenth", [&] {
        must(log->overview(false, 0, std::int64_t(log->eventCount() / 10), 100, event::LaneBy::Type, 15, {}));
    });
    measure("visitAllByStream, bodies", [&] { must(log->visitAllByStream(event::Fields::All, count, {})); });
    measure("visitRanks of everything, bodies",
            [&] { must(log->visitRanks(Rank(0), log->eventCount(), event::Fields::All, count, {})); });
    std::uint64_t events = 0;
    measure("every stream's summary", [&] {
        for (std::uint32_t i = 0; i < log->streamCount(); ++i)
            events += log->stream(StreamId(i)).events;
    });
    std::printf("  %llu events, %zu streams, %llu bytes of cache, %llu of payloads read\n",
                (unsigned long long)events, log->streamCount(), (unsigned long long)log->facts().cacheBytes,
                (unsigned long long)bytes);
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t events = argc > 1 ? std::size_t(std::strtoull(argv[1], nullptr, 10)) : 2'000'000;
    const auto codec = argc > 2 && std::string(argv[2]) == "zstd" ? cache::Codec::Zstd : cache::Codec::Lz4;
    const std::string path = argc > 3 ? argv[3] : "bench.hindcast";
    if (events > 0) {
        ::unlink(path.c_str());
        write(path, events, codec);
    }
    read(path);
}
