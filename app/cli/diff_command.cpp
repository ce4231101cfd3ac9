// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cli/commands.h"
#include "cli/document_writer.h"
#include "cli/store_opening.h"

namespace hindcast::cli {
namespace {

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

std::string asJson(const session::DiffView& view) {
    std::string text;
    JsonObject object(text);
    for (const auto& [name, side] : {std::pair("left", &view.left), std::pair("right", &view.right)}) {
        JsonObject place(object.name(name));
        addPlace(place, *side);
        place.close();
    }
    addChanges(object, view.diff.changes);
    if (view.diff.approximate) object.boolean("approximate", true);
    object.close();
    return text + "\n";
}

std::string forPeople(const session::DiffView& view) {
    std::string text = "left   " + escapeForTerminal(placeText(view.left)) + "\n";
    text += "right  " + escapeForTerminal(placeText(view.right)) + "\n";
    if (view.diff.approximate)
        text += "a long array was compared element by element: there may be a shorter way\n";
    if (view.diff.changes.empty()) text += "no difference\n";
    for (const analysis::Change& change : view.diff.changes) {
        std::string line = change.path.empty() ? "(the whole state)" : change.path;
        if (change.oldValue && change.newValue)
            line = "~ " + line + "  " + json::print(*change.oldValue) + " → " + json::print(*change.newValue);
        else if (change.newValue)
            line = "+ " + line + "  " + json::print(*change.newValue);
        else
            line = "- " + line + (change.oldValue ? "  " + json::print(*change.oldValue) : std::string());
        text += escapeForTerminal(line) + "\n";
    }
    return text;
}

session::Point versionPoint(const Arguments& arguments, std::string_view option) {
    const auto version = arguments.integer(option);
    return version ? session::Point(Version(*version)) : session::Point(session::AtEnd{});
}

Result<void> checkSides(const Arguments& arguments) {
    if (arguments.has("against-stream") || (arguments.has("from") && arguments.has("to"))) return {};
    const std::string missing =
        arguments.has("from") ? "--to VERSION is missing" : "--from VERSION is missing";
    return Error{ErrorCode::Invalid, "diff", missing, "give --from and --to, or --against-stream"};
}

analysis::DiffOptions diffOptions(const Arguments& arguments) {
    analysis::DiffOptions options;
    options.arrayKey = arguments.pointer("array-key");
    options.ignore = arguments.values("ignore");
    return options;
}

} // namespace

Result<ExitCode> runDiff(Context& context) {
    const Arguments& arguments = context.arguments;
    if (auto checked = checkSides(arguments); !checked) return checked.error();
    const auto session = openStore(context);
    if (!session) return session.error();
    const auto left = findStreamOption(context, **session, "stream");
    if (!left) return left.error();
    const auto right =
        arguments.has("against-stream") ? findStreamOption(context, **session, "against-stream") : left;
    if (!right) return right.error();
    const auto view = (*session)->diff(*left, versionPoint(arguments, "from"), *right,
                                       versionPoint(arguments, "to"), diffOptions(arguments), context.stop);
    if (!view) return view.error();
    context.out.write(arguments.form() == Form::Json ? asJson(**view) : forPeople(**view));
    return (*view)->diff.changes.empty() ? ExitCode::Done : ExitCode::Found;
}

} // namespace hindcast::cli
