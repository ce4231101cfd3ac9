// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/syntax.h"

#include "expression/vocabulary.h"
#include "json/print.h"

#include <algorithm>
#include <array>

namespace hindcast::expression {

const char* operatorText(Operator op) {
    static constexpr std::array<const char*, 16> kTexts{"||", "&&", "==", "!=", "<",        "<=",
                                                        ">",  ">=", "=~", "in", "contains", "startsWith",
                                                        "+",  "-",  "*",  "/"};
    return kTexts[std::size_t(op)];
}

const char* functionText(Function function) {
    static constexpr std::array<const char*, 5> kTexts{"exists", "missing", "size", "typeof", "changes"};
    return kTexts[std::size_t(function)];
}

const char* nameText(Name name) {
    static constexpr std::array<const char*, 10> kTexts{"stream",    "category", "type", "position",
                                                        "version",   "time",     "id",   "correlation",
                                                        "causation", "noop"};
    return kTexts[std::size_t(name)];
}

const char* rootText(Root root) {
    static constexpr std::array<const char*, 4> kTexts{"data", "meta", "state", "old"};
    return kTexts[std::size_t(root)];
}

std::string stepText(const Step& step) {
    if (step.index) return "[" + std::to_string(*step.index) + "]";
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
               || c == '$' || static_cast<unsigned char>(c) >= 0x80;
    };
    const bool bare = !step.name.empty() && !(step.name[0] >= '0' && step.name[0] <= '9')
                      && std::all_of(step.name.begin(), step.name.end(), plain);
    if (bare) return "." + step.name;
    std::string quoted = "[";
    json::printString(quoted, step.name);
    return quoted + "]";
}

std::string pathText(Root root, const std::vector<Step>& steps) {
    std::string out = rootText(root);
    for (const Step& step : steps)
        out += stepText(step);
    return out;
}

} // namespace hindcast::expression
