// SPDX-License-Identifier: GPL-3.0-or-later
// The fonts of the window and their sizes: nothing else names a family or a size. The window sets
// QApplication's font to applicationFont(); the others follow its size, so zooming the text is one call.
// Thread-safety: GUI thread only.
#pragma once

#include <QFont>

namespace hindcast::widgets {

inline constexpr qreal kBasePoints = 9.75;

/// What the window gives QApplication::setFont; `zoom` 1.0 is the normal size.
QFont applicationFont(qreal zoom = 1.0);

QFont sansFont();
/// Titles of panes and what stands out in a line.
QFont strongFont();
/// Remarks, axis labels.
QFont smallFont();
/// Payloads, paths, identifiers.
QFont monoFont();
QFont smallMonoFont();

/// Height of one line in lists and trees, without and with air around it.
int monoRowHeight();
int tableRowHeight();

} // namespace hindcast::widgets
