// SPDX-License-Identifier: GPL-3.0-or-later
// EventRowPainter: draws one line of the event list. It decides nothing: what the row is, where its columns
// are and whether it is later than the cursor is told to it.
// Thread-safety: GUI thread only.
#pragma once

#include "events/event_columns.h"
#include "events/row_texts.h"
#include "events/type_looks.h"
#include "util/theme.h"

#include <QRect>

#include <array>

class QPainter;

namespace hindcast::widgets {

struct EventRowView {
    const session::EventRow* row = nullptr; ///< null: not here yet
    const analysis::DeltaCount* delta = nullptr;
    const QString* sentence = nullptr;
    bool later = false;   ///< after the cursor
    bool dimmed = false;  ///< does not match the filter
    bool hit = false;     ///< matches it, among others that do not
    bool current = false; ///< the cursor's row
    bool selected = false;
    bool second = false;  ///< where B is set
    bool named = false;   ///< B is set somewhere: the cursor's row is called A
    bool focused = false; ///< the list has the keyboard
    bool found = false;   ///< holds the text that is looked for
    bool linked = false;  ///< the stream that is listed is not its own
};

class EventRowPainter {
public:
    EventRowPainter(const Theme& theme, const TypeLooks& looks, RowTexts& texts, bool utc);
    /// Marks this text wherever a row shows it; empty: nothing.
    void setNeedle(const QString& needle, Qt::CaseSensitivity sensitivity);

    /// `cells`: where each column is; an empty rect is a hidden column.
    void paint(QPainter& painter, const QRect& line, const std::array<QRect, kEventColumns>& cells,
               const EventRowView& view) const;

    static int rowHeight();

private:
    QColor ink(const QColor& color, const EventRowView& view) const; ///< of shapes
    QColor textInk(const EventRowView& view) const;
    QColor deltaInk(const QColor& color, const EventRowView& view) const;
    void paintFound(QPainter& painter, const QRect& line) const;
    void paintMissing(QPainter& painter, const std::array<QRect, kEventColumns>& cells) const;
    void paintDelta(QPainter& painter, const QRect& cell, const EventRowView& view) const;
    void paintSentence(QPainter& painter, const QRect& cell, const EventRowView& view) const;
    void drawText(QPainter& painter, const QRect& box, const QString& text) const;
    static void drawLine(QPainter& painter, const QRect& box, int x, const RowTexts::Line& line);
    /// Behind characters [from, to) of `text`, which begins at x.
    void markPart(QPainter& painter, const QRect& cell, int x, const QString& text, qsizetype from,
                  qsizetype to) const;
    const Theme& m_theme;
    const TypeLooks& m_looks;
    RowTexts& m_texts;
    bool m_utc;
    QString m_needle;
    Qt::CaseSensitivity m_sensitivity = Qt::CaseInsensitive;
    QColor m_highlight;
};

} // namespace hindcast::widgets
