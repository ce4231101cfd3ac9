// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of commands and options: parsing, --help, bash completion and the man page come from it.
// Thread-safety: constant data.
#pragma once

#include "cli/exit_code.h"

#include <string_view>
#include <vector>

namespace hindcast::cli {

struct Context;

enum class ValueKind {
    Flag,
    Text,
    Count,    ///< 0 or more
    Integer,  ///< may be negative
    Time,     ///< RFC 3339 or a date
    Position, ///< a number, or text where the store's positions are text
    Pointer,  ///< JSON Pointer
    Size,     ///< bytes, with k, M, G
    Choice,
    File
};

struct OptionSpec {
    std::string_view name; ///< without dashes
    ValueKind kind = ValueKind::Flag;
    std::string_view metavar;
    std::string_view help;
    std::vector<std::string_view> choices = {};
    bool repeats = false;
    std::string_view group = {}; ///< options of the same group exclude each other
    bool required = false;
};

struct CommandSpec {
    std::string_view name;
    std::string_view argument; ///< "STORE", "ACTION [CACHE]"
    std::string_view summary;  ///< one line
    std::string_view details;  ///< a paragraph for the command's own help and the man page
    std::size_t minArguments = 1;
    std::size_t maxArguments = 1;
    bool isList = false; ///< --csv is possible
    std::vector<OptionSpec> options = {};
    Result<ExitCode> (*run)(Context&) = nullptr;
};

const std::vector<CommandSpec>& commandTable();
const CommandSpec* findCommand(std::string_view name);

/// Options of most commands: output form, cache, quiet.
const std::vector<OptionSpec>& commonOptions();

/// The options that `command` takes, its own first.
std::vector<const OptionSpec*> optionsOf(const CommandSpec& command);

struct ExitCodeText {
    ExitCode code;
    std::string_view text;
};
const std::vector<ExitCodeText>& exitCodeTable();

/// --cache, --refresh, --no-cache, --mapping, --snapshot: only where something is imported.
bool isCacheOption(std::string_view name);
/// Says which view of the store is wanted (source/view.h).
bool isViewOption(std::string_view name);

/// Names that a later version has; they are answered, never shown.
bool isReservedCommand(std::string_view name);
bool isReservedOption(std::string_view name);
bool isReservedFormat(std::string_view format);
bool isReservedUrl(std::string_view store);

} // namespace hindcast::cli
