// SPDX-License-Identifier: GPL-3.0-or-later
// FieldSpec: how a canonical field is made of a row: a column, a place in the JSON of a column, parts put
// together, or a constant. Stores that are known declare theirs, a mapping file names others (cli.md,
// "Mapping file"). Thread-safety: values.
#pragma once

#include "base/result.h"
#include "json/pointer.h"
#include "json/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

class FieldSpec {
public:
    enum class Kind : std::uint8_t { None, Column, Path, Concat, FirstOf, Constant };

    FieldSpec() = default;
    /// "column", "column|its other name", or "/column/in/its/JSON". For declarations in code.
    FieldSpec(const char* text); // NOLINT: meant to convert
    static FieldSpec column(std::string name);
    static FieldSpec concat(std::vector<FieldSpec> parts);
    static FieldSpec constant(std::string text);
    /// The first of them that is not NULL.
    static FieldSpec firstOf(std::vector<FieldSpec> parts);
    /// Of a mapping file. Errors: Invalid, says what a field may be.
    static Result<FieldSpec> fromJson(const json::Value& spec);

    Kind kind() const { return m_kind; }
    explicit operator bool() const { return m_kind != Kind::None; }
    const std::vector<std::string>& names() const { return m_names; } ///< of the column, best first
    const json::Pointer& path() const { return m_path; }              ///< inside the column
    const std::vector<FieldSpec>& parts() const { return m_parts; }
    const std::string& text() const { return m_text; }
    /// For people: "aggregate_name-aggregate_id", "metadata.user.id".
    std::string print() const;

private:
    Kind m_kind = Kind::None;
    std::vector<std::string> m_names;
    json::Pointer m_path;
    std::vector<FieldSpec> m_parts;
    std::string m_text;
};

} // namespace hindcast::source
