// SPDX-License-Identifier: GPL-3.0-or-later
// ProblemsDialog: what `check` found, one line each; a line leads to its event. Owned by its caller.
// Thread-safety: GUI thread only.
#pragma once

#include "event/problem.h"

#include <QDialog>

#include <vector>

namespace hindcast::app {

class ProblemsDialog : public QDialog {
    Q_OBJECT
public:
    ProblemsDialog(std::vector<event::Problem> problems, QWidget* parent = nullptr);

signals:
    /// Text for the omnibox: a position, or the name of a stream.
    void goTo(const QString& destination);

private:
    std::vector<event::Problem> m_problems;
};

} // namespace hindcast::app
