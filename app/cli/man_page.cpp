// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include "cli/program_version.h"

namespace hindcast::cli {
namespace {

// For troff: hyphens of options, backslashes, and a dot or quote at the start of a line.
std::string roff(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else if ((c == '.' || c == '\'') && out.empty())
            out += "\\&" + std::string(1, c);
        else
            out += c;
    }
    return out;
}

void appendOption(std::string& text, const OptionSpec& option) {
    text += ".TP\n\\fB\\-\\-" + roff(option.name) + "\\fR";
    if (!option.metavar.empty()) text += " \\fI" + roff(option.metavar) + "\\fR";
    text += "\n" + roff(option.help);
    for (std::size_t i = 0; i < option.choices.size(); ++i)
        text += (i == 0 ? ": " : ", ") + roff(option.choices[i]);
    if (option.required) text += "; needed";
    if (option.repeats) text += "; may repeat";
    text += ".\n";
}

} // namespace

std::string manPage() {
    std::string text =
        ".TH HINDCAST\\-CLI 1 \"\" \"Hindcast " + roff(programVersion())
        + "\"\n"
          ".SH NAME\nhindcast\\-cli \\- travel in the event log of an event\\-sourced system\n"
          ".SH SYNOPSIS\n\\fBhindcast\\-cli\\fR \\fICOMMAND\\fR \\fISTORE\\fR [\\fIoptions\\fR]\n"
          ".SH DESCRIPTION\n"
          "Reads an event store or a dump of one into a local cache and answers questions about it: what\n"
          "the state of a stream was at any point, what changed, and which event did it.\n"
          "\\fISTORE\\fR is a dump file, an event store in a SQLite file, a live PostgreSQL, a *.hindcast\n"
          "cache, or \\- for standard input; gzip and zstd are looked through. Sources are only ever read.\n"
          "A live PostgreSQL is named by its address, postgresql://user@host:port/database, with the\n"
          "parameters of libpq (sslmode and so on) and schema=NAME behind a question mark. The password is\n"
          "best kept in ~/.pgpass, the file that PGPASSFILE names, or PGPASSWORD; one in the address is\n"
          "used, but never stored or shown.\n"
          ".SH COMMANDS\n";
    for (const CommandSpec& command : commandTable()) {
        text +=
            ".SS " + roff(command.name) + " " + roff(command.argument) + "\n" + roff(command.summary) + ".\n";
        if (!command.details.empty()) text += roff(command.details) + "\n";
        for (const OptionSpec& option : command.options)
            appendOption(text, option);
    }
    text += ".SH OPTIONS\n";
    for (const OptionSpec& option : commonOptions())
        appendOption(text, option);
    text += ".TP\n\\fB\\-\\-version\\fR\nprint the version of the program (before a command only).\n.SH EXIT "
            "STATUS\n";
    for (const ExitCodeText& code : exitCodeTable())
        text += ".TP\n" + std::to_string(int(code.code)) + "\n" + roff(code.text) + ".\n";
    text += ".SH FILES\n.TP\n$XDG_CACHE_HOME/hindcast, ~/.cache/hindcast\nwhere caches are kept.\n"
            ".SH EXAMPLES\n.nf\nhindcast\\-cli info shop.sql\n"
            "hindcast\\-cli state shop.sql \\-\\-stream order\\-42 \\-\\-version 3\n"
            "hindcast\\-cli diff shop.sql \\-\\-stream order\\-42 \\-\\-from 3 \\-\\-to 5 \\-\\-json\n.fi\n";
    return text;
}

} // namespace hindcast::cli
