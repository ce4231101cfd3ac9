// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a file or folder: the desktop's own dialog where there is one, else Qt's with our icons.
// Thread-safety: GUI thread only.
#pragma once

#include <QString>

class QWidget;

namespace hindcast::app {

/// Empty: nothing was chosen.
QString chooseSource(QWidget* parent, bool folder, const QString& start);

/// Asks for the address of a live database; empty: none is wanted.
QString chooseAddress(QWidget* parent);

} // namespace hindcast::app
