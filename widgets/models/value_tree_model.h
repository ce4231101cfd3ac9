// SPDX-License-Identifier: GPL-3.0-or-later
// ValueTreeModel: JSON values as one tree: the members of the first stand at the top, further ones under a
// heading. Owned by its view's pane. Thread-safety: GUI thread only.
#pragma once

#include "models/json_tree_model.h"

#include <vector>

namespace hindcast::widgets {

class ValueTreeModel : public JsonTreeModel {
    Q_OBJECT
public:
    struct Section {
        QString title; ///< empty: its members stand at the top, a scalar as one row without key
        json::Value value;
    };

    using JsonTreeModel::JsonTreeModel;
    void setValue(const json::Value& value) { setSections({{{}, value}}); }
    void setSections(std::vector<Section> sections);
    void clear() { setSections({}); }

protected:
    void fill(TreeNode& node) const override;
    bool mayHaveChildren(const TreeNode& node) const override;
    bool isAligned() const override { return false; }

private:
    std::vector<Section> m_sections;
};

} // namespace hindcast::widgets
