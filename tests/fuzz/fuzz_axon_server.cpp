// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of Axon Server's segments over any bytes: alone and followed by another segment. Nothing may
// crash, positions rise within a segment, and reading that goes on midway gives the rest.
#include "source/axon_server_source.h"

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

using namespace hindcast;

namespace {

struct Reading {
    std::uint64_t events = 0;
    source::ResumeToken middle; ///< where reading could go on …
    std::uint64_t before = 0;   ///< … after so many events
};

/// Nothing: not read to its end.
std::optional<Reading> readAll(const source::AxonFolder& folder, std::size_t batchBytes,
                               const source::ResumeToken& from = {}) {
    source::SourceInfo info;
    info.sourceBytes = std::uint64_t(folder.bytes);
    source::AxonServerSource source(folder, info, "segment");
    if (!source.resume(from)) return std::nullopt;
    event::EventBatch batch;
    Reading reading;
    std::optional<event::OrderKey> last;
    for (bool more = true; more;) {
        batch.clear();
        const auto read = source.read(batch, batchBytes, {});
        if (!read) return std::nullopt;
        more = *read;
        for (const event::Event& event : batch.events) {
            if (last && event.order <= *last) std::abort();
            last = event.order;
        }
        reading.events += batch.events.size();
        if (reading.middle.empty() && reading.events > 0) {
            reading.middle = source.resumeToken();
            reading.before = reading.events;
        }
    }
    return reading;
}

void check(const source::AxonFolder& folder) {
    const auto whole = readAll(folder, 1 << 20);
    const auto pieces = readAll(folder, 1);
    if (whole.has_value() != pieces.has_value() || (whole && whole->events != pieces->events)) std::abort();
    if (!pieces || pieces->middle.empty()) return;
    const auto rest = readAll(folder, 1 << 20, pieces->middle);
    if (!rest || pieces->before + rest->events != whole->events) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const int file = ::memfd_create("segment", MFD_CLOEXEC);
    if (file < 0 || ::write(file, data, size) != ssize_t(size)) std::abort();
    auto folder =
        source::AxonFolder::ofFile("/proc/self/fd/" + std::to_string(file), "00000000000000000000.events");
    if (folder) {
        check(*folder);
        folder->segments.push_back(folder->segments.front());
        folder->segments.back().first = 5;
        check(*folder);
    }
    ::close(file);
    return 0;
}
