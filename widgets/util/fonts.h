// SPDX-License-Identifier: GPL-3.0-or-later
// The fonts of the window and their sizes: nothing else names a family or a size. The window calls
// setApplicationFont(); the others follow its size, so zooming the text is one call.
// Thread-safety: GUI thread only.
#pragma once

#include <QFont>

namespace hindcast::widgets {

inline constexpr qreal kBasePoints = 9.75;

/// `zoom` 1.0 is the normal size.
QFont applicationFont(qreal zoom = 1.0);
/// Makes it the font of every widget at once; each hears of it by FontChange. Widgets given a font of their
/// own keep it: who gave it gives the next one on its own FontChange.
void setApplicationFont(qreal zoom);

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
