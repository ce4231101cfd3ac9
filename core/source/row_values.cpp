// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/row_values.h"

#include "source/json_member.h"
#include "source/pg_bytea.h"
#include "source/stored_body.h"
#include "json/print.h"
#include "json/string_scan.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

std::optional<std::int64_t> integerOf(std::string_view text) {
    return wholeNumber(text);
}

RowValues::Type RowValues::typeOf(std::string_view declared) {
    if (declared == "bytea") return Type::Bytes;
    if (declared == "oid") return Type::LargeObject;
    if (declared == "json-member") return Type::Member; // a value of JSON as it is written
    if (declared == "json" || declared == "jsonb") return Type::Json;
    return declared.empty() ? Type::Unknown : Type::Text;
}

void RowValues::bind(const SqlTable& block, const std::vector<std::string>& added) {
    m_block = block;
    m_added = added;
    m_types.clear();
    for (const std::string& column : block.columns)
        m_types.push_back(typeOf(block.typeOf(column)));
    m_types.resize(block.columns.size() + added.size(), Type::Text); // joins give bytes as they are
    m_fields.assign(m_types.size(), DumpField{true, {}});
    m_json.assign(m_types.size(), Json());
}

BoundField RowValues::find(const FieldSpec& spec) const {
    BoundField bound;
    bound.kind = spec.kind();
    bound.path = spec.path();
    bound.text = spec.text();
    for (const FieldSpec& part : spec.parts())
        bound.parts.push_back(find(part));
    if (spec.kind() == FieldSpec::Kind::FirstOf)
        std::erase_if(bound.parts, [](const auto& part) { return !part; });
    if (spec.kind() != FieldSpec::Kind::Column && spec.kind() != FieldSpec::Kind::Path) return bound;
    for (const std::string& name : spec.names()) {
        if (const auto at = m_block.columnLike(name)) {
            bound.column = *at;
            return bound;
        }
        const auto at = std::find(m_added.begin(), m_added.end(), name);
        if (at == m_added.end()) continue;
        bound.column = m_block.columns.size() + std::size_t(at - m_added.begin());
        return bound;
    }
    return {};
}

void RowValues::set(const std::vector<DumpField>& fields) {
    std::copy_n(fields.begin(), std::min(fields.size(), m_block.columns.size()), m_fields.begin());
    for (std::size_t i = fields.size(); i < m_fields.size(); ++i)
        m_fields[i] = {true, {}};
    for (Json& json : m_json)
        if (json.isParsed) json = Json();
    m_scratch.clear();
    m_lacks = false;
}

void RowValues::setAdded(std::size_t index, std::optional<std::string_view> text) {
    m_fields[m_block.columns.size() + index] = {!text, text.value_or(std::string_view())};
}

std::optional<std::string_view> RowValues::columnText(std::size_t column) {
    const DumpField& field = m_fields[column];
    if (field.isNull) return std::nullopt;
    switch (m_types[column]) {
    case Type::Text:
    case Type::Json:
        break;
    case Type::Member:
        if (!field.text.starts_with('"')) break;
        if (field.text.find('\\') == std::string_view::npos)
            return field.text.substr(1, field.text.size() - 2);
        m_scratch.emplace_back();
        json::decodeString(m_scratch.back(), field.text.substr(1, field.text.size() - 2));
        return m_scratch.back();
    case Type::Unknown: // rows without their table
        if (!field.text.starts_with("\\x")) break;
        [[fallthrough]];
    case Type::Bytes:
        return m_scratch.emplace_back(bytesOfBytea(field.text));
    case Type::LargeObject: {
        auto bytes = m_largeObjects ? m_largeObjects(field.text) : std::nullopt;
        m_lacks = m_lacks || !bytes;
        if (!bytes) return std::nullopt;
        return m_scratch.emplace_back(std::move(*bytes));
    }
    }
    return field.text;
}

const json::Value* RowValues::columnJson(std::size_t column) {
    Json& json = m_json[column];
    if (!json.isParsed) {
        json.isParsed = true;
        const bool isMember = m_types[column] == Type::Member && !m_fields[column].isNull;
        if (const auto text = isMember ? std::optional(m_fields[column].text) : columnText(column)) {
            json.value = anyValue(*text, m_parser);
        }
    }
    return json.value ? &*json.value : nullptr;
}

std::optional<std::string_view> RowValues::text(const BoundField& field) {
    switch (field.kind) {
    case FieldSpec::Kind::None:
        return std::nullopt;
    case FieldSpec::Kind::Constant:
        return field.text;
    case FieldSpec::Kind::Column:
        return columnText(field.column);
    case FieldSpec::Kind::Path: {
        const json::Value* root = columnJson(field.column);
        const json::Value* value = root ? field.path.find(*root) : nullptr;
        if (!value || value->isNull()) return std::nullopt;
        const bool isString = value->kind() == json::Kind::String;
        return m_scratch.emplace_back(isString ? value->text() : json::print(*value));
    }
    case FieldSpec::Kind::FirstOf:
        for (const BoundField& part : field.parts)
            if (const auto found = text(part)) return found;
        return std::nullopt;
    case FieldSpec::Kind::Concat: {
        std::string all;
        for (const BoundField& part : field.parts) {
            const auto piece = text(part);
            if (!piece) return std::nullopt;
            all += *piece;
        }
        return m_scratch.emplace_back(std::move(all));
    }
    }
    return std::nullopt;
}

std::optional<std::string_view> RowValues::body(const BoundField& field) {
    if (field.kind == FieldSpec::Kind::Column && m_types[field.column] == Type::Member) {
        const DumpField& member = m_fields[field.column];
        return member.isNull ? std::nullopt : std::optional(member.text);
    }
    if (field.kind == FieldSpec::Kind::Column && m_types[field.column] == Type::Unknown && m_largeObjects)
        if (auto bytes = m_largeObjects(m_fields[field.column].text))
            return m_scratch.emplace_back(*std::move(bytes));
    if (field.kind != FieldSpec::Kind::Path) return text(field);
    const json::Value* root = columnJson(field.column);
    const json::Value* value = root ? field.path.find(*root) : nullptr;
    if (!value) return std::nullopt;
    return m_scratch.emplace_back(json::print(*value));
}

bool RowValues::isNull(const BoundField& field) {
    return field.kind == FieldSpec::Kind::Column ? m_fields[field.column].isNull : !text(field);
}

std::optional<std::int64_t> RowValues::number(const BoundField& field) {
    const auto digits = text(field);
    return digits ? integerOf(*digits) : std::nullopt;
}

bool RowValues::isJsonColumn(const BoundField& field) const {
    return field.kind == FieldSpec::Kind::Column && m_types[field.column] == Type::Json;
}

} // namespace hindcast::source
