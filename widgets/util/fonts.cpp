// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/fonts.h"

#include <QApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QPointer>
#include <QWidget>

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

void setApplicationFont(qreal zoom) {
    QApplication::setFont(applicationFont(zoom));
    // Qt tells windows only, and a widget that a style sheet names does not follow its window.
    QList<QPointer<QWidget>> all;
    for (QWidget* widget : QApplication::allWidgets())
        all << widget;
    for (const QPointer<QWidget>& widget : all)
        if (widget && !widget->testAttribute(Qt::WA_SetFont)) widget->setFont(QFont());
    // A style sheet set anew puts fonts of their own back to the first: who gave them gives them again.
    for (const QPointer<QWidget>& widget : all) {
        QEvent changed(QEvent::FontChange);
        if (widget) QApplication::sendEvent(widget, &changed);
    }
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
