// SPDX-License-Identifier: GPL-3.0-or-later
// InfoButton: a small circled "i" whose tooltip explains what it stands beside; pressing it shows the
// tooltip too, for those who do not hover. Owned by its parent widget. Thread-safety: GUI thread only.
#pragma once

#include <QAbstractButton>

namespace hindcast::widgets {

class InfoButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit InfoButton(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace hindcast::widgets
