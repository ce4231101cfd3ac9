// SPDX-License-Identifier: GPL-3.0-or-later
// GeneratedLine: a line of the generator taken apart, by the places where its members stand: no other NDJSON
// is understood. Views into the line. Thread-safety: pure function.
#pragma once

#include <optional>
#include <string_view>

namespace hindcast::bench {

struct GeneratedLine {
    std::string_view position, stream, version, id, type, time; ///< without quotes
    std::string_view data, metadata;                            ///< JSON

    static std::optional<GeneratedLine> of(std::string_view line) {
        GeneratedLine event;
        const bool ok =
            take(line, "{\"position\":", ",\"stream\":\"", event.position)
            && take(line, {}, "\",\"version\":", event.stream) && take(line, {}, ",\"id\":\"", event.version)
            && take(line, {}, "\",\"type\":\"", event.id) && take(line, {}, "\",\"time\":\"", event.type)
            && take(line, {}, "\",\"data\":", event.time);
        const std::size_t metadata = line.rfind(",\"metadata\":{");
        if (!ok || metadata == std::string_view::npos || !line.ends_with('}')) return std::nullopt;
        event.data = line.substr(0, metadata);
        event.metadata = line.substr(metadata + 12);
        event.metadata.remove_suffix(1);
        return event;
    }

private:
    static bool take(std::string_view& line, std::string_view before, std::string_view after,
                     std::string_view& part) {
        if (!line.starts_with(before)) return false;
        line.remove_prefix(before.size());
        const std::size_t end = line.find(after);
        if (end == std::string_view::npos) return false;
        part = line.substr(0, end);
        line.remove_prefix(end + after.size());
        return true;
    }
};

} // namespace hindcast::bench
