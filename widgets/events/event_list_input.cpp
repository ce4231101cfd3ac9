// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EventList that listens: keys, mouse, menu, clipboard, tooltips.
#include "base/time_text.h"
#include "events/event_columns.h"
#include "events/event_list.h"
#include "events/event_list_access.h"
#include "events/scroll_map.h"
#include "filter/filter_clause.h"
#include "util/event_text.h"
#include "util/literal_text.h"
#include "util/value_text.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

namespace hindcast::widgets {

void EventList::goTo(qint64 row, Move move, bool extend) {
    if (m_pages.rowCount() == 0) return;
    row = std::clamp<qint64>(row, 0, m_pages.rowCount() - 1);
    const QScopedValueRollback moving(m_moving, true);
    if (extend && m_anchor) {
        m_selection.set(*m_anchor, row);
    } else {
        m_anchor = row;
        m_selection.set(row, row);
    }
    m_context.cursor->moveTo(m_pages.rankOf(row), move);
    scrollTo(scrollMap().showing(row, m_position, 2));
}

void EventList::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copySelection();
    if (event->matches(QKeySequence::SelectAll)) return selectAll();
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const auto others = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const qint64 here = currentRow().value_or(topRow() - 1);
    const qint64 page = std::max(1, scrollMap().wholeRows() - 1);
    if (others == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Up:
            return goTo(isBetweenRows() ? here : here - 1, Move::Step, extend);
        case Qt::Key_Down:
            return goTo(here + 1, Move::Step, extend);
        case Qt::Key_PageUp:
            return goTo(here - page, Move::Step, extend);
        case Qt::Key_PageDown:
            return goTo(here + page, Move::Step, extend);
        case Qt::Key_Home:
            return goTo(0, Move::Jump, extend);
        case Qt::Key_End:
            return goTo(m_pages.rowCount() - 1, Move::Jump, extend);
        default:
            break;
        }
    }
    event->ignore();
}

bool EventList::event(QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) viewport()->update();
    return QAbstractScrollArea::event(event);
}

void EventList::mousePressEvent(QMouseEvent* event) {
    const auto row = rowAtY(int(event->position().y()));
    if (!row || event->button() == Qt::MiddleButton) return;
    if (event->button() == Qt::RightButton) { // the menu is about this row; the cursor stays, else B were A
        if (!m_selection.contains(*row)) m_selection.set(*row, *row);
        viewport()->update();
        return;
    }
    if (event->modifiers() & Qt::ControlModifier) {
        m_selection.toggle(*row);
        m_anchor = row;
        viewport()->update();
        return;
    }
    goTo(*row, Move::Jump, event->modifiers() & Qt::ShiftModifier);
}

void EventList::mouseReleaseEvent(QMouseEvent* event) {
    event->accept(); // the press has done it all
}

void EventList::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        event->ignore();
        return;
    }
    const int lines = 3;
    const qint64 down = event->pixelDelta().isNull()
                            ? qint64(event->angleDelta().y()) * lines * m_rowHeight / 120
                            : event->pixelDelta().y();
    scrollTo(m_position - down);
    const int right = event->pixelDelta().isNull() ? event->angleDelta().x() / 2 : event->pixelDelta().x();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - right);
    event->accept();
}

void EventList::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto row = byKey ? currentRow() : rowAtY(event->pos().y());
    if (!row) return;
    const Rank rank = m_pages.rankOf(*row);
    const session::EventRow* known = m_pages.row(*row);
    QMenu menu(this);
    menu.addAction(tr("Set B here"), this, [this, rank] { m_context.cursor->setSecond(rank); });
    if (m_context.cursor->second())
        menu.addAction(tr("Remove B"), this, [this] { m_context.cursor->setSecond(std::nullopt); });
    menu.addSeparator();
    if (m_context.scope->scope() == Scope::Stream) {
        menu.addAction(tr("Show the events of all streams"), this,
                       [this] { m_context.scope->set(Scope::All, std::nullopt); });
    } else if (known) {
        const StreamId stream = known->stream;
        menu.addAction(tr("Show only the events of this stream"), this, [this, stream, rank] {
            m_context.scope->set(Scope::Stream, stream);
            m_context.cursor->moveTo(rank);
        });
    }
    menu.addSeparator();
    if (known) {
        const int section = byKey ? -1 : m_header->logicalIndexAt(event->pos().x());
        addFilterMenu(&menu, *known, section < 0 ? EventColumn::Type : EventColumn(section));
        menu.addSeparator();
    }
    const qint64 count = m_selection.count();
    menu.addAction(count > 1 ? tr("Copy %1 rows").arg(groupedNumber(count)) : tr("Copy row"),
                   QKeySequence(QKeySequence::Copy), this, &EventList::copySelection);
    menu.exec(byKey ? viewport()->mapToGlobal(rowRect(*row).bottomLeft()) : event->globalPos());
}

