// SPDX-License-Identifier: GPL-3.0-or-later
// TextInputGuard: single keys (Space, D, N …) belong to the views; a button or a list of choices that has
// the focus keeps Space, and text fields keep everything they type. An event filter of the application.
// Thread-safety: GUI thread only.
#pragma once

#include <QObject>

namespace hindcast::app {

class TextInputGuard : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace hindcast::app
