// SPDX-License-Identifier: GPL-3.0-or-later
// Structural difference of two values as an RFC 6902 patch: applied in the order given it turns left into
// right. Members in the left's order, then those only the right has; numbers equal by value.
// Thread-safety: pure functions.
#pragma once

#include "base/result.h"
#include "json/pointer.h"
#include "json/value.h"

#include <optional>
#include <string>
#include <vector>

namespace hindcast::analysis {

enum class ChangeOp { Add, Remove, Replace };
const char* changeOpName(ChangeOp op); ///< "add", "remove", "replace"

struct Change {
    ChangeOp op = ChangeOp::Replace;
    std::string path; ///< JSON Pointer, indexes as they stand at that moment
    std::optional<json::Value> oldValue;
    std::optional<json::Value> newValue;
};

struct DiffOptions {
    std::optional<json::Pointer> arrayKey; ///< match array elements by this path, else by Myers
    std::vector<std::string> ignore;       ///< pointers whose subtree does not count
    std::size_t myersBound = 2000;         ///< past so many edits arrays are matched by hash: approximate
};

struct Diff {
    std::vector<Change> changes;
    bool approximate = false;
};

Diff diff(const json::Value& left, const json::Value& right, const DiffOptions& options = {});

/// Applies a patch made by diff(). Errors: Invalid, names the path.
Result<json::Value> applyPatch(json::Value left, const std::vector<Change>& changes);

/// How many leaves an event added, removed and changed: the Δ column.
struct DeltaCount {
    std::size_t added = 0, removed = 0, changed = 0;
    bool empty() const { return added + removed + changed == 0; }
};
DeltaCount countChanges(const json::Value& before, const json::Value& after);

} // namespace hindcast::analysis
