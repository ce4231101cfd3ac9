// SPDX-License-Identifier: GPL-3.0-or-later
// QuietField: a line to type in with one thin rounded frame, in the accent colour while it has the focus.
// Owned by its parent. Thread-safety: GUI thread only.
#pragma once

#include <QLineEdit>

namespace hindcast::widgets {

class QuietField : public QLineEdit {
    Q_OBJECT
public:
    explicit QuietField(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace hindcast::widgets
