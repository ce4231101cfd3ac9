// SPDX-License-Identifier: GPL-3.0-or-later
// The version of an event's form, where a store keeps it beside the event: it becomes a member of the
// metadata, where people see it and upcasters find it. Thread-safety: pure function.
#pragma once

#include "event/event_batch.h"

#include <string_view>

namespace hindcast::source {

inline constexpr std::string_view kSchemaVersion = "$schemaVersion";

/// Adds it to the event's metadata, which must be set already: to an object, or in place of nothing, null or
/// an empty list. Metadata in another encoding becomes JSON. What is no object stays as it is.
void addSchemaVersion(event::Event& event, std::string_view version, event::EventBatch& batch);

} // namespace hindcast::source
