// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/source_banner.h"

#include "util/elided_label.h"
#include "util/icons.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace hindcast::app {

SourceBanner::SourceBanner(const widgets::ThemeState& theme, QAction* again, QWidget* parent)
    : QToolBar(parent), m_theme(theme), m_icon(new QLabel), m_label(new widgets::ElidedLabel),
      m_again(new QToolButton), m_close(new QToolButton) {
    setObjectName(QStringLiteral("sourceBanner"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    toggleViewAction()->setVisible(false);
    m_label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_again->setText(tr("Read again"));
    m_close->setProperty("quiet", true);
    m_close->setAccessibleName(tr("Put this note away"));
    m_close->setToolTip(tr("Put this note away until the source changes in another way"));
    for (QToolButton* button : {m_again, m_close})
        button->setFocusPolicy(Qt::TabFocus);
    auto* row = new QWidget;
    auto* box = new QHBoxLayout(row); // a tool bar's own layout sizes icons and gaps as it likes
    box->setContentsMargins(10, 3, 6, 3);
    box->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_icon, m_label, m_again, m_close})
        box->addWidget(widget);
    box->setStretchFactor(m_label, 1);
    addWidget(row);
    layout()->setContentsMargins(0, 0, 0, 0);
    connect(m_again, &QToolButton::clicked, again, &QAction::trigger);
    connect(m_close, &QToolButton::clicked, this, &SourceBanner::dismiss);
    connect(&theme, &widgets::ThemeState::changed, this, &SourceBanner::applyTheme);
    applyTheme();
    setVisible(false);
}

void SourceBanner::tell(const SourceDrift& drift) {
    m_drift = drift;
    if (drift.kind != m_dismissed) m_dismissed = SourceDrift::Kind::Same;
    const bool wasShown = isVisible();
    m_label->setText(text());
    setAccessibleName(text());
    m_again->setEnabled(drift.kind != SourceDrift::Kind::Gone);
    m_again->setToolTip(m_again->isEnabled() ? tr("The cursor, B and the pinned state stay where they are")
                                             : tr("There is nothing to read: the source is gone"));
    setVisible(true);
    if (isVisible() && !wasShown) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void SourceBanner::setVisible(bool) {
    QToolBar::setVisible(m_drift.kind != SourceDrift::Kind::Same && m_drift.kind != m_dismissed);
}

void SourceBanner::dismiss() {
    m_dismissed = m_drift.kind;
    setVisible(false);
    emit putAway();
}

void SourceBanner::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QToolBar::keyPressEvent(event);
}

void SourceBanner::applyTheme() {
    const widgets::Theme& theme = m_theme.theme();
    setStyleSheet(
        QStringLiteral("hindcast--app--SourceBanner { background: %1; padding: 0; }"
                       "QToolButton { padding: 1px 8px; } QToolButton[quiet=\"true\"] { padding: 3px; }")
            .arg(theme.changedBack.name()));
    m_icon->setPixmap(widgets::strokeIcon(QStringLiteral("warning"), theme.changedBar, theme.muted)
                          .pixmap(QSize(16, 16), devicePixelRatioF()));
    m_close->setIcon(widgets::strokeIcon(QStringLiteral("cancel"), theme.text, theme.muted));
    m_close->setIconSize({12, 12});
}

} // namespace hindcast::app
