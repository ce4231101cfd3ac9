// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cli/change_lines.h"
#include "cli/commands.h"
#include "cli/document_writer.h"
#include "cli/projected_store.h"
#include "cli/store_opening.h"

namespace hindcast::cli {
namespace {

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
    for (const analysis::Change& change : view.diff.changes)
        text += changeLine(change);
    return text;
}

bool hasOtherSide(const Arguments& arguments) {
    return arguments.has("against") || arguments.has("against-stream") || arguments.has("against-store");
}

session::Point versionPoint(const Arguments& arguments, std::string_view option) {
    auto version = arguments.integer(option);
    if (!version) version = arguments.integer("version");
    return version ? session::Point(Version(*version)) : session::Point(session::AtEnd{});
}

Result<void> checkSides(const Arguments& arguments) {
    if (arguments.has("against") && !arguments.has("projection"))
        return Error{ErrorCode::Invalid, "diff", "--projection FILE is missing",
                     "--against names the other projection"};
    if (hasOtherSide(arguments) || (arguments.has("from") && arguments.has("to"))) return {};
    const std::string missing =
        arguments.has("from") ? "--to VERSION is missing" : "--from VERSION is missing";
    return Error{ErrorCode::Invalid, "diff", missing, "give --from and --to, or --against-stream"};
}

/// What the right side is: the left one's store, projection and stream where no option says another.
Result<session::ProjectedSession> rightSide(Context& context, const session::ProjectedSession& left,
                                            const std::shared_ptr<const session::Session>& store) {
    const Arguments& arguments = context.arguments;
    const bool sameStore = !arguments.has("against-store");
    if (sameStore && !arguments.has("against")) return session::ProjectedSession{left.session, {}};
    auto other = store;
    if (!sameStore) {
        const auto opened = openOtherStore(context, arguments.value("against-store").value_or(""));
        if (!opened) return opened.error();
        other = *opened;
    }
    return underOption(context, other, arguments.has("against") ? "against" : "projection");
}

} // namespace

Result<ExitCode> runDiff(Context& context) {
    const Arguments& arguments = context.arguments;
    if (auto checked = checkSides(arguments); !checked) return checked.error();
    const auto store = openStore(context);
    if (!store) return store.error();
    const auto left = underOption(context, *store, "projection");
    if (!left) return left.error();
    const auto right = rightSide(context, *left, *store);
    if (!right) return right.error();
    const auto leftStream = findStreamOption(context, *left->session, "stream");
    if (!leftStream) return leftStream.error();
    const auto rightStream = findStreamOption(context, *right->session,
                                              arguments.has("against-stream") ? "against-stream" : "stream");
    if (!rightStream) return rightStream.error();

    const auto before = left->session->state(*leftStream, versionPoint(arguments, "from"), context.stop);
    if (!before) return before.error();
    const auto after = right->session->state(*rightStream, versionPoint(arguments, "to"), context.stop);
    if (!after) return after.error();
    session::DiffView view{**before, **after, {}};
    view.diff = analysis::diff(view.left.state, view.right.state, diffOptions(arguments));
    context.out.write(arguments.form() == Form::Json ? asJson(view) : forPeople(view));
    const ExitCode code = view.diff.changes.empty() ? ExitCode::Done : ExitCode::Found;
    return tellFailures(context, *right, arguments.has("against") ? "against" : "projection",
                        tellFailures(context, *left, "projection", code));
}

} // namespace hindcast::cli
