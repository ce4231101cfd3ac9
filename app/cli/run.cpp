// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include "base/text.h"
#include "cli/arguments.h"
#include "cli/command_table.h"
#include "cli/context.h"
#include "cli/help.h"
#include "cli/program_version.h"
#include "source/postgres_url.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <new>

namespace hindcast::cli {
namespace {

using Words = std::vector<std::string>;

/// A cancelled command names its store, and what is left to do.
Error told(Error error, const Arguments& arguments) {
    if (error.code != ErrorCode::Cancelled) return error;
    if (error.where.empty()) error.where = arguments.store();
    if (error.where == "-") error.where = "standard input";
    if (error.remedy.empty()) error.remedy = "run it again";
    return error;
}

/// The addresses among the words as they were given, secrets included.
Words addressesIn(const Words& words) {
    Words addresses;
    for (const std::string& word : words)
        for (const std::string& part : {word, word.substr(word.find('=') + 1)})
            if (source::PostgresUrl::isOne(part)) addresses.push_back(part);
    return addresses;
}

struct Runner {
    const OpenerFactory& makeOpener;
    const Words addresses;
    Output& out;
    Diagnostics& diagnostics;
    std::stop_token stop;
    bool showProgress;

    ExitCode wrongUsage(const Error& error) {
        diagnostics.error(error);
        return ExitCode::Usage;
    }

    ExitCode print(const std::string& text) {
        out.write(text);
        return ExitCode::Done;
    }

    ExitCode unknownCommand(const std::string& name) {
        if (isReservedCommand(name)) return wrongUsage(notAvailable(name));
        std::vector<std::string_view> names;
        for (const CommandSpec& command : commandTable())
            names.push_back(command.name);
        const auto near = nearest(name, names, 1);
        return wrongUsage({ErrorCode::Invalid, name, "unknown command",
                           "did you mean " + near.front() + "? hindcast-cli --help lists all"});
    }

    ExitCode command(const CommandSpec& spec, const Words& words) {
        if (wantsHelp(words)) return print(commandHelp(spec));
        auto arguments = Arguments::parse(spec, words);
        if (!arguments) return wrongUsage(arguments.error());
        for (const auto& named : {std::optional(arguments->store()), arguments->value("against-store")})
            if (named && source::PostgresUrl::isNearlyOne(*named) && !std::filesystem::exists(*named))
                return wrongUsage(source::PostgresUrl::parse(*named).error());
        for (const std::string& address : addresses)
            if (const auto parsed = source::PostgresUrl::parse(address); !parsed)
                return wrongUsage(parsed.error());
        const auto opener = makeOpener();
        for (const std::string& address : addresses)
            opener->admit(address);
        Context context{*arguments, *opener, out, diagnostics, stop, showProgress};
        const auto result = spec.run(context);
        if (!result) {
            if (out.closed() && result.error().code == ErrorCode::Cancelled && !stop.stop_requested())
                return ExitCode::Done;
            if (auto flushed = out.flush(); !flushed) diagnostics.error(flushed.error());
            diagnostics.error(told(result.error(), *arguments));
            return exitCodeFor(result.error().code);
        }
        return diagnostics.sawDamage() ? ExitCode::Input : *result;
    }

    ExitCode all(const Words& words) {
        const auto first = std::find_if(words.begin(), words.end(), [](const std::string& word) {
            return word.empty() || word[0] != '-';
        });
        const Words before(words.begin(), first);
        const auto given = [&](std::string_view name) {
            return std::find(before.begin(), before.end(), name) != before.end();
        };
        if (given("--version")) return print("hindcast-cli " + std::string(programVersion()) + "\n");
        if (given("--help") || given("-h")) return print(generalHelp());
        if (given("--completion")) {
            if (first != words.end() && *first == "bash") return print(bashCompletion());
            return wrongUsage(
                {ErrorCode::Invalid, "--completion", "is for bash only", "write --completion bash"});
        }
        if (given("--man")) return print(manPage());
        for (const std::string& word : before) {
            const std::string name = word.substr(0, word.find('='));
            if (name == "--cache")
                return wrongUsage(
                    {ErrorCode::Invalid, name, "stands before the command", "put it behind the command"});
            const bool known =
                std::any_of(commonOptions().begin(), commonOptions().end(),
                            [&](const OptionSpec& o) { return "--" + std::string(o.name) == name; });
            if (!known)
                return wrongUsage(
                    {ErrorCode::Invalid, name, "unknown option", "hindcast-cli --help lists all"});
        }
        if (first == words.end())
            return wrongUsage({ErrorCode::Invalid, "", "no command", "hindcast-cli --help lists all"});
        const CommandSpec* spec = findCommand(*first);
        if (!spec) return unknownCommand(*first);
        Words rest(first + 1, words.end());
        rest.insert(rest.begin(), before.begin(), before.end());
        return command(*spec, rest);
    }
};

} // namespace

ExitCode run(const Words& words, const OpenerFactory& makeOpener, Output& out, Diagnostics& diagnostics,
             std::stop_token stop, bool showProgress) {
    diagnostics.setJson(std::find(words.begin(), words.end(), "--json") != words.end());
    ExitCode code = ExitCode::Internal;
    try {
        Words shown;
        for (const std::string& word : words)
            shown.push_back(source::shownWord(word));
        code = Runner{makeOpener, addressesIn(words), out, diagnostics, stop, showProgress}.all(shown);
    } catch (const std::bad_alloc&) {
        diagnostics.error(
            {ErrorCode::Internal, "", "out of memory", "close other programs or limit the import"});
    } catch (const std::exception& error) {
        diagnostics.error({ErrorCode::Internal, "", error.what(), "please report this"});
    }
    if (auto flushed = out.flush(); !flushed) {
        diagnostics.error(flushed.error());
        return exitCodeFor(flushed.error().code);
    }
    return out.closed() ? ExitCode::Done : code;
}

} // namespace hindcast::cli
