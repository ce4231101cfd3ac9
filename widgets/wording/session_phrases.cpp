// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "payload of event %1 version %2, %3"), "3"},
    {QT_TRANSLATE_NOOP("CoreText", "correct it where it was written, and import it anew")},
    {QT_TRANSLATE_NOOP("CoreText", "event %1")},
    {QT_TRANSLATE_NOOP("CoreText", "the stream has only %1 events")},
    {QT_TRANSLATE_NOOP("CoreText", "name an event up to that one")},
    {QT_TRANSLATE_NOOP("CoreText", "stream event %1")},
    {QT_TRANSLATE_NOOP("CoreText", "the store gave fewer events than the stream has")},
    {QT_TRANSLATE_NOOP("CoreText", "import the source again")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "it looks at more than payloads, and a pass over everything reads no more")},
    {QT_TRANSLATE_NOOP("CoreText", "replay its streams one by one")},
    {QT_TRANSLATE_NOOP("CoreText", "a histogram has 1 to 1,000,000 buckets")},
    {QT_TRANSLATE_NOOP("CoreText", "ask for fewer")},
    {QT_TRANSLATE_NOOP("CoreText", "give at least a letter")},
    {QT_TRANSLATE_NOOP("CoreText", "%1:character %2")},
    {QT_TRANSLATE_NOOP(
        "CoreText",
        "this cache is not complete, its import was stopped or still goes on: %L1 events are in it")},
    {QT_TRANSLATE_NOOP("CoreText", "import the source again to go on: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "a cache of Hindcast, made from %1")},
    {QT_TRANSLATE_NOOP("CoreText", "no event at rank %L1")},
    {QT_TRANSLATE_NOOP("CoreText", "no stream with the number %L1")},
    {QT_TRANSLATE_NOOP("CoreText", "no event at rank %L1; the store has %L2 events")},
    {QT_TRANSLATE_NOOP("CoreText", "its parent is no object and no array")},
    {QT_TRANSLATE_NOOP("CoreText", "there is no such place in the array")},
    {QT_TRANSLATE_NOOP("CoreText", "the new value is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "the whole document cannot be removed")},
    {QT_TRANSLATE_NOOP("CoreText", "there is no such path")},
    {QT_TRANSLATE_NOOP("CoreText", "make the patch anew from the document that it is for")},
    {QT_TRANSLATE_NOOP("CoreText", "no stream, event id, position, version (v12) or time is like this")},
};

} // namespace

std::span<const Phrase> sessionPhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
