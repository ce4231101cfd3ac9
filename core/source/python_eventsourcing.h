// SPDX-License-Identifier: GPL-3.0-or-later
// python-eventsourcing: the store of the Python library eventsourcing 9.x in a SQLite file: rows of
// stored_events by rowid. Facts: reference/sql-formats.md §8.
// Thread-safety: immutable.
#pragma once

#include "source/registry.h"

namespace hindcast::source {

class PythonEventsourcingFormat : public Format {
public:
    std::string_view name() const override { return "python-eventsourcing"; }
    Result<std::optional<Recognition>> probe(const Sample& sample) const override;
    Result<std::unique_ptr<Source>> open(const Sample& sample, std::stop_token stop) const override;
};

} // namespace hindcast::source
