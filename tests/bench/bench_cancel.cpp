// SPDX-License-Identifier: GPL-3.0-or-later
// How long calls go on after they are cancelled. Usage: bench_cancel CACHE STREAM. Each call is cancelled at
// several moments; prints "NAME MILLISECONDS", the longest time from the request to the return, and how often
// the call was not over before it.
#include "session/opener.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <thread>

using namespace hindcast;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;
using Call = std::function<bool(const session::Session&, std::stop_token)>; ///< true: it came to its end

constexpr std::chrono::milliseconds kMoments[] = {1ms, 5ms, 20ms, 60ms, 150ms, 400ms, 900ms};

struct Named {
    const char* name;
    Call call;
};

std::vector<Named> callsFor(StreamId stream) {
    using session::Session;
    const auto search = [](const char* text) {
        return [text](const Session& s, std::stop_token stop) {
            return s.runSearch({text, true}, nullptr, {}, [](const auto&) { return true; }, stop).ok();
        };
    };
    const auto filter = [](const char* text) {
        return [text](const Session& s, std::stop_token stop) {
            const auto parsed = std::get<expression::Expression>(expression::parse(text));
            return s.runFilter(parsed, {}, [](const auto&) { return true; }, stop).ok();
        };
    };
    return {{"search", search("er")},
            {"filter-columns", filter("version > 3")},
            {"filter-payload", filter("data.amount > 1")},
            {"histogram", [](const Session& s, auto stop) { return s.histogram(800, {}, stop).ok(); }},
            {"overview",
             [](const Session& s, auto stop) {
                 return s.overview(false, 100, std::int64_t(s.eventCount()) - 77, 1999, {}, 15, stop).ok();
             }},
            {"columns", [stream](const Session& s, auto stop) { return s.columns(stream, stop).ok(); }},
            {"replay",
             [stream](const Session& s, auto stop) { return s.state(stream, session::AtEnd{}, stop).ok(); }},
            {"blame", [stream](const Session& s,
                               auto stop) { return s.blame(stream, session::AtEnd{}, {}, stop).ok(); }},
            {"streams", [](const Session& s, auto stop) { return s.streams({}, stop).ok(); }},
            {"check", [](const Session& s, auto stop) { return s.check(stop).ok(); }}};
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: bench_cancel CACHE STREAM\n");
        return 2;
    }
    const auto opener = session::makeOpener();
    for (const Named& named : callsFor(StreamId(0))) {
        double longest = 0;
        int late = 0;
        for (const auto moment : kMoments) {
            const auto session =
                opener->open(argv[1], {}, {}); // a new one: nothing is kept of the call before
            const auto stream = session ? (*session)->findStream(argv[2]) : Result<StreamId>(session.error());
            if (!stream) {
                std::fprintf(stderr, "%s\n", stream.error().print().c_str());
                return 3;
            }
            const auto calls = callsFor(*stream);
            const auto& call = std::find_if(calls.begin(), calls.end(), [&](const Named& other) {
                                   return other.name == std::string_view(named.name);
                               })->call;
            std::stop_source stop;
            Clock::time_point requested, returned;
            bool finished = false;
            std::thread worker([&] {
                finished = call(**session, stop.get_token());
                returned = Clock::now();
            });
            std::this_thread::sleep_for(moment);
            requested = Clock::now();
            stop.request_stop();
            worker.join();
            if (finished && returned < requested) break; // it is quicker than that
            ++late;
            longest =
                std::max(longest, std::chrono::duration<double, std::milli>(returned - requested).count());
        }
        std::printf("%-16s %9.3f %d\n", named.name, longest, late);
    }
    return 0;
}
