// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include <map>

namespace hindcast::cli {
namespace {

std::string words(const std::vector<const OptionSpec*>& options) {
    std::string text;
    for (const OptionSpec* option : options)
        text += (text.empty() ? "--" : " --") + std::string(option->name);
    return text;
}

std::string join(const std::vector<std::string_view>& parts) {
    std::string text;
    for (const std::string_view part : parts)
        text += (text.empty() ? "" : " ") + std::string(part);
    return text;
}

// What may follow "--option": a list of choices, files, or nothing that we know.
std::string valueCases() {
    std::map<std::string, std::string> cases;
    for (const CommandSpec& command : commandTable()) {
        for (const OptionSpec* option : optionsOf(command)) {
            const std::string name = "--" + std::string(option->name);
            if (option->kind == ValueKind::Flag) continue;
            if (option->kind == ValueKind::Choice)
                cases[name] = "compgen -W '" + join(option->choices) + "'";
            else
                cases[name] = option->kind == ValueKind::File ? "compgen -f" : "";
        }
    }
    std::string text;
    for (const auto& [name, generator] : cases) {
        text += "        " + name + ")";
        text += generator.empty() ? " COMPREPLY=()"
                                  : " mapfile -t COMPREPLY < <(" + generator + " -- \"$current\")";
        text += "; return ;;\n";
    }
    return text;
}

} // namespace

std::string bashCompletion() {
    std::vector<std::string_view> commands;
    for (const CommandSpec& command : commandTable())
        commands.push_back(command.name);
    std::string text = "# bash completion for hindcast-cli, made from its table of commands\n"
                       "_hindcast_cli() {\n"
                       "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
                       "    local command=${COMP_WORDS[1]} options=\n"
                       "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                       "        mapfile -t COMPREPLY < <(compgen -W '"
                       + join(commands)
                       + " --help --version' -- \"$current\")\n"
                         "        return\n"
                         "    fi\n"
                         "    case $previous in\n"
                       + valueCases()
                       + "    esac\n"
                         "    case $command in\n";
    for (const CommandSpec& command : commandTable())
        text += "        " + std::string(command.name) + ") options='" + words(optionsOf(command)) + "' ;;\n";
    text += "    esac\n"
            "    if [[ $current == -* ]]; then\n"
            "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\")\n"
            "    elif [ \"$command\" = cache ] && [ \"$COMP_CWORD\" -eq 2 ]; then\n"
            "        mapfile -t COMPREPLY < <(compgen -W 'list remove prune' -- \"$current\")\n"
            "    else\n"
            "        mapfile -t COMPREPLY < <(compgen -f -- \"$current\")\n"
            "    fi\n"
            "}\n"
            "complete -o filenames -F _hindcast_cli hindcast-cli\n";
    return text;
}

} // namespace hindcast::cli
