// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/find_bar.h"

#include "find/find_runner.h"
#include "util/event_text.h"
#include "util/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace hindcast::widgets {

FindBar::FindBar(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_runner(new FindRunner(context, this)), m_field(new QLineEdit),
      m_case(new QToolButton), m_previous(new QToolButton), m_next(new QToolButton), m_stop(new QToolButton),
      m_close(new QToolButton), m_status(new QLabel) {
    build();
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::ask);
    connect(m_case, &QToolButton::toggled, this, &FindBar::ask);
    connect(m_next, &QToolButton::clicked, this, [this] { go(1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_stop, &QToolButton::clicked, context.find, &FindState::requestStop);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_runner, &FindRunner::failed, this, &FindBar::failed);
    connect(context.find, &FindState::changed, this, &FindBar::refresh);
    connect(context.cursor, &Cursor::moved, this, &FindBar::refresh);
    connect(context.theme, &ThemeState::changed, this, &FindBar::applyTheme);
    connect(context.store, &Store::opened, this, &QWidget::hide);
    hide();
    applyTheme();
    refresh();
}

void FindBar::build() {
    m_field->setPlaceholderText(tr("Find in the events…"));
    m_field->setAccessibleName(tr("Text to find in payload, metadata, type, stream and ids"));
    m_field->setMaximumWidth(360);
    m_case->setText(QStringLiteral("Aa"));
    m_case->setCheckable(true);
    m_case->setToolTip(tr("Match upper and lower case"));
    m_previous->setToolTip(tr("Previous hit (Shift+Enter, Shift+F3)"));
    m_next->setToolTip(tr("Next hit (Enter, F3)"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop looking; what was found stays"));
    m_close->setToolTip(tr("Close (Esc)"));
    for (QToolButton* button : {m_case, m_previous, m_next, m_stop, m_close}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("quiet", true);
        button->setAccessibleName(button->toolTip());
    }
    m_case->setProperty("quiet", false);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 8, 5);
    row->setSpacing(6);
    row->addWidget(m_field, 2);
    row->addWidget(m_case);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_status, 1);
    row->addWidget(m_stop);
    row->addWidget(m_close);
}

void FindBar::applyTheme() {
    const Theme& theme = m_context.theme->theme();
    const std::pair<QToolButton*, const char*> icons[] = {
        {m_previous, "up"}, {m_next, "down"}, {m_close, "cancel"}};
    for (const auto& [button, name] : icons)
        button->setIcon(strokeIcon(QLatin1String(name), theme.text, theme.muted));
}

void FindBar::open() {
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    ask();
}

void FindBar::close() {
    m_waiting = 0;
    m_context.find->requestStop();
    m_context.find->request({}, m_context.find->sensitivity());
    hide();
    emit closed();
}

void FindBar::ask() {
    m_waiting = 0;
    m_wrapped = false;
    m_context.find->request(m_field->text(), m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive);
}

void FindBar::go(int by) {
    if (m_field->text().isEmpty() || isHidden()) return open();
    m_runner->hurry();
    const auto hits = m_context.find->hits();
    if (!hits || hits->empty()) {
        m_waiting = m_context.find->isRunning() ? by : 0;
        return;
    }
    const Rank from = m_context.cursor->rank().value_or(Rank(0));
    const std::uint64_t below = hits->countBelow(from);
    const std::uint64_t after = below + (hits->contains(from) ? 1 : 0);
    m_wrapped = by > 0 ? after == hits->size() : below == 0;
    std::uint64_t target = by > 0 ? after : below - 1;
    if (m_wrapped) target = by > 0 ? 0 : hits->size() - 1;
    m_context.cursor->moveTo(hits->at(target));
    refresh();
}

void FindBar::refresh() {
    const FindState& find = *m_context.find;
    const auto& hits = find.hits();
    const bool some = hits && !hits->empty();
    if (some && m_waiting != 0) {
        const int by = std::exchange(m_waiting, 0);
        return go(by);
    }
    QString text;
    if (find.isActive() && hits) {
        const auto rank = m_context.cursor->rank();
        const QString count = groupedNumber(qint64(hits->size()));
        if (!some)
            text = find.isComplete() ? tr("Not found") : QString();
        else if (rank && hits->contains(*rank))
            text = tr("%1 of %2").arg(groupedNumber(qint64(hits->countBelow(*rank)) + 1), count);
        else
            text = tr("%1 events", nullptr, pluralNumber(hits->size())).arg(count);
        if (some && m_wrapped) text += QStringLiteral(" · ") + tr("went around the end");
    }
    if (find.isRunning())
        text += (text.isEmpty() ? QString() : QStringLiteral(" · "))
                + tr("looked through %1 %").arg(int(find.share() * 100));
    else if (find.isActive() && !find.isComplete())
        text += (text.isEmpty() ? QString() : QStringLiteral(" · "))
                + tr("stopped at %1 %").arg(int(find.share() * 100));
    m_status->setText(text);
    m_stop->setVisible(find.isRunning());
    m_next->setEnabled(some);
    m_previous->setEnabled(some);
}

/// A line towards the list.
void FindBar::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(0, 0, width(), 1, m_context.theme->theme().line);
}

QString FindBar::status() const {
    return m_status->text();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        switch (press->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            go(press->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hindcast::widgets
