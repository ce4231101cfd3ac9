// SPDX-License-Identifier: GPL-3.0-or-later
// SnapshotOpener: an Opener that also reads the snapshots which the library of a store keeps beside its
// events; the real one is one. Thread-safety: every method may be called from any thread.
#pragma once

#include "base/result.h"
#include "source/registry.h"
#include "source/source.h"

#include <memory>
#include <stop_token>
#include <string>

namespace hindcast::session {

class SnapshotOpener {
public:
    virtual ~SnapshotOpener() = default;
    /// `format`: of the store. Errors: as source::SnapshotRegistry::open().
    virtual Result<std::unique_ptr<source::Source>>
    openSnapshots(const source::Location& store, const std::string& format, std::stop_token stop) const = 0;
};

} // namespace hindcast::session
