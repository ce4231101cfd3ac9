// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "the text is not UTF-8")},
    {QT_TRANSLATE_NOOP("CoreText", "text goes on after the value")},
    {QT_TRANSLATE_NOOP("CoreText", "text goes on after the object")},
    {QT_TRANSLATE_NOOP("CoreText", "this is no JSON object")},
    {QT_TRANSLATE_NOOP("CoreText", "a comma or } is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "a comma or ] is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "a member name in quotes is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "a colon is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "the text ends too early")},
    {QT_TRANSLATE_NOOP("CoreText", "a value is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "nested deeper than 1,000 levels")},
    {QT_TRANSLATE_NOOP("CoreText", "a digit is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "a number begins with 0")},
    {QT_TRANSLATE_NOOP("CoreText", "a digit is missing after the point")},
    {QT_TRANSLATE_NOOP("CoreText", "a digit is missing in the exponent")},
    {QT_TRANSLATE_NOOP("CoreText", "a string has no closing quote")},
    {QT_TRANSLATE_NOOP("CoreText", "a control character stands in a string")},
    {QT_TRANSLATE_NOOP("CoreText", "\\u is not followed by four hex digits")},
    {QT_TRANSLATE_NOOP("CoreText", "an unknown escape stands in a string")},
    {QT_TRANSLATE_NOOP("CoreText", "JSON pointer %1")},
    {QT_TRANSLATE_NOOP("CoreText", "write it like /lines/0/qty, with ~1 for / and ~0 for ~ inside a name")},
    {QT_TRANSLATE_NOOP("CoreText", "a JSON pointer is empty or begins with /")},
    {QT_TRANSLATE_NOOP("CoreText", "~ at character %1 is not followed by 0 or 1")},
};

} // namespace

std::span<const Phrase> jsonPhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
