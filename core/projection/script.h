// SPDX-License-Identifier: GPL-3.0-or-later
// Script: a projection in JavaScript as a user wrote it, how it is to be run, and the hash that names both.
// Thread-safety: immutable values.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::projection {

struct ScriptOptions {
    int engine = 1;                 ///< 1 or 2: whose rules
    bool allowClock = false;        ///< the time and chance of the machine instead of the event's
    std::uint32_t callMillis = 500; ///< of processor time, that one call may take
};

struct Script {
    std::string name; ///< of the file, without its folder: "account.v3.js"
    std::string source;
    ScriptOptions options;

    std::string identity() const;
};

/// Errors: NotFound, Io; Invalid where the file is too large to be a script.
Result<Script> readScript(const std::string& file, const ScriptOptions& options);

/// What a script says it reads and gives, from the worker.
struct ScriptDefinition {
    bool allStreams = false, byStreams = false, byPartitions = false, biState = false, includeLinks = false;
    bool plain = false;         ///< initial and apply(state, event)
    bool resultIsState = false; ///< no transformation
    bool isQuick = false;       ///< many events are folded in one call, see Speed
    std::vector<std::string> streams, categories;
    /// It gives the same if each stream is folded by itself, and needs no more of events than their payloads,
    /// or tells when it does.
    bool inAnyOrder = false;
    std::string initial; ///< JSON; only for folds of one stream

    static Result<ScriptDefinition> fromJson(std::string_view json);
};

/// A handler that threw, ran too long or took its worker with it.
struct ScriptFailure {
    std::string kind; ///< throw, overrun, died, state, malformed, transform, upcast
    std::string partition, message;
    std::uint32_t line = 0, column = 0; ///< 1-based; 0: not known
};

} // namespace hindcast::projection
