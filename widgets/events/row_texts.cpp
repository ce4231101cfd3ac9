// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/row_texts.h"

#include "util/fonts.h"

#include <QFontMetrics>

namespace hindcast::widgets {
namespace {

bool startsNumber(const QString& text, qsizetype i) {
    if (!text[i].isDigit()) return false;
    return i == 0 || text[i - 1].isSpace()
           || (text[i - 1] == QLatin1Char('-') && (i == 1 || text[i - 2].isSpace()));
}

/// One past the number that starts at `i`: digits and what may stand between two digits.
qsizetype endOfNumber(const QString& text, qsizetype i) {
    const auto digitAt = [&](qsizetype k) { return k < text.size() && text[k].isDigit(); };
    while (i < text.size()
           && (text[i].isDigit()
               || ((text[i] == QLatin1Char('.') || text[i] == QLatin1Char(',')) && digitAt(i + 1))))
        ++i;
    return i;
}

/// As many whole fields of a sentence as fit; only the first one is ever cut. Measured in the bold font,
/// which is the wider one.
QString wholeFields(QString text, const QFont& font, int room) {
    const QFontMetrics metrics(font);
    for (qsizetype cut = text.lastIndexOf(QLatin1String(", "));
         cut > 0 && metrics.horizontalAdvance(text) > room; cut = text.lastIndexOf(QLatin1String(", ")))
        text.truncate(cut);
    return text;
}

} // namespace

RowTexts::RowTexts()
    : m_sans(sansFont()), m_strong(strongFont()), m_small(smallFont()), m_numbers(m_sans),
      m_times(monoFont()), m_deltas(m_small) {}

void RowTexts::useFonts() {
    m_sans = sansFont();
    m_strong = strongFont();
    m_small = smallFont();
    m_numbers = TabularFont(m_sans);
    m_times = TabularFont(monoFont());
    m_deltas = TabularFont(m_small);
    m_lines.clear();
    m_sentences.clear();
}

RowTexts::Line RowTexts::shaped(const QString& text, const QFont& font) {
    Line line{text, QStaticText(text)};
    line.glyphs.setTextFormat(Qt::PlainText);
    line.glyphs.setPerformanceHint(QStaticText::AggressiveCaching);
    line.glyphs.prepare({}, font);
    return line;
}

const RowTexts::Line& RowTexts::line(const QString& text, int width) {
    const Key key(text, width);
    Line* line = m_lines.object(key);
    if (!line) {
        line = new Line(shaped(text, m_sans));
        if (line->glyphs.size().width() > width)
            *line = shaped(QFontMetrics(m_sans).elidedText(text, Qt::ElideMiddle, width), m_sans);
        m_lines.insert(key, line);
    }
    return *line;
}

const RowTexts::Sentence& RowTexts::sentence(const QString& text, int width) {
    const Key key(text, width);
    Sentence* sentence = m_sentences.object(key);
    if (!sentence) {
        sentence = new Sentence(split(text, width));
        m_sentences.insert(key, sentence);
    }
    return *sentence;
}

RowTexts::Sentence RowTexts::split(const QString& sentence, int width) const {
    Sentence out{wholeFields(sentence, m_strong, width), {}};
    const QString& text = out.text;
    for (qsizetype i = 0, x = 0; i < text.size() && x + 1 < width;) {
        const bool number = startsNumber(text, i);
        qsizetype end = number ? endOfNumber(text, i) : i + 1;
        while (!number && end < text.size() && !startsNumber(text, end))
            ++end;
        const QFont& font = number ? m_strong : m_sans;
        const QFontMetrics metrics(font);
        const QString run = text.mid(i, end - i);
        const int wide = metrics.horizontalAdvance(run), room = width - int(x);
        const QString shown = wide <= room ? run : metrics.elidedText(run, Qt::ElideRight, room);
        out.pieces.push_back({shaped(shown, font), run, i, end, int(x), number});
        x += wide;
        i = end;
    }
    return out;
}

} // namespace hindcast::widgets
