// SPDX-License-Identifier: GPL-3.0-or-later
// PartitionView: the states at the cursor of a projection whose partitions are not the streams: a list with
// search, and the state of the chosen one. One state of everything has no list.
// Owned by the state pane. Thread-safety: GUI thread only.
#pragma once

#include "models/record_table_model.h"
#include "session/partition_walk.h"
#include "state/pane_context.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLineEdit;
class QSplitter;

namespace hindcast::widgets {

class ElidedLabel;
class JsonTreeView;
class QuietTable;
class ValueTreeModel;

class PartitionView : public QWidget {
    Q_OBJECT
public:
    explicit PartitionView(const PaneContext& context, QWidget* parent = nullptr);

    /// Whether the fold in force is of this kind.
    static bool isFor(const PaneContext& context);
    /// Asks again, while it is seen.
    void refresh();
    bool busy() const { return m_job.busy(); }
    QString title() const;    ///< of the partition that is shown
    QString subtitle() const; ///< how many there are
    QuietTable* table() const { return m_table; }
    QLineEdit* search() const { return m_search; }
    std::shared_ptr<const session::PartitionStates> states() const { return m_states; }

signals:
    void changed();
    void failed(const hindcast::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void take(Result<std::shared_ptr<const session::PartitionStates>> answer);
    void forget();
    PaneContext m_context;
    LatestJob m_job;
    QTimer m_typing;
    std::shared_ptr<session::PartitionWalk> m_walk;
    std::shared_ptr<const session::PartitionStates> m_states;
    std::string m_selected;
    bool m_filling = false;
    QSplitter* m_split;
    QWidget* m_list;
    QLineEdit* m_search;
    RecordTableModel* m_model;
    QuietTable* m_table;
    ValueTreeModel* m_treeModel;
    JsonTreeView* m_tree;
};

} // namespace hindcast::widgets
