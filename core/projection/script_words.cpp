// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_words.h"

#include <set>

namespace hindcast::projection::words {
namespace {

using Words = std::set<std::string_view>;

// With those that are words in some places alone.
const Words kReserved = {"arguments", "async",    "await",      "break",   "case",   "catch",   "class",
                         "const",     "continue", "debugger",   "default", "delete", "do",      "else",
                         "enum",      "eval",     "export",     "extends", "false",  "finally", "for",
                         "function",  "get",      "globalThis", "if",      "import", "in",      "instanceof",
                         "let",       "new",      "null",       "of",      "return", "set",     "static",
                         "super",     "switch",   "this",       "throw",   "true",   "try",     "typeof",
                         "undefined", "var",      "void",       "while",   "with",   "yield"};
const Words kForbiddenMembers = {
    "constructor",      "prototype",        "__proto__",        "caller",
    "callee",           "arguments",        "toJSON",           "stack",
    "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"};
const Words kMath = {"abs",   "acos",  "acosh", "asin",  "asinh", "atan",  "atan2", "atanh",  "cbrt",
                     "ceil",  "clz32", "cos",   "cosh",  "exp",   "expm1", "floor", "fround", "hypot",
                     "imul",  "log",   "log10", "log1p", "log2",  "max",   "min",   "pow",    "random",
                     "round", "sign",  "sin",   "sinh",  "sqrt",  "tan",   "tanh",  "trunc"};
const Words kMathConstants = {"E", "LN10", "LN2", "LOG10E", "LOG2E", "PI", "SQRT1_2", "SQRT2"};
const Words kObject = {"keys", "values", "entries", "assign", "fromEntries", "hasOwn", "is"};
const Words kArray = {"isArray", "from", "of"};
const Words kNumber = {"isFinite", "isInteger", "isNaN", "isSafeInteger", "parseFloat", "parseInt"};
const Words kNumberConstants = {"EPSILON", "MAX_SAFE_INTEGER",  "MIN_SAFE_INTEGER", "MAX_VALUE", "MIN_VALUE",
                                "NaN",     "POSITIVE_INFINITY", "NEGATIVE_INFINITY"};
const Words kLists = {"push",     "pop",      "shift",       "unshift",  "splice",        "slice",
                      "concat",   "join",     "reverse",     "sort",     "indexOf",       "lastIndexOf",
                      "includes", "find",     "findIndex",   "findLast", "findLastIndex", "filter",
                      "map",      "reduce",   "reduceRight", "some",     "every",         "forEach",
                      "flat",     "flatMap",  "fill",        "at",       "keys",          "values",
                      "entries",  "toSorted", "toReversed",  "toSpliced"};
const Words kTexts = {"charAt",      "charCodeAt", "codePointAt", "startsWith",    "endsWith", "trim",
                      "trimStart",   "trimEnd",    "split",       "substring",     "substr",   "toLowerCase",
                      "toUpperCase", "padStart",   "padEnd",      "repeat",        "replace",  "replaceAll",
                      "match",       "matchAll",   "search",      "localeCompare", "normalize"};
const Words kOthers = {"toFixed",
                       "toString",
                       "toPrecision",
                       "toExponential",
                       "valueOf",
                       "hasOwnProperty",
                       "get",
                       "set",
                       "has",
                       "add",
                       "delete",
                       "clear",
                       "test",
                       "exec",
                       "getTime",
                       "toISOString",
                       "getFullYear",
                       "getMonth",
                       "getDate",
                       "getDay",
                       "getHours",
                       "getMinutes",
                       "getSeconds",
                       "getMilliseconds",
                       "getUTCFullYear",
                       "getUTCMonth",
                       "getUTCDate",
                       "getUTCDay",
                       "getUTCHours",
                       "getUTCMinutes",
                       "getUTCSeconds",
                       "getUTCMilliseconds",
                       "getTimezoneOffset"};
const Words kReading = {"includes", "indexOf", "lastIndexOf", "join", "at",
                        "slice",    "concat",  "has",         "get",  "hasOwnProperty"};
const Words kCallers = {"map",  "filter",    "reduce",   "reduceRight",   "some", "every",   "forEach",
                        "find", "findIndex", "findLast", "findLastIndex", "sort", "flatMap", "toSorted"};
const Words kRegexMethods = {"match", "matchAll", "replace", "replaceAll", "search", "split"};
const Words kFunctions = {"Number",
                          "String",
                          "Boolean",
                          "parseInt",
                          "parseFloat",
                          "isNaN",
                          "isFinite",
                          "encodeURIComponent",
                          "decodeURIComponent",
                          "encodeURI",
                          "decodeURI"};
const Words kValues = {"undefined", "NaN", "Infinity"};
const Words kDialect = {"emit", "linkTo", "linkStreamTo", "copyTo", "log"};
const Words kSources = {"fromAll", "fromStream", "fromStreams", "fromCategory", "fromCategories"};
const Words kDefiners = {"when",        "foreachStream", "outputState", "outputTo",    "options",
                         "partitionBy", "on_event",      "on_any",      "transformBy", "upcasters"};
const Words kMade = {"Date", "Set", "Map", "Array"};
const Words kErrors = {"Error", "TypeError", "RangeError"};
const Words kObjects = {"Object",      "Array",    "Math",    "JSON",   "Number",  "String",    "Boolean",
                        "Date",        "Map",      "Set",     "BigInt", "Error",   "TypeError", "RangeError",
                        "SyntaxError", "Function", "Symbol",  "Proxy",  "Reflect", "Promise",   "RegExp",
                        "Intl",        "WeakMap",  "WeakSet", "WeakRef"};
const Words kKinds = {"Object", "Array",     "Date",       "Map",        "Set",
                      "Error",  "TypeError", "RangeError", "SyntaxError"};
const Words kAssignments = {
    "=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=", "?\?="};
const Words kOperators = {"+",  "-",  "*",  "/",  "%",   "**", "<<",  ">>", ">>>", "&", "|", "^",
                          "&&", "||", "??", "==", "===", "!=", "!==", "<",  "<=",  ">", ">="};

bool has(const Words& words, std::string_view word) {
    return words.count(word) > 0;
}

} // namespace

bool isTaken(std::string_view name) {
    return has(kReserved, name) || has(kObjects, name) || has(kFunctions, name) || has(kValues, name)
           || has(kDialect, name) || has(kSources, name) || has(kDefiners, name);
}

bool isForbiddenMember(std::string_view name) {
    return has(kForbiddenMembers, name);
}

bool isLanguageObject(std::string_view name) {
    return has(kObjects, name);
}

bool isStatic(std::string_view object, std::string_view member) {
    if (object == "Math") return has(kMath, member);
    if (object == "Object") return has(kObject, member);
    if (object == "Array") return has(kArray, member);
    if (object == "Number") return has(kNumber, member);
    if (object == "JSON") return member == "parse" || member == "stringify";
    if (object == "String") return member == "fromCharCode" || member == "fromCodePoint";
    if (object == "Date") return member == "now" || member == "parse" || member == "UTC";
    return false;
}

bool isConstant(std::string_view object, std::string_view member) {
    return object == "Math" ? has(kMathConstants, member)
                            : object == "Number" && has(kNumberConstants, member);
}

bool isMethod(std::string_view name) {
    return has(kLists, name) || has(kTexts, name) || has(kOthers, name);
}

bool isReading(std::string_view name) {
    return has(kReading, name);
}

std::size_t calledArgument(std::string_view method) {
    return has(kCallers, method) ? 0 : method == "replace" || method == "replaceAll" ? 1 : kNone;
}

bool takesRegex(std::string_view name) {
    return has(kRegexMethods, name);
}

bool isFunction(std::string_view name) {
    return has(kFunctions, name);
}

bool isValue(std::string_view name) {
    return has(kValues, name);
}

bool isDialect(std::string_view name) {
    return has(kDialect, name);
}

bool isMade(std::string_view name) {
    return has(kMade, name);
}

bool isError(std::string_view name) {
    return has(kErrors, name);
}

bool isKind(std::string_view name) {
    return has(kKinds, name);
}

bool isSource(std::string_view name) {
    return has(kSources, name);
}

bool isAssignment(std::string_view sign) {
    return has(kAssignments, sign);
}

bool isOperator(std::string_view sign) {
    return has(kOperators, sign);
}

} // namespace hindcast::projection::words
