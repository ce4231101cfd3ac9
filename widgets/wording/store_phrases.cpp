// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "left out: %1, %L2"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "--system shows them")},
    {QT_TRANSLATE_NOOP("CoreText", "--raw shows them")},
    {QT_TRANSLATE_NOOP("CoreText", "Left out: %1 (%2)."), "12"},
    {QT_TRANSLATE_NOOP("CoreText", "tombstones")},
    {QT_TRANSLATE_NOOP("CoreText", "archived events")},
    {QT_TRANSLATE_NOOP("CoreText", "The tenant, the .NET type, user names and tags are not kept.")},
    {QT_TRANSLATE_NOOP("CoreText", "Snapshots (mt_doc_…) are documents and are left out.")},
    {QT_TRANSLATE_NOOP("CoreText", "payload not in this dump: the large objects of %L1 events are missing")},
    {QT_TRANSLATE_NOOP("CoreText", "dump the whole database, or add the large objects with: pg_dump -b")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 is no valid %2 at %3"), "123"},
    {QT_TRANSLATE_NOOP("CoreText", "%1 is missing or no number")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 is no number")},
    {QT_TRANSLATE_NOOP("CoreText", "Erlang term")},
    {QT_TRANSLATE_NOOP("CoreText", "JSON in JSON")},
    // end
};

} // namespace

std::span<const Phrase> storePhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
