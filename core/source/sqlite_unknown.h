// SPDX-License-Identifier: GPL-3.0-or-later
// A SQLite file that no reader knows: never recognised, always refused with the names of its tables.
// Thread-safety: immutable.
#pragma once

#include "source/registry.h"

namespace hindcast::source {

class SqliteUnknownFormat : public Format {
public:
    std::string_view name() const override { return "sqlite"; }
    /// Unsupported for any SQLite file (a sure recognition by another format outweighs it); nothing else.
    Result<std::optional<Recognition>> probe(const Sample& sample) const override;
    Result<std::unique_ptr<Source>> open(const Sample& sample, std::stop_token stop) const override;
};

} // namespace hindcast::source
