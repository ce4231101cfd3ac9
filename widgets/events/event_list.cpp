// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_list.h"

#include "events/event_columns.h"
#include "events/event_list_access.h"
#include "events/event_row_painter.h"
#include "events/scroll_map.h"
#include "find/found_marks.h"
#include "util/event_text.h"
#include "util/quiet_table.h"
#include "util/value_text.h"

#include <QDataStream>
#include <QPainter>
#include <QPolygonF>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace hindcast::widgets {
namespace {

constexpr qint64 kDay = 86'400'000'000;
constexpr int kStateVersion = 1;
constexpr int kLeastRows = 4;

struct StoreAnswer {
    session::StoreInfo info;
    std::vector<session::TypeRow> types;
    QString longestStream; ///< of some of each category
};

QString longerOf(const QString& a, const QString& b) {
    return b.size() > a.size() ? b : a;
}

QString longestStream(const session::Session& session, std::stop_token stop) {
    constexpr std::size_t kCategories = 8, kStreams = 16;
    QString longest;
    const auto categories = session.categories();
    for (std::size_t i = 0; i < std::min(categories.size(), kCategories); ++i) {
        session::StreamQuery query;
        query.category = categories[i].name;
        query.limit = kStreams;
        const auto streams = session.streams(query, stop);
        if (!streams) break;
        for (const session::StreamRow& row : *streams)
            longest = longerOf(longest, shownText(row.name));
    }
    return longest;
}

} // namespace

EventList::EventList(const PaneContext& context, QWidget* parent)
    : QAbstractScrollArea(parent), m_context(context), m_pages(context.jobs), m_extras(context.jobs),
      m_model(new EventHeaderModel(this)), m_header(new QuietHeader(Qt::Horizontal, this)) {
    EventListAccess::install();
    setAccessibleName(tr("Events"));
    setAccessibleDescription(tr("All events in the order of the store. The arrow keys move the cursor."));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // so that nothing is painted below it

    m_header->setModel(m_model);
    m_header->setSectionsMovable(true);
    m_header->setHighlightSections(false);
    m_header->setAccessibleName(tr("Columns of the event list"));
    connect(m_header, &QHeaderView::sectionResized, this,
            [this](int section, int, int width) { columnResized(section, width); });
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this, &EventList::showColumnMenu);
    connect(m_header, &QHeaderView::sectionMoved, viewport(), qOverload<>(&QWidget::update));

    connect(&m_pages, &EventPages::arrived, this, [this](qint64 first, qint64 end) {
        const ScrollMap map = scrollMap();
        const bool seen = first < map.endRow(m_position) && end > map.firstRow(m_position);
        if (seen && !m_painting) viewport()->update();
    });
    connect(&m_pages, &EventPages::waitingChanged, this,
            [this] { emit waitingChanged(m_pages.isWaiting()); });
    if (context.fold)
        connect(context.fold, &FoldState::changed, this, [this] {
            chooseStates();
            viewport()->update();
        });
    connect(&m_extras, &EventExtras::arrived, viewport(), qOverload<>(&QWidget::update));
    connect(context.store, &Store::opened, this, [this] { loadStore(false); });
    connect(context.store, &Store::grown, this, [this] { loadStore(true); });
    connect(context.cursor, &Cursor::moved, this, &EventList::followCursor);
    connect(context.cursor, &Cursor::secondMoved, viewport(), qOverload<>(&QWidget::update));
    connect(context.scope, &ScopeState::changed, this, [this] { loadScope(false); });
    connect(context.filter, &FilterState::changed, this, [this] { loadScope(false); });
    connect(context.find, &FindState::changed, viewport(), qOverload<>(&QWidget::update));
    connect(context.filter, &FilterState::grown, this, &EventList::filterGrew);
    connect(context.filter, &FilterState::dimsChanged, this, [this] {
        if (m_context.filter->isActive()) loadScope(false);
    });
    connect(context.display, &DisplayState::changed, viewport(), qOverload<>(&QWidget::update));
    connect(context.theme, &ThemeState::changed, viewport(), qOverload<>(&QWidget::update));
    applyFonts();
    loadStore(false);
}

EventList::~EventList() = default;