/// What a filter can say of the cell; of its type where it is only a summary.
void EventList::addFilterMenu(QMenu* menu, const session::EventRow& row, EventColumn column) {
    FilterState* filter = m_context.filter;
    const QString type = QStringLiteral("type"), typeName = literalOf(row.typeName);
    switch (column) {
    case EventColumn::Stream:
        if (row.streamName.empty()) break;
        return addFilterActions(menu, filter, QStringLiteral("stream"), literalOf(row.streamName));
    case EventColumn::Version:
        return addFilterActions(menu, filter, QStringLiteral("version"),
                                QString::number(row.version.value()));
    case EventColumn::Time: {
        if (!row.time) break;
        const QString time = QStringLiteral("t\"%1\"").arg(QString::fromStdString(printTime(*row.time)));
        addClauseAction(menu, filter, tr("From this time on: %1"), QStringLiteral("time >= ") + time);
        addClauseAction(menu, filter, tr("Up to this time: %1"), QStringLiteral("time <= ") + time);
        return;
    }
    case EventColumn::Place:
        if (!row.position || row.position->isText()) break;
        addClauseAction(menu, filter, tr("From this position on: %1"),
                        QStringLiteral("position >= %1").arg(row.position->number()));
        addClauseAction(menu, filter, tr("Up to this position: %1"),
                        QStringLiteral("position <= %1").arg(row.position->number()));
        return;
    case EventColumn::Delta:
    case EventColumn::Type:
    case EventColumn::What:
        break;
    }
    addFilterActions(menu, filter, type, typeName);
}

void EventList::showColumnMenu(const QPoint& point) {
    QMenu menu(this);
    for (int i = 1; i < kEventColumns; ++i) { // the first one stays: a list of nothing helps nobody
        QAction* shown = menu.addAction(columnTitle(EventColumn(i)));
        shown->setCheckable(true);
        shown->setChecked(!m_header->isSectionHidden(i));
        connect(shown, &QAction::toggled, this, [this, i](bool checked) {
            m_header->setSectionHidden(i, !checked);
            fitColumns();
            updateGeometry();
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Reset the columns"), this, [this] {
        for (int i = 0; i < kEventColumns; ++i) {
            m_header->setSectionHidden(i, false);
            m_header->moveSection(m_header->visualIndex(i), i);
        }
        m_fit.forget();
        fitColumns();
    });
    menu.exec(m_header->mapToGlobal(point));
}

void EventList::selectAll() {
    if (m_pages.rowCount() == 0) return;
    m_selection.set(0, m_pages.rowCount() - 1);
    viewport()->update();
}

void EventList::copySelection() {
    if (!m_session || m_selection.isEmpty()) return;
    const auto ranges = m_selection.firstRows(kMaxCopiedRows);
    const bool all = m_selection.count() <= kMaxCopiedRows;
    std::vector<Rank> ranks;
    for (const auto& range : ranges)
        for (qint64 row = range.first; row <= range.last; ++row)
            ranks.push_back(m_pages.rankOf(row));
    const auto count = qint64(ranks.size());
    m_copyJob.run(
        m_context.jobs, this,
        [session = m_session, ranks = std::move(ranks),
         utc = m_context.display->display().utc](std::stop_token stop) {
            QString text = copyTitles();
            constexpr std::size_t kChunk = 1000;
            for (std::size_t i = 0; i < ranks.size(); i += kChunk) {
                const std::vector<Rank> chunk(ranks.begin() + std::ptrdiff_t(i),
                                              ranks.begin()
                                                  + std::ptrdiff_t(std::min(i + kChunk, ranks.size())));
                const auto rows = session->rowsOf(chunk, stop);
                if (!rows) return QString();
                for (const auto& row : *rows)
                    text += copyLine(row, utc);
            }
            return text;
        },
        [this, count, all](const QString& text) {
            if (text.isEmpty()) return;
            QGuiApplication::clipboard()->setText(text);
            emit copied(count, all);
        },
        count > 1000 ? Pace::Long : Pace::Quick);
}

bool EventList::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) return showToolTip(event);
    return QAbstractScrollArea::viewportEvent(event);
}

/// Full texts of what a column cuts or shortens.
bool EventList::showToolTip(QEvent* event) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto row = rowAtY(help->y());
    const session::EventRow* found = row ? m_pages.row(*row) : nullptr;
    const int section = m_header->logicalIndexAt(help->x());
    QString text;
    if (found && section >= 0) {
        const int room = m_header->sectionSize(section) - 14;
        const QString* sentence = m_extras.sentence(found->rank);
        const auto* delta = m_extras.delta(found->rank);
        const auto ifCut = [&](const QString& full, int used) {
            return QFontMetrics(font()).horizontalAdvance(full) + used > room ? full : QString();
        };
        switch (EventColumn(section)) {
        case EventColumn::Time:
            text = timeText(*found, m_context.display->display().utc);
            break;
        case EventColumn::Stream:
            text = isLinked(found) ? tr("Linked into the stream that is listed. Its own: %1, version %2")
                                         .arg(shownText(found->streamName), versionText(found->version))
                                   : ifCut(shownText(found->streamName), 0);
            break;
        case EventColumn::Type:
            text = ifCut(shownText(found->typeName), 16);
            break;
        case EventColumn::What:
            text = sentence ? ifCut(*sentence, 0) : QString();
            break;
        case EventColumn::Delta:
            if (delta)
                text = delta->empty() ? tr("This event changed nothing in the state")
                                      : tr("%1 added, %2 changed, %3 removed")
                                            .arg(delta->added)
                                            .arg(delta->changed)
                                            .arg(delta->removed);
            break;
        case EventColumn::Place:
        case EventColumn::Version:
            break;
        }
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), literalText(text), viewport());
    return true;
}

void EventList::tellAccessibility() {
    if (!QAccessible::isActive() || !currentRow()) return;
    QAccessibleValueChangeEvent changed(this, rowText(*currentRow()));
    QAccessible::updateAccessibility(&changed);
}

} // namespace hindcast::widgets
