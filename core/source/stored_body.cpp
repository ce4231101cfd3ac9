// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/stored_body.h"

#include "event/correlation.h"
#include "source/gzip_stream.h"
#include "source/zlib_text.h"
#include "json/print.h"

#include <algorithm>
#include <optional>

namespace hindcast::source {

namespace {

using event::Encoding;

constexpr std::size_t kMostUnpacked = std::size_t(256) << 20;

struct Guess {
    Encoding encoding = Encoding::None;
    bool isSure = false; ///< nothing else begins so
};

Guess guess(std::string_view bytes) {
    const auto first = std::uint8_t(bytes.front());
    // The tags of Erlang's terms are ASCII; what else follows is the first key of a map of three.
    const bool isMapOfThree = first == 131 && bytes.size() > 1 && std::uint8_t(bytes[1]) >= 0x80;
    if (first == 131 && !isMapOfThree) return {Encoding::ErlangTerm, true};
    if (bytes.starts_with("---")) return {Encoding::Yaml, true};
    if (bytes.starts_with("\xd9\xd9\xf7")) return {Encoding::Cbor, true};
    if (first == '<') return {Encoding::Xml, false};
    if (first == 0xbf || (first >= 0xa0 && first <= 0xbb)) return {Encoding::Cbor, false};
    if ((first >= 0x80 && first <= 0x8f) || first == 0xde || first == 0xdf)
        return {Encoding::MessagePack, false};
    return {};
}

void set(event::Event& event, BodyPart part, event::BodyKind kind, std::string_view bytes,
         Encoding encoding) {
    if (part == BodyPart::Payload) {
        event.payload = {kind, bytes};
        event::setPayloadEncoding(event, encoding);
    } else {
        event.metadata = {kind, bytes};
        event::setMetadataEncoding(event, encoding);
    }
}

/// A string of JSON whose text is an object or an array.
bool isJsonTwice(std::string_view bytes, json::Parser& parser) {
    const auto outer = parser.parse(bytes);
    if (!outer || outer->value.kind() != json::Kind::String) return false;
    const std::string text = outer->value.text();
    return (text.starts_with('{') || text.starts_with('[')) && parser.validate(text);
}

void liftFrom(event::Event& event, const json::Value& metadata, event::EventBatch& batch) {
    const event::Lifted lifted = event::liftCorrelation(json::print(metadata));
    if (!lifted.correlation.empty()) event.correlation = batch.keep(lifted.correlation);
    if (!lifted.causation.empty()) event.causation = batch.keep(lifted.causation);
}

void tell(event::Event& event, BodyPart part, const std::string& what, const std::string& place,
          event::EventBatch& batch, const PlaceText& where) {
    const bool isPayload = part == BodyPart::Payload;
    event.flags |= isPayload ? event::kUndecodablePayload : event::kUndecodableMetadata;
    event::Problem problem;
    problem.code = "undecodable";
    if (!event.stream.empty()) problem.stream = std::string(event.stream);
    if (event.positionKind == event::PositionKind::Number)
        problem.position = Position::number(event.position);
    problem.where = where();
    problem.message =
        std::string(isPayload ? "the payload" : "the metadata") + " is no valid " + what + " at " + place;
    problem.remedy = kKeptAsBytes;
    batch.problems.push_back(std::move(problem));
}

} // namespace

void setAnyBody(event::Event& event, BodyPart part, std::string_view bytes, Bodies bodies,
                BodyChecker& checker, event::EventBatch& batch, const PlaceText& where) {
    std::optional<std::string> unpacked;
    if (looksLikeZlib(bytes)) unpacked = inflateZlib(bytes, kMostUnpacked);
    if (looksLikeGzip(bytes)) unpacked = inflateGzip(bytes, kMostUnpacked);
    if (unpacked) bytes = *unpacked;
    const std::string_view kept = batch.keep(bytes);
    if (kept.empty()) return set(event, part, event::BodyKind::Bytes, kept, Encoding::None);

    constexpr std::string_view kJsonStarts = "{[\"0123456789-tfn \t\r\n";
    if (bodies == Bodies::Json || kept.front() == '{' || kept.front() == '[')
        return setJsonBody(event, part, kept, checker, batch, where);
    if (kJsonStarts.find(kept.front()) != std::string_view::npos && !kept.starts_with("---")) {
        if (checker.validate(kept)) {
            if (bodies == Bodies::AnyOrTwice && kept.front() == '"' && isJsonTwice(kept, checker.parser()))
                return set(event, part, event::BodyKind::Bytes, kept, Encoding::JsonText);
            return setJsonBody(event, part, kept, checker, batch, where);
        }
        return set(event, part, event::BodyKind::Bytes, kept, Encoding::None);
    }
    const Guess guessed = guess(kept);
    if (guessed.encoding == Encoding::None)
        return set(event, part, event::BodyKind::Bytes, kept, Encoding::None);
    const auto value = event::decode(guessed.encoding, kept);
    set(event, part, event::BodyKind::Bytes, kept, value ? guessed.encoding : Encoding::None);
    if (value && part == BodyPart::Metadata) liftFrom(event, *value, batch);
    const bool meant = guessed.isSure || (guessed.encoding == Encoding::Xml && kept.size() > 1);
    if (!value && meant)
        tell(event, part, std::string(event::encodingName(guessed.encoding)), value.error().where, batch,
             where);
}

event::Encoding encodingOf(std::string_view bytes, Bodies bodies, json::Parser& parser) {
    if (bodies == Bodies::Json || bytes.empty()) return Encoding::None;
    if (bodies == Bodies::AnyOrTwice && bytes.front() == '"' && isJsonTwice(bytes, parser))
        return Encoding::JsonText;
    const Guess guessed = guess(bytes);
    return guessed.encoding != Encoding::None && event::decode(guessed.encoding, bytes) ? guessed.encoding
                                                                                        : Encoding::None;
}

std::optional<json::Value> anyValue(std::string_view bytes, json::Parser& parser) {
    if (auto parsed = parser.parse(bytes)) return std::move(parsed->value);
    std::optional<std::string> unpacked;
    if (looksLikeZlib(bytes)) unpacked = inflateZlib(bytes, kMostUnpacked);
    if (looksLikeGzip(bytes)) unpacked = inflateGzip(bytes, kMostUnpacked);
    if (unpacked) {
        auto parsed = parser.parse(*unpacked);
        if (parsed) return std::move(parsed->value);
        bytes = *unpacked;
    }
    const Guess guessed = bytes.empty() ? Guess() : guess(bytes);
    if (guessed.encoding == Encoding::None) return std::nullopt;
    auto value = event::decode(guessed.encoding, bytes);
    if (!value) return std::nullopt;
    return std::move(value).value();
}

} // namespace hindcast::source
