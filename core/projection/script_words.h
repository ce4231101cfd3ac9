// SPDX-License-Identifier: GPL-3.0-or-later
// What a script may name so that ScriptReader knows what it does: the words of the language, objects of the
// language with those of their members that keep nothing, and methods of what is read from JSON. What is in
// no list here is not known. Thread-safety: pure functions.
#pragma once

#include <cstddef>
#include <string_view>

namespace hindcast::projection::words {

/// Not the name of anything of the script's own: a word of the language, or of an object that is known here.
bool isTaken(std::string_view name);
/// A member that leads to the language's own objects, or that the language asks for by itself.
bool isForbiddenMember(std::string_view name);
/// Object, Math, …: used by a member of theirs, or made, or asked for.
bool isLanguageObject(std::string_view name);
/// Object.keys, Math.round, … may be called.
bool isStatic(std::string_view object, std::string_view member);
/// Math.PI, …
bool isConstant(std::string_view object, std::string_view member);
/// A function of texts, lists, numbers, sets, maps or dates that changes at most what it is called on.
bool isMethod(std::string_view name);
/// Answers of a table what is in it, and cannot change it.
bool isReading(std::string_view name);
/// Which of a method's arguments it calls, where that is a function; kNone: none.
inline constexpr std::size_t kNone = ~std::size_t(0);
std::size_t calledArgument(std::string_view method);
/// Takes a regular expression first.
bool takesRegex(std::string_view name);
/// Number(…), parseInt(…), …
bool isFunction(std::string_view name);
/// undefined, NaN, …
bool isValue(std::string_view name);
/// emit(…), log(…), …
bool isDialect(std::string_view name);
/// new Set(…)
bool isMade(std::string_view name);
bool isError(std::string_view name);
/// … instanceof Date
bool isKind(std::string_view name);
/// fromAll, … that begin the definition, and when, … that go on with it.
bool isSource(std::string_view name);
/// += and others.
bool isAssignment(std::string_view sign);
/// Between two operands.
bool isOperator(std::string_view sign);

} // namespace hindcast::projection::words
