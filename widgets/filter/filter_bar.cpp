// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_bar.h"

#include "filter/filter_edit.h"
#include "filter/filter_popup.h"
#include "filter/saved_filters.h"
#include "util/event_text.h"
#include "util/fonts.h"
#include "util/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace hindcast::widgets {

namespace {

/// Nothing, a word or an open text at the end of what is typed: more may come.
bool isUnfinished(const QString& text, const FilterFault& fault) {
    if (fault.end < int(text.trimmed().size())) return false;
    const QString wrong = text.mid(fault.begin, fault.end - fault.begin).trimmed();
    const bool quote = wrong.startsWith(QLatin1Char('"')) || wrong.startsWith(QLatin1Char('\''));
    return quote ? wrong.size() == 1 || !wrong.endsWith(wrong.front()) : !wrong.contains(QLatin1Char(' '));
}

} // namespace

FilterBar::FilterBar(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_check(new FilterCheck(context, this)),
      m_label(new QLabel(tr("Filter"))), m_edit(new FilterEdit(context.theme)),
      m_popup(new FilterPopup(context.theme, this)), m_saved(new SavedFilters(context)),
      m_clear(new QToolButton), m_recent(new QToolButton), m_dim(new QToolButton), m_add(new QToolButton) {
    build();
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, &FilterBar::edited);
    connect(m_edit, &QLineEdit::cursorPositionChanged, this, [this] {
        if (m_popup->isVisible()) showPopup();
    });
    connect(m_check, &FilterCheck::checked, this, &FilterBar::takeCheck);
    connect(m_check, &FilterCheck::completed, this, &FilterBar::takeCompletion);
    connect(m_popup, &FilterPopup::chosen, this, &FilterBar::accept);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    connect(m_recent, &QToolButton::clicked, this, &FilterBar::showRecent);
    connect(m_add, &QToolButton::clicked, this, &FilterBar::save);
    connect(m_dim, &QToolButton::toggled, context.filter, &FilterState::setDims);
    connect(m_saved, &SavedFilters::refit, this, [this] { m_saved->fit(width() * 2 / 5); });
    connect(context.filter, &FilterState::changed, this, &FilterBar::showInForce);
    connect(context.filter, &FilterState::grown, this, &FilterBar::showState);
    connect(context.filter, &FilterState::runningChanged, this, &FilterBar::showState);
    connect(context.filter, &FilterState::dimsChanged, this,
            [this] { m_dim->setChecked(m_context.filter->dims()); });
    connect(context.store, &Store::opened, this, &FilterBar::showState);
    connect(context.store, &Store::grown, this, &FilterBar::showState);
    connect(context.theme, &ThemeState::changed, this, &FilterBar::applyTheme);
    applyTheme();
    showState();
}

void FilterBar::build() {
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_label->setBuddy(m_edit);
    m_edit->setPlaceholderText(tr("type == \"…\" && data.… > 100"));
    m_edit->setAccessibleName(tr("Filter"));
    for (QToolButton* button : {m_clear, m_recent}) {
        button->setProperty("quiet", true);
        button->setFocusPolicy(Qt::NoFocus);
        button->setStyleSheet(QStringLiteral("QToolButton { padding: 0px; }"));
        m_edit->addButton(button);
    }
    m_recent->setAccessibleName(tr("Recent filters"));
    m_recent->setToolTip(tr("Recent filters (Up and Down in the field)"));
    m_dim->setText(tr("dim instead"));
    m_dim->setCheckable(true);
    m_dim->setFocusPolicy(Qt::TabFocus);
    m_dim->setToolTip(tr("Keep the events that do not match and grey them, instead of hiding them"));
    m_add->setText(QStringLiteral("+"));
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->setAccessibleName(tr("Save this filter"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_label);
    row->addWidget(m_edit, 1);
    row->addWidget(m_saved);
    row->addWidget(m_dim);
    row->addWidget(m_add);
}

void FilterBar::applyTheme() {
    const Theme& theme = m_context.theme->theme();
    m_clear->setIcon(strokeIcon(QStringLiteral("cancel"), theme.muted, theme.line));
    m_recent->setIcon(strokeIcon(QStringLiteral("down"), theme.muted, theme.line));
}

void FilterBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange || !m_edit) return;
    m_edit->setFont(monoFont());
    m_edit->placeButtons();
}

void FilterBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_saved->fit(width() * 2 / 5);
    if (m_popup->isVisible()) showPopup();
}

