// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of KurrentDB chunks over any bytes: as stored, and in the effective view. Nothing may crash, and
// the effective view never has more events than are stored.
#include "source/kurrent_folder.h"
#include "source/kurrent_source.h"

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

using namespace hindcast;

namespace {

constexpr Micros kNow(1'800'000'000'000'000);

/// Nothing: not read to its end.
std::optional<std::uint64_t> countEvents(const source::KurrentFolder& folder, source::View view) {
    source::SourceInfo info;
    info.sourceBytes = std::uint64_t(folder.bytes);
    source::KurrentSource source(folder, info, "chunk", view, kNow);
    event::EventBatch batch;
    std::uint64_t events = 0;
    while (true) {
        batch.clear();
        const auto more = source.read(batch, 1000, {});
        if (!more) return std::nullopt;
        events += batch.events.size();
        if (!*more) return events;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const int file = ::memfd_create("chunk", MFD_CLOEXEC);
    if (file < 0 || ::write(file, data, size) != ssize_t(size)) std::abort();
    const auto folder = source::KurrentFolder::ofFile("/proc/self/fd/" + std::to_string(file), "chunk");
    if (folder) {
        const auto stored = countEvents(*folder, {.system = true, .raw = true});
        const auto effective = countEvents(*folder, {.system = true, .raw = false});
        if (stored.has_value() != effective.has_value() || (stored && *effective > *stored)) std::abort();
    }
    ::close(file);
    return 0;
}
