// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/change_lines.h"

#include "base/text.h"
#include "cli/document_writer.h"

namespace hindcast::cli {

void addChanges(JsonObject& object, const std::vector<analysis::Change>& changes) {
    std::string& text = object.name("changes");
    text += '[';
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (i > 0) text += ',';
        JsonObject change(text);
        change.text("op", analysis::changeOpName(changes[i].op));
        change.text("path", changes[i].path);
        add(change, "old", Cell::value(changes[i].oldValue));
        add(change, "new", Cell::value(changes[i].newValue));
        change.close();
    }
    text += ']';
}

std::string changeLine(const analysis::Change& change) {
    std::string line = change.path.empty() ? "(the whole state)" : change.path;
    if (change.oldValue && change.newValue)
        line = "~ " + line + "  " + json::print(*change.oldValue) + " → " + json::print(*change.newValue);
    else if (change.newValue)
        line = "+ " + line + "  " + json::print(*change.newValue);
    else
        line = "- " + line + (change.oldValue ? "  " + json::print(*change.oldValue) : std::string());
    return escapeForTerminal(line) + "\n";
}

analysis::DiffOptions diffOptions(const Arguments& arguments) {
    analysis::DiffOptions options;
    options.arrayKey = arguments.pointer("array-key");
    options.ignore = arguments.values("ignore");
    return options;
}

} // namespace hindcast::cli
