// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/elided_label.h"

#include "util/fonts.h"
#include "util/literal_text.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace hindcast::widgets {

ElidedLabel::ElidedLabel(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setParts(const QString& before, const QString& main, const QString& after) {
    if (before == m_before && main == m_main && after == m_after) return;
    m_before = before;
    m_main = main;
    m_after = after;
    setAccessibleName(text());
    updateGeometry();
    update();
}

void ElidedLabel::setLook(Look look) {
    m_look = look;
    updateGeometry();
    update();
}

void ElidedLabel::setMuted(bool muted) {
    m_muted = muted;
    update();
}

QFont ElidedLabel::mainFont() const {
    switch (m_look) {
    case Look::Strong:
        return strongFont();
    case Look::Mono:
        return monoFont();
    case Look::Small: {
        QFont font = smallFont();
        if (!m_before.isEmpty() || !m_after.isEmpty()) font.setWeight(QFont::DemiBold);
        return font;
    }
    case Look::Plain:
        break;
    }
    return sansFont();
}

QFont ElidedLabel::sideFont() const {
    return m_look == Look::Small ? smallFont() : sansFont();
}

int ElidedLabel::textWidth() const {
    const QFontMetrics side(sideFont());
    return side.horizontalAdvance(m_before) + QFontMetrics(mainFont()).horizontalAdvance(m_main)
           + side.horizontalAdvance(m_after);
}

QSize ElidedLabel::sizeHint() const {
    return {textWidth() + 2, QFontMetrics(mainFont()).height() + 3};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {24, sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int x = 0;
    const auto draw = [&](const QString& part, const QFont& font, QPalette::ColorRole role, int room) {
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(part, m_mode, std::max(0, room));
        painter.setFont(font);
        painter.setPen(palette().color(role));
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::TextSingleLine, shown);
        x += metrics.horizontalAdvance(shown);
    };
    const QFontMetrics side(sideFont());
    const int after = side.horizontalAdvance(m_after);
    draw(m_before, sideFont(), QPalette::PlaceholderText, width());
    // The main part gives way before the part after it, down to a third of the width.
    draw(m_main, mainFont(), m_muted ? QPalette::PlaceholderText : QPalette::WindowText,
         std::max(width() - x - after, std::min(width() - x, width() / 3)));
    draw(m_after, sideFont(), QPalette::PlaceholderText, width() - x);
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), textWidth() > width() ? literalText(text()) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void ElidedLabel::contextMenuEvent(QContextMenuEvent* event) {
    if (m_copy.isNull()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, [copy = m_copy] { QApplication::clipboard()->setText(copy); });
    if (m_fillMenu) {
        menu->addSeparator();
        m_fillMenu(menu);
    }
    menu->popup(event->globalPos());
}

} // namespace hindcast::widgets
