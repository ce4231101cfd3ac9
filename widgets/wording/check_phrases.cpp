// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "%L1 more like these")},
    {QT_TRANSLATE_NOOP("CoreText", "remove the cause of those listed, then check again")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 version %2")},
    {QT_TRANSLATE_NOOP("CoreText", "id %1 is also that of %2"), "2"},
    {QT_TRANSLATE_NOOP("CoreText",
                       "%L1 of %L2 causation ids name no event of the store: they are probably commands")},
    {QT_TRANSLATE_NOOP("CoreText", "causation id %1 of version %2 names no event of the store")},
    {QT_TRANSLATE_NOOP("CoreText", "%L1 gap in the positions: %2 missing; normal in a database sequence"), "",
     "2"},
    {QT_TRANSLATE_NOOP("CoreText", "%L1 gaps in the positions: %2 missing; normal in a database sequence"),
     "", "2"},
    {QT_TRANSLATE_NOOP("CoreText", "version %1 is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "versions %1 to %2 are missing")},
    {QT_TRANSLATE_NOOP("CoreText", "the stream begins at version %1: %2"), "2"},
    {QT_TRANSLATE_NOOP("CoreText", "version %1 stands more than once in the stream")},
    {QT_TRANSLATE_NOOP("CoreText", "the name of the stream is no UTF-8; its bytes in hexadecimal: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "the name of an event type is no UTF-8; its bytes in hexadecimal: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "version %1 follows version %2: %3"), "3"},
    {QT_TRANSLATE_NOOP("CoreText", "version %1 is of %2, earlier than the event before it, of %3")},
    {QT_TRANSLATE_NOOP("CoreText", "payload of version %1 is not valid JSON; its bytes are kept")},
    {QT_TRANSLATE_NOOP("CoreText", "metadata of version %1 is not valid JSON; its bytes are kept")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "1 event holds an object that names a key twice (the last one counts), such as %1"),
     "1"},
    {QT_TRANSLATE_NOOP("CoreText",
                       "%L1 events hold an object that names a key twice (the last one counts), such as %2"),
     "2"},
};

} // namespace

std::span<const Phrase> checkPhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
