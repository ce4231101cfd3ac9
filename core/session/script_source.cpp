// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/script_source.h"

#include <filesystem>

namespace hindcast::session {

Result<projection::Script> scriptOf(const ScriptChoice& choice) {
    const projection::ScriptOptions options{choice.engine, choice.allowClock};
    if (!choice.text) return projection::readScript(choice.file, options);
    return projection::Script{std::filesystem::path(choice.file).filename().string(), *choice.text, options};
}

} // namespace hindcast::session
