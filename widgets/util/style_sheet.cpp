// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/style_sheet.h"

namespace hindcast::widgets {

QString styleSheet(const Theme& theme) {
    QString sheet = QStringLiteral(R"(
QMainWindow, QMainWindow > QWidget { background: %panel; }
QMainWindow::separator { background: %line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: %accent; }
QMenuBar { background: %panel; border-bottom: 1px solid %line; padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: %select; }
QMenu { background: %panel; border: 1px solid %line; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 3px; }
QMenu::item:selected { background: %select; }
QMenu::item:disabled { color: %muted; }
QMenu::separator { height: 1px; background: %line; margin: 4px 6px; }
QToolBar { background: %panel; border: 0; border-bottom: 1px solid %line; padding: 5px 8px; spacing: 6px; }
QStatusBar { background: %panel; border-top: 1px solid %line; }
QStatusBar::item { border: 0; }
QToolButton, QPushButton { border: 1px solid %line; border-radius: 4px; padding: 4px 9px; background: %panel; color: %text; }
QToolButton:hover, QPushButton:hover { background: %window; }
QToolButton:checked, QPushButton:checked { background: %select; }
QToolButton:focus, QPushButton:focus { border-color: %accent; }
QToolButton:disabled, QPushButton:disabled { color: %muted; }
QPushButton:default, QToolButton[primary="true"] { background: %accent; border-color: %accent; color: %panel; }
QToolButton::menu-indicator { image: none; }
QPushButton:default:disabled, QToolButton[primary="true"]:disabled { background: %window; border-color: %line; color: %muted; }
hindcast--widgets--PaneHeader QToolButton, hindcast--widgets--PaneHeader QPushButton { padding: 0px 8px; }
QDialog QHeaderView::section { background: %window; color: %muted; border: 0; border-bottom: 1px solid %line; padding: 5px 4px; }
QDialog QTableView, QDialog QTreeView { border: 1px solid %line; border-radius: 4px; }
QToolButton[quiet="true"], QPushButton[quiet="true"] { border-color: transparent; background: transparent; }
QToolButton[quiet="true"]:hover, QPushButton[quiet="true"]:hover { background: %window; }
QToolButton[quiet="true"]:focus, QPushButton[quiet="true"]:focus { border-color: %accent; }
QLineEdit { border: 1px solid %line; border-radius: 4px; padding: 4px 8px; background: %panel; selection-background-color: %select; selection-color: %text; }
QLineEdit:focus { border-color: %accent; }
QComboBox QLineEdit { border: none; border-radius: 0; padding: 0 4px; }
QToolTip { background: %panel; color: %text; border: 1px solid %line; padding: 4px 6px; }
QProgressBar { border: 1px solid %line; border-radius: 3px; background: %window; height: 6px; text-align: center; }
QProgressBar::chunk { background: %accent; border-radius: 2px; }
)");
    const auto put = [&sheet](const char* name, const QColor& color) {
        sheet.replace(QLatin1Char('%') + QLatin1String(name), color.name());
    };
    put("panel", theme.panel);
    put("line", theme.line);
    put("accent", theme.accent);
    put("select", theme.selection());
    put("muted", theme.muted);
    put("window", theme.window);
    put("text", theme.text);
    return sheet;
}

} // namespace hindcast::widgets
