// SPDX-License-Identifier: GPL-3.0-or-later
// Rows: what a command that answers with a list hands to a RowWriter, which prints them as a table for
// people, as JSON lines or as CSV. Columns are the JSON keys in the order of the contract.
// Thread-safety: belongs to one thread.
#pragma once

#include "base/position.h"
#include "cli/output.h"
#include "json/value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::cli {

enum class Form { Table, Json, Csv };

struct Cell {
    enum class Kind { Absent, Raw, Text };
    Kind kind = Kind::Absent;
    std::string text;                 ///< Raw: JSON text; Text: characters
    std::optional<std::string> plain; ///< in CSV instead of `text`

    static Cell absent() { return {}; }
    static Cell raw(std::string json) { return {Kind::Raw, std::move(json), {}}; }
    static Cell string(std::string_view text) { return {Kind::Text, std::string(text), {}}; }
    /// Absent when the text is empty.
    static Cell stringOrAbsent(std::string_view text) { return text.empty() ? Cell{} : string(text); }
    template <class Integer>
    static Cell number(Integer value) {
        return raw(std::to_string(value));
    }
    static Cell position(const std::optional<Position>& position);
    /// JSON text; a string without its quotes in CSV.
    static Cell value(const std::optional<json::Value>& value);
    static Cell boolean(bool value) { return raw(value ? "true" : "false"); }
};

struct Column {
    std::string_view key;
    bool rightAligned = false; ///< in the table
    bool inTable = true;
    bool inCsv = true; ///< false: only where JSON has it
};

using Row = std::vector<Cell>; ///< one cell a column

class RowWriter {
public:
    virtual ~RowWriter() = default;
    /// False: nothing more is wanted (the reader went away).
    virtual bool add(const Row& row) = 0;
    /// Prints what is still held back.
    virtual void finish() = 0;
};

/// `guard`: put a ' before CSV cells that a spreadsheet would take for a formula.
std::unique_ptr<RowWriter> makeRowWriter(Form form, bool guard, std::vector<Column> columns, Output& out);

/// One JSON line of a row, with its line break.
std::string jsonLine(const std::vector<Column>& columns, const Row& row);

} // namespace hindcast::cli
