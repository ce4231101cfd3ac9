// SPDX-License-Identifier: GPL-3.0-or-later
// ScrollMap: a 64-bit scroll position in pixels over rows of one height, and its place on a scroll bar, which
// knows only int. Thread-safety: a value.
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace hindcast::widgets {

class ScrollMap {
public:
    /// Precondition: rowHeight > 0.
    ScrollMap(qint64 rows, int rowHeight, int viewHeight)
        : m_rows(rows), m_rowHeight(rowHeight), m_viewHeight(std::max(viewHeight, 0)) {}

    static constexpr qint64 kBarMaximum = 1'000'000'000;

    qint64 maximum() const { return std::max<qint64>(0, m_rows * m_rowHeight - m_viewHeight); }
    qint64 clamped(qint64 position) const { return std::clamp<qint64>(position, 0, maximum()); }

    int barMaximum() const { return int(std::min(maximum(), kBarMaximum)); }
    int toBar(qint64 position) const {
        if (maximum() <= kBarMaximum) return int(clamped(position));
        return int(double(clamped(position)) / double(maximum()) * double(kBarMaximum));
    }
    qint64 fromBar(int value) const {
        if (maximum() <= kBarMaximum) return clamped(value);
        return clamped(qint64(double(value) / double(kBarMaximum) * double(maximum())));
    }
    /// The page step of the bar, so that its handle says how much is seen.
    int barPage() const {
        if (maximum() <= kBarMaximum) return m_viewHeight;
        return std::max(1, int(double(m_viewHeight) / double(maximum()) * double(kBarMaximum)));
    }

    qint64 firstRow(qint64 position) const { return position / m_rowHeight; }
    /// One past the last row that shows at least a pixel.
    qint64 endRow(qint64 position) const {
        return std::min(m_rows, (position + m_viewHeight + m_rowHeight - 1) / m_rowHeight);
    }
    int wholeRows() const { return std::max(1, m_viewHeight / m_rowHeight); }

    /// The position that shows `row` with `margin` rows around it, moving as little as possible; a row more
    /// than a view away goes to the middle.
    qint64 showing(qint64 row, qint64 position, int margin) const {
        const qint64 top = row * m_rowHeight, bottom = top + m_rowHeight;
        if (bottom < position - m_viewHeight || top > position + 2 * m_viewHeight)
            return clamped(std::max<qint64>(row - wholeRows() / 2, 0) * m_rowHeight);
        const qint64 air = qint64(std::min(margin, (wholeRows() - 1) / 2)) * m_rowHeight;
        if (top - air < position) return clamped(top - air);
        if (bottom + air > position + m_viewHeight) {
            const qint64 least =
                bottom + air - m_viewHeight; // then on to a whole row: the top line is never cut
            return clamped((least + m_rowHeight - 1) / m_rowHeight * m_rowHeight);
        }
        return clamped(position);
    }

private:
    qint64 m_rows;
    int m_rowHeight;
    int m_viewHeight;
};

} // namespace hindcast::widgets
