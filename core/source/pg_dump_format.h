// SPDX-License-Identifier: GPL-3.0-or-later
// The formats that are dumps of PostgreSQL: one for each known store, and one that refuses dumps of anything
// else with the names of their tables. Thread-safety: immutable but for the scanner, which locks.
#pragma once

#include "source/pg_dump_layout.h"
#include "source/registry.h"

#include <memory>

namespace hindcast::source {

class PgDumpFormat : public Format {
public:
    PgDumpFormat(std::shared_ptr<DumpScanner> scanner, const TableStore& store)
        : m_scanner(std::move(scanner)), m_store(store) {}
    std::string_view name() const override { return m_store.format(); }
    bool hasViews() const override { return m_store.hasViews(); }
    bool hasLinks() const override { return m_store.hasLinks(); }
    Result<std::optional<Recognition>> probe(const Sample& sample) const override;
    Result<std::unique_ptr<Source>> open(const Sample& sample, std::stop_token stop) const override;

private:
    std::shared_ptr<DumpScanner> m_scanner;
    const TableStore& m_store; ///< owned by the scanner
};

class UnknownDumpFormat : public Format {
public:
    explicit UnknownDumpFormat(std::shared_ptr<DumpScanner> scanner) : m_scanner(std::move(scanner)) {}
    std::string_view name() const override { return "sql-dump"; }
    /// Unsupported for a dump of a database that holds no known store; never a recognition.
    Result<std::optional<Recognition>> probe(const Sample& sample) const override;
    Result<std::unique_ptr<Source>> open(const Sample& sample, std::stop_token stop) const override;

private:
    std::shared_ptr<DumpScanner> m_scanner;
};

} // namespace hindcast::source
