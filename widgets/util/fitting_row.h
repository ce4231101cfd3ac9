// SPDX-License-Identifier: GPL-3.0-or-later
// FittingRow: widgets in one row. Where there is no room for all of them it gives things up, one after the
// other in the order they were named: a text gets shorter, a button goes. One widget takes what is left.
// Owned by its parent. Thread-safety: GUI thread only; widths in pixels.
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;

namespace hindcast::widgets {

class FittingRow : public QWidget {
    Q_OBJECT
public:
    explicit FittingRow(int spacing, QWidget* parent = nullptr);

    void addWidget(QWidget* widget);
    /// Takes what the others leave, at least `least`.
    void addFlexible(QWidget* widget, int least);
    /// The next thing to give up, told true when it must go and false when it may come back.
    void addStep(std::function<void(bool given)> step);
    /// Measures again: to be called when a text, an icon or the font changed.
    void refit();
    /// How many things are given up now.
    std::size_t given() const { return m_given; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int need() const; ///< of what is shown now
    void choose();
    QHBoxLayout* m_row;
    QWidget* m_flexible = nullptr;
    int m_least = 0;
    std::vector<std::function<void(bool)>> m_steps;
    std::vector<int> m_needs; ///< width needed with so many things given up
    std::size_t m_given = 0;
    bool m_fitting = false;
};

} // namespace hindcast::widgets
