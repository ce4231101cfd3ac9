// SPDX-License-Identifier: GPL-3.0-or-later
// What a script as a projection takes: bench_projection CACHE SCRIPT run [quickest|quick|plain] [STATES]
// folds the whole store and prints seconds and millions of events a second, and writes the states, one line
// for each partition; … seek STREAM [TIMES] prints what states at random versions of a stream take, in
// milliseconds; … compare OTHER prints in seconds how long the comparison with another script takes, and its
// first pass.
#include "bench/event_generator.h"
#include "bench/median.h"
#include "bench/must.h"
#include "session/compare.h"
#include "session/opener.h"
#include "session/project.h"
#include "session/projected_session.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace hindcast;
using bench::must;

namespace {

constexpr std::size_t kSeeks = 500, kRounds = 3;

void run(const session::Session& session, const session::ProjectOptions& options, const char* statesFile) {
    std::vector<double> seconds;
    for (std::size_t i = 0; i < kRounds; ++i) {
        std::uint64_t bytes = 0;
        session::ProjectSinks sinks;
        sinks.partition = [&](const session::ProjectedPartition& partition) {
            bytes += partition.state.size();
            return true;
        };
        session::ProjectSummary summary;
        seconds.push_back(
            bench::secondsOf([&] { summary = must(session::project(session, options, sinks, {})); }));
        if (i == 0)
            std::printf("processed %llu\nfailed %llu\npartitions %llu\nbytes %llu\n",
                        (unsigned long long)(summary.processed), (unsigned long long)(summary.failed),
                        (unsigned long long)(summary.partitions), (unsigned long long)(bytes));
    }
    std::sort(seconds.begin(), seconds.end());
    const double events = double(session.eventCount());
    std::printf("seconds %.3f\nmillion %.3f\nbest %.3f\n", seconds[kRounds / 2],
                events / seconds[kRounds / 2] / 1e6, events / seconds[0] / 1e6);
    if (statesFile == nullptr) return;
    std::FILE* file = std::fopen(statesFile, "wb");
    if (file == nullptr) std::exit(3);
    session::ProjectSinks sinks;
    sinks.partition = [&](const session::ProjectedPartition& partition) {
        std::fprintf(file, "%s\t%s\n", partition.partition.c_str(), partition.state.c_str());
        return true;
    };
    must(session::project(session, options, sinks, {}));
    std::fclose(file);
}

void compare(const session::Session& session, const session::ScriptChoice& left, const char* right) {
    session::CompareOptions options;
    options.left = left;
    options.right.file = right;
    options.resumes = false;
    const auto begin = std::chrono::steady_clock::now();
    const auto now = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    double first = 0;
    options.progress = [&](const analysis::ComparisonProgress& progress) {
        if (first == 0 && progress.stage != analysis::ComparisonProgress::Stage::Folding) first = now();
    };
    const auto totals = must(session::compare(session, options, [](const auto&) { return true; }, {}));
    std::printf("first %.3f\nall %.3f\nequal %llu\nchanged %llu\n", first, now(),
                (unsigned long long)(totals.equal), (unsigned long long)(totals.changed));
}

void seek(const std::shared_ptr<const session::Session>& session, const session::ScriptChoice& script,
          const char* name, std::size_t count) {
    const auto projected = must(session::underProjection(session, script, {}));
    const StreamId stream = must(projected.session->findStream(name));
    std::size_t events = 0;
    const double first = bench::secondsOf(
        [&] { events = must(projected.session->state(stream, session::AtEnd{}, {}))->streamEvents; });
    bench::Random random(7);
    std::vector<double> seeks;
    for (std::size_t i = 0; i < count; ++i) {
        const session::AtFolded point{std::size_t(1 + random.below(events))};
        seeks.push_back(bench::secondsOf([&] { must(projected.session->state(stream, point, {})); }) * 1000);
    }
    std::sort(seeks.begin(), seeks.end());
    std::printf("events %zu\nfirst %.3f\nseek50 %.3f\nseek99 %.3f\nseekmax %.3f\n", events, first * 1000,
                seeks[count / 2], seeks[count * 99 / 100], seeks.back());
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fprintf(stderr, "usage: bench_projection CACHE SCRIPT run|seek|compare …\n");
        return 2;
    }
    const auto session = must(session::makeOpener()->open(argv[1], {}, {}));
    session::ProjectOptions options;
    options.script.file = argv[2];
    const std::string_view what = argv[3];
    if (what == "run") {
        const std::string_view speed = argc > 4 ? argv[4] : "quickest";
        options.speed = speed == "plain"   ? projection::Speed::Plain
                        : speed == "quick" ? projection::Speed::Quick
                                           : projection::Speed::Quickest;
        run(*session, options, argc > 5 ? argv[5] : nullptr);
    } else if (what == "compare" && argc > 4) {
        compare(*session, options.script, argv[4]);
    } else if (what == "seek" && argc > 4) {
        seek(session, options.script, argv[4],
             argc > 5 ? std::size_t(std::max(1, std::atoi(argv[5]))) : kSeeks);
    }
    return 0;
}
