// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_facts.h"

#include "projection/script_tokens.h"

#include <algorithm>
#include <set>

namespace hindcast::projection {
namespace {

using Kind = ScriptToken::Kind;
using Words = std::set<std::string_view>;

/// Statements and operators whose words have no value.
const Words kWords = {"break", "case",   "catch",   "const", "continue", "default", "delete", "do",
                      "else",  "false",  "finally", "for",   "function", "if",      "in",     "instanceof",
                      "let",   "new",    "null",    "of",    "return",   "switch",  "throw",  "true",
                      "try",   "typeof", "var",     "void",  "while"};
/// Later turns, other realms, ways to the global object and to hidden variables.
const Words kForbidden = {"async",    "await",   "Promise", "import",    "export",  "globalThis",
                          "this",     "self",    "window",  "eval",      "with",    "Function",
                          "Proxy",    "Reflect", "WeakMap", "WeakSet",   "WeakRef", "Symbol",
                          "super",    "yield",   "class",   "arguments", "RegExp",  "Intl",
                          "debugger", "extends", "static",  "frames",    "global"};
const Words kForbiddenMembers = {"constructor",
                                 "prototype",
                                 "__proto__",
                                 "caller",
                                 "callee",
                                 "defineProperty",
                                 "defineProperties",
                                 "setPrototypeOf",
                                 "getPrototypeOf",
                                 "seal",
                                 "preventExtensions",
                                 "getOwnPropertyDescriptor",
                                 "getOwnPropertyDescriptors",
                                 "__defineGetter__",
                                 "__defineSetter__",
                                 "__lookupGetter__",
                                 "__lookupSetter__",
                                 "fromAsync",
                                 "toJSON",
                                 "compile",
                                 "captureStackTrace",
                                 "prepareStackTrace",
                                 "stackTraceLimit",
                                 "getOwnPropertySymbols"};
/// Objects of the language that are used by their members, called, made or asked for alone.
const Words kLanguage = {"Object", "Array", "Math", "JSON",   "Number", "String",    "Boolean",
                         "Date",   "Map",   "Set",  "BigInt", "Error",  "TypeError", "RangeError"};
const Words kValues = {"undefined", "NaN", "Infinity", "parseInt", "parseFloat", "isNaN", "isFinite"};
const Words kDialect = {"fromAll",       "fromStream",   "fromStreams", "fromCategory", "fromCategories",
                        "foreachStream", "when",         "outputState", "options",      "emit",
                        "linkTo",        "linkStreamTo", "copyTo",      "log"};
/// Called while the script defines itself.
const Words kDefining = {"fromAll",       "fromStream", "fromStreams", "fromCategory", "fromCategories",
                         "foreachStream", "when",       "outputState", "options"};
/// They give scalars, or new arrays of what is in the object.
const Words kReading = {"includes", "indexOf", "lastIndexOf",    "join",   "at",     "slice", "concat",
                        "has",      "get",     "hasOwnProperty", "charAt", "length", "size"};
const Words kAssignments = {
    "=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=", "?\?="};

bool has(const Words& words, std::string_view word) {
    return words.count(word) > 0;
}

class Reading {
public:
    explicit Reading(const std::vector<ScriptToken>& tokens) : m_tokens(tokens) {}

    bool isClosed() {
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            if (isPlainName(i) && m_tokens[i].function == 0) m_outer.insert(m_tokens[i].text);
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            if (!isFine(i)) return false;
        return true;
    }
    ScriptFacts facts;

private:
    const ScriptToken& at(std::size_t i) const {
        static const ScriptToken none{};
        return i < m_tokens.size() ? m_tokens[i] : none;
    }
    bool isMember(std::size_t i) const { return i > 0 && (at(i - 1).is(".") || at(i - 1).is("?.")); }
    /// The name of a member in an object literal: {name: …}, {name(…) {…}}.
    bool isKey(std::size_t i) const {
        const ScriptToken& before = at(i - 1);
        if (i == 0 || !(before.is("{") || before.is(","))) return false;
        if (at(i + 1).is(":")) return true;
        return at(i + 1).is("(") && at(at(i + 1).partner + 1).is("{");
    }
    bool isPlainName(std::size_t i) const {
        return at(i).isName() && !isMember(i) && !isKey(i) && !has(kWords, at(i).text);
    }

