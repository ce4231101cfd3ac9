// SPDX-License-Identifier: GPL-3.0-or-later
// Shuts the worker in: no more memory than it has plus a share, no core file, and of the system's calls only
// those that an engine at work needs (no file, no network, no process). Linux only.
// Thread-safety: called once, before a script runs.
#pragma once

#include <cstdint>

namespace hindcast::fold {

/// Bytes that this process may have beyond what it holds now.
void limitMemory(std::uint64_t bytes);

/// False where the kernel refuses.
bool denySystemCalls();

} // namespace hindcast::fold
