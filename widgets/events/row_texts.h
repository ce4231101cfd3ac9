// SPDX-License-Identifier: GPL-3.0-or-later
// RowTexts: the texts of the event list as they are painted, cut to the room there is and shaped once. Types,
// streams and sentences come again with each frame, and shaping is most of what a line costs.
// Owned by the event list. Thread-safety: GUI thread only.
#pragma once

#include "util/tabular_text.h"

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QString>

#include <utility>
#include <vector>

namespace hindcast::widgets {

class RowTexts {
public:
    struct Line {
        QString shown;
        QStaticText glyphs;
    };
    /// A number, or what stands between two of them.
    struct Piece {
        Line line;
        QString text; ///< uncut: characters [begin, end) of the sentence
        qsizetype begin = 0, end = 0;
        int x = 0; ///< from the left edge
        bool strong = false;
    };
    struct Sentence {
        QString text; ///< as many whole fields as fit
        std::vector<Piece> pieces;
    };

    RowTexts();
    /// Takes the fonts of today and forgets what was shaped in those before.
    void useFonts();
    const QFont& sans() const { return m_sans; }
    const QFont& strong() const { return m_strong; }
    const QFont& small() const { return m_small; }
    const TabularFont& numbers() const { return m_numbers; }
    const TabularFont& times() const { return m_times; }
    const TabularFont& deltas() const { return m_deltas; }

    /// In the sans font, cut in the middle where it must be. What is returned holds until the next call.
    const Line& line(const QString& text, int width);
    /// Numbers in the strong font; only the first field is ever cut.
    const Sentence& sentence(const QString& text, int width);

private:
    using Key = std::pair<QString, int>;
    static Line shaped(const QString& text, const QFont& font);
    Sentence split(const QString& sentence, int width) const;

    QFont m_sans, m_strong, m_small;
    TabularFont m_numbers, m_times, m_deltas;
    QCache<Key, Line> m_lines{4096};
    QCache<Key, Sentence> m_sentences{1024};
};

} // namespace hindcast::widgets
