// SPDX-License-Identifier: GPL-3.0-or-later
// AxonServerFormat, "axon-server": a folder of segments of one Axon Server context, known by their names, or
// one segment file, known by its name or by the checksum of its first transaction. Layout: file-formats.md 5,
// from the sources of Axon Server. Thread-safety: as Format.
#pragma once

#include "source/registry.h"

namespace hindcast::source {

class AxonServerFormat final : public Format {
public:
    std::string_view name() const override { return "axon-server"; }
    Result<std::optional<Recognition>> probe(const Sample& sample) const override;
    Result<std::unique_ptr<Source>> open(const Sample& sample, std::stop_token stop) const override;
};

} // namespace hindcast::source