    /// Behind .name, ?.name, [index] that follow `i`.
    std::size_t chainEnd(std::size_t i) const {
        std::size_t end = i + 1;
        for (;;) {
            if ((at(end).is(".") || at(end).is("?.")) && at(end + 1).isName())
                end += 2;
            else if (at(end).is("["))
                end = at(end).partner + 1;
            else if (at(end).is("?.") && at(end + 1).is("["))
                end = at(end + 1).partner + 1;
            else
                return end;
        }
    }
    bool isChangedAt(std::size_t begin, std::size_t end) const {
        if (at(end).kind == Kind::Sign
            && (has(kAssignments, at(end).text) || at(end).is("++") || at(end).is("--")))
            return true;
        const ScriptToken& before = at(begin - 1);
        return begin > 0
               && (before.is("++") || before.is("--") || (before.is("delete") && !isMember(begin - 1)));
    }
    /// Stands in [a, {b}] = … or for ([a] of …), or is a for's own name.
    bool isUnpackedInto(std::size_t i) const {
        if ((at(i + 1).is("of") || at(i + 1).is("in")) && at(i - 1).is("(") && at(i - 2).is("for"))
            return true;
        std::size_t depth = 0;
        for (std::size_t k = i + 1; k < m_tokens.size() && at(k).function >= at(i).function; ++k) {
            if (at(k).is("(") || at(k).is("[") || at(k).is("{")) {
                k = at(k).partner;
                continue;
            }
            if (at(k).is(")") || at(k).is(";")) return false;
            if (!at(k).is("]") && !at(k).is("}")) continue;
            if (at(k + 1).is("=") || at(k + 1).is("of") || at(k + 1).is("in")) return true;
            if (++depth > 64) return true;
        }
        return false;
    }

    bool isFine(std::size_t i) {
        const ScriptToken& token = at(i);
        switch (token.kind) {
        case Kind::Name:
            return isFineName(i);
        case Kind::Text:
            return !has(kForbiddenMembers, token.text.substr(1, token.text.size() - 2))
                   && (token.text.find('\\') == std::string_view::npos || isFineEscape(token.text));
        case Kind::Template:
            // f`text` is a call, and its pieces are an object that lasts.
            if (i > 0 && token.text.front() == '`' && isOperand(i - 1)) return false;
            for (const std::string_view word : kForbiddenMembers)
                if (token.text.find(word) != std::string_view::npos) return false;
            return token.text.find('\\') == std::string_view::npos || isFineEscape(token.text);
        case Kind::Sign:
            return !token.is("(") || token.function > 0 || isFineOuterCall(i);
        default:
            return true;
        }
    }
    bool isOperand(std::size_t i) const {
        const ScriptToken& token = at(i);
        if (token.kind == Kind::Sign) return token.is(")") || token.is("]") || token.is("}");
        return !(token.isName() && has(kWords, token.text) && !isMember(i)) && token.text.back() != '{';
    }
    bool isFineEscape(std::string_view text) {
        for (std::size_t k = text.find('\\'); k != std::string_view::npos; k = text.find('\\', k + 2)) {
            if (k + 1 >= text.size()) break;
            if (text[k + 1] == 'x' || (text[k + 1] >= '0' && text[k + 1] <= '9')) return false;
            if (text[k + 1] == 'u') return false; // it may spell a member that is forbidden
        }
        return true;
    }
    bool isFineOuterCall(std::size_t i) const {
        if (i == 0 || !isOperand(i - 1)) return true; // brackets around something
        const ScriptToken& called = at(i - 1);
        if (!called.isName()) return false;
        if (has(kWords, called.text)) return isKey(i - 1) || isMember(i - 1);
        if (isKey(i - 1) || has(kDefining, called.text)) return true;
        if (isMember(i - 1)) return called.is("freeze") && at(i - 3).is("Object");
        return (called.is("Set") || called.is("Map")) && at(i - 2).is("new");
    }

