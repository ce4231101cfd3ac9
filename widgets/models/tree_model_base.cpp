// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tree_model_base.h"

namespace hindcast::widgets {

void TreeNode::append(std::unique_ptr<TreeNode> child) {
    child->parent = this;
    child->row = int(children.size());
    children.push_back(std::move(child));
}

void TreeModelBase::resetRoot(std::unique_ptr<TreeNode> root) {
    beginResetModel();
    m_root = std::move(root);
    endResetModel();
}

TreeNode* TreeModelBase::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<TreeNode*>(index.internalPointer()) : m_root.get();
}

QModelIndex TreeModelBase::indexOf(const TreeNode& node) const {
    if (&node == m_root.get()) return {};
    return createIndex(node.row, 0, const_cast<TreeNode*>(&node));
}

const TreeNode& TreeModelBase::filled(TreeNode& node) const {
    if (!node.filled) {
        node.filled = true;
        fill(node);
    }
    return node;
}

QModelIndex TreeModelBase::index(int row, int column, const QModelIndex& parent) const {
    TreeNode* node = nodeOf(parent);
    if (!node || column != 0 || row < 0) return {};
    const auto& children = filled(*node).children;
    if (std::size_t(row) >= children.size()) return {};
    return createIndex(row, 0, children[std::size_t(row)].get());
}

QModelIndex TreeModelBase::parent(const QModelIndex& child) const {
    const TreeNode* node = nodeOf(child);
    if (!child.isValid() || !node->parent) return {};
    return indexOf(*node->parent);
}

int TreeModelBase::rowCount(const QModelIndex& parent) const {
    TreeNode* node = nodeOf(parent);
    return node ? int(filled(*node).children.size()) : 0;
}

int TreeModelBase::columnCount(const QModelIndex&) const {
    return 1;
}

bool TreeModelBase::hasChildren(const QModelIndex& parent) const {
    const TreeNode* node = nodeOf(parent);
    if (!node) return false;
    return node->filled ? !node->children.empty() : mayHaveChildren(*node);
}

} // namespace hindcast::widgets
