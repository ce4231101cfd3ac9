// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "there is no home folder to keep a cache in")},
    {QT_TRANSLATE_NOOP("CoreText", "name a place with --cache")},
    {QT_TRANSLATE_NOOP("CoreText", "a file is in its place")},
    {QT_TRANSLATE_NOOP("CoreText", "move that file away, or set XDG_CACHE_HOME to another folder")},
    {QT_TRANSLATE_NOOP("CoreText", "the cache folder cannot be read: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the cache folder cannot be made private: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the cache cannot be removed: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "a companion of the cache cannot be removed: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the lock of the cache cannot be made: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "name another place with --cache")},
    {QT_TRANSLATE_NOOP("CoreText", "process %1 is writing this cache")},
    {QT_TRANSLATE_NOOP("CoreText", "wait for it, or end it")},
    {QT_TRANSLATE_NOOP("CoreText", "what was imported so far stays")},
    {QT_TRANSLATE_NOOP("CoreText", "%1; what was imported so far stays and the next import goes on there"),
     "1"},
    {QT_TRANSLATE_NOOP("CoreText", "this writer is done")},
    {QT_TRANSLATE_NOOP("CoreText", "open the cache again to go on")},
    {QT_TRANSLATE_NOOP("CoreText", "the file exists already")},
    {QT_TRANSLATE_NOOP("CoreText", "remove it, or name another one with --cache")},
    {QT_TRANSLATE_NOOP("CoreText", "the cache cannot be made: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the cache is damaged: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText",
                       "import the source again with --refresh; the source itself is not touched")},
    {QT_TRANSLATE_NOOP("CoreText", "%1, segment %2")},
    {QT_TRANSLATE_NOOP("CoreText", "%1, filters from segment %2 on")},
    {QT_TRANSLATE_NOOP("CoreText", "this SQLite file is not a cache of Hindcast")},
    {QT_TRANSLATE_NOOP("CoreText", "the cache is of the older version %1, this program reads version %2")},
    {QT_TRANSLATE_NOOP("CoreText", "import the source again with --refresh")},
    {QT_TRANSLATE_NOOP("CoreText", "the cache is of version %1, this program reads version %2")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "import the source again with --refresh, or use the program that made the cache")},
    {QT_TRANSLATE_NOOP("CoreText", "its directory row is wrong")},
    {QT_TRANSLATE_NOOP("CoreText", "a list of names is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "a list of names does not hold what it should")},
    {QT_TRANSLATE_NOOP("CoreText", "its names do not fit its events")},
    {QT_TRANSLATE_NOOP("CoreText", "its catalogue does not fit its names")},
    {QT_TRANSLATE_NOOP("CoreText", "its totals are missing")},
    {QT_TRANSLATE_NOOP("CoreText", "its totals do not fit its segments")},
    {QT_TRANSLATE_NOOP("CoreText", "its filters do not hold what they should")},
    {QT_TRANSLATE_NOOP("CoreText", "it has not as many filters as blocks")},
    {QT_TRANSLATE_NOOP("CoreText", "its totals do not hold what they should")},
    {QT_TRANSLATE_NOOP("CoreText", "its lists of links do not hold what they should")},
    {QT_TRANSLATE_NOOP("CoreText", "a block of columns has another number of rows than expected")},
    {QT_TRANSLATE_NOOP("CoreText", "a block of columns does not hold what it should")},
    {QT_TRANSLATE_NOOP("CoreText", "a block of ids has another number of rows than expected")},
    {QT_TRANSLATE_NOOP("CoreText", "a block of ids does not hold what it should")},
    {QT_TRANSLATE_NOOP("CoreText", "a block of metadata has another number of rows than expected")},
    {QT_TRANSLATE_NOOP("CoreText", "a block of metadata does not hold what it should")},
    {QT_TRANSLATE_NOOP("CoreText", "a block of payloads has another number of rows than expected")},
    {QT_TRANSLATE_NOOP("CoreText", "a block of payloads does not hold what it should")},
    {QT_TRANSLATE_NOOP("CoreText", "block %1 is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "a stream has no name")},
    {QT_TRANSLATE_NOOP("CoreText", "an event has no name")},
    {QT_TRANSLATE_NOOP("CoreText", "a block is cut short")},
    {QT_TRANSLATE_NOOP("CoreText", "the checksum of a block is wrong")},
    {QT_TRANSLATE_NOOP("CoreText", "a block is of another kind than expected")},
    {QT_TRANSLATE_NOOP("CoreText", "a block has another size than it says")},
    {QT_TRANSLATE_NOOP("CoreText", "a block cannot be unpacked")},
    {QT_TRANSLATE_NOOP("CoreText", "the id index has more entries than there are events")},
    {QT_TRANSLATE_NOOP("CoreText", "the id index does not hold what it should")},
    {QT_TRANSLATE_NOOP("CoreText", "its layout does not fit its events")},
    {QT_TRANSLATE_NOOP("CoreText", "its layout does not hold what it should")},
    {QT_TRANSLATE_NOOP("CoreText", "its runs do not hold what they should")},
    {QT_TRANSLATE_NOOP("CoreText", "its overview does not hold what it should")},
    {QT_TRANSLATE_NOOP("CoreText", "its histogram does not hold what it should")},
    {QT_TRANSLATE_NOOP("CoreText", "two events have the same rank")},
    {QT_TRANSLATE_NOOP("CoreText", "there is no such event")},
    {QT_TRANSLATE_NOOP("CoreText", "ranks begin at 0 and end before %1")},
    {QT_TRANSLATE_NOOP("CoreText", "there is no such stream")},
    {QT_TRANSLATE_NOOP("CoreText", "streams are numbered from 0 and end before %1")},
    {QT_TRANSLATE_NOOP("CoreText", "the event is not of this stream")},
    {QT_TRANSLATE_NOOP("CoreText", "open the store again")},
    {QT_TRANSLATE_NOOP("CoreText", "no event has this position")},
    {QT_TRANSLATE_NOOP("CoreText", "name the position of an event of the store")},
    {QT_TRANSLATE_NOOP("CoreText", "too many events to look for repeated ids")},
    {QT_TRANSLATE_NOOP("CoreText", "an event has a body of %1 bytes, more than a cache holds")},
};

} // namespace

std::span<const Phrase> cachePhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
