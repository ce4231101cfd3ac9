// SPDX-License-Identifier: GPL-3.0-or-later
// HalvesHeader: what stands in the two halves of a CompareTreeView, one line over it. Owned by its pane.
// Thread-safety: GUI thread only.
#pragma once

#include <QWidget>

namespace hindcast::widgets {

class HalvesHeader : public QWidget {
    Q_OBJECT
public:
    HalvesHeader(const QString& left, const QString& right, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_left, m_right;
};

} // namespace hindcast::widgets
