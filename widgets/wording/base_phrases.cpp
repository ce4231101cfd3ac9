// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "no such file")},
    {QT_TRANSLATE_NOOP("CoreText", "its folder does not exist")},
    {QT_TRANSLATE_NOOP("CoreText", "permission denied")},
    {QT_TRANSLATE_NOOP("CoreText", "its symbolic links lead in a circle")},
    {QT_TRANSLATE_NOOP("CoreText", "check the name")},
    {QT_TRANSLATE_NOOP("CoreText", "make the folder first, or name another place")},
    {QT_TRANSLATE_NOOP("CoreText", "ask its owner for read access")},
    {QT_TRANSLATE_NOOP("CoreText", "name a place that you may write to")},
    {QT_TRANSLATE_NOOP("CoreText", "name a place that can be written")},
    {QT_TRANSLATE_NOOP("CoreText", "name the file itself, or correct the link")},
    {QT_TRANSLATE_NOOP("CoreText", "use a shorter name")},
    {QT_TRANSLATE_NOOP("CoreText", "name a file")},
    {QT_TRANSLATE_NOOP("CoreText", "free some space, or name a place with more of it")},
    {QT_TRANSLATE_NOOP("CoreText", "raise the limit on the size of files (ulimit -f)")},
    {QT_TRANSLATE_NOOP("CoreText", "close other programs, or raise the limit on open files (ulimit -n)")},
    {QT_TRANSLATE_NOOP("CoreText", "close other programs")},
    {QT_TRANSLATE_NOOP("CoreText", "the disk may be failing: try another copy of the file")},
    {QT_TRANSLATE_NOOP("CoreText", "the disk may be failing: name a place on another one")},
    {QT_TRANSLATE_NOOP("CoreText", "try again, or try a copy of the file")},
    {QT_TRANSLATE_NOOP("CoreText", "try again, or name another place")},
    {QT_TRANSLATE_NOOP("CoreText", "cancelled")},
    {QT_TRANSLATE_NOOP("CoreText", "standard input")},
    {QT_TRANSLATE_NOOP("CoreText", "please report this")},
    {QT_TRANSLATE_NOOP("CoreText", "%1:line %2")},
    {QT_TRANSLATE_NOOP("CoreText", "%1:element %2")},
    {QT_TRANSLATE_NOOP("CoreText", "%1:document %2")},
    {QT_TRANSLATE_NOOP("CoreText", "%1:byte %2")},
    {QT_TRANSLATE_NOOP("CoreText", "line %1: %2"), "2"},
    {QT_TRANSLATE_NOOP("CoreText", "element %1: %2"), "2"},
    {QT_TRANSLATE_NOOP("CoreText", "document %1: %2"), "2"},
    {QT_TRANSLATE_NOOP("CoreText", "byte %1: %2"), "2"},
    {QT_TRANSLATE_NOOP("CoreText", "byte %1")},
    {QT_TRANSLATE_NOOP("CoreText", "stream %1")},
    {QT_TRANSLATE_NOOP("CoreText", "rank %1")},
    {QT_TRANSLATE_NOOP("CoreText", "position %1")},
};

} // namespace

std::span<const Phrase> basePhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
