// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cli/change_lines.h"
#include "cli/commands.h"
#include "cli/document_writer.h"
#include "cli/fold_words.h"
#include "cli/script_options.h"
#include "cli/store_opening.h"
#include "session/parity.h"

namespace hindcast::cli {
namespace {

using analysis::ParityChange;
using analysis::ParityDifference;
using analysis::ParityTotals;
using analysis::ParityTrouble;

std::string asJson(const ParityDifference& difference, const event::EventLog& log) {
    std::string line;
    JsonObject object(line);
    object.text("partition", difference.partition);
    object.text("kind", parityKindName(difference.kind));
    std::string& changes = object.name("changes");
    changes += '[';
    for (const ParityChange& change : difference.changes) {
        if (changes.back() != '[') changes += ',';
        JsonObject entry(changes);
        entry.text("path", change.path);
        add(entry, "expected", Cell::value(change.expected));
        add(entry, "actual", Cell::value(change.actual));
        if (change.lastSetBy) {
            JsonObject by(entry.name("lastSetBy"));
            add(by, "position", Cell::position(change.lastSetBy->position));
            by.number("version", change.lastSetBy->version.value());
            by.text("type", log.typeName(change.lastSetBy->type));
            by.close();
        }
        if (change.snapshot) entry.number("snapshotVersion", change.snapshot->value());
        entry.close();
    }
    changes += ']';
    if (!difference.troubles.empty()) {
        std::string& troubles = object.name("undecodable");
        troubles += '[';
        for (const ParityTrouble& trouble : difference.troubles) {
            if (troubles.back() != '[') troubles += ',';
            JsonObject entry(troubles);
            if (trouble.snapshot) entry.number("snapshotVersion", trouble.snapshot->value());
            entry.text("message", trouble.message);
            entry.close();
        }
        troubles += ']';
    }
    object.close();
    return line + "\n";
}

std::string forPeople(const ParityDifference& difference, const event::EventLog& log) {
    const bool isUnread = difference.kind == analysis::ParityKind::Undecodable;
    std::string text = difference.partition;
    if (text.empty()) text = isUnread ? "(of no stream)" : "(the one state)";
    text = escapeForTerminal(text + ", " + parityKindName(difference.kind)) + "\n";
    for (const ParityChange& change : difference.changes) {
        std::string line = (change.path.empty() ? "(the whole state)" : change.path) + "  expected "
                           + (change.expected ? json::print(*change.expected) : "nothing") + ", is "
                           + (change.actual ? json::print(*change.actual) : "nothing");
        if (change.lastSetBy)
            line += ", last set by " + std::string(log.typeName(change.lastSetBy->type)) + " of version "
                    + std::to_string(change.lastSetBy->version.value());
        if (change.snapshot)
            line += ", in the snapshot of version " + std::to_string(change.snapshot->value());
        text += "  " + escapeForTerminal(line) + "\n";
    }
    for (const ParityTrouble& trouble : difference.troubles) {
        std::string line = "a snapshot";
        if (trouble.snapshot) line = "the snapshot of version " + std::to_string(trouble.snapshot->value());
        text += "  " + escapeForTerminal(line + " cannot be compared: " + trouble.message) + "\n";
    }
    return text;
}

std::string asJson(const ParityTotals& totals) {
    std::string line = "{\"summary\":";
    JsonObject object(line);
    object.number("partitions", totals.partitions);
    object.number("equal", totals.equal);
    object.number("different", totals.different);
    object.number("missing", totals.missing);
    object.number("unexpected", totals.unexpected);
    if (totals.undecodable > 0) object.number("undecodable", totals.undecodable);
    if (totals.failed > 0) object.number("failed", totals.failed);
    if (totals.snapshots > 0) object.number("snapshots", totals.snapshots);
    if (totals.isInexact) addInexact(object, totals.inexact, totals.firstInexact);
    object.close();
    return line + "}\n";
}

std::string forPeople(const ParityTotals& totals) {
    std::string text = partitionsText(totals.partitions) + ": " + groupDigits(totals.equal) + " equal, "
                       + groupDigits(totals.different) + " different, " + groupDigits(totals.missing)
                       + " missing, " + groupDigits(totals.unexpected) + " unexpected";
    if (totals.undecodable > 0) text += ", " + groupDigits(totals.undecodable) + " undecodable";
    if (totals.snapshots > 0)
        text += " (" + groupDigits(totals.snapshots) + (totals.snapshots == 1 ? " snapshot)" : " snapshots)");
    if (totals.failed > 0)
        text += "; the projection failed on " + groupDigits(totals.failed)
                + (totals.failed == 1 ? " event" : " events");
    text += "\n";
    if (totals.isInexact) text += inexactText(totals.inexact, totals.firstInexact);
    return text;
}

} // namespace

Result<ExitCode> runParity(Context& context) {
    const Arguments& arguments = context.arguments;
    const bool ofSnapshots = arguments.has("snapshots");
    if (!ofSnapshots && !arguments.has("expected"))
        return Error{ErrorCode::Invalid, "parity", "--expected FILE is missing",
                     "or --snapshots; see hindcast-cli parity --help"};
    if (ofSnapshots && arguments.store() == "-")
        return Error{ErrorCode::Invalid, "parity", "standard input cannot be read twice",
                     "name a file: its snapshots are read after its events"};
    const auto session = openStore(context);
    if (!session) return session.error();
    const bool json = arguments.form() == Form::Json;
    const event::EventLog& log = (*session)->log();
    bool differs = false;
    const auto tell = [&](const ParityDifference& difference) {
        differs = true;
        context.out.write(json ? asJson(difference, log) : forPeople(difference, log));
        return context.out.open();
    };
    const auto script = scriptChoice(arguments, "projection");
    const auto location = storeLocation(arguments);
    if (!location) return location.error();
    const auto totals =
        ofSnapshots ? session::checkSnapshots(*session, context.opener, *location, script,
                                              diffOptions(arguments), tell, context.stop)
                    : session::checkParity(**session, script, arguments.value("expected").value_or(""),
                                           diffOptions(arguments), tell, context.stop);
    if (!totals) return totals.error();
    context.out.write(json ? asJson(*totals) : forPeople(*totals));
    context.diagnostics.damage(totals->damage);
    return differs || totals->failed > 0 ? ExitCode::Found : ExitCode::Done;
}

} // namespace hindcast::cli
