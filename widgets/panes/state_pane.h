// SPDX-License-Identifier: GPL-3.0-or-later
// StatePane: the state of one stream at the cursor: the tree with what the current event did, its changes
// as a list, who set each value, and one number over the versions. Follows the stream of the cursor's event
// unless pinned. Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "session/rows.h"
#include "state/pane_context.h"

#include <QWidget>

#include <memory>
#include <optional>

class QStackedWidget;
class QToolButton;

namespace hindcast::widgets {

class BlameTab;
class ChangesTab;
class ElidedLabel;
class EmptyState;
class FoldMenu;
class InfoButton;
class PaneHeader;
class ParityRemark;
class PartitionView;
class PathSteps;
class QuietTabs;
class StateModel;
class StateTreeView;
class ValuesTab;

class StatePane : public QWidget {
    Q_OBJECT
public:
    enum Tab { StateTab, ChangesTabIndex, BlameTabIndex, ValuesTabIndex };

    explicit StatePane(const PaneContext& context, QWidget* parent = nullptr);
    ~StatePane() override;

    void showTab(Tab tab);
    /// What is shown now; nullptr: nothing.
    std::shared_ptr<const session::StateView> view() const { return m_view; }
    StateModel* stateModel() const { return m_model; }
    StateTreeView* tree() const { return m_tree; }
    QuietTabs* tabs() const { return m_tabs; }
    BlameTab* blameTab() const { return m_blame; }
    ValuesTab* valuesTab() const { return m_values; }
    EmptyState* emptyState() const { return m_empty; }
    PartitionView* partitions() const { return m_partitions; }
    PaneHeader* header() const { return m_header; }
    FoldMenu* foldMenu() const { return m_foldMenu; }
    ParityRemark* parity() const { return m_parity; }
    QString foldText() const; ///< whose fold made the state

public slots:
    /// Moves the cursor to the next or previous event that changed the selected path.
    void nextChange();
    void previousChange();
    /// Asks to go to the event that set the selected path.
    void blameSelected();
    /// Pins the stream that is shown, or lets go of it.
    void togglePin();

signals:
    void goToEvent(Rank rank);
    void notice(const QString& text);  ///< one quiet sentence for the status bar
    void projectionWanted(bool open);  ///< to be opened from a file, or else written
    void parityWanted(bool snapshots); ///< against the store's own, or else a file

private:
    struct Answer {
        std::shared_ptr<const session::StateView> view;
        std::optional<Rank> firstOfStream; ///< when nothing is folded yet
        std::optional<Error> error;
    };
    static Answer load(const session::Session& session, std::optional<Rank> rank,
                       std::optional<StreamId> pinned, std::stop_token stop);
    void buildHeader();
    void buildTabs();
    void refresh();
    void take(Answer answer);
    void showNothing();
    void showChangesTab();
    void showLiteral(); ///< the value of the selected path
    void showHeader();
    void showFold();
    void showPartitions(); ///< of a projection whose partitions are not the streams
    void showPartitionsHeader();
    void enableTabs(bool byStream);
    void loadBlame();
    void step(bool forward);
    void updateBusy();

    PaneContext m_context;
    LatestJob m_stateJob, m_blameJob;
    std::shared_ptr<const session::StateView> m_view;
    std::shared_ptr<const session::StateView> m_blamed; ///< the view that the blame shown is of
    std::optional<Rank> m_firstOfStream;
    bool m_valuesBusy = false, m_stepsBusy = false;

    PaneHeader* m_header;
    QToolButton* m_pin;
    ElidedLabel* m_fold;
    QToolButton* m_chooseFold;
    ParityRemark* m_parity;
    FoldMenu* m_foldMenu = nullptr; ///< where a fold can be chosen
    InfoButton* m_about;
    QuietTabs* m_tabs;
    QStackedWidget* m_statePage;
    StateModel* m_model;
    StateTreeView* m_tree;
    EmptyState* m_empty;
    PartitionView* m_partitions;
    ChangesTab* m_changes;
    BlameTab* m_blame;
    ValuesTab* m_values;
    PathSteps* m_steps;
};

} // namespace hindcast::widgets
