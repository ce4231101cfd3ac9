// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diagnostics.h"

#include "base/text.h"
#include "cli/json_object.h"

#include <algorithm>
#include <string>

namespace hindcast::cli {
namespace {

Error damageError(const event::Problem& problem) {
    Error error{ErrorCode::Corrupt, problem.where, problem.message, problem.remedy};
    if (error.where.empty() && problem.stream) error.where = *problem.stream;
    if (problem.where.empty() && problem.position) {
        error.where += (error.where.empty() ? "position " : " at position ") + problem.position->print();
    }
    return error;
}

} // namespace

Error notAvailable(std::string_view what) {
    return {ErrorCode::Unsupported, std::string(what), "not available in this version",
            "hindcast-cli --help lists what is"};
}

void Diagnostics::error(const Error& error) {
    std::string text = "hindcast-cli: " + escapeForTerminal(error.print()) + "\n";
    if (m_json) {
        text += "{\"error\":";
        JsonObject object(text);
        object.text("code", errorCodeName(error.code));
        object.text("where", error.where);
        object.text("message", error.message);
        object.text("remedy", error.remedy);
        if (m_mark) {
            object.number("offset", std::uint64_t(m_mark->offset));
            object.number("length", std::uint64_t(m_mark->length));
        }
        object.close();
        text += "}\n";
    } else if (m_mark) {
        text += m_mark->lines;
    }
    m_mark.reset();
    m_sink(text);
}

void Diagnostics::markNext(std::string lines, std::size_t offset, std::size_t length) {
    m_mark = Mark{std::move(lines), offset, length};
}

void Diagnostics::note(const Error& note, std::string_view lines) {
    Error hint = note;
    hint.message = "hint: " + hint.message;
    std::string text = "hindcast-cli: " + escapeForTerminal(hint.print()) + "\n";
    if (!m_json) text += lines;
    m_sink(text);
}

void Diagnostics::damage(const std::vector<event::Problem>& problems) {
    std::size_t seen = 0;
    for (const event::Problem& problem : problems) {
        if (problem.severity != event::Severity::Error) continue;
        m_damage = true;
        if (seen++ < kDamageLines) error(damageError(problem));
    }
    if (seen > kDamageLines) {
        error({ErrorCode::Corrupt, "", groupDigits(seen - kDamageLines) + " more damaged places",
               "`hindcast-cli check` lists them all"});
    }
}

} // namespace hindcast::cli