void EventList::loadStore(bool grown) {
    const auto session = m_context.store->session();
    if (!session) {
        m_storeJob.cancel();
        m_scopeJob.cancel();
        m_session.reset();
        m_events = 0;
        setRows(RowRanks::all(0), false);
        return;
    }
    m_storeJob.run(
        m_context.jobs, this,
        [session](std::stop_token stop) {
            return StoreAnswer{session->info(), session->types(), longestStream(*session, stop)};
        },
        [this, session, grown](const StoreAnswer& answer) {
            m_session = session;
            m_events = qint64(answer.info.events);
            m_looks = TypeLooks(answer.types);
            const auto &first = answer.info.firstTime, &last = answer.info.lastTime;
            session::EventRow lastRow;
            lastRow.rank = Rank(answer.info.events);
            lastRow.position = answer.info.lastPosition;
            m_content = {!first || *last - *first >= kDay, placeText(lastRow), answer.longestStream, {}};
            for (const session::TypeRow& type : answer.types)
                m_content.longestType = longerOf(m_content.longestType, shownText(type.name));
            fitColumns();
            loadScope(grown);
        });
    if (grown) return;
    m_session.reset(); // rows of another store must not be clicked
    m_events = 0;
    m_scopeJob.cancel();
    setRows(RowRanks::all(0), false);
}

void EventList::loadScope(bool grown) {
    if (!m_session) return;
    const bool ofStream = m_context.scope->scope() == Scope::Stream && m_context.scope->stream();
    const auto hits = m_context.filter->hides() ? m_context.filter->hits() : nullptr;
    if (!ofStream) {
        m_scopeJob.cancel();
        setRows(hits ? RowRanks::of(hits) : RowRanks::all(m_events), grown);
        return;
    }
    m_scopeJob.run(
        m_context.jobs, this,
        [session = m_session, id = *m_context.scope->stream(),
         hits](std::stop_token stop) -> Result<RowRanks::List> {
            const auto columns = session->columns(id, stop);
            if (!columns) return columns.error();
            const auto& ranks = (*columns)->ranks;
            return hits ? commonRanks(ranks, *hits) : RowRanks::List(*columns, &ranks);
        },
        [this, grown](Result<RowRanks::List> list) {
            if (list) setRows(RowRanks::of(*std::move(list)), grown);
        });
}

// Changes are counted in the states that are shown, where each stream has one.
void EventList::chooseStates() {
    const bool byStream = m_context.fold && m_context.fold->partitioning() == session::Partitioning::Streams;
    m_extras.setStates(byStream ? m_context.fold->session(m_session) : nullptr);
}

void EventList::setRows(RowRanks rows, bool grown) {
    if (grown) {
        m_pages.grow(m_session, std::move(rows));
        m_extras.grow(m_session);
    } else {
        m_pages.setSource(m_session, std::move(rows));
        m_extras.setSession(m_session);
        m_position = 0;
        m_anchor.reset();
        m_selection.clear();
        m_filling = false;
    }
    chooseStates();
    const bool top = m_position == 0;
    updateBars();
    const bool partial = m_context.filter->hides() && !m_context.filter->isComplete();
    if (partial) m_filling = m_filling || !grown;
    // The first hits stay where they are while more come; then the cursor is shown, unless one scrolled away.
    if (!partial && (!m_filling || top)) followCursor();
    if (!partial) m_filling = false;
    viewport()->update();
    emit rowsChanged();
}

void EventList::filterGrew() {
    if (m_context.filter->hides())
        loadScope(true);
    else
        viewport()->update();
}

std::optional<qint64> EventList::currentRow() const {
    const auto rank = m_context.cursor->rank();
    return rank ? m_pages.rowAt(*rank) : std::nullopt;
}

bool EventList::isBetweenRows() const {
    const auto rank = m_context.cursor->rank();
    if (!rank || m_pages.rowCount() == 0) return false;
    const auto row = m_pages.rowAt(*rank);
    return !row || m_pages.rankOf(*row) != *rank;
}

void EventList::followCursor() {
    const auto row = currentRow();
    if (!m_moving) {
        m_selection.clear();
        m_anchor = row;
        if (row && !isBetweenRows()) m_selection.set(*row, *row);
    }
    if (row) scrollTo(scrollMap().showing(*row, m_position, 2));
    m_pages.look(topRow(), scrollMap().endRow(m_position)); // so that they are there when it is painted
    viewport()->update();
    tellAccessibility();
}

void EventList::applyFonts() {
    const bool seen = seesCursor(viewport()->height());
    const qint64 top = topRow();
    m_rowHeight = EventRowPainter::rowHeight();
    m_texts.useFonts();
    m_position = top * m_rowHeight;
    setViewportMargins(0, m_header->sizeHint().height(), 0, 0);
    fitColumns();
    if (seen) scrollTo(scrollMap().showing(*currentRow(), m_position, 0));
    updateGeometry();
}

