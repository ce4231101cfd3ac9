// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "left out: %1, %L2 (%3)"), "13"},
    {QT_TRANSLATE_NOOP("CoreText", "--system shows them")},
    {QT_TRANSLATE_NOOP("CoreText", "--raw shows them")},
    {QT_TRANSLATE_NOOP("CoreText", "Left out: %1 (%2)."), "12"},
    {QT_TRANSLATE_NOOP("CoreText", "tombstones")},
    {QT_TRANSLATE_NOOP("CoreText", "archived events")},
    {QT_TRANSLATE_NOOP("CoreText", "The tenant, the .NET type, user names and tags are not kept.")},
    {QT_TRANSLATE_NOOP("CoreText", "Snapshots (mt_doc_…) are documents and are left out.")},
    {QT_TRANSLATE_NOOP("CoreText", "payload not in this dump: the large objects of %L1 events are missing")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "payload not in this database: the large objects of %L1 events are missing")},
    {QT_TRANSLATE_NOOP("CoreText", "they were deleted there; read a backup that still has them")},
    {QT_TRANSLATE_NOOP("CoreText", "dump the whole database, or add the large objects with: pg_dump -b")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 is no valid %2 at %3"), "123"},
    {QT_TRANSLATE_NOOP("CoreText", "the time cannot be read: %1, in %L2 rows from here on")},
    {QT_TRANSLATE_NOOP("CoreText", "the type is missing, in %L1 rows from here on")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 is missing or no number")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 is no number")},
    {QT_TRANSLATE_NOOP("CoreText", "Erlang term")},
    {QT_TRANSLATE_NOOP("CoreText", "JSON in JSON")},
    {QT_TRANSLATE_NOOP("CoreText", "Snapshots and the positions of processors are not kept.")},
    {QT_TRANSLATE_NOOP("CoreText", "The revision of a payload is not kept.")},
    {QT_TRANSLATE_NOOP("CoreText", "Snapshots are no events and are left out.")},
    {QT_TRANSLATE_NOOP("CoreText", "system streams")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "An event stands in the stream of its first tag; its other tags are not kept.")},
    {QT_TRANSLATE_NOOP("CoreText", "Tags, the writer and snapshots are not kept.")},
    {QT_TRANSLATE_NOOP("CoreText", "deleted events")},
    {QT_TRANSLATE_NOOP("CoreText", "Commands and snapshots are no events and are left out.")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "Events that a projection copied into another stream are shown there again.")},
    {QT_TRANSLATE_NOOP("CoreText", "The name of the stream that holds an aggregate's events is not kept.")},
    {QT_TRANSLATE_NOOP("CoreText", "The version of an event's class is not kept.")},
    {QT_TRANSLATE_NOOP("CoreText", "The version of an event's type is not kept.")},
    {QT_TRANSLATE_NOOP(
        "CoreText",
        "An event stands in the stream of its first identifier; its other identifiers are not kept.")},
    {QT_TRANSLATE_NOOP("CoreText", "the SQLite file has the table %1 with the columns of %2")},
    {QT_TRANSLATE_NOOP("CoreText", "correct the row; the other rows are kept")},
    {QT_TRANSLATE_NOOP("CoreText", "The second time of an event (valid_at) is not kept.")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "That a stream was deleted (deleted_at) is not kept: its events are shown.")},
    {QT_TRANSLATE_NOOP(
        "CoreText",
        "Messages past the age or count limit of their stream are shown, if they still stand there.")},
    {QT_TRANSLATE_NOOP("CoreText", "links")},
    {QT_TRANSLATE_NOOP("CoreText", "snapshots")},
    {QT_TRANSLATE_NOOP("CoreText", "text")},
    {QT_TRANSLATE_NOOP(
        "CoreText",
        "say in a mapping file which columns are stream, type, time and data, and name it with --mapping")},
    {QT_TRANSLATE_NOOP("CoreText", "a field is no column, JSON pointer, concat or const")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "write \"column\", \"/column/in/its/JSON\", {\"concat\":[…]} or {\"const\":\"…\"}")},
    {QT_TRANSLATE_NOOP("CoreText", "this is no unit of time")},
    {QT_TRANSLATE_NOOP("CoreText", "write one of: s, ms, us, ns, ticks")},
    {QT_TRANSLATE_NOOP("CoreText", "there is no field of this name")},
    {QT_TRANSLATE_NOOP("CoreText", "known are: %1"), "", "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the order is no list of one or two columns")},
    {QT_TRANSLATE_NOOP("CoreText", "write for example: [\"seq\"]")},
    {QT_TRANSLATE_NOOP("CoreText", "read by the mapping %1")},
    {QT_TRANSLATE_NOOP("CoreText", "a mapping does not fit a cache")},
    {QT_TRANSLATE_NOOP("CoreText", "this is no valid JSON: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText",
                       "write a column, a place like /meta/id, or {\"concat\":[\"a\",\"-\",\"b\"]}")},
    {QT_TRANSLATE_NOOP("CoreText", "the mapping is no valid JSON: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "correct it there")},
    {QT_TRANSLATE_NOOP("CoreText", "this is no mapping of version 1")},
    {QT_TRANSLATE_NOOP("CoreText", "begin it with {\"version\":1,\"table\":\"…\",\"fields\":{…}}")},
    {QT_TRANSLATE_NOOP("CoreText", "this member is not known or of the wrong kind")},
    {QT_TRANSLATE_NOOP("CoreText", "a mapping has version, table, order and fields")},
    {QT_TRANSLATE_NOOP("CoreText", "the mapping names no fields")},
    {QT_TRANSLATE_NOOP("CoreText", "the mapping names the column %1, which %2 does not have")},
    {QT_TRANSLATE_NOOP("CoreText", "its columns are: %1"), "", "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the mapping names no table")},
    {QT_TRANSLATE_NOOP("CoreText", "name one of: %1"), "", "1"},
    {QT_TRANSLATE_NOOP("CoreText", "there is no table %1, which the mapping names")},
    {QT_TRANSLATE_NOOP("CoreText", "more than one table is called %1, which the mapping names")},
    {QT_TRANSLATE_NOOP("CoreText", "its tables are: %1"), "", "1"},
    {QT_TRANSLATE_NOOP("CoreText", "a mapping does not fit this source")},
    {QT_TRANSLATE_NOOP("CoreText", "it is for SQLite files, dumps of PostgreSQL, and JSON records")},
    {QT_TRANSLATE_NOOP("CoreText", "The bucket and the id of a commit are not kept.")},
    // end
};

} // namespace

std::span<const Phrase> storePhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
