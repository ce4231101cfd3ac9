// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/axon_segment.h"

#include "source/big_endian.h"
#include "source/offset_file.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <string_view>
#include <utility>

namespace hindcast::source {

std::optional<AxonSegmentName> AxonSegmentName::parse(const std::string& name) {
    constexpr std::size_t kFewest = 14, kMost = 20;
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos || dot < kFewest || dot > kMost) return std::nullopt;
    const std::string_view digits = std::string_view(name).substr(0, dot);
    const std::string_view kind = std::string_view(name).substr(dot);
    if (kind != ".events" && kind != ".snapshots") return std::nullopt;
    AxonSegmentName parsed;
    const auto end = digits.data() + digits.size();
    const auto [rest, error] = std::from_chars(digits.data(), end, parsed.first);
    // Tokens are counted on from it.
    constexpr std::int64_t kFarthest = std::int64_t(1) << 62;
    if (error != std::errc() || rest != end || parsed.first < 0 || parsed.first > kFarthest)
        return std::nullopt;
    parsed.snapshots = kind == ".snapshots";
    return parsed;
}

Result<AxonSegment> readAxonSegment(const std::string& path, std::string name) {
    auto file = OffsetFile::open(path, name);
    if (!file) return file.error();
    AxonSegment segment;
    segment.path = path;
    segment.name = std::move(name);
    segment.bytes = file->size();
    if (const auto named = AxonSegmentName::parse(std::filesystem::path(segment.name).filename().string())) {
        segment.first = named->first;
        segment.snapshots = named->snapshots;
    }
    char head[AxonSegment::kHeaderBytes];
    const auto got = file->read(head, sizeof head, 0);
    if (!got) return got.error();
    if (*got < sizeof head)
        return Error{ErrorCode::Corrupt, segment.place(std::int64_t(*got)),
                     "the file is cut off within its header", "get another copy of this segment"};
    segment.version = std::uint8_t(head[0]);
    segment.flags = bigEndian<std::uint32_t>({head + 1, 4});
    return segment;
}

} // namespace hindcast::source
