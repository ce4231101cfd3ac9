// SPDX-License-Identifier: GPL-3.0-or-later
// Values of JavaScriptCore as texts and back, and what an exception says. Lone surrogates become U+FFFD.
// Thread-safety: of the context.
#pragma once

#include "fold/engine.h"

#include <JavaScriptCore/JavaScript.h>

#include <optional>
#include <string>
#include <string_view>

namespace hindcast::fold {

/// Owns a JSStringRef made of UTF-8; bytes that are none become U+FFFD.
class ScriptString {
public:
    explicit ScriptString(std::string_view text);
    ~ScriptString() { JSStringRelease(m_string); }
    ScriptString(const ScriptString&) = delete;
    ScriptString& operator=(const ScriptString&) = delete;
    JSStringRef get() const { return m_string; }

private:
    JSStringRef m_string;
};

/// A text that is taken from its beginning piece by piece, each of so many units of the engine.
class TextPieces {
public:
    TextPieces(JSContextRef context, JSValueRef value);
    ~TextPieces();
    TextPieces(const TextPieces&) = delete;
    TextPieces& operator=(const TextPieces&) = delete;
    bool isThere() const { return m_string != nullptr; } ///< false: there was no memory for it
    std::string take(std::size_t length);

private:
    JSStringRef m_string;
    std::size_t m_at = 0;
};

JSValueRef makeText(JSContextRef context, std::string_view text);
std::string textOf(JSContextRef context, JSValueRef value);
std::optional<std::string> textOrNull(JSContextRef context, JSValueRef value);
JSValueRef member(JSContextRef context, JSObjectRef object, const char* name);
void setMember(JSContextRef context, JSObjectRef object, const char* name, JSValueRef value);

/// Kind, message, line and column; the place is the innermost one in the script named `script`.
Failed describeThrown(JSContextRef context, JSValueRef thrown, const std::string& script);

} // namespace hindcast::fold
