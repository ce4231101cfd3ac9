// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/wire_event.h"

#include "base/time_text.h"
#include "event/category.h"
#include "event/encoding.h"
#include "event/store_flags.h"
#include "json/parse.h"

#include <cstring>
#include <optional>

namespace hindcast::projection {
namespace {

using OptionalText = std::optional<std::string_view>;

constexpr std::size_t aligned(std::size_t size) {
    return (size + 7) / 8 * 8;
}

OptionalText given(std::string_view text) {
    return text.empty() ? OptionalText() : OptionalText(text);
}

OptionalText bytesOf(const event::Body& body) {
    return body.kind == event::BodyKind::Absent ? OptionalText() : OptionalText(body.bytes);
}

/// The characters of a payload that is text by its source, and stands as a JSON string.
std::optional<std::string> declaredText(const event::Event& event) {
    if (!(event.flags & event::kDeclaredText)) return std::nullopt;
    const auto parsed = json::parse(event.payload.bytes);
    return parsed && parsed->kind() == json::Kind::String ? std::optional(parsed->text()) : std::nullopt;
}

/// Ticks of 100 ns, where the store's text says that much of a time in UTC.
bool isTicksText(std::string_view text) {
    return text.size() == 28 && text[10] == 'T' && text[19] == '.' && text[27] == 'Z';
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return lower;
}

} // namespace

std::string createdText(const event::Event& event) {
    if (isTicksText(event.timeText)) return std::string(event.timeText);
    if (!event.time) return {};
    std::string text = printTime(*event.time);
    text.insert(text.size() - 1, "0");
    return text;
}

void appendWireEvent(std::string& out, const event::StoredEvent& stored, std::string_view category,
                     std::uint32_t flags) {
    const event::Event& event = stored.event;
    const std::string created = createdText(event);
    const std::string id = event::isUuid(event.id) ? lowered(event.id) : std::string(event.id);
    const std::string position = stored.position ? stored.position->print() : std::string();
    const std::optional<std::string> plainText = declaredText(event);
    std::string payloadText, metadataText;
    const event::Body payload = event::decodedPayload(event, payloadText);
    const event::Body metadata = event::decodedMetadata(event, metadataText);
    const std::array<OptionalText, kWireTexts> texts{
        OptionalText(event.stream),
        OptionalText(category),
        OptionalText(event.type),
        given(id),
        given(created),
        given(position),
        plainText ? OptionalText(*plainText) : bytesOf(payload),
        metadata.kind == event::BodyKind::Json ? OptionalText(metadata.bytes) : OptionalText()};

    WireEventHeader header{};
    header.flags = flags;
    header.type = stored.type.value() + 1;
    header.rank = stored.rank.value();
    header.version = stored.version.value();
    header.millis = event.time ? event.time->value() / 1000 - (event.time->value() % 1000 < 0 ? 1 : 0) : 0;
    const bool meantAsJson =
        payload.kind != event::BodyKind::Bytes || (event.flags & event::kUndecodablePayload);
    if (meantAsJson && !plainText && !(event.flags & event::kLink)) header.flags |= kWireJson;
    if (event.flags & event::kLink) header.flags |= kWireLink;
    if (payload.kind != event::BodyKind::Json || (event.flags & event::kUndecodablePayload))
        header.flags |= kWireDoubtful;
    else if (event.payload.kind == event::BodyKind::Json && !(event.flags & event::kDuplicateKeys))
        header.flags |= kWireOnce; // as whoever checked it at its import says
    if (stored.position && !stored.position->isText()) header.flags |= kWirePositionNumber;
    std::size_t size = sizeof(header);
    for (std::size_t i = 0; i < kWireTexts; ++i) {
        header.lengths[i] = texts[i] ? std::uint32_t(texts[i]->size()) : kNoText;
        if (texts[i]) size += texts[i]->size() + 1;
    }
    header.bytes = aligned(size);
    const std::size_t start = out.size();
    out.append(reinterpret_cast<const char*>(&header), sizeof(header));
    for (const OptionalText& text : texts) {
        if (!text) continue;
        out += *text;
        out += '\0';
    }
    out.resize(start + header.bytes, '\0');
}

bool readWireEvent(std::string_view memory, std::size_t& at, WireEvent& event) {
    if (at > memory.size() || memory.size() - at < sizeof(WireEventHeader)) return false;
    std::memcpy(&event.header, memory.data() + at, sizeof(WireEventHeader));
    if (event.header.bytes < sizeof(WireEventHeader) || event.header.bytes > memory.size() - at) return false;
    const std::string_view bytes = memory.substr(at, event.header.bytes);
    std::size_t place = sizeof(WireEventHeader);
    for (std::size_t i = 0; i < kWireTexts; ++i) {
        const std::uint32_t length = event.header.lengths[i];
        event.texts[i] = {};
        if (length == kNoText) continue;
        if (length >= bytes.size() - place) return false;
        event.texts[i] = bytes.substr(place, length);
        place += length + std::size_t(1);
    }
    at += event.header.bytes;
    return true;
}

} // namespace hindcast::projection
