// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window keeps what belongs to one source: a file of its own for each kind of thing.
// Thread-safety: pure function.
#pragma once

#include <QString>

namespace hindcast::app {

/// `kind`: the folder, "workspaces" or "mappings". One file for one source, however its path is written.
QString sourceFile(const QString& kind, const QString& source);

} // namespace hindcast::app
