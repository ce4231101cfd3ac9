// SPDX-License-Identifier: GPL-3.0-or-later
// CompareTreeView: two aligned values in one tree with one scroll: a half for each, a gutter between them
// that says how they differ, diagonal lines where a half has nothing. The model's left is the earlier value.
// Owned by the compare pane. Thread-safety: GUI thread only.
#pragma once

#include "models/aligned_model.h"
#include "panes/json_tree_view.h"

namespace hindcast::widgets {

class CompareTreeView : public JsonTreeView {
    Q_OBJECT
public:
    static constexpr int kGutter = 36;

    CompareTreeView(AlignedModel* model, ThemeState* theme, QWidget* parent = nullptr);
    /// The later value stands at the left.
    void setTurned(bool turned);
    /// How a width is divided: the headings above use the same.
    static QRect leftHalf(const QRect& row);
    static QRect rightHalf(const QRect& row);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    int partLeft(int x) const override;

private:
    bool m_turned = false;
};

} // namespace hindcast::widgets
