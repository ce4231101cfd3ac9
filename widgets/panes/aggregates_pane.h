// SPDX-License-Identifier: GPL-3.0-or-later
// AggregatesPane: the projections of A and B over every partition of the store: the shapes of what differs,
// the partitions of a shape, and what differs in one. Runs when it is told to. Owned by the window.
// Thread-safety: GUI thread only.
#pragma once

#include "models/record_table_model.h"
#include "panes/aggregate_rows.h"
#include "state/pane_context.h"

#include <QElapsedTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QSplitter;
class QToolButton;

namespace hindcast::widgets {

class PaneHeader;
class ProgressLine;
class QuietTable;

class AggregatesPane : public QWidget {
    Q_OBJECT
public:
    explicit AggregatesPane(const PaneContext& context, QWidget* parent = nullptr);

    bool isRunning() const { return m_job.busy(); }
    bool hasResult() const { return m_answer != nullptr; }
    PaneHeader* header() const { return m_header; }
    ProgressLine* progressLine() const { return m_progress; }
    QuietTable* shapes() const { return m_shapes; }
    QuietTable* partitions() const { return m_partitions; }
    QuietTable* changes() const { return m_changes; }
    QToolButton* runButton() const { return m_run; }

public slots:
    /// Compares, or stops what is running.
    void toggle();

signals:
    void goToEvent(Rank rank);
    void notice(const QString& text);

private:
    struct Told {
        analysis::ComparisonProgress progress;
    };
    struct Answer {
        std::optional<Error> error;
        analysis::ComparisonTotals totals;
        AggregateRows rows;
        session::ScriptChoice left, right;
        std::vector<QString> typeNames;
    };
    void buildTables();
    void run();
    void tell(const Told& told);
    void showProgress(std::optional<double> share);
    void take(std::shared_ptr<const Answer> answer);
    void forget();
    void showReason();
    void showTables(bool shown);
    void showShapes();
    void showPartitions(int shape);
    void showChanges(int partition);
    QString countsText(const analysis::ComparisonTotals& totals) const;

    PaneContext m_context;
    LatestJob m_job;
    QElapsedTimer m_clock;
    QString m_counts; ///< of the answer
    std::shared_ptr<const Answer> m_answer;
    std::vector<const AggregateGroup*> m_groups;
    const AggregateGroup* m_group = nullptr;
    PaneHeader* m_header;
    ProgressLine* m_progress;
    QToolButton* m_run;
    QSplitter* m_split;
    RecordTableModel* m_shapeModel;
    RecordTableModel* m_partitionModel;
    RecordTableModel* m_changeModel;
    QuietTable* m_shapes;
    QuietTable* m_partitions;
    QuietTable* m_changes;
};

} // namespace hindcast::widgets