bool EventList::seesCursor(int height) const {
    const auto row = currentRow();
    const int top = row ? rowRect(*row).top() : -1;
    return top >= 0 && top < height;
}

std::bitset<kEventColumns> EventList::hiddenColumns() const {
    std::bitset<kEventColumns> hidden;
    for (int i = 0; i < kEventColumns; ++i)
        hidden[std::size_t(i)] = m_header->isSectionHidden(i);
    return hidden;
}

void EventList::fitColumns() {
    const QScopedValueRollback fitting(m_fitting, true);
    const auto hidden = hiddenColumns();
    const auto widths = m_fit.fit(m_content, hidden, viewport()->width());
    for (int i = 0; i < kEventColumns; ++i)
        if (!hidden[std::size_t(i)]) m_header->resizeSection(i, widths[std::size_t(i)]);
    updateBars();
    viewport()->update();
}

void EventList::columnResized(int section, int width) {
    if (m_fitting || width == 0 || m_header->isSectionHidden(section))
        return; // hiding is no choice of a width
    m_fit.choose(EventColumn(section), width);
    fitColumns();
}

QByteArray EventList::saveState() const {
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    std::uint8_t chosen = 0;
    for (int i = 0; i < kEventColumns; ++i)
        chosen |= std::uint8_t(m_fit.isChosen(EventColumn(i)) ? 1 << i : 0);
    out << quint8(kStateVersion) << quint8(chosen) << m_header->saveState();
    return state;
}

bool EventList::restoreState(const QByteArray& state) {
    QDataStream in(state);
    quint8 version = 0, chosen = 0;
    QByteArray header;
    in >> version >> chosen >> header;
    if (in.status() != QDataStream::Ok || version != kStateVersion) return false;
    {
        const QScopedValueRollback fitting(m_fitting, true);
        if (!m_header->restoreState(header)) return false;
    }
    m_fit.forget();
    for (int i = 0; i < kEventColumns; ++i)
        if (chosen & (1 << i)) m_fit.choose(EventColumn(i), m_header->sectionSize(i));
    fitColumns();
    return true;
}

QSize EventList::minimumSizeHint() const {
    int width = verticalScrollBar()->sizeHint().width();
    for (int i = 0; i < kEventColumns; ++i)
        if (!m_header->isSectionHidden(i)) width += ColumnFit::least(EventColumn(i), m_content);
    return {width, m_header->sizeHint().height() + kLeastRows * m_rowHeight};
}

ScrollMap EventList::scrollMap() const {
    return {m_pages.rowCount(), m_rowHeight, viewport()->height()};
}

