// SPDX-License-Identifier: GPL-3.0-or-later
// SourceBanner: one quiet line under the tool bar that says what became of the source since it was read, with
// a button that reads it again and one that puts the line away. Put away, it stays away until the source
// changes in another way. Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "state/theme_state.h"
#include "window/source_drift.h"

#include <QToolBar>

class QLabel;
class QToolButton;

namespace hindcast::widgets {
class ElidedLabel;
}

namespace hindcast::app {

class SourceBanner : public QToolBar {
    Q_OBJECT
public:
    /// `again`: the action of the window that reads the source again.
    SourceBanner(const widgets::ThemeState& theme, QAction* again, QWidget* parent = nullptr);

    /// Same: nothing to say.
    void tell(const SourceDrift& drift);
    QString text() const { return driftText(m_drift); }
    /// Shown exactly while it has something to say, whatever a restored layout remembers.
    void setVisible(bool visible) override;

signals:
    void putAway();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void applyTheme();
    void dismiss();
    const widgets::ThemeState& m_theme;
    SourceDrift m_drift;
    SourceDrift::Kind m_dismissed = SourceDrift::Kind::Same;
    QLabel* m_icon;
    widgets::ElidedLabel* m_label;
    QToolButton* m_again;
    QToolButton* m_close;
};

} // namespace hindcast::app
