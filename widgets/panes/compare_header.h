// SPDX-License-Identifier: GPL-3.0-or-later
// CompareHeader: what stands in the two halves below it: A and B, each with stream, version and time, and
// the button that swaps them between. Owned by the compare pane. Thread-safety: GUI thread only.
#pragma once

#include "session/rows.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace hindcast::widgets {

class ElidedLabel;

class CompareHeader : public QWidget {
    Q_OBJECT
public:
    explicit CompareHeader(QWidget* parent = nullptr);

    /// nullptr: nothing there. `remark` says how the side came about ("just before A").
    void setSide(bool left, const session::StateView* view, const QString& remark, bool utc,
                 const QString& fold = {});
    /// What the button at the right of a side shows when pressed; there is none until this is called.
    void setFoldMenu(bool left, QMenu* menu);
    void setSwap(bool possible, const QString& reason);
    QString sideText(bool left) const;
    QToolButton* swapButton() const { return m_swap; }
    QSize sizeHint() const override;

signals:
    void swapRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    ElidedLabel* m_left;
    ElidedLabel* m_right;
    QToolButton* m_swap;
    QToolButton* m_folds[2] = {nullptr, nullptr}; ///< of the left and the right side
};

} // namespace hindcast::widgets
