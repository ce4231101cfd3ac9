// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/needle.h"

#include "base/text.h"

#include <algorithm>

namespace hindcast::search {
namespace {

constexpr std::string_view kUuidForm = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

bool isAscii(char c) {
    return (static_cast<unsigned char>(c) & 0x80) == 0;
}

/// Whether the text may be what a UUID has from `at` on.
bool fitsUuidAt(std::string_view text, std::size_t at) {
    if (at + text.size() > kUuidForm.size()) return false;
    return std::equal(text.begin(), text.end(), kUuidForm.begin() + std::ptrdiff_t(at),
                      [](char c, char form) {
                          return form == '-' ? c == '-' : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                      });
}

/// Which of its bytes may belong to a UUID that stands in a text where the needle is found: one that it is a
/// part of, begins in, ends in, or has in it.
std::vector<bool> bytesOfUuids(std::string_view text, bool inUuid) {
    const std::size_t size = text.size();
    std::vector<bool> may(size, inUuid);
    const auto mark = [&may](std::size_t from, std::size_t to) {
        std::fill(may.begin() + std::ptrdiff_t(from), may.begin() + std::ptrdiff_t(to), true);
    };
    for (std::size_t part = 1; part < kUuidForm.size() && part <= size; ++part) {
        if (fitsUuidAt(text.substr(0, part), kUuidForm.size() - part)) mark(0, part);
        if (fitsUuidAt(text.substr(size - part), 0)) mark(size - part, size);
    }
    for (std::size_t at = 0; at + kUuidForm.size() <= size; ++at)
        if (fitsUuidAt(text.substr(at, kUuidForm.size()), 0)) mark(at, at + kUuidForm.size());
    return may;
}

} // namespace

event::TextProbe probeOf(const Needle& needle) {
    const std::string text = needle.ignoreCase ? toLowerAscii(needle.text) : needle.text;
    event::TextProbe probe;
    probe.inUuid = false;
    for (std::size_t at = 0; at < kUuidForm.size(); ++at)
        probe.inUuid = probe.inUuid || fitsUuidAt(text, at);
    if (text.size() == kUuidForm.size() && probe.inUuid) probe.uuid = text;
    const std::vector<bool> ofUuids = bytesOfUuids(text, probe.inUuid);
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const std::string_view gram = std::string_view(text).substr(i, 4);
        // Letters beyond ASCII have other bytes in the other case.
        if (needle.ignoreCase && !std::all_of(gram.begin(), gram.end(), isAscii)) continue;
        std::uint32_t bytes = 0;
        for (std::size_t k = 4; k-- > 0;)
            bytes = bytes << 8 | static_cast<unsigned char>(gram[k]);
        const bool inUuid = ofUuids[i] && ofUuids[i + 1] && ofUuids[i + 2] && ofUuids[i + 3];
        probe.grams.push_back({bytes | 0x20202020U, inUuid});
    }
    return probe;
}

} // namespace hindcast::search
