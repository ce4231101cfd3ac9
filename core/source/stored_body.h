// SPDX-License-Identifier: GPL-3.0-or-later
// Payloads and metadata in columns that may hold anything: told by their first bytes
// (reference/sql-formats.md §1.8). Thread-safety: pure functions but for the checker and the parser, which
// belong to one thread.
#pragma once

#include "event/encoding.h"
#include "event/event_batch.h"
#include "source/sql_body.h"
#include "source/store_spec.h"
#include "json/parse.h"

#include <optional>
#include <string>
#include <string_view>

namespace hindcast::source {

/// Sets payload or metadata. JSON is JSON; XML, YAML, CBOR, MessagePack and Erlang terms are kept as stored
/// and marked; what zlib or gzip packed is kept as what it unpacks to. What begins as one of the sure ones
/// and is damaged gets its flag and an `undecodable` problem at `where`. Ids are lifted from metadata of any
/// of them.
void setAnyBody(event::Event& event, BodyPart part, std::string_view bytes, Bodies bodies,
                BodyChecker& checker, event::EventBatch& batch, const PlaceText& where);

/// How setAnyBody() would mark bytes that are not packed.
event::Encoding encodingOf(std::string_view bytes, Bodies bodies, json::Parser& parser);

/// The value of what setAnyBody() would know; nothing: it is neither JSON nor in a known encoding.
std::optional<json::Value> anyValue(std::string_view bytes, json::Parser& parser);

} // namespace hindcast::source
