// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/empty_state.h"

#include "util/fonts.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hindcast::widgets {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_reason(new QLabel(this)),
      m_button(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(6);
    column->addStretch(2);
    for (QLabel* label : {m_title, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    applyFonts();
}

void EmptyState::setTexts(const QString& title, const QString& reason, const QString& action) {
    m_title->setText(title);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(reason);
}

QString EmptyState::title() const {
    return m_title->text();
}

QString EmptyState::reason() const {
    return m_reason->text();
}

void EmptyState::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) applyFonts();
    QWidget::changeEvent(event);
}

void EmptyState::applyFonts() {
    m_title->setFont(strongFont());
    m_reason->setFont(sansFont());
    m_button->setFont(sansFont());
}

} // namespace hindcast::widgets
