// SPDX-License-Identifier: GPL-3.0-or-later
// AlignedModel: two JSON values side by side as one tree, whole or only where they differ.
// Owned by its view's pane. Thread-safety: GUI thread only.
#pragma once

#include "models/json_tree_model.h"

#include <QList>

#include <string>
#include <vector>

namespace hindcast::widgets {

class AlignedModel : public JsonTreeModel {
    Q_OBJECT
public:
    using JsonTreeModel::JsonTreeModel;

    void setValues(std::optional<json::Value> left, std::optional<json::Value> right);
    void clear();
    void setOnlyChanges(bool only);
    bool onlyChanges() const { return m_onlyChanges; }

    /// Rows that differ themselves (not only inside), from top to bottom. Cost: the parts that differ.
    QList<QModelIndex> differences() const;
    /// Their paths for a question about the history: cut off at the first array on the way, whose elements
    /// may have stood elsewhere before. Each path once.
    std::vector<std::string> differingPaths() const;

protected:
    bool isAligned() const override { return true; }
    bool accepts(const AlignedEntry& entry) const override;

private:
    void collect(TreeNode& node, QList<QModelIndex>& out) const;
    std::optional<json::Value> m_left, m_right;
    bool m_onlyChanges = false;
};

} // namespace hindcast::widgets
