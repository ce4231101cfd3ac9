// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/value_texts.h"

#include "util/fonts.h"

#include <QFontMetrics>

#include <cmath>

namespace hindcast::widgets {

void ValueTexts::useFonts() {
    QFont strong = monoFont(), struck = strong;
    strong.setWeight(QFont::Bold);
    struck.setStrikeOut(true);
    m_fonts = {monoFont(), strong, struck, smallMonoFont()};
    m_lines.clear();
}

const ValueTexts::Line& ValueTexts::shaped(const QString& text, ValueFont which, int room) {
    const Key key(text, {int(which), room});
    if (const Line* known = m_lines.object(key)) return *known;
    const QFont& used = font(which);
    auto* line = new Line;
    line->shown = room == kNoLimit ? text : QFontMetrics(used).elidedText(text, Qt::ElideRight, room);
    line->glyphs.setTextFormat(Qt::PlainText);
    line->glyphs.setPerformanceHint(QStaticText::AggressiveCaching);
    line->glyphs.setText(line->shown);
    line->glyphs.prepare({}, used);
    const bool trails = line->shown.endsWith(QLatin1Char(' ')); // which the glyphs' size leaves out
    line->width = int(
        std::ceil(trails ? QFontMetricsF(used).horizontalAdvance(line->shown) : line->glyphs.size().width()));
    m_lines.insert(key, line);
    return *line;
}

} // namespace hindcast::widgets
