// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/text_probe.h"

#include "base/text.h"

#include <algorithm>

namespace hindcast::event {
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
std::vector<bool> bytesOfUuids(std::string_view text, bool all) {
    const std::size_t size = text.size();
    std::vector<bool> may(size, all);
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

/// Which bytes are the same, but for bit 0x20, in every text that is found. Where case is not regarded these
/// are ASCII and the letters U+00C0 to U+00FE that have their other case 32 places away and no third form, as
/// å (the sign of Ångström) and ß (ẞ) have.
std::vector<bool> steadyBytes(std::string_view text, bool ignoreCase) {
    std::vector<bool> steady(text.size(), !ignoreCase);
    for (std::size_t i = 0; ignoreCase && i < text.size(); ++i) {
        steady[i] = steady[i] || isAscii(text[i]);
        if (text[i] != '\xc3' || i + 1 == text.size()) continue;
        const int folded = static_cast<unsigned char>(text[i + 1]) | 0x20;
        steady[i] = steady[i + 1] = folded >= 0xa0 && folded < 0xbf && folded != 0xa5;
    }
    return steady;
}

} // namespace

TextProbe probeOf(std::string_view wanted, bool ignoreCase) {
    const std::string text = ignoreCase ? toLowerAscii(wanted) : std::string(wanted);
    TextProbe probe;
    for (std::size_t at = 0; at < kUuidForm.size(); ++at)
        if (fitsUuidAt(text, at)) probe.uuidPart = text;
    const std::vector<bool> ofUuids = bytesOfUuids(text, !probe.uuidPart.empty());
    const std::vector<bool> steady = steadyBytes(text, ignoreCase);
    const auto all = [](const std::vector<bool>& bytes, std::size_t at) {
        return bytes[at] && bytes[at + 1] && bytes[at + 2] && bytes[at + 3];
    };
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        if (!all(steady, i)) continue;
        std::uint32_t bytes = 0;
        for (std::size_t k = 4; k-- > 0;)
            bytes = bytes << 8 | static_cast<unsigned char>(text[i + k]);
        probe.grams.push_back({bytes | 0x20202020U, all(ofUuids, i)});
    }
    return probe;
}

} // namespace hindcast::event
