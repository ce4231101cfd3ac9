// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/json_tree_model.h"

#include "util/value_text.h"
#include "json/pointer.h"

namespace hindcast::widgets {
namespace {

const JsonNode& json(const TreeNode& node) {
    return static_cast<const JsonNode&>(node);
}

/// The pointer along one side; false when some node on the way is not on that side.
bool appendPath(const JsonNode& node, bool right, std::string& path) {
    if (!node.parent || node.section) return true;
    if (!appendPath(json(*node.parent), right, path)) return false;
    if (right ? !node.entry.right : !node.entry.left) return false;
    json::appendToken(path, right ? node.entry.rightKey : node.entry.leftKey);
    return true;
}

} // namespace

const json::Value* JsonNode::value() const {
    if (entry.right) return &*entry.right;
    return entry.left ? &*entry.left : nullptr;
}

QString JsonNode::key() const {
    return shownText(entry.right ? entry.rightKey : entry.leftKey);
}

QString JsonNode::path() const {
    std::string path;
    if (!appendPath(*this, true, path)) {
        path.clear();
        appendPath(*this, false, path);
    }
    return QString::fromStdString(path);
}

const JsonNode& JsonTreeModel::entry(const QModelIndex& index) const {
    return json(*nodeOf(index));
}

QModelIndex JsonTreeModel::find(const QString& path) const {
    TreeNode* node = nodeOf({});
    const auto pointer = json::Pointer::parse(path.toStdString());
    if (!node || !pointer) return {};
    const auto& tokens = pointer->tokens();
    for (const std::string& token : tokens) {
        TreeNode* found = nullptr;
        for (const auto& child : filled(*node).children) {
            const JsonNode& candidate = json(*child);
            if (candidate.section) continue;
            if (candidate.entry.right && candidate.entry.rightKey == token) {
                found = child.get();
                break;
            }
            if (!found && candidate.entry.left && candidate.entry.leftKey == token) found = child.get();
        }
        if (!found) return {};
        node = found;
    }
    return tokens.empty() ? QModelIndex() : indexOf(*node);
}

QVariant JsonTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const JsonNode& node = entry(index);
    switch (role) {
    case Qt::DisplayRole:
        return rowText(node);
    case Qt::AccessibleTextRole: {
        QString text = rowText(node);
        if (node.entry.match == Match::Changed) text += QLatin1String(", ") + tr("changed");
        if (node.entry.match == Match::Inside) text += QLatin1String(", ") + tr("changed inside");
        if (node.entry.match == Match::Added) text += QLatin1String(", ") + tr("added");
        if (node.entry.match == Match::Removed) text += QLatin1String(", ") + tr("removed");
        return text;
    }
    case Qt::AccessibleDescriptionRole:
        return remark(node);
    case Qt::ToolTipRole: {
        QString text = node.section ? QString() : node.path();
        if (node.entry.match == Match::Changed)
            text += QLatin1Char('\n') + blockText(*node.entry.left) + QStringLiteral("\n→ ")
                    + blockText(*node.entry.right);
        else if (node.value())
            text += QLatin1Char('\n') + blockText(*node.value());
        if (const QString more = remark(node); !more.isEmpty()) text += QLatin1Char('\n') + more;
        return text.trimmed();
    }
    default:
        return {};
    }
}

void JsonTreeModel::fill(TreeNode& node) const {
    const JsonNode& from = json(node);
    const auto append = [&](AlignedEntry entry) {
        if (!accepts(entry)) return;
        auto child = std::make_unique<JsonNode>();
        child->entry = std::move(entry);
        node.append(std::move(child));
    };
    if (isAligned()) {
        for (AlignedEntry& entry : alignChildren(from.entry.left, from.entry.right))
            append(std::move(entry));
        return;
    }
    if (!from.entry.right) return;
    for (AlignedEntry& entry : alignChildren(std::nullopt, from.entry.right)) {
        entry.match = Match::Same;
        append(std::move(entry));
    }
}

bool JsonTreeModel::mayHaveChildren(const TreeNode& node) const {
    const AlignedEntry& entry = json(node).entry;
    const auto full = [](const std::optional<json::Value>& v) {
        return v && v->isContainer() && v->size() > 0;
    };
    return full(entry.left) || full(entry.right);
}

std::unique_ptr<JsonNode> JsonTreeModel::rootOf(std::optional<json::Value> left,
                                                std::optional<json::Value> right) {
    auto root = std::make_unique<JsonNode>();
    root->entry.match = compareValues(left, right);
    root->entry.left = std::move(left);
    root->entry.right = std::move(right);
    return root;
}

QString rowText(const JsonNode& node) {
    QString text = node.key();
    const json::Value* value = node.value();
    if (!value || (node.section && value->isContainer() && value->size() > 0)) return text;
    if (!text.isEmpty()) text += QLatin1String(": ");
    if (node.entry.match == Match::Changed) text += lineText(*node.entry.left) + QStringLiteral(" → ");
    return text + lineText(*value);
}

} // namespace hindcast::widgets
