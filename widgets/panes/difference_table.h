// SPDX-License-Identifier: GPL-3.0-or-later
// DifferenceTable: the events that made the difference between two points of one stream, or why there are
// none to show. Owned by the compare pane. Thread-safety: GUI thread only.
#pragma once

#include "events/type_looks.h"
#include "models/record_table_model.h"
#include "panes/fold_changes.h"
#include "session/rows.h"
#include "state/pane_context.h"

#include <QWidget>

#include <string>
#include <vector>

class QStackedWidget;

namespace hindcast::widgets {

class EmptyState;
class PaneHeader;
class QuietTable;

class DifferenceTable : public QWidget {
    Q_OBJECT
public:
    explicit DifferenceTable(const PaneContext& context, QWidget* parent = nullptr);

    /// The changes of `stream` after events [from, to) to any of `paths`; asks the session.
    void load(StreamId stream, std::size_t from, std::size_t to, std::vector<std::string> paths,
              std::size_t differences);
    /// The same stream at A and B, in two stores maybe, and how many of its first events are looked at.
    struct TwoSides {
        StreamId left, right;
        std::size_t leftEvents = 0, rightEvents = 0;
    };
    /// What the folds of A and B made of these events, where it is not the same.
    void loadTwo(const TwoSides& sides, std::vector<std::string> paths, std::size_t differences);
    void explain(const QString& title, const QString& reason);
    RecordTableModel* model() const { return m_model; }
    QuietTable* table() const { return m_table; }
    PaneHeader* header() const { return m_header; }
    EmptyState* emptyState() const { return m_empty; }

signals:
    void goToEvent(Rank rank);
    void pathSelected(const QString& path);

private:
    struct Answer {
        Result<std::vector<session::HistoryRow>> rows = std::vector<session::HistoryRow>();
        std::vector<std::string> paths;
        TypeLooks looks;
    };
    struct TwoAnswer {
        Result<std::vector<FoldChange>> changes = std::vector<FoldChange>();
        TypeLooks looks;
        bool ofTwoStores = false;
    };
    void take(Answer answer, std::size_t differences);
    void takeTwo(TwoAnswer answer, std::size_t differences);
    Record recordOf(const session::EventRow& event, const std::string& path, const TypeLooks& looks);
    void finish(std::vector<Record> records, std::size_t events, std::size_t differences);
    PaneContext m_context;
    LatestJob m_job;
    PaneHeader* m_header;
    QStackedWidget* m_pages;
    RecordTableModel* m_model;
    QuietTable* m_table;
    EmptyState* m_empty;
};

} // namespace hindcast::widgets
