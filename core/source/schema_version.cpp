// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/schema_version.h"

#include "event/encoding.h"
#include "source/row_values.h"
#include "json/parse.h"
#include "json/print.h"

#include <string>

namespace hindcast::source {

namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(kSpace);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(kSpace) + 1 - from);
}

} // namespace

void addSchemaVersion(event::Event& event, std::string_view version, event::EventBatch& batch) {
    std::string scratch;
    const event::Body stored = event::decodedMetadata(event, scratch);
    if (stored.kind == event::BodyKind::Bytes && !stored.bytes.empty()) return;
    const std::string_view text = trimmed(stored.bytes);
    std::string object = "{}";
    if (!text.empty() && text != "null" && text != "[]") {
        const auto parsed = json::parse(text);
        if (!parsed || !parsed->isObject() || parsed->find(kSchemaVersion) != nullptr) return;
        object = text;
    }
    object.pop_back();
    if (trimmed(object) != "{") object += ',';
    json::printString(object, kSchemaVersion);
    object += ':';
    if (const auto number = integerOf(version); number && std::to_string(*number) == version)
        object += version;
    else
        json::printString(object, version);
    object += '}';
    event.metadata = {event::BodyKind::Json, batch.keep(object)};
    event::setMetadataEncoding(event, event::Encoding::None);
}

} // namespace hindcast::source
