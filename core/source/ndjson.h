// SPDX-License-Identifier: GPL-3.0-or-later
// The format `ndjson`: one JSON event a line, a JSON array of events, or JSON events one after the other,
// under any of the usual member names; and our own export. Thread-safety: formats are immutable.
#pragma once

#include "source/registry.h"

#include <memory>

namespace hindcast::source {

std::unique_ptr<Format> makeNdjsonFormat();

} // namespace hindcast::source
