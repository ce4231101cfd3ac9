// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/streams_pane.h"

#include "event/link_marks.h"
#include "events/quiet_field.h"
#include "events/streams_model.h"
#include "events/streams_view.h"
#include "filter/filter_clause.h"
#include "util/empty_state.h"
#include "util/event_text.h"
#include "util/pane_header.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace hindcast::widgets {
namespace {

constexpr std::size_t kPreview = 8;
constexpr int kTypingRest = 120; ///< milliseconds without a key before the search runs
constexpr int kCursorRest = 60;  ///< milliseconds on one stream before the pane goes there

struct StoreAnswer {
    session::StoreInfo info;
    std::vector<session::CategoryRow> categories;
};

} // namespace

StreamsPane::StreamsPane(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_header(new PaneHeader(tr("Streams"))), m_search(new QuietField),
      m_model(new StreamsModel(context.jobs, this)), m_view(new StreamsView), m_empty(new EmptyState),
      m_stack(new QStackedLayout) {
    m_search->setPlaceholderText(tr("Find a stream…"));
    m_search->setAccessibleName(tr("Find a stream by part of its name"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_view->setModel(m_model);
    m_view->installEventFilter(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    auto* field = new QVBoxLayout;
    field->setContentsMargins(12, 8, 12, 6);
    field->addWidget(m_search);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(field);
    column->addLayout(m_stack, 1);
    setFocusProxy(m_view);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingRest);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_model->setSearch(m_search->text().trimmed()); });
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    m_following.setSingleShot(true);
    m_following.setInterval(kCursorRest);
    connect(&m_following, &QTimer::timeout, this, &StreamsPane::follow);
    connect(m_model, &StreamsModel::revealed, this, &StreamsPane::showRevealed);
    connect(m_view->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_browsing = true; });
    connect(m_view, &StreamsView::chosen, this, &StreamsPane::choose);
    connect(m_view, &QWidget::customContextMenuRequested, this, &StreamsPane::showMenu);
    connect(m_model, &StreamsModel::waitingChanged, this, &StreamsPane::refresh);
    connect(m_model, &StreamsModel::searched, this, &StreamsPane::refresh);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model->search().isEmpty())
            emit openRequested();
        else
            m_search->clear();
    });
    connect(context.store, &Store::opened, this, &StreamsPane::load);
    connect(context.store, &Store::grown, this, &StreamsPane::load);
    connect(context.cursor, &Cursor::moved, this, &StreamsPane::findCurrent);
    load();
}

void StreamsPane::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool StreamsPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool down = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (down && m_model->rowCount() > 0) {
            m_view->setFocus(Qt::TabFocusReason);
            if (!m_view->currentIndex().isValid()) m_view->setCurrentIndex(m_model->index(0, 0));
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    if (watched == m_view && event->type() == QEvent::KeyPress) m_browsing = true;
    if (watched == m_view && event->type() == QEvent::FocusOut) m_browsing = false;
    return QWidget::eventFilter(watched, event);
}

void StreamsPane::leaveEvent(QEvent* event) {
    m_browsing = false; // the next move of the cursor takes the pane along again
    QWidget::leaveEvent(event);
}

void StreamsPane::load() {
    const auto session = m_context.store->session();
    if (!session) {
        m_loadJob.cancel();
        m_currentJob.cancel();
        m_session.reset();
        m_streams = 0;
        m_current.reset();
        m_model->setStore(nullptr, {});
        refresh();
        return;
    }
    m_loadJob.run(
        m_context.jobs, this,
        [session](std::stop_token) { return StoreAnswer{session->info(), session->categories()}; },
        [this, session](StoreAnswer answer) {
            // A growing store keeps what the user opened.
            QStringList open;
            for (int i = 0; m_model->search().isEmpty() && i < m_model->rowCount(); ++i)
                if (const auto index = m_model->index(i, 0); m_view->isExpanded(index) && m_opened != index)
                    open << index.data().toString();
            m_opened = QPersistentModelIndex();
            m_session = session;
            m_streams = qint64(answer.info.streams);
            m_model->setStore(session, std::move(answer.categories));
            for (int i = 0; m_model->search().isEmpty() && i < m_model->rowCount(); ++i)
                if (const auto index = m_model->index(i, 0); open.contains(index.data().toString()))
                    m_view->expand(index);
            if (open.isEmpty() && m_model->search().isEmpty() && m_model->rowCount() > 0) {
                const QModelIndex first = m_model->index(0, 0);
                m_model->preview(first, kPreview); // and the other categories stay in sight
                m_view->expand(first);
                m_opened = first;
            }
            m_current.reset(); // the rows are new: go there again
            findCurrent();
            refresh();
        });
    refresh();
}

void StreamsPane::findCurrent() {
    const auto rank = m_context.cursor->rank();
    if (!m_session || !rank) {
        m_currentJob.cancel();
        m_current.reset();
        m_model->setCurrent(std::nullopt);
        return;
    }
    m_currentJob.run(
        m_context.jobs, this,
        [session = m_session, rank = *rank](std::stop_token stop) { return session->rows(rank, 1, stop); },
        [this](const Result<std::vector<session::EventRow>>& rows) {
            if (!rows || rows->empty() || m_current == rows->front().stream) return;
            m_current = rows->front().stream;
            m_model->setCurrent(m_current);
            m_following.start();
        },
        Pace::Awaited);
}

