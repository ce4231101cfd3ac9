// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/name_check.h"

#include "json/utf8.h"

#include <algorithm>
#include <string>

namespace hindcast::analysis {
namespace {

constexpr const char* kCode = "undecodable";
constexpr const char* kRemedy = "correct it where it was written, and import it anew";

std::string hexOf(std::string_view bytes) {
    constexpr std::size_t kMost = 64;
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes.substr(0, kMost)) {
        text += kDigits[static_cast<unsigned char>(byte) >> 4];
        text += kDigits[static_cast<unsigned char>(byte) & 15];
    }
    return bytes.size() > kMost ? text + "…" : text;
}

} // namespace

void checkNames(const event::EventLog& log, Findings& findings) {
    for (std::uint32_t id = 0; id < log.streamCount(); ++id) {
        const std::string_view name = log.streamName(StreamId(id));
        if (json::isValidUtf8(name)) continue;
        findings.addForStream(event::Severity::Error, kCode, std::string(name),
                              "the name of the stream is no UTF-8; its bytes in hexadecimal: " + hexOf(name),
                              kRemedy);
    }
    for (std::uint32_t id = 0; id < log.typeCount(); ++id) {
        const std::string_view name = log.typeName(EventTypeId(id));
        if (!json::isValidUtf8(name))
            findings.addForStore(
                event::Severity::Error, kCode,
                "the name of an event type is no UTF-8; its bytes in hexadecimal: " + hexOf(name), kRemedy);
    }
}

} // namespace hindcast::analysis
