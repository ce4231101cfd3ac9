// SPDX-License-Identifier: GPL-3.0-or-later
// What the bytes of a payload or of metadata are where they are no JSON but known: they stay as they are
// stored and are decoded where they are shown, folded or filtered. A reader marks the event; the mark lies in
// bits 8 to 15 of Event::flags, and with them in the cache.
// Thread-safety: pure functions.
#pragma once

#include "base/result.h"
#include "event/event.h"
#include "json/value.h"

#include <string>
#include <string_view>

namespace hindcast::event {

enum class Encoding : std::uint8_t {
    None,
    Xml,         ///< of XStream, and any other
    Yaml,        ///< of Ruby
    Cbor,        ///< RFC 8949
    MessagePack, ///< msgpack.org
    ErlangTerm,  ///< External Term Format, erlang.org
    Text,        ///< UTF-8
    JsonText     ///< JSON that is a string of JSON
};

/// "XML", "YAML" …; "" for None.
std::string_view encodingName(Encoding encoding);

void setPayloadEncoding(Event& event, Encoding encoding);
void setMetadataEncoding(Event& event, Encoding encoding);
Encoding payloadEncoding(std::uint32_t flags);
Encoding metadataEncoding(std::uint32_t flags);

/// The whole of `bytes` as a value. Corrupt: they are no such thing, are nested too deeply, or unfold to more
/// than is worth showing (16 million values). What JSON has no form for becomes text or
/// {"$encoding":"base64",…}.
Result<json::Value> decode(Encoding encoding, std::string_view bytes);

/// The body as JSON text in `scratch` where its encoding is known and holds; else as it is.
Body decoded(const Body& body, Encoding encoding, std::string& scratch);
/// The same of an event's.
Body decodedPayload(const Event& event, std::string& scratch);
Body decodedMetadata(const Event& event, std::string& scratch);

} // namespace hindcast::event
