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

bool isPartOfUuid(std::string_view text) {
    const auto fits = [](char form, char c) {
        return form == '-' ? c == '-' : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    };
    for (std::size_t at = 0; at + text.size() <= kUuidForm.size(); ++at)
        if (std::equal(text.begin(), text.end(), kUuidForm.begin() + std::ptrdiff_t(at),
                       [&](char c, char form) { return fits(form, c); }))
            return true;
    return false;
}

} // namespace

event::TextProbe probeOf(const Needle& needle) {
    const std::string_view text = needle.text;
    event::TextProbe probe;
    probe.inUuid = isPartOfUuid(needle.ignoreCase ? toLowerAscii(text) : text);
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const std::string_view gram = text.substr(i, 4);
        // Letters beyond ASCII have other bytes in the other case.
        if (needle.ignoreCase && !std::all_of(gram.begin(), gram.end(), isAscii)) continue;
        std::uint32_t bytes = 0;
        for (std::size_t k = 4; k-- > 0;)
            bytes = bytes << 8 | static_cast<unsigned char>(gram[k]);
        probe.grams.push_back(bytes | 0x20202020U);
    }
    std::sort(probe.grams.begin(), probe.grams.end());
    probe.grams.erase(std::unique(probe.grams.begin(), probe.grams.end()), probe.grams.end());
    return probe;
}

} // namespace hindcast::search
