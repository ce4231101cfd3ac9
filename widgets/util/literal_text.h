// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of stores and paths in places where Qt decides by their look whether they are rich text: tooltips and
// message boxes. A payload or a file's name must not act there. Thread-safety: pure function.
#pragma once

#include <QString>

namespace hindcast::widgets {

/// The text itself where Qt takes it for plain, else markup that shows it letter by letter, lines kept.
QString literalText(const QString& text);

} // namespace hindcast::widgets
