// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cli/commands.h"
#include "cli/json_object.h"
#include "cli/store_opening.h"

#include <array>
#include <map>

namespace hindcast::cli {
namespace {

using event::Severity;

const std::vector<Column> kColumns{{"severity"}, {"code"}, {"stream"}, {"position", true}, {"message"}};

std::string_view severityName(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Note:
        break;
    }
    return "note";
}

struct Summary {
    std::array<std::uint64_t, 3> bySeverity{};
    std::map<std::string, std::uint64_t> byCode;

    void count(const event::Problem& problem) {
        ++bySeverity[std::size_t(problem.severity)];
        ++byCode[problem.code];
    }
    std::uint64_t of(Severity severity) const { return bySeverity[std::size_t(severity)]; }

    std::string json() const {
        std::string text = "{\"summary\":";
        JsonObject object(text);
        object.number("errors", of(Severity::Error));
        object.number("warnings", of(Severity::Warning));
        object.number("notes", of(Severity::Note));
        JsonObject codes(object.name("byCode"));
        for (const auto& [code, count] : byCode)
            codes.number(code, count);
        codes.close();
        object.close();
        return text + "}\n";
    }
    std::string text() const {
        const auto counted = [](std::uint64_t count, const char* what) {
            return groupDigits(count) + " " + what + (count == 1 ? "" : "s");
        };
        return counted(of(Severity::Error), "error") + ", " + counted(of(Severity::Warning), "warning") + ", "
               + counted(of(Severity::Note), "note") + "\n";
    }
    // Found: something at least as severe as the threshold.
    bool reaches(const std::string& threshold) const {
        if (of(Severity::Error) > 0) return true;
        if (threshold == "error") return false;
        return of(Severity::Warning) > 0 || (threshold == "note" && of(Severity::Note) > 0);
    }
};

std::string messageOf(const event::Problem& problem) {
    return problem.where.empty() ? problem.message : problem.where + ": " + problem.message;
}

} // namespace

Result<ExitCode> runCheck(Context& context) {
    const Arguments& arguments = context.arguments;
    const auto session = openStore(context, DamageLines::LeaveToCaller);
    if (!session) return session.error();
    const auto problems = (*session)->check(context.stop);
    if (!problems) return problems.error();
    Summary summary;
    const auto writer = makeRowWriter(arguments.form(), !arguments.has("raw-csv"), kColumns, context.out);
    for (const event::Problem& problem : *problems) {
        summary.count(problem);
        writer->add({Cell::string(severityName(problem.severity)), Cell::string(problem.code),
                     problem.stream ? Cell::string(*problem.stream) : Cell::absent(),
                     Cell::position(problem.position), Cell::string(messageOf(problem))});
    }
    writer->finish();
    if (arguments.form() == Form::Json) context.out.write(summary.json());
    if (arguments.form() == Form::Table) context.out.write(summary.text());
    return summary.reaches(arguments.value("fail-on").value_or("warning")) ? ExitCode::Found : ExitCode::Done;
}

} // namespace hindcast::cli
