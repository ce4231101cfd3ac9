// SPDX-License-Identifier: GPL-3.0-or-later
// WelcomePage: what stands in the window before a store is open: open, samples with their questions,
// recent stores, and the last error. Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "base/result.h"
#include "util/theme.h"
#include "window/preferences.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace hindcast::app {

class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void show(const Preferences& preferences, const widgets::Theme& theme);
    void showError(const Error& error);
    void showOpening(const QString& store);
    void clearMessage();

signals:
    void comparisonChosen(const QString& path, const QString& left, const QString& right);
    void openRequested();
    void openFolderRequested();
    void connectRequested();
    /// `stream`: where to look first, empty for the start.
    void storeChosen(const QString& path, const QString& stream);
    void recentForgotten(const QString& path);

private:
    void rebuild();
    Preferences m_preferences;
    widgets::Theme m_theme;
    QWidget* m_body = nullptr;
    QLabel* m_message = nullptr;
    QVBoxLayout* m_layout;
};

} // namespace hindcast::app