void FilterBar::startTyping() {
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterBar::save() {
    m_saved->askToSave();
}

bool FilterBar::isInForce() const {
    return m_edit->text().trimmed() == m_context.filter->text();
}

void FilterBar::edited() {
    m_place = -1;
    m_insist = false;
    ask(true);
    showState();
}

void FilterBar::ask(bool completing, bool forced) {
    m_completing = completing;
    m_forced = forced;
    m_check->ask(m_edit->text(), m_edit->cursorPosition());
}

void FilterBar::takeCheck(const QString& text, const std::optional<FilterFault>& fault) {
    if (text != m_edit->text()) return;
    m_judged = text;
    m_fault = text.trimmed().isEmpty() ? std::nullopt : fault;
    showState();
    showPopup();
}

void FilterBar::takeCompletion(const QString& text, const FilterCompletion& completion) {
    if (text != m_edit->text() || !m_completing || !m_edit->hasFocus()) return;
    m_completion = completion;
    // What is typed already needs no offer.
    const QString typed = text.mid(completion.begin, completion.end - completion.begin);
    if (completion.candidates.size() == 1 && completion.candidates.front().text.trimmed() == typed)
        m_completion.candidates.clear();
    // Behind a whole value there is no word to complete; what may follow is offered behind a blank.
    static const QString kBefore = QStringLiteral(" ([,!");
    if (!m_forced && completion.begin == completion.end && completion.begin > 0
        && !kBefore.contains(text[completion.begin - 1]))
        m_completion.candidates.clear();
    m_popup->showCandidates(m_completion.candidates, m_edit->xOf(m_completion.begin));
    showPopup();
}

void FilterBar::accept(int candidate) {
    const FilterCandidate chosen = m_completion.candidates[std::size_t(candidate)];
    m_edit->setSelection(m_completion.begin, m_completion.end - m_completion.begin);
    m_edit->insert(chosen.text);
    m_edit->setCursorPosition(m_completion.begin + chosen.cursor);
    m_popup->hideCandidates();
    edited();
}

void FilterBar::apply() {
    closePopup();
    m_check->cancel();
    const QString text = m_edit->text().trimmed();
    if (m_edit->text() != text) m_edit->setText(text);
    m_insist = true;
    if (m_judged == text && m_fault && m_fault->error) { // known already
        showState();
        m_edit->setCursorPosition(m_fault->begin);
        return showPopup();
    }
    m_edit->setModified(false);
    m_context.filter->request(text);
    emit done();
}

void FilterBar::refuse(const QString& text, const expression::Checked& checked) {
    m_edit->setText(text);
    m_insist = true;
    m_judged = text;
    m_fault = faultOf(text, checked);
    showState();
    if (!window()->isActiveWindow()) return;
    m_edit->setFocus(Qt::OtherFocusReason);
    if (m_fault) m_edit->setCursorPosition(m_fault->begin);
    showPopup();
}

void FilterBar::clear() {
    closePopup();
    if (m_context.filter->running()) return m_context.filter->requestStop();
    m_edit->clear();
    m_judged.reset();
    m_fault.reset();
    m_context.filter->request({});
    showState();
}

/// First back to the filter in force, then out of the field.
void FilterBar::escape() {
    const bool browsing = m_popup->selected().has_value();
    closePopup();
    if (browsing) return;
    m_check->cancel();
    const QString good = m_context.filter->latest();
    if (m_edit->text() == good) {
        emit done();
        return;
    }
    m_edit->replaceAll(good);
    m_edit->setModified(false);
    m_place = -1;
    m_judged.reset();
    m_fault.reset();
    showState();
}

void FilterBar::walkHistory(int by) {
    const QStringList& recent = m_context.book->recent();
    // The newest one is usually what stands there already.
    const bool same = m_place < 0 && by > 0 && recent.value(0) == m_edit->text();
    const qsizetype place = std::clamp<qsizetype>(m_place + by + (same ? 1 : 0), -1, recent.size() - 1);
    if (place == m_place) return;
    if (m_place < 0) m_draft = m_edit->text();
    m_place = place;
    m_edit->replaceAll(place < 0 ? m_draft : recent[place]);
    closePopup();
    ask(false);
    showState();
}

void FilterBar::showRecent() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QFontMetrics metrics(menu->font());
    for (const QString& text : m_context.book->recent().mid(0, 20)) {
        QString shown = metrics.elidedText(text, Qt::ElideRight, 600);
        menu->addAction(shown.replace(QLatin1Char('&'), QLatin1String("&&")), this,
                        [this, text] { m_context.filter->request(text); });
    }
    if (menu->isEmpty()) menu->addAction(tr("No filter was applied yet"))->setEnabled(false);
    menu->popup(m_edit->mapToGlobal(QPoint(0, m_edit->height() + 2)));
}

