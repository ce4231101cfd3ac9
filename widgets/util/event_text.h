// SPDX-License-Identifier: GPL-3.0-or-later
// Places and times of events as text: the same words in every pane. Thread-safety: pure functions.
#pragma once

#include "session/rows.h"

#include <QString>

#include <optional>

namespace hindcast::widgets {

/// With the locale's group separators.
QString groupedNumber(qint64 number);

/// A count as tr() takes it to choose the plural form; no language looks beyond a billion.
int pluralNumber(quint64 count);

/// The store's position; where it has none "#" and the place in log order, counted from 1.
QString placeText(const session::EventRow& row);

/// "v31"; nothing where there is no event.
QString versionText(Version version);

/// "2024-03-19 10:42:07.118 UTC", microseconds only where they are not zero; local time carries its zone.
QString timeText(Micros time, bool utc);
/// The same for an event; "no time" where it has none and the store's own text where that says more.
QString timeText(const session::EventRow& row, bool utc);

} // namespace hindcast::widgets
