// SPDX-License-Identifier: GPL-3.0-or-later
// SourceDrift: what became of a source since it was read. Thread-safety: a value and pure functions.
#pragma once

#include "import/source_stamp.h"

#include <QString>

namespace hindcast::app {

struct SourceDrift {
    enum class Kind { Same, Grew, Shrank, Rewritten, Gone };
    Kind kind = Kind::Same;
    quint64 bytes = 0; ///< by how many it grew or shrank

    bool operator==(const SourceDrift&) const = default;
};

SourceDrift driftOf(const import::SourceStamp& read, const import::SourceStamp& now);

/// One sentence for people; empty when nothing changed.
QString driftText(const SourceDrift& drift);

} // namespace hindcast::app
