// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "base/text.h"
#include "base/time_text.h"
#include "cli/diagnostics.h"
#include "cli/value_text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <map>

namespace hindcast::cli {
namespace {

Error usage(const CommandSpec& command, std::string message, std::string remedy = {}) {
    if (remedy.empty()) remedy = "see hindcast-cli " + std::string(command.name) + " --help";
    return {ErrorCode::Invalid, std::string(command.name), std::move(message), std::move(remedy)};
}

std::string dashed(std::string_view name) {
    return "--" + std::string(name);
}

// "--where", "--where=x" → "where"; anything that is no option → "".
std::string optionName(const std::string& word) {
    if (word.size() < 2 || word[0] != '-') return {};
    const std::string name = word.substr(word[1] == '-' ? 2 : 1);
    return name.substr(0, name.find('='));
}

// "--projection merge" is what every command does anyway.
std::vector<std::string> withoutMergeProjection(const std::vector<std::string>& words) {
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--projection=merge") continue;
        if (words[i] == "--projection" && i + 1 < words.size() && words[i + 1] == "merge") {
            ++i;
            continue;
        }
        kept.push_back(words[i]);
    }
    return kept;
}

Error unknownOption(const CommandSpec& command, const std::string& word) {
    const std::string name = optionName(word);
    if (isReservedOption(name)) return notAvailable(dashed(name));
    if (name == "csv" || name == "raw-csv")
        return usage(command, dashed(name) + " is for commands that answer with a list",
                     "--json prints one document");
    if (command.name == "probe" && isCacheOption(name))
        return usage(command, dashed(name) + " is for commands that import",
                     "leave it out: probe keeps nothing");
    std::vector<std::string_view> names;
    for (const OptionSpec* option : optionsOf(command))
        names.push_back(option->name);
    const auto near = nearest(name, names, 1);
    return usage(command, "unknown option " + word.substr(0, word.find('=')),
                 near.empty() ? std::string() : "did you mean " + dashed(near[0]) + "?");
}

Result<void> checkTogether(const CommandSpec& command, const Arguments& arguments) {
    std::map<std::string_view, std::string_view> groups;
    for (const OptionSpec* option : optionsOf(command)) {
        if (option->required && !arguments.has(option->name))
            return usage(command, dashed(option->name) + " " + std::string(option->metavar) + " is missing");
        if (option->group.empty() || !arguments.has(option->name)) continue;
        const auto [at, isNew] = groups.emplace(option->group, option->name);
        const bool bothCsv = at->second == "csv" && option->name == "raw-csv";
        if (!isNew && !bothCsv)
            return usage(command,
                         dashed(at->second) + " and " + dashed(option->name) + " exclude each other");
    }
    return {};
}

Result<void> checkPositionals(const CommandSpec& command, const std::vector<std::string>& words) {
    const std::string argument(command.argument);
    if (words.size() < command.minArguments) return usage(command, argument + " is missing");
    if (words.size() > command.maxArguments)
        return usage(command, "surplus argument '" + words[command.maxArguments] + "'");
    for (const std::string& word : words)
        if (word.empty()) return usage(command, argument + " is empty");
    if (isReservedUrl(words.front())) return notAvailable(words.front().substr(0, words.front().find(':')));
    return {};
}

} // namespace

Result<Arguments> Arguments::parse(const CommandSpec& command, const std::vector<std::string>& words) {
    Arguments arguments;
    arguments.m_command = &command;
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    std::vector<std::pair<const OptionSpec*, CLI::Option*>> options;
    for (const OptionSpec* spec : optionsOf(command)) {
        CLI::Option* option =
            spec->kind == ValueKind::Flag
                ? app.add_flag(dashed(spec->name))
                : app.add_option(dashed(spec->name),
                                 CLI::callback_t([](const CLI::results_t&) { return true; }));
        if (spec->kind != ValueKind::Flag) option->expected(1);
        option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        options.emplace_back(spec, option);
    }
    std::vector<std::string> reversed = withoutMergeProjection(words);
    std::reverse(reversed.begin(), reversed.end());
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ArgumentMismatch& error) {
        // "--cache: 1 required  missing"
        const std::string what = error.what();
        const std::string name = what.substr(0, what.find(':'));
        for (const OptionSpec* spec : optionsOf(command))
            if (dashed(spec->name) == name && spec->kind != ValueKind::Flag)
                return usage(command, name + " is without its " + std::string(spec->metavar),
                             "write " + name + " " + std::string(spec->metavar));
        return usage(command, what);
    } catch (const CLI::ParseError& error) {
        std::string message = error.what();
        std::replace(message.begin(), message.end(), '\n', ' ');
        return usage(command, message);
    }
    bool literal = false;
    for (const std::string& word : app.remaining()) {
        if (word == "--" && !literal) {
            literal = true;
        } else if (literal || word == "-" || optionName(word).empty()) {
            arguments.m_positionals.push_back(word);
        } else {
            return unknownOption(command, word);
        }
    }
    for (const auto& [spec, option] : options) {
        if (option->count() == 0) continue;
        if (option->count() > 1 && !spec->repeats && spec->kind != ValueKind::Flag)
            return usage(command, dashed(spec->name) + " is given more than once");
        auto& values = arguments.m_values[std::string(spec->name)];
        if (spec->kind != ValueKind::Flag) values = option->results();
        for (const std::string& value : values)
            if (auto checked = checkValue(*spec, value); !checked) return checked.error();
    }
    if (auto checked = checkPositionals(command, arguments.m_positionals); !checked) return checked.error();
    if (auto checked = checkTogether(command, arguments); !checked) return checked.error();
    return arguments;
}

Form Arguments::form() const {
    if (has("json")) return Form::Json;
    return has("csv") || has("raw-csv") ? Form::Csv : Form::Table;
}

std::optional<std::string> Arguments::value(std::string_view name) const {
    const auto at = m_values.find(name);
    if (at == m_values.end() || at->second.empty()) return std::nullopt;
    return at->second.front();
}

std::vector<std::string> Arguments::values(std::string_view name) const {
    const auto at = m_values.find(name);
    return at == m_values.end() ? std::vector<std::string>() : at->second;
}

std::optional<std::uint64_t> Arguments::count(std::string_view name) const {
    const auto text = value(name);
    return text ? parseCount(*text) : std::nullopt;
}

std::optional<std::int64_t> Arguments::integer(std::string_view name) const {
    const auto text = value(name);
    return text ? parseInteger(*text) : std::nullopt;
}

std::optional<Micros> Arguments::time(std::string_view name) const {
    const auto text = value(name);
    const auto parsed = text ? parseTime(*text) : std::nullopt;
    if (!parsed) return std::nullopt;
    return parsed->time;
}

std::optional<json::Pointer> Arguments::pointer(std::string_view name) const {
    const auto text = value(name);
    if (!text) return std::nullopt;
    auto parsed = json::Pointer::parse(*text);
    if (!parsed) return std::nullopt;
    return std::move(parsed).value();
}

std::optional<std::uint64_t> Arguments::size(std::string_view name) const {
    const auto text = value(name);
    return text ? parseSize(*text) : std::nullopt;
}

bool wantsHelp(const std::vector<std::string>& words) {
    const auto end = std::find(words.begin(), words.end(), "--");
    return std::any_of(words.begin(), end, [](const std::string& w) { return w == "--help" || w == "-h"; });
}

} // namespace hindcast::cli
