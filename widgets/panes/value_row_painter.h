// SPDX-License-Identifier: GPL-3.0-or-later
// ValueRowPainter: draws one side of one row of a JSON tree: twisty, muted key, value or old → new, a
// remark at the right, marks for what changed. Made for one paint of one view.
// Thread-safety: GUI thread only.
#pragma once

#include "models/json_tree_model.h"
#include "panes/value_texts.h"
#include "util/theme.h"

#include <QRect>
#include <QString>

class QPainter;

namespace hindcast::widgets {

enum class RowSide {
    Single, ///< one column: a changed row says old → new
    Left,   ///< the left of two
    Right
};

struct RowLook {
    RowSide side = RowSide::Single;
    int depth = 0;
    bool hasChildren = false;
    bool expanded = false;
    bool selected = false;
    bool focused = false;
    QString remark;
};

class ValueRowPainter {
public:
    ValueRowPainter(QPainter& painter, const Theme& theme, ValueTexts& texts);

    void draw(const QRect& rect, const JsonNode& node, const RowLook& look);
    /// Diagonal lines where this side has nothing.
    void drawAbsence(const QRect& rect, bool selected);

    /// Where a click opens or closes the row, relative to the row's left edge.
    static QRect twisty(int depth, int height);

private:
    struct Piece {
        QString text;
        ValueFont font;
        QColor color;
        bool mayShrink = false;
    };
    void background(const QRect& rect, const JsonNode& node, const RowLook& look);
    void drawTwisty(int x, const QRect& rect, bool expanded);
    void drawText(const QRect& rect, int x, const ValueTexts::Line& line, const QColor& color,
                  ValueFont font);
    /// What it took from the right end of the row.
    int drawRemark(const QString& text, const QRect& rect, int room, int wanted);
    std::vector<Piece> pieces(const JsonNode& node, const RowLook& look) const;
    QPainter& m_painter;
    const Theme& m_theme;
    ValueTexts& m_texts;
};

} // namespace hindcast::widgets
