// SPDX-License-Identifier: GPL-3.0-or-later
// FilterEmpty: what the event list shows when nothing matches: each condition with the number of events that
// it lets pass alone, and a button that takes it away. Counting runs as a job.
// Owned by the events pane. Thread-safety: GUI thread only.
#pragma once

#include "expression/expression.h"
#include "state/pane_context.h"

#include <QList>
#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace hindcast::widgets {

class FilterEmpty : public QWidget {
    Q_OBJECT
public:
    explicit FilterEmpty(const PaneContext& context, QWidget* parent = nullptr);

    /// The filter in force, over the stream of the scope if there is one. Counts anew.
    void refresh();
    /// Stops counting.
    void leave();
    /// "0 of 8,311,907 events match."
    QString title() const;
    /// "type == "X" (412 alone)" for each condition.
    QStringList lines() const;
    const QList<QToolButton*>& removeButtons() const { return m_removes; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void showCount(std::size_t clause);
    void applyFonts();
    PaneContext m_context;
    LatestJob m_job;
    QLabel *m_title, *m_reason;
    QGridLayout* m_grid;
    QList<QLabel*> m_texts, m_counts;
    QList<QToolButton*> m_removes;
    QPushButton* m_clear;
    std::optional<expression::Expression> m_expression;
    std::vector<std::optional<quint64>> m_alone;
};

} // namespace hindcast::widgets
