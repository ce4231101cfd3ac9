// SPDX-License-Identifier: GPL-3.0-or-later
// Icons: our own SVGs in one stroke style, drawn in the colours of the theme.
// Thread-safety: GUI thread only.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace hindcast::widgets {

/// The SVG `name` with its strokes in `color`, and in `disabled` when disabled. Sharp at any pixel ratio.
QIcon strokeIcon(const QString& name, const QColor& color, const QColor& disabled);

} // namespace hindcast::widgets