void StreamsPane::follow() {
    if (m_current && !m_browsing && m_search->text().isEmpty()) m_model->reveal(*m_current);
}

void StreamsPane::showRevealed(const QModelIndex& stream) {
    if (m_browsing
        || stream.data(StreamsModel::StreamRole).toUInt() != m_current.value_or(StreamId(0)).value())
        return;
    const QPersistentModelIndex row = stream, category = stream.parent();
    if (m_opened.isValid() && m_opened != category) m_view->collapse(m_opened);
    if (!m_view->isExpanded(category)) {
        m_view->expand(category);
        m_opened = category;
    } else if (m_opened != category) {
        m_opened = QPersistentModelIndex();
    }
    const QRect seen = m_view->viewport()->rect(), line = m_view->visualRect(row);
    if (!seen.contains(line) || line.isEmpty()) m_view->scrollTo(row, QAbstractItemView::PositionAtCenter);
}

void StreamsPane::choose(const QModelIndex& index) {
    switch (StreamsModel::Kind(index.data(StreamsModel::KindRole).toInt())) {
    case StreamsModel::Kind::Category:
        m_browsing = true;
        if (m_opened == index) m_opened = QPersistentModelIndex(); // now it is the user's
        m_view->setExpanded(index, !m_view->isExpanded(index));
        break;
    case StreamsModel::Kind::More:
        m_browsing = true;
        m_model->fetchNext(index);
        break;
    case StreamsModel::Kind::Stream:
        m_browsing = false;
        activate(StreamId(index.data(StreamsModel::StreamRole).toUInt()));
        break;
    }
}

void StreamsPane::activate(StreamId stream) {
    if (!m_session) return;
    struct Place {
        Rank rank;
        bool linked = false;
    };
    m_goJob.run(
        m_context.jobs, this,
        [session = m_session, stream,
         cursor = m_context.cursor->rank()](std::stop_token stop) -> Result<Place> {
            const auto columns = session->columns(stream, stop);
            if (!columns) return columns.error();
            const event::StreamColumns& c = **columns;
            if (c.size() == 0) return Error{ErrorCode::NotFound, {}, "the stream has no events", {}};
            const std::size_t at = (cursor ? c.lastAtRank(*cursor) : std::nullopt).value_or(0);
            return Place{c.ranks[at], !c.linked.empty() && (c.linked[at] & event::kIsLink) != 0};
        },
        [this, stream](const Result<Place>& place) {
            if (!place) return;
            // The cursor's event does not tell which stream is meant where another is its own.
            if (place->linked) m_context.scope->set(Scope::Stream, stream);
            m_context.cursor->moveTo(place->rank);
            emit streamActivated(stream);
        });
}

void StreamsPane::showMenu(const QPoint& point) {
    const QModelIndex index = m_view->indexAt(point);
    const auto kind = StreamsModel::Kind(index.data(StreamsModel::KindRole).toInt());
    if (!index.isValid() || kind == StreamsModel::Kind::More) return;
    if (kind == StreamsModel::Kind::Category) {
        QMenu menu(this);
        addFilterActions(&menu, m_context.filter, QStringLiteral("category"),
                         literalOf(index.data(StreamsModel::NameRole).toString().toStdString()));
        menu.exec(m_view->viewport()->mapToGlobal(point));
        return;
    }
    const StreamId stream(index.data(StreamsModel::StreamRole).toUInt());
    QMenu menu(this);
    menu.addAction(tr("Go to this stream"), this, [this, stream] { activate(stream); });
    menu.addAction(tr("Show only the events of this stream"), this, [this, stream] {
        m_context.scope->set(Scope::Stream, stream);
        activate(stream);
    });
    if (m_context.pin->stream() == stream)
        menu.addAction(tr("Stop pinning its state"), this, [this] { m_context.pin->set(std::nullopt); });
    else
        menu.addAction(tr("Pin its state"), this, [this, stream] { m_context.pin->set(stream); });
    menu.addSeparator();
    addFilterActions(&menu, m_context.filter, QStringLiteral("stream"),
                     literalOf(index.data(StreamsModel::NameRole).toString().toStdString()));
    menu.exec(m_view->viewport()->mapToGlobal(point));
}

void StreamsPane::refresh() {
    const bool open = m_context.store->isOpen();
    const bool searching = !m_model->search().isEmpty();
    const bool loading = m_loadJob.busy() || m_model->isWaiting();
    m_header->setBusy(loading);
    m_search->setEnabled(open);
    m_search->setToolTip(open ? QString() : tr("No store is open"));
    QString counts = m_session ? groupedNumber(m_streams) : QString();
    if (searching && !loading) {
        const QString found = groupedNumber(qint64(m_model->foundCount()));
        counts = (m_model->foundMore() ? tr("more than %1 of %2") : tr("%1 of %2"))
                     .arg(found, groupedNumber(m_streams));
    }
    m_header->setSubtitle(counts);
    if (!open)
        m_empty->setTexts(tr("The streams of a store, by category"), tr("No store is open."), tr("Open…"));
    else if (searching)
        m_empty->setTexts(tr("Streams whose name contains “%1”").arg(m_model->search()),
                          tr("None of the %1 streams does.").arg(groupedNumber(m_streams)),
                          tr("Clear the search"));
    else
        m_empty->setTexts(tr("The streams of the store, by category"), tr("This store has no streams."),
                          tr("Open another…"));
    const bool empty = !open || (m_model->rowCount() == 0 && !loading);
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_view);
}

} // namespace hindcast::widgets
