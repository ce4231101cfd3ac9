// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_facts.h"

#include "projection/script_reader.h"

#include <algorithm>
#include <utility>

namespace hindcast::projection {
namespace {

/// More than any script that folds events by hand; what reads it grows with it.
constexpr std::size_t kLongest = std::size_t(1) << 20;

std::vector<std::string> tidied(std::vector<std::string> list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

/// Characters of two units.
bool hasPairs(std::string_view source) {
    return std::any_of(source.begin(), source.end(), [](char c) { return std::uint8_t(c) >= 0xf0; });
}

} // namespace

ScriptFacts scriptFacts(std::string_view source) {
    if (source.size() > kLongest) return {};
    const auto tokens = scriptTokens(source);
    if (!tokens) return {};
    ScriptReader reader(*tokens);
    if (!reader.read()) return {};
    ScriptFacts facts;
    facts.closed = true;
    facts.usesClock = reader.usesClock;
    facts.makesSurrogates = reader.makesSurrogates || hasPairs(source);
    facts.listsMembers = reader.listsMembers || reader.names.givesUnknown;
    facts.logs = reader.logs;
    facts.constants = tidied(std::move(reader.names.constants));
    facts.bare = tidied(std::move(reader.names.bare));
    facts.names = tidied(std::move(reader.names.outer));
    return facts;
}

} // namespace hindcast::projection
