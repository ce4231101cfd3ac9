// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "there is not enough memory to read on")},
    {QT_TRANSLATE_NOOP("CoreText", "import with narrower limits")},
    {QT_TRANSLATE_NOOP("CoreText", "the cache folder cannot be made: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the cache folder cannot be made: %1: %2"), "2"},
    {QT_TRANSLATE_NOOP("CoreText", "this is no folder")},
    {QT_TRANSLATE_NOOP("CoreText", "choose another place with --cache, or keep nothing with --no-cache")},
    {QT_TRANSLATE_NOOP("CoreText", "no temporary folder can be made: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "name a place that can be written with --cache")},
    {QT_TRANSLATE_NOOP("CoreText", "the new cache cannot be put in place: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the finished cache is %1")},
    {QT_TRANSLATE_NOOP("CoreText", "make it anew: hindcast-cli import SOURCE --cache FILE --refresh")},
    {QT_TRANSLATE_NOOP("CoreText", "this is a cache already: it cannot be imported or limited")},
    {QT_TRANSLATE_NOOP("CoreText", "name the source it was made from")},
    {QT_TRANSLATE_NOOP("CoreText", "this source is being imported by another process")},
    {QT_TRANSLATE_NOOP("CoreText", "this source is being imported by another process (%1)")},
    {QT_TRANSLATE_NOOP("CoreText", "wait until it is done")},
    {QT_TRANSLATE_NOOP("CoreText", "wait until it is done, or stop process %1")},
    {QT_TRANSLATE_NOOP("CoreText", "the folder of the cache cannot be written: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "there is no space left to sort the events")},
    {QT_TRANSLATE_NOOP("CoreText", "the events cannot be sorted on disk: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "free space there, or put the cache elsewhere with --cache")},
    {QT_TRANSLATE_NOOP("CoreText", "there are no events in it")},
    {QT_TRANSLATE_NOOP("CoreText", "no event lies within the limits")},
    {QT_TRANSLATE_NOOP("CoreText", "widen the limits")},
    {QT_TRANSLATE_NOOP("CoreText", "all its events are ones that are left out unless asked for")},
    {QT_TRANSLATE_NOOP("CoreText", "--system shows system streams, --raw what is deleted or truncated")},
    {QT_TRANSLATE_NOOP("CoreText", "the cache holds another view of its source")},
    {QT_TRANSLATE_NOOP("CoreText", "name the source it was made from: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "the file is no Hindcast cache and will not be overwritten")},
    {QT_TRANSLATE_NOOP("CoreText", "name another file with --cache")},
    {QT_TRANSLATE_NOOP("CoreText", "import the source anew with --refresh")},
    {QT_TRANSLATE_NOOP("CoreText", "the file is the cache of another source: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "in which streams its events stand cannot be read: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "import a whole copy of the store")},
    {QT_TRANSLATE_NOOP("CoreText", "1 link is left out: its event is not in the import")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "%L1 links are left out: their events are not in the import, of which this is"
                       " the first")},
    {QT_TRANSLATE_NOOP("CoreText", "import without limits to have them")},
    {QT_TRANSLATE_NOOP("CoreText", "1 link is left out: its event is missing from the store")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "%L1 links are left out: their events are missing from the store, of which this is"
                       " the first")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "get a whole copy of the store, or remove the links where they were written")},
    {QT_TRANSLATE_NOOP("CoreText", "1 link is left out: its event stands in the stream already")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "%L1 links are left out: their events stand in their streams already, of which this"
                       " is the first")},
    {QT_TRANSLATE_NOOP("CoreText", "remove them where they were written")},
    {QT_TRANSLATE_NOOP("CoreText", "the source keeps changing while it is read")},
    {QT_TRANSLATE_NOOP("CoreText", "run it again: what was imported is kept")},
    {QT_TRANSLATE_NOOP("CoreText", "import a copy of it, or try again when nothing writes to it")},
};

} // namespace

std::span<const Phrase> importPhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
