// SPDX-License-Identifier: GPL-3.0-or-later
// PaneHeader: the line on top of a pane: title, muted subtitle, busy dots, and what the pane adds at the
// right. Text that does not fit is cut with an ellipsis (the title in its middle) and told in a tooltip.
// Owned by its pane. Thread-safety: GUI thread only.
#pragma once

#include "util/busy_indicator.h"

#include <QWidget>

class QHBoxLayout;

namespace hindcast::widgets {

class PaneHeader : public QWidget {
    Q_OBJECT
public:
    explicit PaneHeader(const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    QString title() const { return m_title; }
    QString subtitle() const { return m_subtitle; }
    /// At the right, in the order added.
    void addWidget(QWidget* widget);
    void setBusy(bool busy) { m_busy->setBusy(busy); }
    BusyIndicator* busyIndicator() const { return m_busy; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Parts {
        QString title, subtitle;
        int subtitleX = 0;
        bool cut = false;
    };
    Parts parts() const;
    int textWidth() const;
    void refresh();
    QString m_title, m_subtitle;
    BusyIndicator* m_busy;
    QHBoxLayout* m_row;
};

} // namespace hindcast::widgets
