// SPDX-License-Identifier: GPL-3.0-or-later
// FindBar: the line under the event list in which a text is looked for: Enter and Shift+Enter go to the next
// and the previous event that holds it, Esc closes. Owned by the events pane. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace hindcast::widgets {

class FindRunner;

class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(const PaneContext& context, QWidget* parent = nullptr);

    /// Shows itself and takes the keyboard, the last text selected.
    void open();
    void close();
    /// To the next (1) or previous (-1) hit from the cursor, around the end; waits for the first one.
    void go(int by);

    QLineEdit* field() const { return m_field; }
    QString status() const;
    QToolButton* caseButton() const { return m_case; }
    QToolButton* stopButton() const { return m_stop; }

signals:
    void closed();
    void failed(const QString& why);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void ask();
    void refresh();
    void applyTheme();
    PaneContext m_context;
    FindRunner* m_runner;
    QLineEdit* m_field;
    QToolButton *m_case, *m_previous, *m_next, *m_stop, *m_close;
    QLabel* m_status;
    int m_waiting = 0;      ///< go this way when the first hit is there
    bool m_wrapped = false; ///< the last step went around the end
};

} // namespace hindcast::widgets
