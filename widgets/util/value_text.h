// SPDX-License-Identifier: GPL-3.0-or-later
// JSON values as text for people: one line, whole, or as plain copy. Control and bidirectional characters
// are escaped where text is painted, never where it is copied. Thread-safety: pure functions.
#pragma once

#include "json/value.h"

#include <QString>

namespace hindcast::widgets {

/// One line: strings quoted, containers as `{ "a": 1, "b": [ 2 ] }`; past `limit` characters it ends in "…".
QString lineText(const json::Value& value, int limit = 400);

/// "[10]" for arrays, "{3}" for objects, "" for scalars.
QString countText(const json::Value& value);

/// Indented, past `limit` characters cut with a sentence saying how much is missing: for tooltips.
QString blockText(const json::Value& value, int limit = 1500);

/// What Ctrl+C gives: a string's characters as they are, everything else as JSON.
QString copyText(const json::Value& value);

/// UTF-8 of the engine for painting: escaped as above.
QString shownText(std::string_view text);

} // namespace hindcast::widgets
