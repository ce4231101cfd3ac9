// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of any format that is known: recognised, opened and read to its end, in every view.
// Nothing may crash, and every event has a stream and a type that hold as long as their batch.
#include "source/registry.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

using namespace hindcast;

namespace {

void readAll(const source::Registry& registry, const std::string& path, source::View view) {
    auto source = registry.open({path, view, {}, {}});
    if (!source) return;
    event::EventBatch batch;
    std::size_t text = 0;
    for (bool more = true; more;) {
        batch.clear();
        const auto read = (*source)->read(batch, 4096, {});
        more = read && *read;
        for (const event::Event& event : batch.events)
            for (const std::string_view part :
                 {event.stream, event.type, event.payload.bytes, event.metadata.bytes})
                for (const char c : part)
                    text += std::size_t(c);
    }
    if (text == SIZE_MAX) std::abort(); // so that it is read at all
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const source::Registry registry;
    const int file = ::memfd_create("source", MFD_CLOEXEC);
    if (file < 0 || ::write(file, data, size) != ssize_t(size)) std::abort();
    const std::string path = "/proc/self/fd/" + std::to_string(file);
    readAll(registry, path, {});
    readAll(registry, path, {.system = true, .raw = true});
    ::close(file);
    return 0;
}
