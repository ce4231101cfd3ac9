// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/encoding.h"

#include "event/decoders.h"
#include "json/parse.h"
#include "json/print.h"

namespace hindcast::event {

namespace {

constexpr unsigned kPayloadShift = 8, kMetadataShift = 12;
constexpr std::uint32_t kBits = 15;

void set(Event& event, Encoding encoding, unsigned shift) {
    event.flags = (event.flags & ~(kBits << shift)) | std::uint32_t(encoding) << shift;
}
Encoding get(std::uint32_t flags, unsigned shift) {
    const std::uint32_t value = flags >> shift & kBits;
    return value <= std::uint32_t(Encoding::JsonText) ? Encoding(value) : Encoding::None;
}

Result<json::Value> decodeJsonText(std::string_view bytes) {
    const auto outer = json::parse(bytes);
    if (!outer) return outer.error();
    if (outer.value().kind() != json::Kind::String) return outer.value();
    return json::parse(outer.value().text());
}

} // namespace

std::string_view encodingName(Encoding encoding) {
    switch (encoding) {
    case Encoding::Xml:
        return "XML";
    case Encoding::Yaml:
        return "YAML";
    case Encoding::Cbor:
        return "CBOR";
    case Encoding::MessagePack:
        return "MessagePack";
    case Encoding::ErlangTerm:
        return "Erlang term";
    case Encoding::Text:
        return "text";
    case Encoding::JsonText:
        return "JSON in JSON";
    case Encoding::None:
        break;
    }
    return {};
}

void setPayloadEncoding(Event& event, Encoding encoding) {
    set(event, encoding, kPayloadShift);
}
void setMetadataEncoding(Event& event, Encoding encoding) {
    set(event, encoding, kMetadataShift);
}
Encoding payloadEncoding(std::uint32_t flags) {
    const Encoding marked = get(flags, kPayloadShift);
    // The payload of a link is the text that says where it points to.
    return marked == Encoding::None && (flags & kLink) != 0 ? Encoding::Text : marked;
}
Encoding metadataEncoding(std::uint32_t flags) {
    return get(flags, kMetadataShift);
}

Result<json::Value> decode(Encoding encoding, std::string_view bytes) {
    switch (encoding) {
    case Encoding::Xml:
        return decodeXml(bytes);
    case Encoding::Yaml:
        return decodeYaml(bytes);
    case Encoding::Cbor:
        return decodeCbor(bytes);
    case Encoding::MessagePack:
        return decodeMessagePack(bytes);
    case Encoding::ErlangTerm:
        return decodeErlangTerm(bytes);
    case Encoding::Text:
        return textOrBytes(bytes);
    case Encoding::JsonText:
        return decodeJsonText(bytes);
    case Encoding::None:
        break;
    }
    return notOf("JSON", 0);
}

Body decoded(const Body& body, Encoding encoding, std::string& scratch) {
    if (encoding == Encoding::None || body.kind != BodyKind::Bytes) return body;
    const auto value = decode(encoding, body.bytes);
    if (!value) return body;
    scratch.clear();
    json::printTo(scratch, *value);
    return {BodyKind::Json, scratch};
}

Body decodedPayload(const Event& event, std::string& scratch) {
    return decoded(event.payload, payloadEncoding(event.flags), scratch);
}
Body decodedMetadata(const Event& event, std::string& scratch) {
    return decoded(event.metadata, metadataEncoding(event.flags), scratch);
}

} // namespace hindcast::event
