// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/csv_writer.h"

namespace hindcast::cli {

std::string csvCell(std::string_view text, bool guard) {
    std::string cell;
    if (guard && !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        cell += '\'';
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    quoted += '"';
    return quoted;
}

CsvWriter::CsvWriter(std::vector<Column> columns, bool guard, Output& out) : m_guard(guard), m_out(out) {
    std::string header;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].inCsv) continue;
        m_shown.push_back(i);
        if (!header.empty()) header += ',';
        header += columns[i].key;
    }
    m_out.write(header + "\n");
}

bool CsvWriter::add(const Row& row) {
    std::string line;
    for (const std::size_t i : m_shown) {
        if (i != m_shown.front()) line += ',';
        if (i < row.size() && row[i].kind != Cell::Kind::Absent)
            line += csvCell(row[i].plain ? *row[i].plain : row[i].text, m_guard);
    }
    m_out.write(line + "\n");
    return m_out.open();
}

} // namespace hindcast::cli
