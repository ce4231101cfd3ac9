// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees first of a source that was never imported. Usage: bench_first SOURCE. Prints lines
// "NAME MILLISECONDS" from the start of the program: a page of events, streams and a histogram of what is
// there; then how long the import goes on after it is cancelled. HINDCAST_BENCH_START, nanoseconds since
// 1970, is when its process was asked for.
#include "session/opener.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>

using namespace hindcast;

namespace {

constexpr std::size_t kPage = 50, kBuckets = 800;
using Clock = std::chrono::system_clock;

double milliseconds(Clock::time_point from, Clock::time_point to) {
    return std::chrono::duration<double, std::milli>(to - from).count();
}

bool showsFirst(const session::Session& session) {
    const auto rows = session.rows(Rank(0), kPage, {});
    const auto streams = session.streams({}, {});
    const auto histogram = session.histogram(kBuckets, event::LaneBy::Type, {});
    return rows && rows->size() == kPage && streams && !streams->empty() && histogram;
}

} // namespace

int main(int argc, char** argv) {
    const char* const asked = std::getenv("HINDCAST_BENCH_START");
    const auto start = asked == nullptr ? Clock::now()
                                        : Clock::time_point(std::chrono::duration_cast<Clock::duration>(
                                              std::chrono::nanoseconds(std::atoll(asked))));
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_first SOURCE\n");
        return 2;
    }
    std::string folder = (std::filesystem::temp_directory_path() / "hindcast-first-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) return 3;
    std::stop_source stop;
    std::optional<Clock::time_point> seen;
    std::uint64_t events = 0;
    session::OpenOptions options;
    options.import.cachePath = folder + "/first.hindcast";
    options.partial = [&](const std::shared_ptr<const session::Session>& session) {
        if (seen || !showsFirst(*session)) return;
        seen = Clock::now();
        events = session->eventCount();
    };
    options.import.progress = [&](const Progress& progress) {
        // Well into it, so that all threads are busy.
        if (seen && progress.events > 20 * events) stop.request_stop();
    };
    std::optional<Clock::time_point> cancelled;
    const std::stop_callback onStop(stop.get_token(), [&] { cancelled = Clock::now(); });
    const auto opened = session::makeOpener()->open(argv[1], options, stop.get_token());
    const auto end = Clock::now();
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    if (!seen || !cancelled || opened) {
        std::fprintf(stderr, "%s: too small to be cancelled\n", argv[1]);
        return 3;
    }
    std::printf("events %llu\nfirst %.3f\ncancel %.3f\n", static_cast<unsigned long long>(events),
                milliseconds(start, *seen), milliseconds(*cancelled, end));
    return 0;
}