bool FilterBar::key(int key, Qt::KeyboardModifiers modifiers) {
    const bool plain = (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
    const auto selected = m_popup->selected();
    switch (key) {
    case Qt::Key_Escape:
        escape();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (selected)
            accept(*selected);
        else
            apply();
        return true;
    case Qt::Key_Tab:
        if (!plain || !m_popup->isVisible() || !m_popup->hasCandidates()) return false;
        accept(selected.value_or(0));
        return true;
    case Qt::Key_Down:
        if (modifiers == Qt::AltModifier) {
            showRecent();
            return true;
        }
        [[fallthrough]];
    case Qt::Key_Up:
        if (!plain) return false;
        if (m_popup->isVisible() && m_popup->hasCandidates() && (selected || key == Qt::Key_Down))
            m_popup->moveSelection(key == Qt::Key_Down ? 1 : -1);
        else
            walkHistory(key == Qt::Key_Down ? -1 : 1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (!plain || !m_popup->isVisible() || !m_popup->hasCandidates()) return false;
        m_popup->moveSelection(key == Qt::Key_PageDown ? 8 : -8);
        return true;
    case Qt::Key_Space:
        if (modifiers != Qt::ControlModifier) return false;
        ask(true, true);
        return true;
    default:
        return false;
    }
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_edit) return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (key(press->key(), press->modifiers())) return true;
    }
    if (event->type() == QEvent::FocusOut) closePopup();
    return QWidget::eventFilter(watched, event);
}

void FilterBar::showInForce() {
    const QString& text = m_context.filter->text();
    // What is being typed stays.
    if (!m_edit->hasFocus() || !m_edit->isModified()
        || m_edit->text().trimmed() == m_context.filter->latest()) {
        if (m_edit->text() != text) m_edit->setText(text);
        m_judged.reset();
        m_fault.reset();
    }
    showState();
}

void FilterBar::showState() {
    const FilterState& filter = *m_context.filter;
    const QString text = m_edit->text();
    const auto total = qint64(m_context.store->info().events);
    const auto found = qint64(filter.hits() ? filter.hits()->size() : 0);
    const bool judged = m_judged == text;
    FilterVerdict verdict = FilterVerdict::None;
    QString remark;
    if (filter.running() && text.trimmed() == *filter.running()) {
        verdict = FilterVerdict::Good;
        const bool own = filter.text() == *filter.running() && !filter.isComplete();
        remark = tr("%1 so far · %2 %").arg(groupedNumber(own ? found : 0)).arg(int(filter.share() * 100));
    } else if (filter.isActive() && isInForce()) {
        verdict = FilterVerdict::Good;
        remark = tr("%1 of %2").arg(groupedNumber(found), groupedNumber(total));
    } else if (judged && !text.trimmed().isEmpty()) {
        const bool more = m_fault && m_edit->hasFocus() && !m_insist && isUnfinished(text, *m_fault);
        verdict = !m_fault          ? FilterVerdict::Good
                  : !m_fault->error ? FilterVerdict::Doubtful
                  : more            ? FilterVerdict::Unfinished
                                    : FilterVerdict::Wrong;
        if (verdict == FilterVerdict::Good || verdict == FilterVerdict::Doubtful)
            remark = tr("Enter applies");
    }
    m_edit->setVerdict(verdict, judged ? m_fault : std::nullopt);
    m_edit->setRemark(remark);
    m_clear->setVisible(!text.isEmpty() || filter.isActive() || filter.running());
    const QString clears = filter.running() ? tr("Stop: the filter before stays in force")
                           : filter.isActive()
                               ? tr("Clear the filter: show all %1 events again").arg(groupedNumber(total))
                               : tr("Clear the field");
    m_clear->setToolTip(clears);
    m_clear->setAccessibleName(clears);
    m_add->setEnabled(filter.isActive());
    m_add->setToolTip(filter.isActive() ? tr("Save this filter under a name, as a button here")
                                        : tr("Save this filter: apply one first"));
    m_edit->placeButtons();
}

void FilterBar::showPopup() {
    if (!m_edit->hasFocus()) return closePopup();
    if (m_popup->parentWidget() != window()) m_popup->setParent(window());
    const bool judged = m_judged == m_edit->text();
    // While a word is being typed its completions say more than that it is none yet.
    const bool waits = m_edit->verdict() == FilterVerdict::Unfinished && m_popup->hasCandidates();
    if (judged && m_fault && !waits)
        m_popup->showFault(m_fault->message, m_edit->verdictColor(), m_edit->xOf(m_fault->begin) + 4);
    else
        m_popup->hideFault();
    m_popup->place(QRect(m_edit->mapTo(window(), QPoint(0, 0)), m_edit->size()));
}

void FilterBar::closePopup() {
    m_completing = false;
    m_popup->hideCandidates();
    m_popup->hideFault();
    m_popup->hide();
}

} // namespace hindcast::widgets
