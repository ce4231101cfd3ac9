// SPDX-License-Identifier: GPL-3.0-or-later
// EventList: all events of the store, or those of the scope's stream, without those that a filter hides, one
// line each, over any number of them: it keeps no record per row. It follows the cursor, moves it, and greys
// what is later or does not match.
// Thread-safety: GUI thread only; the engine is asked through jobs.
#pragma once

#include "events/column_fit.h"
#include "events/event_extras.h"
#include "events/event_pages.h"
#include "events/row_selection.h"
#include "events/row_texts.h"
#include "events/type_looks.h"
#include "state/pane_context.h"

#include <QAbstractScrollArea>

#include <array>
#include <optional>

class QHeaderView;
class QMenu;

namespace hindcast::widgets {

class EventHeaderModel;
class ScrollMap;

class EventList : public QAbstractScrollArea {
    Q_OBJECT
public:
    static constexpr qint64 kMaxCopiedRows = 100'000;

    explicit EventList(const PaneContext& context, QWidget* parent = nullptr);
    ~EventList() override;

    qint64 rowCount() const { return m_pages.rowCount(); }
    /// The cursor's row, or where its event is hidden the one before it.
    std::optional<qint64> currentRow() const;
    /// The cursor's event is not listed: it is behind currentRow(), or in front of all rows.
    bool isBetweenRows() const;
    const RowSelection& selection() const { return m_selection; }
    /// Moves the cursor there.
    void goToRow(qint64 row) { goTo(row, Move::Jump, false); }
    /// First row that shows at least a pixel.
    qint64 topRow() const;
    int rowHeight() const { return m_rowHeight; }
    /// Where a row is in the viewport, whether seen or not.
    QRect rowRect(qint64 row) const;
    /// The row as text (for the accessibility interface), "" while it is not here.
    QString rowText(qint64 row) const;
    QHeaderView* header() const { return m_header; }
    /// What is to be listed is not known yet.
    bool isLoading() const { return m_storeJob.busy() || m_scopeJob.busy(); }
    const EventPages& pages() const { return m_pages; }

    /// Columns: order, widths the user chose, which are hidden.
    QByteArray saveState() const;
    bool restoreState(const QByteArray& state);
    QSize minimumSizeHint() const override;

    /// The selected rows (or the current one) as tab-separated text, at most kMaxCopiedRows, as a job.
    void copySelection();
    void selectAll();

signals:
    void rowsChanged(); ///< another number of rows
    void waitingChanged(bool waiting);
    void copied(qint64 rows, bool all); ///< `all` false: cut at kMaxCopiedRows

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void loadStore(bool grown);
    void loadScope(bool grown);
    void chooseStates();
    void setRows(RowRanks rows, bool grown);
    void filterGrew();
    void followCursor();
    void applyFonts();
    bool seesCursor(int height) const; ///< in a view that high
    void fitColumns();
    std::bitset<kEventColumns> hiddenColumns() const;
    void columnResized(int section, int width);
    void updateBars();
    void scrollTo(qint64 position);
    ScrollMap scrollMap() const;
    std::optional<qint64> rowAtY(int y) const;
    std::array<QRect, 7> cells(const QRect& line) const;
    void goTo(qint64 row, Move move, bool extend);
    void addFilterMenu(QMenu* menu, const session::EventRow& row, EventColumn column);
    bool isLinked(const session::EventRow* row) const;
    void paintPlace(QPainter& painter) const;
    void paintFoundMarks(QPainter& painter) const;
    void tellAccessibility();
    bool showToolTip(QEvent* event);
    void showColumnMenu(const QPoint& point);

    PaneContext m_context;
    EventPages m_pages;
    EventExtras m_extras;
    EventHeaderModel* m_model;
    QHeaderView* m_header;
    TypeLooks m_looks;
    RowTexts m_texts;
    RowSelection m_selection;
    std::optional<qint64> m_anchor;                    ///< where Shift extends from
    std::shared_ptr<const session::Session> m_session; ///< what is shown; the store's may be newer
    qint64 m_events = 0;
    ColumnContent m_content;
    ColumnFit m_fit;
    bool m_fitting = false; ///< widths change because of us
    int m_rowHeight = 20;
    qint64 m_position = 0; ///< of the top, in pixels
    bool m_settingBar = false;
    bool m_painting = false; ///< rows that come now are painted at once
    bool m_moving = false;   ///< the cursor moves because of us
    bool m_filling = false;  ///< first hits are shown from the top; the cursor is looked for later
    LatestJob m_storeJob, m_scopeJob, m_copyJob;
};

} // namespace hindcast::widgets
