// SPDX-License-Identifier: GPL-3.0-or-later
// How a store is called for people: a file by its name, a live database by its own. Thread-safety: pure
// functions.
#pragma once

#include <QString>

namespace hindcast::app {

/// The store is a live database and no file.
bool isLive(const QString& store);
QString storeName(const QString& store);

} // namespace hindcast::app
