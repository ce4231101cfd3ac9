// SPDX-License-Identifier: GPL-3.0-or-later
// emmett-sqlite: the store of Emmett (TypeScript) in a SQLite file: rows of emt_messages, before 0.32 of
// emt_events, by global_position. Facts: reference/sql-formats.md §5.
// Thread-safety: immutable.
#pragma once

#include "source/registry.h"

namespace hindcast::source {

class EmmettSqliteFormat : public Format {
public:
    std::string_view name() const override { return "emmett-sqlite"; }
    Result<std::optional<Recognition>> probe(const Sample& sample) const override;
    Result<std::unique_ptr<Source>> open(const Sample& sample, std::stop_token stop) const override;
};

} // namespace hindcast::source
