// SPDX-License-Identifier: GPL-3.0-or-later
// The canonical fields of events in the user's language. Thread-safety: GUI thread only.
#pragma once

#include <QString>

#include <string>

namespace hindcast::app {

/// Another name stays as it is.
QString fieldText(const std::string& field);

} // namespace hindcast::app
