// SPDX-License-Identifier: GPL-3.0-or-later
// ThemeState: the theme in use. Panes repaint when it changes. Thread-safety: GUI thread only.
#pragma once

#include "util/theme.h"

#include <QObject>

namespace hindcast::widgets {

class ThemeState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    const Theme& theme() const { return m_theme; }
    void set(const Theme& theme) {
        m_theme = theme;
        emit changed();
    }

signals:
    void changed();

private:
    Theme m_theme = Theme::light();
};

} // namespace hindcast::widgets
