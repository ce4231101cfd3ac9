// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentFormat, "kurrentdb-chunks": a data folder of KurrentDB or EventStoreDB, known by the names of its
// chunk files, or one chunk file, known by its header. Layout: file-formats.md 1, from the sources of
// KurrentDB. Thread-safety: as Format.
#pragma once

#include "base/strong.h"
#include "source/registry.h"

#include <functional>

namespace hindcast::source {

class KurrentFormat final : public Format {
public:
    using Clock = std::function<Micros()>;
    /// The clock tells what `$maxAge` counts to.
    explicit KurrentFormat(Clock clock = systemTime);

    std::string_view name() const override { return "kurrentdb-chunks"; }
    bool hasViews() const override { return true; }
    Result<std::optional<Recognition>> probe(const Sample& sample) const override;
    Result<std::unique_ptr<Source>> open(const Sample& sample, std::stop_token stop) const override;

private:
    static Micros systemTime();
    Clock m_clock;
};

} // namespace hindcast::source
