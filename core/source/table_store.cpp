// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/table_store.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

namespace {

/// How the field is called in this table: the store's own spelling of a column.
std::string describeField(const FieldSpec& spec, const SqlTable* table) {
    std::string name = spec.print();
    if (spec.kind() != FieldSpec::Kind::Column && spec.kind() != FieldSpec::Kind::Path) return name;
    for (const std::string& column : spec.names()) {
        const auto at = table ? table->columnLike(column) : std::nullopt;
        if (at) return table->columns[*at] + name.substr(spec.names().front().size());
    }
    return name;
}

/// Whether the store keeps the field: columns of joins ("table.column") are taken to be there.
bool isKept(const FieldSpec& spec, const SqlTable* table) {
    if (!spec) return false;
    if (spec.kind() != FieldSpec::Kind::Column && spec.kind() != FieldSpec::Kind::Path) return true;
    return !table || std::any_of(spec.names().begin(), spec.names().end(), [&](const std::string& name) {
        return name.find('.') != std::string::npos || table->has(name);
    });
}

/// The part of the pattern that fits; nothing: none.
std::optional<std::string_view> fittingPart(std::string_view pattern, std::string_view name) {
    const std::string plain = plainName(name);
    for (;;) {
        const std::size_t bar = pattern.find('|');
        const std::string_view part = pattern.substr(0, bar);
        const bool open = part.starts_with('*');
        const std::string wanted = plainName(open ? part.substr(1) : part);
        if (open ? plain.ends_with(wanted) : plain == wanted) return part;
        if (bar == std::string_view::npos) return std::nullopt;
        pattern.remove_prefix(bar + 1);
    }
}

} // namespace

bool matchesTable(std::string_view pattern, std::string_view name) {
    return pattern.empty() || fittingPart(pattern, name).has_value();
}

std::string prefixOf(const StoreSpec& spec, std::string_view name) {
    const auto part = fittingPart(spec.table, name);
    if (!part || !part->starts_with('*')) return {};
    const std::size_t tail = part->size() - 1;
    return std::string(name.substr(0, name.size() - std::min(tail, name.size())));
}

std::optional<std::string> TableStore::eventsRoot(const SqlCatalog& catalog, const SqlTable& table) const {
    if (!table.hasAll(m_spec.columns)) return std::nullopt;
    if (std::any_of(m_spec.noColumns.begin(), m_spec.noColumns.end(),
                    [&](std::string_view name) { return table.has(name); }))
        return std::nullopt;
    const std::string root = m_spec.root ? m_spec.root(catalog, table) : catalog.rootOf(table.qualified());
    if (root.empty()) return std::nullopt;
    const std::size_t dot = root.rfind('.');
    const std::string_view name = std::string_view(root).substr(dot == std::string::npos ? 0 : dot + 1);
    if (!matchesTable(m_spec.table, name)) return std::nullopt;
    for (const std::string_view beside : m_spec.beside) {
        const bool wanted = !beside.starts_with('!');
        const std::string_view other = wanted ? beside : beside.substr(1);
        const std::size_t column = other.find('.');
        const SqlTable* found =
            catalog.findIn(table.schema, prefixOf(m_spec, name) + std::string(other.substr(0, column)));
        const bool there =
            found && (column == std::string_view::npos || found->has(other.substr(column + 1)));
        if (there != wanted) return std::nullopt;
    }
    if (m_spec.accepts && !m_spec.accepts(catalog, table)) return std::nullopt;
    return root;
}

bool TableStore::hasViews() const {
    return std::any_of(m_spec.hide.begin(), m_spec.hide.end(),
                       [](const HideRule& rule) { return !rule.what.empty(); });
}

bool TableStore::hasLinks() const {
    return std::any_of(m_spec.joins.begin(), m_spec.joins.end(),
                       [](const JoinSpec& join) { return join.links.has_value(); });
}

SourceInfo TableStore::describe(const SqlCatalog& catalog, const std::string& root, const View& view) const {
    const SqlTable* table = catalog.find(root);
    const FieldMapping& fields = m_spec.fields;
    SourceInfo info;
    info.format = std::string(m_spec.format);
    if (m_spec.generation) info.formatVersion = m_spec.generation(catalog, table ? *table : SqlTable());
    const auto add = [&](const char* name, const FieldSpec& spec) {
        if (isKept(spec, table)) info.fields.emplace_back(name, describeField(spec, table));
    };
    if (fields.categoryInName && isKept(fields.category, table) && isKept(fields.stream, table))
        info.fields.emplace_back("stream", describeField(fields.category, table) + '-'
                                               + describeField(fields.stream, table));
    else
        add("stream", fields.stream);
    add("type", fields.type);
    add("version", fields.version);
    add("position", fields.position);
    add("id", fields.id);
    add("time", fields.time);
    add("payload", fields.payload);
    add("metadata", fields.metadata);
    add("category", fields.category);
    add("correlation", fields.correlation);
    add("causation", fields.causation);
    for (const std::string_view loss : m_spec.loses)
        info.loses.emplace_back(loss);
    for (const HideRule& rule : m_spec.hide) {
        const bool shown = (rule.bySystem && view.system) || (rule.byRaw && view.raw);
        if (rule.what.empty() || shown || !isKept(rule.field, table)) continue;
        std::string loss = "Left out: " + std::string(rule.what) + " ("
                           + std::string(rule.bySystem ? "--system shows them" : "--raw shows them") + ").";
        if (std::find(info.loses.begin(), info.loses.end(), loss) == info.loses.end())
            info.loses.push_back(std::move(loss));
    }
    info.positionSynthetic = !isKept(fields.position, table);
    info.versionSynthetic = !isKept(fields.version, table) || m_spec.versionSynthetic;
    info.inLogOrder = false;
    return info;
}

} // namespace hindcast::source
