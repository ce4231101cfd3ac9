// SPDX-License-Identifier: GPL-3.0-or-later
// CsvWriter: RFC 4180 quoting with a header line of the JSON keys.
// Thread-safety: belongs to one thread.
#pragma once

#include "cli/rows.h"

namespace hindcast::cli {

class CsvWriter : public RowWriter {
public:
    CsvWriter(std::vector<Column> columns, bool guard, Output& out);
    bool add(const Row& row) override;
    void finish() override {}

private:
    std::vector<std::size_t> m_shown; ///< indexes of columns
    bool m_guard;
    Output& m_out;
};

/// One cell as it stands in the file, quoted where needed.
std::string csvCell(std::string_view text, bool guard);

} // namespace hindcast::cli
