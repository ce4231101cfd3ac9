// SPDX-License-Identifier: GPL-3.0-or-later
// ValueTexts: the texts of a JSON tree as they are painted, measured and shaped once: keys, values and
// remarks come again with each frame, and shaping is most of what a row costs. Keeps a bounded number. Owned
// by a tree's view. Thread-safety: GUI thread only; widths in pixels.
#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QString>

#include <array>
#include <utility>

namespace hindcast::widgets {

enum class ValueFont { Plain, Strong, Struck, Small };

class ValueTexts {
public:
    struct Line {
        QString shown;
        QStaticText glyphs;
        int width = 0; ///< rounded up: what is given this much room is never cut
    };

    ValueTexts() { useFonts(); }
    /// Takes the fonts of today and forgets what was shaped in those before.
    void useFonts();
    const QFont& font(ValueFont font) const { return m_fonts[std::size_t(font)]; }

    /// What is returned holds until the next call.
    const Line& whole(const QString& text, ValueFont font) { return shaped(text, font, kNoLimit); }
    /// Cut at its right end to so much room; less than none is none.
    const Line& cut(const QString& text, ValueFont font, int room) {
        return shaped(text, font, room < 0 ? 0 : room);
    }

private:
    static constexpr int kNoLimit = -1;
    using Key = std::pair<QString, std::pair<int, int>>; ///< text, font and room
    const Line& shaped(const QString& text, ValueFont font, int room);
    std::array<QFont, 4> m_fonts;
    QCache<Key, Line> m_lines{2048};
};

} // namespace hindcast::widgets
