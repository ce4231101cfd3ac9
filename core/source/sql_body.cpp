// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sql_body.h"

#include "base/time_text.h"

#include <functional>
#include <optional>
#include <utility>

namespace hindcast::source {

namespace {

std::optional<Position> positionOf(const event::Event& event) {
    switch (event.positionKind) {
    case event::PositionKind::Number:
        return Position::number(event.position, event.positionTie);
    case event::PositionKind::Text:
        return Position::text(std::string(event.positionText));
    case event::PositionKind::None:
        break;
    }
    return std::nullopt;
}

/// The same for payload and metadata; of metadata the ids are lifted.
Result<json::Parser::Check> checkBody(event::Event& event, BodyPart part, std::string_view bytes,
                                      BodyChecker& checker, event::EventBatch& batch) {
    if (part == BodyPart::Payload) return checker.validate(bytes);
    const auto checked = checker.validateMetadata(bytes);
    if (!checked) return checked.error();
    setIds(event, *checked, batch);
    return json::Parser::Check{checked->duplicateKeys};
}

} // namespace

void setJsonBody(event::Event& event, BodyPart part, std::string_view bytes, BodyChecker& checker,
                 event::EventBatch& batch, const PlaceText& where) {
    const bool isPayload = part == BodyPart::Payload;
    event::Body& body = isPayload ? event.payload : event.metadata;
    body.bytes = bytes;
    if (const auto checked = checkBody(event, part, bytes, checker, batch); checked) {
        body.kind = event::BodyKind::Json;
        if (checked.value().duplicateKeys) event.flags |= event::kDuplicateKeys;
        return;
    } else {
        body.kind = event::BodyKind::Bytes;
        event.flags |= isPayload ? event::kUndecodablePayload : event::kUndecodableMetadata;
        const Error& error = checked.error();
        batch.problems.push_back({event::Severity::Error, "undecodable", std::string(event.stream),
                                  positionOf(event), where(),
                                  std::string(isPayload ? "the payload" : "the metadata")
                                      + " is not valid JSON: " + error.message + " at " + error.where,
                                  kKeptAsBytes});
    }
}

void setIds(event::Event& event, const BodyChecker::Metadata& metadata, event::EventBatch& batch) {
    const std::string_view text = event.metadata.bytes;
    const auto lasting = [&](std::string_view id) {
        const bool isPart = std::less_equal<>()(text.data(), id.data())
                            && std::less_equal<>()(id.data() + id.size(), text.data() + text.size());
        return isPart ? id : batch.keep(id);
    };
    if (!metadata.correlation.empty()) event.correlation = lasting(metadata.correlation);
    if (!metadata.causation.empty()) event.causation = lasting(metadata.causation);
}

void setTime(event::Event& event, std::string_view text, event::EventBatch& batch) {
    if (text.empty()) return;
    const auto parsed = parseTime(text);
    if (parsed) event.time = parsed->time;
    if (!parsed || parsed->lossy) event.timeText = batch.keep(text);
}

} // namespace hindcast::source
