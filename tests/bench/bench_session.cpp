// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for once a store is imported. Usage: bench_session STORE STREAM. Prints lines
// "NAME MILLISECONDS": reopen to the first page, overview, and the state at random versions of the stream.
#include "must.h"
#include "event_generator.h"
#include "session/opener.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace hindcast;
using bench::must;

namespace {

constexpr std::size_t kPage = 50, kBuckets = 800, kLanes = 15, kSeeks = 500;

template <class Work>
double milliseconds(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: bench_session STORE STREAM\n");
        return 2;
    }
    const auto opener = session::makeOpener();
    std::shared_ptr<const session::Session> session;
    const double reopen = milliseconds([&] {
        session = must(opener->open(argv[1], {}, {}));
        must(session->rows(Rank(0), kPage, {}));
    });
    const double overview =
        milliseconds([&] { must(session->histogram(kBuckets, event::LaneBy::Type, {})); });
    const double lanes = milliseconds([&] {
        must(session->overview(false, 0, std::int64_t(session->eventCount()), kBuckets,
                               event::LaneBy::Category, kLanes, {}));
    });
    const StreamId stream = must(session->findStream(argv[2]));
    const double columns = milliseconds([&] { must(session->columns(stream, {})); });
    std::size_t events = 0;
    const double pass =
        milliseconds([&] { events = must(session->state(stream, session::AtEnd{}, {}))->streamEvents; });
    bench::Random random(7);
    std::vector<double> seeks;
    for (std::size_t i = 0; i < kSeeks; ++i) {
        const session::AtFolded point{std::size_t(1 + random.below(events))};
        seeks.push_back(milliseconds([&] { must(session->state(stream, point, {})); }));
    }
    std::sort(seeks.begin(), seeks.end());
    const double blame = milliseconds([&] { must(session->blame(stream, session::AtEnd{}, {}, {})); });
    std::printf("blame %.3f\n", blame);
    std::printf("events %zu\nreopen %.3f\nhistogram %.3f\noverview %.3f\ncolumns %.3f\npass %.3f\n", events,
                reopen, overview, lanes, columns, pass);
    std::printf("seek50 %.3f\nseek99 %.3f\nseekmax %.3f\n", seeks[kSeeks / 2], seeks[kSeeks * 99 / 100],
                seeks.back());
    return 0;
}