void EventList::updateBars() {
    const ScrollMap map = scrollMap();
    m_position = map.clamped(m_position);
    const QScopedValueRollback setting(m_settingBar, true);
    verticalScrollBar()->setRange(0, map.barMaximum());
    verticalScrollBar()->setPageStep(map.barPage());
    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setValue(map.toBar(m_position));
    horizontalScrollBar()->setRange(0, std::max(0, m_header->length() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void EventList::scrollTo(qint64 position) {
    m_position = scrollMap().clamped(position);
    const QScopedValueRollback setting(m_settingBar, true);
    verticalScrollBar()->setValue(scrollMap().toBar(m_position));
    viewport()->update();
}

void EventList::scrollContentsBy(int dx, int) {
    if (dx != 0) m_header->setOffset(horizontalScrollBar()->value());
    if (!m_settingBar) m_position = scrollMap().fromBar(verticalScrollBar()->value());
    viewport()->update();
}

qint64 EventList::topRow() const {
    return scrollMap().firstRow(m_position);
}

QRect EventList::rowRect(qint64 row) const {
    const qint64 y = std::clamp<qint64>(row * m_rowHeight - m_position, -1'000'000, 1'000'000);
    return {0, int(y), viewport()->width(), m_rowHeight};
}

std::optional<qint64> EventList::rowAtY(int y) const {
    const qint64 row = (m_position + y) / m_rowHeight;
    return y >= 0 && row < m_pages.rowCount() ? std::optional(row) : std::nullopt;
}

std::array<QRect, 7> EventList::cells(const QRect& line) const {
    std::array<QRect, kEventColumns> cells;
    for (int i = 0; i < kEventColumns; ++i)
        if (!m_header->isSectionHidden(i))
            cells[std::size_t(i)] = QRect(m_header->sectionViewportPosition(i), line.top(),
                                          m_header->sectionSize(i), line.height());
    return cells;
}

void EventList::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const Theme& theme = m_context.theme->theme();
    painter.fillRect(event->rect(), theme.panel);
    const ScrollMap map = scrollMap();
    const qint64 first = map.firstRow(m_position), end = map.endRow(m_position);
    {
        const QScopedValueRollback painting(m_painting, true);
        m_pages.look(first, end);
    }

    EventRowPainter rowPainter(theme, m_looks, m_texts, m_context.display->display().utc);
    rowPainter.setNeedle(m_context.find->needle(), m_context.find->sensitivity());
    const auto cursor = m_context.cursor->rank();
    const auto second = m_context.cursor->second();
    const auto current = isBetweenRows() ? std::nullopt : currentRow();
    const FilterState& filter = *m_context.filter;
    std::vector<Rank> seen;
    for (qint64 i = first; i < end; ++i) {
        const Rank rank = m_pages.rankOf(i);
        const QRect line = rowRect(i);
        EventRowView view;
        view.row = m_pages.row(i);
        view.delta = m_extras.delta(rank);
        view.sentence = m_extras.sentence(rank);
        view.later = cursor && rank > *cursor;
        view.current = current == i;
        view.selected = m_selection.contains(i);
        view.second = second == rank;
        view.named = second.has_value();
        view.dimmed = filter.dims() && filter.excludes(rank);
        view.hit = filter.dims() && filter.isActive() && !view.dimmed;
        view.focused = hasFocus();
        view.found = m_context.find->isHit(rank);
        view.linked = isLinked(view.row);
        if (view.row) seen.push_back(rank);
        if (line.intersects(event->rect())) rowPainter.paint(painter, line, cells(line), view);
    }
    m_extras.look(seen);
    if (isBetweenRows()) paintPlace(painter);
    paintFoundMarks(painter);
    if (end > first && !m_pages.row(first) && !m_pages.failure().isEmpty()) {
        painter.setPen(theme.removed);
        painter.drawText(
            viewport()->rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
            tr("These events could not be read. %1").arg(shownText(m_pages.failure().toStdString())));
    }
}

/// It stands in the stream that is listed, and another is its own.
bool EventList::isLinked(const session::EventRow* row) const {
    const ScopeState& scope = *m_context.scope;
    return row && scope.scope() == Scope::Stream && scope.stream() && row->stream != *scope.stream();
}

/// Beside the scroll bar: where in all of the list the hits are.
void EventList::paintFoundMarks(QPainter& painter) const {
    const auto& hits = m_context.find->hits();
    if (!hits || verticalScrollBar()->maximum() == 0) return;
    constexpr int kWidth = 5, kTall = 2;
    const QColor& color = m_context.theme->theme().changedBar;
    for (const int y : markedPixels(
             rowCount(), viewport()->height() - kTall, [this](qint64 row) { return m_pages.rankOf(row); },
             *hits))
        painter.fillRect(viewport()->width() - kWidth, y, kWidth, kTall, color);
}

/// The cursor's event is hidden: a line where it would be.
void EventList::paintPlace(QPainter& painter) const {
    const int y = currentRow() ? rowRect(*currentRow()).bottom() : rowRect(0).top();
    const QColor& color = m_context.theme->theme().accent;
    painter.fillRect(QRect(0, y, viewport()->width(), 2), color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({QPointF(0, y - 4), QPointF(6, y + 1), QPointF(0, y + 6)}));
}

void EventList::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    const QRect area = viewport()->geometry();
    m_header->setGeometry(area.left(), area.top() - m_header->sizeHint().height(), area.width(),
                          m_header->sizeHint().height());
    // The cursor's row stays in sight if it was: a bar or a neighbour that takes room must not cover it.
    const bool seen = seesCursor(event->oldSize().height());
    fitColumns();
    if (seen) scrollTo(scrollMap().showing(*currentRow(), m_position, 0));
}

void EventList::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) applyFonts();
    if (event->type() == QEvent::LayoutDirectionChange) viewport()->update();
}

QString EventList::rowText(qint64 row) const {
    const session::EventRow* found = row >= 0 && row < m_pages.rowCount() ? m_pages.row(row) : nullptr;
    if (!found) return {};
    QStringList parts{placeText(*found), timeText(*found, m_context.display->display().utc),
                      shownText(found->streamName), versionText(found->version), shownText(found->typeName)};
    if (isLinked(found)) parts.insert(3, tr("linked"));
    if (const QString* sentence = m_extras.sentence(found->rank)) parts << *sentence;
    if (const auto* delta = m_extras.delta(found->rank); delta && !delta->empty()) parts << deltaText(*delta);
    return parts.join(QStringLiteral(", "));
}

} // namespace hindcast::widgets
