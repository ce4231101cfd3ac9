// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/expected_rows.h"

#include "json/parse.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>

namespace hindcast::analysis {
namespace {

using json::Value;

constexpr std::array<std::string_view, 8> kPartitionNames{
    "partition", "key", "id", "stream", "streamId", "stream_id", "aggregateId", "aggregate_id"};
constexpr std::array<std::string_view, 3> kStateNames{"state", "data", "payload"};
/// A record of CSV may span lines; a quote that is never closed must not eat the file.
constexpr std::size_t kLongestRecord = std::size_t(64) << 20;

struct Place {
    std::string file;
    std::uint64_t line = 0;
    Error error(const std::string& message) const {
        return {ErrorCode::Corrupt, file + ", line " + std::to_string(line), message,
                "give NDJSON or CSV of partition and state"};
    }
};

std::optional<std::string> nameOf(const Value& value) {
    if (value.kind() == json::Kind::String || value.kind() == json::Kind::Number) return value.text();
    return std::nullopt;
}

/// False: a line that is no partition (what `project` prints besides).
Result<bool> tellRow(const Value& row, const Place& place, const ExpectedVisitor& visit) {
    if (!row.isObject()) return place.error("this is no object");
    std::string_view key;
    std::optional<std::string> partition;
    for (const std::string_view name : kPartitionNames) {
        const Value* found = row.find(name);
        partition = found ? nameOf(*found) : std::nullopt;
        key = name;
        if (partition) break;
    }
    if (!partition) {
        if (row.find("summary") || row.find("shared") || row.find("failure")) return false;
        return place.error("no member of it names the partition");
    }
    for (const std::string_view name : kStateNames)
        if (const Value* state = row.find(name); state && name != key) {
            auto told = visit(*partition, *state);
            return told ? Result<bool>(true) : told.error();
        }
    Value rest = row;
    rest.remove(key);
    auto told = visit(*partition, std::move(rest));
    return told ? Result<bool>(true) : told.error();
}

/// The cells of a record; nothing: a quote is still open.
std::optional<std::vector<std::string>> cellsOf(std::string_view record) {
    std::vector<std::string> cells{{}};
    bool quoted = false;
    for (std::size_t i = 0; i < record.size(); ++i) {
        const char c = record[i];
        if (quoted && c == '"' && i + 1 < record.size() && record[i + 1] == '"') {
            cells.back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    if (quoted) return std::nullopt;
    return cells;
}

Value cellValue(const std::string& cell) {
    if (auto parsed = json::parse(cell)) return std::move(*parsed);
    return Value::string(cell);
}

bool isOneOf(std::string_view name, const auto& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Value rowOf(const std::vector<std::string>& names, const std::vector<std::string>& cells) {
    std::vector<json::Member> members;
    for (std::size_t i = 0; i < names.size() && i < cells.size(); ++i)
        members.emplace_back(names[i], isOneOf(names[i], kPartitionNames) ? Value::string(cells[i])
                                                                          : cellValue(cells[i]));
    return Value::object(std::move(members));
}

void trimEnd(std::string& line) {
    while (!line.empty() && (line.back() == '\r' || line.back() == '\n'))
        line.pop_back();
}

Result<void> readCsv(std::ifstream& in, std::string record, Place& place, const ExpectedVisitor& visit,
                     const std::stop_token& stop) {
    std::vector<std::string> names;
    std::string line;
    do {
        if (stop.stop_requested()) return cancelled();
        auto cells = cellsOf(record);
        while (!cells && record.size() < kLongestRecord && std::getline(in, line)) {
            ++place.line;
            record += "\n" + line;
            cells = cellsOf(record);
        }
        if (!cells) return place.error("a quoted cell does not end");
        if (!cells->empty()) trimEnd(cells->back());
        if (names.empty()) {
            names = std::move(*cells);
            if (!std::any_of(names.begin(), names.end(),
                             [](const std::string& name) { return isOneOf(name, kPartitionNames); }))
                return place.error("no column names the partition");
        } else if (cells->size() > 1 || !cells->front().empty()) {
            if (cells->size() != names.size())
                return place.error("it has not as many cells as there are columns");
            if (auto told = tellRow(rowOf(names, *cells), place, visit); !told) return told.error();
        }
        ++place.line;
    } while (std::getline(in, record));
    return {};
}

} // namespace

Result<void> readExpected(const std::string& file, const ExpectedVisitor& visit, std::stop_token stop) {
    std::error_code failed;
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file, failed))
        return Error{std::filesystem::exists(file, failed) ? ErrorCode::Io : ErrorCode::NotFound, file,
                     "the expected states cannot be read", "name a file of NDJSON or CSV"};
    Place place{file, 1};
    std::string line;
    for (; std::getline(in, line); ++place.line) {
        if (stop.stop_requested()) return cancelled();
        trimEnd(line);
        if (place.line == 1 && line.substr(0, 3) == "\xef\xbb\xbf") line.erase(0, 3);
        const std::size_t start = line.find_first_not_of(" \t");
        if (start == std::string::npos) continue;
        if (place.line == 1 && line[start] != '{') return readCsv(in, line, place, visit, stop);
        const auto row = json::parse(line);
        if (!row) return place.error("this is no JSON: " + row.error().message);
        if (auto told = tellRow(*row, place, visit); !told) return told.error();
    }
    return {};
}

} // namespace hindcast::analysis
