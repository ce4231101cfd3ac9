// SPDX-License-Identifier: GPL-3.0-or-later
// TreeModelBase: the part of a tree model that is the same in all of them. Children are made when a view
// first asks for them; from then on they stay until the root is replaced.
// Owned by its view's pane. Thread-safety: GUI thread only.
#pragma once

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace hindcast::widgets {

struct TreeNode {
    virtual ~TreeNode() = default;
    TreeNode* parent = nullptr;
    int row = 0;
    bool filled = false;
    std::vector<std::unique_ptr<TreeNode>> children;

    void append(std::unique_ptr<TreeNode> child);
};

class TreeModelBase : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    using QAbstractItemModel::parent;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;

protected:
    /// Appends the children of `node`; called once for each node.
    virtual void fill(TreeNode& node) const = 0;
    /// Without filling: whether fill() would append any.
    virtual bool mayHaveChildren(const TreeNode& node) const = 0;

    void resetRoot(std::unique_ptr<TreeNode> root);
    /// The root for an invalid index; nullptr while there is none.
    TreeNode* nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const TreeNode& node) const;
    const TreeNode& filled(TreeNode& node) const;

private:
    std::unique_ptr<TreeNode> m_root;
};

} // namespace hindcast::widgets
