// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cli/change_lines.h"
#include "cli/commands.h"
#include "cli/document_writer.h"
#include "cli/fold_words.h"
#include "cli/point_option.h"
#include "cli/script_options.h"
#include "cli/where_option.h"
#include "session/compare.h"

namespace hindcast::cli {
namespace {

using analysis::ComparisonTotals;
using analysis::PartitionDifference;

std::string asJson(const PartitionDifference& difference, const event::EventLog& log) {
    std::string line;
    JsonObject object(line);
    object.text("partition", difference.partition);
    if (difference.isShared) object.boolean("shared", true);
    object.text("kind", differenceKindName(difference.kind));
    if (difference.first) {
        JsonObject first(object.name("firstDifference"));
        add(first, "position", Cell::position(difference.first->position));
        first.number("version", difference.first->version.value());
        first.text("type", log.typeName(difference.first->type));
        first.close();
    }
    if (difference.failure) {
        JsonObject failure(object.name("failure"));
        failure.text("kind", difference.failure->kind);
        failure.text("message", difference.failure->message);
        if (difference.failure->line > 0) failure.number("line", difference.failure->line);
        if (difference.failure->column > 0) failure.number("column", difference.failure->column);
        failure.close();
    }
    addChanges(object, difference.changes);
    if (difference.transient) object.boolean("transient", true);
    object.close();
    return line + "\n";
}

std::string failureText(const projection::ScriptFailure& failure, const std::string& script) {
    std::string text = failure.kind == "upcast" ? "upcasters fail: " : "it fails: ";
    text += failure.message + ", in " + script;
    if (failure.line > 0) text += ":" + std::to_string(failure.line);
    if (failure.column > 0) text += ":" + std::to_string(failure.column);
    return text;
}

std::string forPeople(const PartitionDifference& difference, const event::EventLog& log,
                      const session::CompareOptions& options) {
    std::string text = difference.isShared            ? "(the shared state)"
                       : difference.partition.empty() ? "(the one state)"
                                                      : difference.partition;
    text +=
        std::string(", ") + (difference.transient ? "differed midway" : differenceKindName(difference.kind));
    if (difference.first) {
        text += ", first after " + std::string(log.typeName(difference.first->type)) + " of version "
                + std::to_string(difference.first->version.value());
        if (difference.first->position) text += ", position " + difference.first->position->print();
    }
    text = escapeForTerminal(text) + "\n";
    const bool isLeft = difference.kind == analysis::DifferenceKind::FailedLeft;
    if (difference.failure)
        text += "  "
                + escapeForTerminal(
                    failureText(*difference.failure, isLeft ? options.left.file : options.right.file))
                + "\n";
    for (const analysis::Change& change : difference.changes)
        text += "  " + changeLine(change);
    return text;
}

std::string asJson(const ComparisonTotals& totals, bool transient) {
    std::string line = "{\"summary\":";
    JsonObject object(line);
    object.number("partitions", totals.partitions);
    object.number("equal", totals.equal);
    object.number("changed", totals.changed);
    object.number("onlyLeft", totals.onlyLeft);
    object.number("onlyRight", totals.onlyRight);
    object.number("failed", totals.failed);
    if (transient) object.number("transient", totals.transient);
    if (totals.sharedIsEqual) object.text("shared", *totals.sharedIsEqual ? "equal" : "different");
    if (totals.resumedAt > 0) object.number("resumedAt", totals.resumedAt);
    std::string& shapes = object.name("shapes");
    shapes += '[';
    for (const analysis::Shape& shape : totals.shapes) {
        if (shapes.back() != '[') shapes += ',';
        JsonObject entry(shapes);
        std::string& paths = entry.name("paths");
        paths += '[';
        for (std::size_t i = 0; i < shape.paths.size(); ++i) {
            if (i > 0) paths += ',';
            json::printString(paths, shape.paths[i]);
        }
        paths += ']';
        entry.number("partitions", shape.partitions);
        entry.text("example", shape.example);
        entry.close();
    }
    shapes += ']';
    object.close();
    return line + "}\n";
}

std::string forPeople(const ComparisonTotals& totals, bool transient) {
    std::string text = partitionsText(totals.partitions) + ": " + groupDigits(totals.equal) + " equal, "
                       + groupDigits(totals.changed) + " changed, " + groupDigits(totals.onlyLeft)
                       + " only left, " + groupDigits(totals.onlyRight) + " only right, "
                       + groupDigits(totals.failed) + " failed";
    if (transient) text += ", " + groupDigits(totals.transient) + " of the equal ones differed midway";
    if (totals.sharedIsEqual)
        text += std::string(", the shared state is ") + (*totals.sharedIsEqual ? "equal" : "different");
    text += "\n";
    if (totals.resumedAt > 0)
        text += "went on from " + groupDigits(totals.resumedAt)
                + " events that an interrupted comparison had folded\n";
    for (const analysis::Shape& shape : totals.shapes) {
        std::string paths;
        for (const std::string& path : shape.paths)
            paths += (paths.empty() ? "" : " ") + (path.empty() ? "(the whole state)" : path);
        text += groupDigits(shape.partitions) + " × " + escapeForTerminal(paths) + ", as "
                + escapeForTerminal(shape.example.empty() ? "(the one state)" : shape.example) + "\n";
    }
    return text;
}

} // namespace

Result<ExitCode> runCompare(Context& context) {
    const Arguments& arguments = context.arguments;
    const auto store = openFiltered(context);
    if (!store) return store.error();
    const session::Session& session = *store->session;
    session::CompareOptions options;
    options.left = scriptChoice(arguments, "projection");
    options.right = scriptChoice(arguments, "against");
    options.diff = diffOptions(arguments);
    options.category = arguments.value("category");
    options.transient = arguments.has("transient");
    if (store->where) {
        auto streams = streamsWith(context, session, *store->where);
        if (!streams) return streams.error();
        options.streams = std::move(*streams);
    }
    if (const auto position = arguments.value("position")) {
        auto parsed = parsePosition(session, "position", *position);
        if (!parsed) return parsed.error();
        options.upTo = std::move(*parsed);
    }

    const bool json = arguments.form() == Form::Json;
    options.resumes = !arguments.has("refresh");
    options.progress = [&](const analysis::ComparisonProgress&) { (void)context.out.flush(); };
    const event::EventLog& log = session.log();
    bool differs = false;
    const auto totals = session::compare(
        session, options,
        [&](const PartitionDifference& difference) {
            differs = true;
            context.out.write(json ? asJson(difference, log) : forPeople(difference, log, options));
            return context.out.open();
        },
        context.stop);
    if (!totals) return totals.error();
    context.out.write(json ? asJson(*totals, options.transient) : forPeople(*totals, options.transient));
    return differs ? ExitCode::Found : ExitCode::Done;
}

} // namespace hindcast::cli
