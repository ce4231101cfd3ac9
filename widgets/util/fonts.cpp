// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/fonts.h"

#include <QApplication>
#include <QFontMetrics>

namespace hindcast::widgets {
namespace {

constexpr qreal kMonoShare = 0.93;
constexpr qreal kSmallShare = 0.9;

QStringList sansFamilies() {
    return {QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")};
}

QFont monospace(qreal points) {
    QFont font;
    font.setFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")});
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(points);
    font.setWeight(QFont::Normal);
    return font;
}

} // namespace

QFont applicationFont(qreal zoom) {
    QFont font;
    font.setFamilies(sansFamilies());
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(kBasePoints * zoom);
    font.setWeight(QFont::Normal);
    return font;
}

QFont sansFont() {
    const QFont set = QApplication::font();
    return set.families() == sansFamilies() ? set : applicationFont();
}

QFont strongFont() {
    QFont font = sansFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont() {
    QFont font = sansFont();
    font.setPointSizeF(font.pointSizeF() * kSmallShare);
    return font;
}

QFont monoFont() {
    return monospace(sansFont().pointSizeF() * kMonoShare);
}

QFont smallMonoFont() {
    return monospace(sansFont().pointSizeF() * kMonoShare * kSmallShare);
}

int monoRowHeight() {
    return QFontMetrics(monoFont()).height() + 5;
}

int tableRowHeight() {
    return QFontMetrics(sansFont()).height() + 7;
}

} // namespace hindcast::widgets
