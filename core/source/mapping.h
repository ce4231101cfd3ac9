// SPDX-License-Identifier: GPL-3.0-or-later
// Mapping: a mapping file (cli.md, "Mapping file"): which columns of a table, or members of JSON records, are
// the fields of events. It becomes a StoreSpec like those that are declared in code. Thread-safety: immutable
// values.
#pragma once

#include "base/result.h"
#include "source/store_spec.h"

#include <memory>
#include <string>
#include <vector>

namespace hindcast::source {

struct Mapping {
    std::string table; ///< as the file names it, with or without schema; empty: for JSON records
    StoreSpec spec;    ///< of format "mapping"; finds its table by its name
    struct Column {
        std::string name;
        std::string place; ///< where in the file it is named: "/fields/stream/concat/0"
    };
    std::vector<Column> columns; ///< in the order of the file
};

/// `text`: the file's content, `where`: its name, for errors. Errors: Invalid, with the place in the file
/// ("FILE: /fields/time") and what may stand there.
Result<std::shared_ptr<const Mapping>> parseMapping(const std::string& text, const std::string& where);

/// Unsupported, naming the table's columns, when the mapping names one that it does not have; `where`: as
/// parseMapping's.
Result<void> checkColumns(const Mapping& mapping, const SqlTable& table, const std::string& where);

} // namespace hindcast::source