    bool isFineName(std::size_t i) {
        const std::string_view name = at(i).text;
        if (isMember(i) || isKey(i)) {
            if (name == "random") facts.usesClock = true;
            if (name == "fromCharCode" || name == "fromCodePoint") facts.makesSurrogates = true;
            if (name == "freeze") return at(i).function == 0;
            return !has(kForbiddenMembers, name);
        }
        if (has(kForbidden, name) || has(kForbiddenMembers, name)) return false;
        if ((name == "get" || name == "set") && isAccessor(i)) return false;
        if (has(kWords, name)) return isFineWord(i);
        if (name == "Date") facts.usesClock = true;
        if (name == "log") facts.logs = true;
        if (has(kDialect, name)) return !isChangedAt(i, i + 1);
        if (has(kValues, name)) return !isChangedAt(i, chainEnd(i)) && !isUnpackedInto(i);
        if (has(kLanguage, name)) return isFineLanguage(i);
        facts.names.emplace_back(name);
        return at(i).function == 0 || m_outer.count(name) == 0 || isFineOuter(i);
    }
    bool isAccessor(std::size_t i) const {
        const ScriptToken& next = at(i + 1);
        return next.kind == Kind::Name || next.kind == Kind::Text || next.kind == Kind::Number
               || next.is("[");
    }
    bool isFineWord(std::size_t i) const {
        const std::string_view word = at(i).text;
        if (word == "function") return !at(i + 1).is("*");
        if (word == "new") return !at(i + 1).is(".");
        const bool controls = word == "if" || word == "for" || word == "while" || word == "switch"
                              || word == "catch" || word == "do" || word == "try";
        return !controls || at(i).function > 0;
    }
    bool isFineLanguage(std::size_t i) const {
        const std::size_t end = chainEnd(i);
        if (isChangedAt(i, end) || isUnpackedInto(i)) return false;
        if (at(i - 1).is("instanceof") && i > 0) return true;
        if (at(i + 1).is("(") && !has({"Object", "Math", "JSON"}, at(i).text)) return true;
        if (at(i + 1).is(".") && at(i + 2).isName()) return true;
        // .map(Number), .filter(Boolean)
        return at(i - 1).is("(") && at(i + 1).is(")") && has({"Number", "String", "Boolean"}, at(i).text);
    }
    /// A name of the script's outermost part, used in a function: must hold even if it is a table.
    bool isFineOuter(std::size_t i) {
        const std::size_t end = chainEnd(i);
        if (isChangedAt(i, end) || isUnpackedInto(i)) return false;
        const std::string name(at(i).text);
        const bool isCall = at(end).is("(") || (at(end).is("?.") && at(end + 1).is("("));
        const bool isReading =
            end > i + 1 && (!isCall || (at(end - 1).isName() && has(kReading, at(end - 1).text)));
        const bool isWalked = (at(i - 1).is("of") && at(i + 1).is(")")) || at(i - 1).is("in")
                              || at(i - 1).is("...") || isListed(i);
        (isReading || isWalked ? facts.constants : facts.bare).push_back(name);
        return true;
    }
    /// Object.keys(NAME)
    bool isListed(std::size_t i) const {
        return i > 3 && at(i - 1).is("(") && at(i + 1).is(")") && at(i - 3).is(".") && at(i - 4).is("Object")
               && has({"keys", "values", "entries"}, at(i - 2).text);
    }

    const std::vector<ScriptToken>& m_tokens;
    Words m_outer; ///< names outside of functions
};

bool mentions(std::string_view source, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return source.find(word) != std::string_view::npos; });
}

void tidy(std::vector<std::string>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace

ScriptFacts scriptFacts(std::string_view source) {
    const auto tokens = scriptTokens(source);
    if (!tokens) return {};
    Reading reading(*tokens);
    if (!reading.isClosed()) return {};
    ScriptFacts facts = std::move(reading.facts);
    facts.closed = true;
    facts.makesSurrogates |=
        mentions(source, {"decodeURI", "unescape", "\xf0", "\xf1", "\xf2", "\xf3", "\xf4"});
    tidy(facts.constants);
    tidy(facts.bare);
    tidy(facts.names);
    return facts;
}

} // namespace hindcast::projection
