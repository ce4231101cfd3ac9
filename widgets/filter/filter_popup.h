// SPDX-License-Identifier: GPL-3.0-or-later
// FilterPopup: what is under the filter field while it is typed in: a message that points at the fault, and
// the candidates for completion with their counts. It never takes the focus; the field hands it the keys.
// Lies over the window, not in one of its own. Thread-safety: GUI thread only.
#pragma once

#include "filter/filter_check.h"
#include "state/theme_state.h"

#include <QFrame>

class QLabel;
class QListView;

namespace hindcast::widgets {

class CandidateModel;

class FilterPopup : public QFrame {
    Q_OBJECT
public:
    FilterPopup(ThemeState* theme, QWidget* window);

    /// `pointAt`: where the fault is, in pixels from the left of the field.
    void showFault(const QString& message, const QColor& color, int pointAt);
    void hideFault();
    void showCandidates(const std::vector<FilterCandidate>& candidates, int alignAt);
    void hideCandidates();
    bool hasCandidates() const { return m_candidates; }
    QString message() const;
    /// Under the field, as wide as the content needs; hidden when there is nothing to show.
    void place(const QRect& field);

    void moveSelection(int by);
    /// The selected candidate; nothing: none.
    std::optional<int> selected() const;
    int count() const;

signals:
    void chosen(int candidate);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void look();
    ThemeState* m_theme;
    CandidateModel* m_model;
    QListView* m_list;
    QLabel* m_message;
    QRect m_field;
    bool m_candidates = false, m_fault = false;
    QColor m_color;
    int m_pointAt = 0, m_alignAt = 0;
};

} // namespace hindcast::widgets
