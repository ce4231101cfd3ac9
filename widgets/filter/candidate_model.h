// SPDX-License-Identifier: GPL-3.0-or-later
// CandidateModel: the completions of the filter field as a list, and how a line of it looks: the text, what
// it is, and how many events have it. Owned by the popup. Thread-safety: GUI thread only.
#pragma once

#include "filter/filter_check.h"
#include "state/theme_state.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace hindcast::widgets {

class CandidateModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setCandidates(std::vector<FilterCandidate> candidates);
    const FilterCandidate& candidate(int row) const { return m_candidates[std::size_t(row)]; }
    /// Pixels that the widest line needs.
    int widest() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    /// For screen readers: all of the line.
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<FilterCandidate> m_candidates;
};

class CandidateDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    CandidateDelegate(ThemeState* theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    ThemeState* m_theme;
};

/// "212 events", "number · 1,204", …
QString remarkOf(const FilterCandidate& candidate);

} // namespace hindcast::widgets
