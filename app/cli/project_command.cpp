// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cli/commands.h"
#include "cli/document_writer.h"
#include "cli/fold_words.h"
#include "cli/point_option.h"
#include "cli/projected_store.h"
#include "cli/script_options.h"
#include "cli/store_opening.h"
#include "session/project.h"
#include "json/parse.h"

#include <algorithm>

namespace hindcast::cli {
namespace {

const std::vector<Column> kColumns{{"partition"}, {"state"}, {"result"}};
const std::vector<Column> kEmittedColumns{{"stream"},   {"type"}, {"data"},
                                          {"metadata"}, {"link"}, {"causedBy"}};

/// JSON on one line; what the store has may hold line breaks.
std::string oneLine(const std::string& json) {
    if (json.empty()) return "null";
    if (json.find('\n') == std::string::npos && json.find('\r') == std::string::npos) return json;
    const auto parsed = json::parse(json);
    return parsed ? json::print(*parsed) : "null";
}

class Printer {
public:
    explicit Printer(Context& context)
        : m_context(context), m_form(context.arguments.form()), m_isJson(m_form == Form::Json) {
        const bool emitted = context.arguments.has("emitted");
        if (emitted ? m_form == Form::Csv : !m_isJson)
            m_rows = makeRowWriter(m_form, !context.arguments.has("raw-csv"),
                                   emitted ? kEmittedColumns : kColumns, context.out);
    }

    void failure(const session::ProjectionFailure& failure) {
        if (m_isJson)
            m_context.out.write(failureLine(failure));
        else
            m_context.diagnostics.error(
                failureError(m_context.arguments.value("projection").value_or(""), failure));
    }
    void emitted(const std::string& json, const std::optional<Position>& position) {
        std::string line = json + ",\"causedBy\":{";
        if (const Cell cell = Cell::position(position); cell.kind != Cell::Kind::Absent) {
            line += "\"position\":";
            if (cell.kind == Cell::Kind::Text)
                json::printString(line, cell.text);
            else
                line += cell.text;
        }
        line += "}}";
        if (m_rows)
            addEmitted(line);
        else
            m_context.out.write((m_isJson ? line : escapeForTerminal(line)) + "\n");
    }
    void logged(const std::string& text, const std::optional<Position>& position) {
        if (m_isJson) {
            std::string line = "{\"log\":";
            JsonObject object(line);
            add(object, "position", Cell::position(position));
            object.text("text", text);
            object.close();
            m_context.out.write(line + "}\n");
        } else {
            m_context.out.write(
                escapeForTerminal("log" + (position ? " at position " + position->print() : "") + ": " + text)
                + "\n");
        }
    }
    bool partition(const session::ProjectedPartition& partition) {
        if (m_rows)
            return m_rows->add({Cell::string(partition.partition), Cell::raw(oneLine(partition.state)),
                                Cell::raw(oneLine(partition.result))});
        std::string line;
        JsonObject object(line);
        object.text("partition", partition.partition);
        object.raw("state", oneLine(partition.state));
        object.raw("result", oneLine(partition.result));
        object.close();
        m_context.out.write(line + "\n");
        return m_context.out.open();
    }
    void shared(const std::string& state) {
        if (m_rows) {
            m_rows->finish();
            if (m_form == Form::Csv) return;
            m_context.out.write("shared  " + escapeForTerminal(oneLine(state)) + "\n");
        } else {
            m_context.out.write("{\"shared\":" + oneLine(state) + "}\n");
        }
    }
    void finish() {
        if (m_rows) m_rows->finish();
    }
    void summary(const session::ProjectSummary& summary) {
        if (m_form == Form::Csv) return;
        m_context.out.write(m_isJson ? summaryLine(summary) : summaryText(summary));
    }

private:
    void addEmitted(const std::string& line) {
        const auto parsed = json::parse(line);
        if (!parsed) return;
        Row row;
        for (const Column& column : kEmittedColumns) {
            const json::Value* value = parsed->find(column.key);
            row.push_back(value ? Cell::value(*value) : Cell::absent());
        }
        m_rows->add(row);
    }
    static std::string failureLine(const session::ProjectionFailure& failure) {
        std::string line = "{\"failure\":";
        JsonObject object(line);
        add(object, "position", Cell::position(failure.position));
        object.text("partition", failure.partition);
        object.text("message", failure.message);
        if (failure.line > 0) object.number("line", failure.line);
        if (failure.column > 0) object.number("column", failure.column);
        object.text("kind", failure.kind);
        object.close();
        return line + "}\n";
    }
    static std::string summaryLine(const session::ProjectSummary& summary) {
        std::string line = "{\"summary\":";
        JsonObject object(line);
        object.number("processed", summary.processed);
        JsonObject skipped(object.name("skipped"));
        for (const auto& [reason, count] : summary.skipped)
            skipped.number(reason, count);
        skipped.close();
        object.number("failed", summary.failed);
        object.number("partitions", summary.partitions);
        object.boolean("deterministic", summary.deterministic);
        if (summary.unequal) {
            JsonObject unequal(object.name("firstDifference"));
            unequal.text("partition", summary.unequal->first);
            unequal.text("path", summary.unequal->second);
            unequal.close();
        }
        if (summary.changedVariable) object.text("changedVariable", *summary.changedVariable);
        if (summary.stopped) object.boolean("stopped", true);
        if (summary.inexact > 0) addInexact(object, summary.inexact, summary.firstInexact);
        object.close();
        return line + "}\n";
    }
    static std::string summaryText(const session::ProjectSummary& summary) {
        std::string text = groupDigits(summary.processed)
                           + (summary.processed == 1 ? " event processed" : " events processed");
        for (const auto& [reason, count] : summary.skipped)
            text += ", " + groupDigits(count) + " skipped (" + reason + ")";
        if (summary.failed > 0) text += ", " + groupDigits(summary.failed) + " failed";
        text += ", " + partitionsText(summary.partitions) + "\n";
        if (summary.unequal)
            text += "not deterministic: two folds differ in partition '"
                    + escapeForTerminal(summary.unequal->first) + "' at '"
                    + escapeForTerminal(summary.unequal->second) + "'\n";
        else if (!summary.deterministic)
            text += "not deterministic: the clock of this machine was allowed\n";
        if (summary.changedVariable)
            text += "outside its states it changes, or may change: "
                    + escapeForTerminal(*summary.changedVariable) + "\n";
        if (summary.stopped) text += "stopped at the first failure\n";
        if (summary.inexact > 0) text += inexactText(summary.inexact, summary.firstInexact);
        return text;
    }

