// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/tar_damage.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <system_error>

namespace hindcast::source {

namespace {

constexpr std::size_t kBlock = 512, kNameSize = 100, kSizeAt = 124, kSizeSize = 12, kMagicAt = 257;
constexpr std::size_t kSumAt = 148, kSumSize = 8;

using Header = std::array<char, kBlock>;

/// Octal digits that a space or NUL may end; what is too large for them stands in bytes behind one of 0x80.
std::optional<std::uint64_t> numberAt(const Header& header, std::size_t at, std::size_t size) {
    std::uint64_t number = 0;
    const char* from = header.data() + at;
    const char* const end = from + size;
    if (std::uint8_t(*from) == 0x80) {
        while (++from < end)
            number = number << 8 | std::uint8_t(*from);
        return number;
    }
    while (from < end && *from == ' ')
        ++from;
    const auto parsed = std::from_chars(from, end, number, 8);
    return parsed.ec == std::errc() ? std::optional(number) : std::nullopt;
}

/// All bytes of the header added up, those of the sum itself counted as spaces.
bool sumIsRight(const Header& header) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < kBlock; ++i)
        sum += i >= kSumAt && i < kSumAt + kSumSize ? ' ' : std::uint8_t(header[i]);
    return numberAt(header, kSumAt, kSumSize) == sum;
}

} // namespace

Result<std::optional<std::string>> tarDamage(const OffsetFile& file) {
    using Damage = std::optional<std::string>;
    const auto size = std::uint64_t(file.size());
    std::string last;
    for (std::uint64_t at = 0; at < size;) {
        Header header{};
        const auto got = file.read(header.data(), kBlock, std::int64_t(at));
        if (!got) return got.error();
        if (std::all_of(header.begin(), header.end(), [](char byte) { return byte == 0; })) return Damage();
        if (*got < kBlock)
            return Damage("the archive is cut at byte " + groupDigits(size) + ", behind its member '" + last
                          + "'");
        const auto bytes = numberAt(header, kSizeAt, kSizeSize);
        if (std::string_view(header.data() + kMagicAt, 5) != "ustar" || !bytes || !sumIsRight(header))
            return Damage("the archive is damaged at byte " + groupDigits(at) + ", behind its member '" + last
                          + "'");
        const std::string_view name(header.data(), kNameSize);
        last = name.substr(0, name.find('\0'));
        at += kBlock;
        if (size - at < *bytes)
            return Damage("the archive is cut at byte " + groupDigits(size) + ": its member '" + last
                          + "' has " + groupDigits(*bytes) + " bytes, of which "
                          + groupDigits(*bytes - (size - at)) + " are missing");
        at += (*bytes + kBlock - 1) / kBlock * kBlock;
    }
    return Damage();
}

} // namespace hindcast::source
