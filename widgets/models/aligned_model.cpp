// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/aligned_model.h"

#include "json/pointer.h"

#include <algorithm>

namespace hindcast::widgets {

void AlignedModel::setValues(std::optional<json::Value> left, std::optional<json::Value> right) {
    m_left = std::move(left);
    m_right = std::move(right);
    resetRoot(rootOf(m_left, m_right));
}

void AlignedModel::clear() {
    m_left.reset();
    m_right.reset();
    resetRoot(nullptr);
}

void AlignedModel::setOnlyChanges(bool only) {
    if (only == m_onlyChanges) return;
    m_onlyChanges = only;
    if (nodeOf({})) resetRoot(rootOf(m_left, m_right));
}

bool AlignedModel::accepts(const AlignedEntry& entry) const {
    return !m_onlyChanges || entry.match != Match::Same;
}

QList<QModelIndex> AlignedModel::differences() const {
    QList<QModelIndex> out;
    if (TreeNode* root = nodeOf({})) collect(*root, out);
    return out;
}

void AlignedModel::collect(TreeNode& node, QList<QModelIndex>& out) const {
    for (const auto& child : filled(node).children) {
        const Match match = static_cast<const JsonNode&>(*child).entry.match;
        if (match == Match::Inside)
            collect(*child, out);
        else if (match != Match::Same)
            out.append(indexOf(*child));
    }
}

std::vector<std::string> AlignedModel::differingPaths() const {
    std::vector<std::string> paths;
    for (const QModelIndex& index : differences()) {
        const JsonNode* node = &entry(index);
        for (const TreeNode* up = node; up->parent; up = up->parent)
            if (static_cast<const JsonNode*>(up)->entry.isIndex)
                node = static_cast<const JsonNode*>(up->parent);
        const std::string path = node->path().toStdString();
        if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
    }
    return paths;
}

} // namespace hindcast::widgets
