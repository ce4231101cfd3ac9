// SPDX-License-Identifier: GPL-3.0-or-later
// ComparePane: two states side by side, A at the cursor, B where it was set or else just before the cursor's
// event, and the events in between that made them differ. What the later of the two has more counts as added.
// Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "session/rows.h"
#include "state/pane_context.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <memory>
#include <optional>

class QCheckBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace hindcast::widgets {

class AlignedModel;
class CompareHeader;
class CompareTreeView;
class DifferenceTable;
class EmptyState;
class PaneHeader;

class ComparePane : public QWidget {
    Q_OBJECT
public:
    explicit ComparePane(const PaneContext& context, QWidget* parent = nullptr);
    ~ComparePane() override;

    /// The states at A, at the left, and at B, at the right.
    std::shared_ptr<const session::StateView> left() const { return m_left; }
    std::shared_ptr<const session::StateView> right() const { return m_right; }
    AlignedModel* model() const { return m_model; }
    CompareTreeView* tree() const { return m_tree; }
    CompareHeader* sides() const { return m_sides; }
    DifferenceTable* differenceTable() const { return m_events; }
    EmptyState* emptyState() const { return m_empty; }
    PaneHeader* header() const { return m_header; }
    QString countText() const;

public slots:
    void nextDifference();
    void previousDifference();
    void setOnlyChanges(bool only);
    /// The cursor goes to B, and B to where the cursor was.
    void swap();

signals:
    void goToEvent(Rank rank);
    void otherStoreWanted(); ///< to be chosen for B

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Answer {
        std::shared_ptr<const session::StateView> left, right;
        std::optional<Error> error;
    };
    /// What is compared: sessions under their folds, and where B is of another store, its place by stream and
    /// version.
    struct Question {
        std::shared_ptr<const session::Session> left, right;
        bool ofTwoStores = false;
        Rank rank;
        std::optional<Rank> second;
    };
    /// B is at `second`, else at the same place where its fold or its store is another one, else just before.
    static Answer load(const Question& question, std::stop_token stop);
    static Result<std::shared_ptr<const session::StateView>>
    inOtherStore(const session::Session& other, const session::StateView& place, std::stop_token stop);
    void followStore();
    bool hasTwoFolds() const;
    void buildControls();
    void buildPages();
    void refresh();
    void take(Answer answer);
    bool leftIsLater() const;
    void showNothing();
    void showSides();
    void showEvents();
    void collect();
    void showCount();
    void goTo(int which);
    int current() const; ///< which difference the selected row is, or the last one above it; -1: none

    PaneContext m_context;
    LatestJob m_job;
    std::shared_ptr<const session::StateView> m_left, m_right;
    bool m_fromSecond = false, m_twoFolds = false, m_twoStores = false;
    bool m_stale = false; ///< something moved while nobody could see it
    QList<QPersistentModelIndex> m_differences;
    PaneHeader* m_header;
    QCheckBox* m_onlyChanges;
    QToolButton* m_previous;
    QToolButton* m_next;
    QLabel* m_count;
    QStackedWidget* m_pages;
    QSplitter* m_split;
    CompareHeader* m_sides;
    AlignedModel* m_model;
    CompareTreeView* m_tree;
    DifferenceTable* m_events;
    EmptyState* m_empty;
};

} // namespace hindcast::widgets