    Context& m_context;
    Form m_form;
    bool m_isJson;
    std::unique_ptr<RowWriter> m_rows;
};

} // namespace

Result<ExitCode> runProject(Context& context) {
    const Arguments& arguments = context.arguments;
    if (arguments.has("log") && arguments.form() == Form::Csv)
        return Error{ErrorCode::Invalid, "project", "--log and --csv cannot be together",
                     "print it as --json"};
    const auto session = openStore(context);
    if (!session) return session.error();
    session::ProjectOptions options;
    options.script = scriptChoice(arguments, "projection");
    options.wantsEmitted = arguments.has("emitted");
    options.wantsLogged = arguments.has("log");
    options.stopsAtFailure = arguments.value("on-failure") == "stop";
    options.partition = arguments.value("partition");
    options.checksDeterminism = arguments.has("check-determinism");
    if (const auto position = arguments.value("position")) {
        auto parsed = parsePosition(**session, "position", *position);
        if (!parsed) return parsed.error();
        options.upTo = std::move(*parsed);
    }

    Printer printer(context);
    bool isKnown = !options.partition || options.wantsEmitted;
    session::ProjectSinks sinks;
    sinks.failure = [&](const auto& failure) { printer.failure(failure); };
    if (options.wantsLogged)
        sinks.logged = [&](const auto& text, const auto& position) { printer.logged(text, position); };
    if (options.wantsEmitted) {
        sinks.emitted = [&](const auto& json, const auto& position) { printer.emitted(json, position); };
    } else {
        sinks.partition = [&](const auto& partition) {
            isKnown = true;
            return printer.partition(partition);
        };
        sinks.shared = [&](const auto& state) { printer.shared(state); };
    }
    const auto summary = session::project(**session, options, sinks, context.stop);
    if (!summary) return summary.error();
    if (!isKnown)
        return Error{ErrorCode::NotFound, *options.partition, "no event was handled for this partition",
                     "project without --partition lists them all"};
    printer.finish();
    if (!options.wantsEmitted) printer.summary(*summary);
    return summary->failed > 0 || summary->unequal ? ExitCode::Found : ExitCode::Done;
}

} // namespace hindcast::cli
