// SPDX-License-Identifier: GPL-3.0-or-later
// RowValues: one row at a time as FieldSpecs read it: columns found by name once for each block of rows,
// bytes that a dump writes as hex, JSON inside a column parsed once. Thread-safety: belongs to one thread.
#pragma once

#include "source/field_spec.h"
#include "source/pg_copy.h"
#include "source/sql_catalog.h"
#include "json/parse.h"

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

/// A FieldSpec with its columns found. None of a kind that needs a column: there is no such column.
struct BoundField {
    FieldSpec::Kind kind = FieldSpec::Kind::None;
    std::size_t column = 0;
    json::Pointer path;
    std::vector<BoundField> parts;
    std::string text;
    explicit operator bool() const { return kind != FieldSpec::Kind::None; }
};

class RowValues {
public:
    /// The columns of the block in hand, and names of columns that are set beside them (joins).
    void bind(const SqlTable& block, const std::vector<std::string>& added);
    BoundField find(const FieldSpec& spec) const;

    /// A new row; the views must hold until the next.
    void set(const std::vector<DumpField>& fields);
    void setAdded(std::size_t index, std::optional<std::string_view> text);
    /// Bytes of large objects by their number.
    void setLargeObjects(std::function<std::optional<std::string>(std::string_view)> read) {
        m_largeObjects = std::move(read);
    }

    bool isNull(const BoundField& field);
    /// Bytes as they were stored; nothing for NULL. The view holds until the next row.
    std::optional<std::string_view> text(const BoundField& field);
    std::optional<std::int64_t> number(const BoundField& field);
    /// The same for a body: what lies inside a column's JSON as JSON.
    std::optional<std::string_view> body(const BoundField& field);
    /// The field is a large object that is not in this dump.
    bool lacksLargeObject() const { return m_lacks; }
    /// Declared as json or jsonb.
    bool isJsonColumn(const BoundField& field) const;

private:
    enum class Type : std::uint8_t { Text, Bytes, LargeObject, Json, Unknown, Member };
    static Type typeOf(std::string_view declared);
    std::optional<std::string_view> columnText(std::size_t column);
    const json::Value* columnJson(std::size_t column);

    SqlTable m_block;
    std::vector<std::string> m_added;
    std::vector<Type> m_types;
    std::vector<DumpField> m_fields;
    struct Json {
        bool isParsed = false;
        std::optional<json::Value> value;
    };
    std::vector<Json> m_json;
    std::deque<std::string> m_scratch; ///< texts made for this row
    std::function<std::optional<std::string>(std::string_view)> m_largeObjects;
    bool m_lacks = false;
    json::Parser m_parser;
};

/// -?digits in the range of 64 bits, or nothing.
std::optional<std::int64_t> integerOf(std::string_view text);

} // namespace hindcast::source
