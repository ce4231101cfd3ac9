// SPDX-License-Identifier: GPL-3.0-or-later
// JsonTreeModel: a tree over one JSON value or over two aligned ones, one row for each member or element.
// What a row is, is asked of entry(); data() says the same in words for search and screen readers.
// Owned by its view's pane. Thread-safety: GUI thread only.
#pragma once

#include "models/aligned_tree.h"
#include "models/tree_model_base.h"

#include <QString>

namespace hindcast::widgets {

struct JsonNode : TreeNode {
    AlignedEntry entry;
    bool section = false; ///< a heading with a value of its own below: paths start there

    const json::Value* value() const; ///< the right one, else the left one, else nullptr
    QString key() const;              ///< the right's, else the left's
    /// JSON Pointer from the root or section: of the right where it is, else of the left.
    QString path() const;
};

class JsonTreeModel : public TreeModelBase {
    Q_OBJECT
public:
    using TreeModelBase::TreeModelBase;

    const JsonNode& entry(const QModelIndex& index) const;
    QString path(const QModelIndex& index) const { return entry(index).path(); }
    /// The row with that path (outside sections), filling only what leads there; invalid: none.
    QModelIndex find(const QString& path) const;

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

protected:
    void fill(TreeNode& node) const override;
    bool mayHaveChildren(const TreeNode& node) const override;
    /// Whether children are of two aligned values (else of the right one alone).
    virtual bool isAligned() const = 0;
    virtual bool accepts(const AlignedEntry&) const { return true; }
    /// A remark at the end of the row, for data().
    virtual QString remark(const JsonNode&) const { return {}; }

    static std::unique_ptr<JsonNode> rootOf(std::optional<json::Value> left,
                                            std::optional<json::Value> right);
};

/// "key: value" as one line, "key: old → new" where it changed.
QString rowText(const JsonNode& node);

} // namespace hindcast::widgets
