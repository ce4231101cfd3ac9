// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a session over the real cache against one over the same events in memory: every answer that both can
// give must be the same. Thread-safety: belongs to the test.
#pragma once

#include "session/session.h"
#include "source/source.h"
#include "support/memory_log.h"

#include <QString>

#include <memory>

namespace hindcast::test {

/// All events of a source in log order, the plain way.
Result<std::shared_ptr<MemoryLog>> readAll(source::Source& source);

/// The first difference between the two, or nothing. Of the streams looked at, states of every version.
QString firstDifference(const session::Session& real, const session::Session& plain);

} // namespace hindcast::test
