// SPDX-License-Identifier: GPL-3.0-or-later
// Correlation and causation ids, lifted from metadata on every store under the usual names
// (correlationId correlation_id $correlationId, causationId causation_id $causationId). They stay in
// metadata too. Thread-safety: pure function.
#pragma once

#include <string>
#include <string_view>

namespace hindcast::event {

struct Lifted {
    std::string correlation; ///< empty: none
    std::string causation;
};

/// `metadata` is valid JSON text. Only strings and numbers at its top level count; the first name of each
/// list that is there wins. Cheap when no such name occurs in the text.
Lifted liftCorrelation(std::string_view metadata);

} // namespace hindcast::event
