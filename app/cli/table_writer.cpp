// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table_writer.h"

#include "base/text.h"
#include "cli/display_width.h"

#include <algorithm>

namespace hindcast::cli {
namespace {

std::string heading(std::string_view key) {
    std::string text;
    for (const char c : key) {
        if (c >= 'A' && c <= 'Z') text += ' ';
        text += c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
    }
    return text;
}

} // namespace

TableWriter::TableWriter(std::vector<Column> columns, Output& out)
    : m_columns(std::move(columns)), m_out(out) {
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i].inTable) m_shown.push_back(i);
}

bool TableWriter::add(const Row& row) {
    Line line;
    for (const std::size_t i : m_shown)
        line.push_back(i < row.size() ? escapeForTerminal(row[i].text) : "");
    if (!m_widths.empty()) {
        printLine(line);
    } else {
        m_held.push_back(std::move(line));
        if (m_held.size() >= kSample) measure();
    }
    return m_out.open();
}

void TableWriter::finish() {
    if (m_widths.empty() && !m_held.empty()) measure();
}

void TableWriter::measure() {
    Line header;
    for (const std::size_t i : m_shown)
        header.push_back(heading(m_columns[i].key));
    for (std::size_t c = 0; c < m_shown.size(); ++c) {
        std::size_t width = displayWidth(header[c]);
        for (const Line& line : m_held)
            width = std::max(width, displayWidth(line[c]));
        m_widths.push_back(width);
    }
    printLine(header);
    for (const Line& line : m_held)
        printLine(line);
    m_held.clear();
}

void TableWriter::printLine(const Line& line) {
    std::string text;
    for (std::size_t c = 0; c < line.size(); ++c) {
        const std::size_t width = displayWidth(line[c]);
        const std::string pad(m_widths[c] > width ? m_widths[c] - width : 0, ' ');
        if (c > 0) text += "  ";
        text += m_columns[m_shown[c]].rightAligned ? pad + line[c] : line[c] + pad;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    if (const auto width = m_out.terminalWidth()) text = truncateToWidth(text, *width);
    m_out.write(text + "\n");
}

} // namespace hindcast::cli
