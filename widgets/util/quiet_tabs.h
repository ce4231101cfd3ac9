// SPDX-License-Identifier: GPL-3.0-or-later
// QuietTabs: a tab widget whose tabs are words over one line, the current one underlined in the accent
// colour. Owned by its pane. Thread-safety: GUI thread only.
#pragma once

#include <QTabBar>
#include <QTabWidget>

namespace hindcast::widgets {

class QuietTabBar : public QTabBar {
    Q_OBJECT
public:
    explicit QuietTabBar(QWidget* parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool m_byKey = false; ///< the focus came by Tab: only then is it drawn
};

class QuietTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit QuietTabs(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace hindcast::widgets
