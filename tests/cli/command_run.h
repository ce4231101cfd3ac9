// SPDX-License-Identifier: GPL-3.0-or-later
// CommandRun: runs one command line inside the test, over an Opener whose answers the test gives.
// Thread-safety: belongs to one thread.
#pragma once

#include "cli/run.h"
#include "support/memory_log.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::test {

using OpenAnswer = std::function<Result<std::shared_ptr<const session::Session>>()>;

/// A session over events in the domain's words (support/memory_log.h).
OpenAnswer answering(std::shared_ptr<MemoryLog> log);

struct CommandResult {
    int exitCode = -1;
    std::string out, err;
};

/// `words` separated by blanks.
CommandResult runCommand(const std::string& words, const OpenAnswer& open, std::stop_token stop = {});

/// The same, writing its results to a descriptor of the test's own; `out` stays empty.
CommandResult runCommandTo(int descriptor, const std::string& words, const OpenAnswer& open);

} // namespace hindcast::test
