// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/quiet_switch.h"

#include "util/fonts.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>

namespace hindcast::widgets {

QuietSwitch::QuietSwitch(const QString& name, const QStringList& words, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)) {
    setAccessibleName(name);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    for (int i = 0; i < words.size(); ++i) {
        auto* word = new QuietSwitchWord(words[i], this);
        word->setAccessibleDescription(name);
        m_group->addButton(word, i);
        row->addWidget(word);
    }
    if (!words.isEmpty()) m_group->button(0)->setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked) emit chosen(id);
    });
}

void QuietSwitch::setChoice(int choice) {
    const QSignalBlocker quiet(this);
    if (auto* word = m_group->button(choice)) word->setChecked(true);
}

void QuietSwitch::setPossible(int choice, bool possible, const QString& why) {
    if (auto* word = m_group->button(choice)) {
        word->setEnabled(possible);
        word->setToolTip(possible ? QString() : why);
    }
}

void QuietSwitch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

QSize QuietSwitchWord::sizeHint() const {
    const QFontMetrics metrics(smallFont());
    QFont bold = smallFont();
    bold.setWeight(QFont::DemiBold);
    return {QFontMetrics(bold).horizontalAdvance(text()) + 14, metrics.height() + 4};
}

void QuietSwitchWord::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = smallFont();
    if (isChecked()) {
        font.setWeight(QFont::DemiBold);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Highlight));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(palette().color(QPalette::Link));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 3, 3);
    }
    painter.setFont(font);
    painter.setPen(palette().color(isChecked() ? QPalette::WindowText : QPalette::PlaceholderText));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace hindcast::widgets
