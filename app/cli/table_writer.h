// SPDX-License-Identifier: GPL-3.0-or-later
// TableWriter: aligned columns for people. The first rows decide the widths, so that any number of rows
// streams through; on a terminal lines are cut at its width. Text is escaped for terminals.
// Thread-safety: belongs to one thread.
#pragma once

#include "cli/rows.h"

namespace hindcast::cli {

class TableWriter : public RowWriter {
public:
    TableWriter(std::vector<Column> columns, Output& out);
    bool add(const Row& row) override;
    void finish() override;

    static constexpr std::size_t kSample = 200; ///< rows held back to measure

private:
    using Line = std::vector<std::string>;
    void printLine(const Line& line);
    void measure();

    std::vector<Column> m_columns;
    std::vector<std::size_t> m_shown; ///< indexes of columns in the table
    Output& m_out;
    std::vector<Line> m_held;
    std::vector<std::size_t> m_widths; ///< empty while rows are held back
};

} // namespace hindcast::cli
