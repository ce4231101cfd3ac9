// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/document_writer.h"

#include "base/text.h"
#include "cli/display_width.h"
#include "cli/time_output.h"

#include <algorithm>

namespace hindcast::cli {

void add(JsonObject& object, std::string_view key, const Cell& cell) {
    if (cell.kind == Cell::Kind::Raw) object.raw(key, cell.text);
    if (cell.kind == Cell::Kind::Text) object.text(key, cell.text);
}

void addList(JsonObject& object, std::string_view key, const std::vector<std::string>& list) {
    std::string& out = object.name(key);
    out += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (i > 0) out += ',';
        json::printString(out, list[i]);
    }
    out += ']';
}

std::string factLines(const std::vector<std::pair<std::string, std::string>>& facts) {
    std::size_t width = 0;
    for (const auto& [name, value] : facts)
        width = std::max(width, displayWidth(name));
    std::string text;
    for (const auto& [name, value] : facts)
        text += name + std::string(width - displayWidth(name) + 2, ' ') + escapeForTerminal(value) + "\n";
    return text;
}

void addPlace(JsonObject& object, const session::StateView& view) {
    object.text("stream", view.streamName);
    if (view.last) {
        object.number("version", view.last->version.value());
        add(object, "position", Cell::position(view.last->position));
        add(object, "time", timeCell(view.last->time, view.last->timeText));
    } else {
        object.raw("version", "null");
    }
    object.text("projection", view.projection);
}

std::string placeText(const session::StateView& view) {
    if (!view.last) return view.streamName + " before its first event";
    std::string text = view.streamName + " at version " + std::to_string(view.last->version.value());
    if (view.last->position) text += ", position " + view.last->position->print();
    if (const auto time = timeText(view.last->time, view.last->timeText)) text += ", " + *time;
    return text;
}

} // namespace hindcast::cli
