// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptFacts: whether a script can be folded in other ways than event by event with the same result. Found
// by reading it through (script_reader.h): a script with anything that is not known there is not closed.
// Thread-safety: pure function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hindcast::projection {

/// Of a closed script nothing outlives an event but its state: no handler changes a variable or an object
/// that was there before it ran, hands anything to later turns of the engine, or calls itself. That holds if
/// besides, once the script has run,
/// * the names of `constants` hold scalars, or plain objects, arrays, sets or maps of scalars,
/// * the names of `bare` hold scalars,
/// * no name of `names` was one of the global object before,
/// and as long as no member whose name is only known at run time led to an object of the language that was
/// changed then, which is looked for while it runs.
struct ScriptFacts {
    bool closed = false;
    /// Uses the time or chance, which are the event's.
    bool usesClock = false;
    /// Can make texts with half a surrogate pair out of none.
    bool makesSurrogates = false;
    /// May ask an object which members it has, not only for some by their names; or give one to a function
    /// that does.
    bool listsMembers = false;
    /// Names log(): what it says is lost where many events are folded in one call.
    bool logs = false;
    std::vector<std::string> constants; ///< names outside of functions that handlers use as tables
    std::vector<std::string> bare;      ///< those that handlers use so that they must be no objects
    std::vector<std::string> names;     ///< all names outside of functions
};

ScriptFacts scriptFacts(std::string_view source);

} // namespace hindcast::projection
