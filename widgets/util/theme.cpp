// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/theme.h"

namespace hindcast::widgets {

Theme Theme::light() {
    Theme t;
    t.window = QColor(0xf3f4f6);
    t.panel = QColor(0xffffff);
    t.line = QColor(0xdde1e6);
    t.text = QColor(0x1d2733);
    t.muted = QColor(0x67727f);
    t.accent = QColor(0x2f5bd7);
    t.changedBack = QColor(0xfff2d0);
    t.changedBar = QColor(0xd99a00);
    t.addedBack = QColor(0xe2f5e8);
    t.added = QColor(0x1a7f43);
    t.removedBack = QColor(0xfce6e4);
    t.removed = QColor(0xb3312a);
    t.codeNumber = QColor(0x8a5a00);
    t.codeName = QColor(0x8b3a8f);
    return t;
}

Theme Theme::darkTheme() {
    Theme t;
    t.dark = true;
    t.window = QColor(0x1b1f24);
    t.panel = QColor(0x22272e);
    t.line = QColor(0x343b44);
    t.text = QColor(0xdde3ea);
    t.muted = QColor(0x8d98a5);
    t.accent = QColor(0x7ea2ff);
    t.changedBack = QColor(0x43391c);
    t.changedBar = QColor(0xe0b341);
    t.addedBack = QColor(0x1d3a2a);
    t.added = QColor(0x6fcf97);
    t.removedBack = QColor(0x442626);
    t.removed = QColor(0xff9b92);
    t.codeNumber = QColor(0xe0b341);
    t.codeName = QColor(0xd7a6e0);
    return t;
}

QColor Theme::typeColor(int index) const {
    static constexpr QRgb kOkabeIto[] = {0x0072b2, 0xe69f00, 0x009e73, 0xd55e00, 0xcc79a7, 0x56b4e9};
    return QColor(kOkabeIto[index % 6]);
}

QColor Theme::faded(const QColor& color) const {
    const auto mix = [](int a, int b) { return (a * 2 + b * 3) / 5; };
    return QColor(mix(color.red(), panel.red()), mix(color.green(), panel.green()),
                  mix(color.blue(), panel.blue()));
}

QPalette Theme::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, panel);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, panel);
    p.setColor(QPalette::AlternateBase, window);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Button, panel);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, removed);
    p.setColor(QPalette::Highlight, selection());
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::ToolTipBase, panel);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Light, line);
    p.setColor(QPalette::Midlight, line);
    p.setColor(QPalette::Mid, line);
    p.setColor(QPalette::Dark, line);
    p.setColor(QPalette::Shadow, line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, muted);
    return p;
}

} // namespace hindcast::widgets
