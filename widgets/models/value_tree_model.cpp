// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/value_tree_model.h"

namespace hindcast::widgets {

void ValueTreeModel::setSections(std::vector<Section> sections) {
    m_sections = std::move(sections); // the old root stays filled as it was until it is replaced
    resetRoot(std::make_unique<JsonNode>());
}

void ValueTreeModel::fill(TreeNode& node) const {
    if (node.parent) {
        JsonTreeModel::fill(node);
        return;
    }
    for (const Section& section : m_sections) {
        const bool heading = !section.title.isEmpty();
        if (!heading && section.value.isContainer()) {
            for (AlignedEntry& entry : alignChildren(std::nullopt, section.value)) {
                entry.match = Match::Same;
                auto child = std::make_unique<JsonNode>();
                child->entry = std::move(entry);
                node.append(std::move(child));
            }
            continue;
        }
        auto child = std::make_unique<JsonNode>();
        child->section = true;
        child->entry.rightKey = section.title.toStdString();
        child->entry.right = section.value;
        node.append(std::move(child));
    }
}

bool ValueTreeModel::mayHaveChildren(const TreeNode& node) const {
    return node.parent ? JsonTreeModel::mayHaveChildren(node) : !m_sections.empty();
}

} // namespace hindcast::widgets
