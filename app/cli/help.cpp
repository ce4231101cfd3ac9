// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include <algorithm>

namespace hindcast::cli {
namespace {

void appendColumn(std::string& text, const std::string& left, std::size_t width, std::string_view right) {
    text += "  " + left + std::string(width > left.size() ? width - left.size() : 0, ' ') + "  ";
    text += right;
    text += '\n';
}

constexpr std::size_t kLineWidth = 80;

/// A paragraph in lines that a terminal of usual width shows unbroken.
void appendParagraph(std::string& text, std::string_view words) {
    while (words.size() > kLineWidth) {
        std::size_t end = words.rfind(' ', kLineWidth);
        if (end == std::string_view::npos) end = std::min(words.find(' '), words.size());
        text += words.substr(0, end);
        text += '\n';
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    text += words;
    text += '\n';
}

void appendOptions(std::string& text, const std::vector<const OptionSpec*>& options) {
    std::size_t width = 0;
    for (const OptionSpec* option : options)
        width = std::max(width, optionUsage(*option).size());
    for (const OptionSpec* option : options) {
        std::string help(option->help);
        for (std::size_t i = 0; i < option->choices.size(); ++i)
            help += (i == 0 ? " (" : ", ") + std::string(option->choices[i]);
        if (!option->choices.empty()) help += ")";
        if (option->required) help += "; needed";
        if (option->repeats) help += "; may repeat";
        appendColumn(text, optionUsage(*option), width, help);
    }
}

} // namespace

std::string optionUsage(const OptionSpec& option) {
    std::string text = "--" + std::string(option.name);
    if (!option.metavar.empty()) text += " " + std::string(option.metavar);
    return text;
}

std::string generalHelp() {
    std::string text =
        "Usage: hindcast-cli COMMAND STORE [options]\n\n"
        "Travels in the event log of an event-sourced system. STORE is a dump file, a folder of them, an "
        "event\n"
        "store in a SQLite file, a live PostgreSQL (postgresql://user@host/database?schema=name), a\n"
        "*.hindcast cache, or - for standard input; gzip and zstd are looked through.\n\n"
        "Commands:\n";
    std::size_t width = 0;
    for (const CommandSpec& command : commandTable())
        width = std::max(width, command.name.size());
    for (const CommandSpec& command : commandTable())
        appendColumn(text, std::string(command.name), width, command.summary);
    text += "\nOptions of most commands:\n";
    std::vector<const OptionSpec*> options;
    for (const OptionSpec& option : commonOptions())
        options.push_back(&option);
    appendOptions(text, options);
    text += "\nhindcast-cli COMMAND --help tells more; hindcast-cli --version prints the version.\n\nExit "
            "codes:\n";
    for (const ExitCodeText& code : exitCodeTable())
        appendColumn(text, std::to_string(int(code.code)), 1, code.text);
    return text;
}

std::string commandHelp(const CommandSpec& command) {
    std::string text =
        "Usage: hindcast-cli " + std::string(command.name) + " " + std::string(command.argument);
    for (const OptionSpec& option : command.options)
        if (option.required) text += " " + optionUsage(option);
    text += " [options]\n\n";
    appendParagraph(text, command.summary);
    if (!command.details.empty()) appendParagraph(text, command.details);
    text += "\nOptions:\n";
    appendOptions(text, optionsOf(command));
    return text;
}

} // namespace hindcast::cli
