// SPDX-License-Identifier: GPL-3.0-or-later
// What the SQL formats share in making an event of a row: bodies that are meant to be JSON, and times.
// Thread-safety: pure functions but for the checker, which belongs to one thread.
#pragma once

#include "event/event_batch.h"
#include "source/body_checker.h"

#include <functional>
#include <string>
#include <string_view>

namespace hindcast::source {

/// The remedy for a payload or metadata that is not what it should be.
inline constexpr const char* kKeptAsBytes =
    "it is kept byte for byte; correct it where it was written, and import it anew";

/// Tells where something stands, for findings: asked for only when there is one.
using PlaceText = std::function<std::string()>;

enum class BodyPart : std::uint8_t { Payload, Metadata };

/// Sets payload or metadata to `bytes` (already kept in the batch). What is no JSON becomes Bytes with its
/// flag and an `undecodable` problem at `where`; the event's stream and position must be set already. For
/// metadata that is JSON the correlation and causation ids are lifted.
void setJsonBody(event::Event& event, BodyPart part, std::string_view bytes, BodyChecker& checker,
                 event::EventBatch& batch, const PlaceText& where);

/// Sets the ids that metadata tells of, copied into the batch unless they are a part of the event's metadata;
/// others stay.
void setIds(event::Event& event, const BodyChecker::Metadata& metadata, event::EventBatch& batch);

/// Sets the time from the store's text; the text itself is kept where the time cannot say all of it.
void setTime(event::Event& event, std::string_view text, event::EventBatch& batch);

} // namespace hindcast::source
