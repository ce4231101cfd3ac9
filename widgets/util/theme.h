// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the window, light and dark, as values: nothing else names a colour.
// Thread-safety: values.
#pragma once

#include <QColor>
#include <QPalette>

namespace hindcast::widgets {

struct Theme {
    bool dark = false;
    QColor window, panel, line, text, muted, accent;
    QColor changedBack, changedBar; ///< changed values
    QColor addedBack, added;
    QColor removedBack, removed;
    QColor codeNumber, codeName; ///< in scripts, beside accent for keywords and added for texts

    static Theme light();
    static Theme darkTheme();

    /// Six colours of Okabe and Ito for event types; shape or text always says the same.
    QColor typeColor(int index) const;
    /// A colour faded towards the panel: events after the cursor.
    QColor faded(const QColor& color) const;
    /// Behind what is selected.
    QColor selection() const { return QColor(dark ? 0x2b3a60 : 0xdfe7fb); }
    QPalette palette() const; ///< dear: not for each row
};

} // namespace hindcast::widgets
