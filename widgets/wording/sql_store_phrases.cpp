// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "this is a dump of MySQL or MariaDB, which this version does not read")},
    {QT_TRANSLATE_NOOP("CoreText", "export the events as NDJSON")},
    {QT_TRANSLATE_NOOP("CoreText", "this is a dump of a SQLite database as SQL text")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "name the SQLite file itself: such a dump loses row ids, and with them positions")},
    {QT_TRANSLATE_NOOP("CoreText", "the dump of PostgreSQL has the table %1 with the columns of %2")},
    {QT_TRANSLATE_NOOP("CoreText", "its tables are those of version %1")},
    {QT_TRANSLATE_NOOP("CoreText", "the dump is none of %1 any more")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 holds no event store that is known here; its tables: %2"), "1", "2"},
    {QT_TRANSLATE_NOOP("CoreText", "where a store of the format %1 keeps snapshots is not known here")},
    {QT_TRANSLATE_NOOP("CoreText", "export its states, and name the file with --expected")},
    {QT_TRANSLATE_NOOP("CoreText", "the store has no table %1 of snapshots with the columns of %2")},
    {QT_TRANSLATE_NOOP("CoreText", "this dump of PostgreSQL")},
    {QT_TRANSLATE_NOOP("CoreText", "this SQL text")},
    {QT_TRANSLATE_NOOP("CoreText", "this dump holds no event store that is known here")},
    {QT_TRANSLATE_NOOP("CoreText", "the dump ends before its closing line: it was cut")},
    {QT_TRANSLATE_NOOP("CoreText", "%1; events that cannot be told without the rest: %L2"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the dump ends inside the statement of line %1")},
    {QT_TRANSLATE_NOOP("CoreText", "the rows of %1 have no end: the dump was cut")},
    {QT_TRANSLATE_NOOP("CoreText", "the last row of %1 is cut off")},
    {QT_TRANSLATE_NOOP("CoreText", "the row is longer than 256 MiB")},
    {QT_TRANSLATE_NOOP("CoreText", "the row has %1 fields where %2 has %3 columns")},
    {QT_TRANSLATE_NOOP("CoreText", "a value of the row is longer than 256 MiB")},
    {QT_TRANSLATE_NOOP("CoreText", "the row has %1 values where %2 has %3 columns")},
    {QT_TRANSLATE_NOOP("CoreText", "Only %1 is read; the events of %2 are left out."), "", "2"},
    {QT_TRANSLATE_NOOP("CoreText", "make the dump anew; the other rows are kept")},
    {QT_TRANSLATE_NOOP("CoreText", "make the dump anew")},
    {QT_TRANSLATE_NOOP("CoreText", "no event in it could be read: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "turn it into a plain dump: pg_restore -f dump.sql FILE")},
    {QT_TRANSLATE_NOOP("CoreText", "running pg_restore failed: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText",
                       "this is an archive of pg_dump, and pg_restore is not installed to read it")},
    {QT_TRANSLATE_NOOP("CoreText", "pg_restore did not finish")},
    {QT_TRANSLATE_NOOP("CoreText", "the archive cannot be read to its end: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "use a newer pg_restore, or get another copy")},
    {QT_TRANSLATE_NOOP("CoreText", "get another copy")},
    {QT_TRANSLATE_NOOP("CoreText", "reading from pg_restore failed: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "try again, or make a plain dump with: pg_dump --format=plain")},
    {QT_TRANSLATE_NOOP("CoreText", "the archive is shorter than it was")},
    {QT_TRANSLATE_NOOP("CoreText", "the dump is in the encoding %1, which is not known here")},
    {QT_TRANSLATE_NOOP("CoreText", "dump it again with pg_dump --encoding=UTF8")},
    {QT_TRANSLATE_NOOP("CoreText", "Commands (message_kind C) are no events and are left out.")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "Archived events are read like the others; the mark is_archived is not kept.")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "The partition and the positions of processors and projections are not kept.")},
    {QT_TRANSLATE_NOOP("CoreText", "the SQLite file has Emmett's table %1")},
    {QT_TRANSLATE_NOOP("CoreText", "its tables are those of Emmett %1")},
    {QT_TRANSLATE_NOOP("CoreText", "What is missing of the file: %1."), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the file is no store of Emmett any more")},
    {QT_TRANSLATE_NOOP("CoreText", "Snapshots (stored_snapshots) are no events and are left out.")},
    {QT_TRANSLATE_NOOP("CoreText", "A compressed state is kept as what it unpacks to.")},
    {QT_TRANSLATE_NOOP("CoreText", "the state is not valid JSON: %1 at %2"), "12"},
    {QT_TRANSLATE_NOOP("CoreText", "the SQLite file has the table stored_events of Python's eventsourcing")},
    {QT_TRANSLATE_NOOP("CoreText", "its columns are those of version 9")},
    {QT_TRANSLATE_NOOP("CoreText", "the file is no store of eventsourcing any more")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 is not valid JSON: %2 at %3"), "123"},
    {QT_TRANSLATE_NOOP("CoreText", "the payload")},
    {QT_TRANSLATE_NOOP("CoreText", "the metadata")},
    {QT_TRANSLATE_NOOP("CoreText", "the SQLite file is cut off: its header says %L1 bytes, %L2 are there")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "the SQLite file is cut off: its header alone has 100 bytes, %L1 are there")},
    {QT_TRANSLATE_NOOP("CoreText", "%1; yet every row of %2 could be read"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "another process keeps writing to the SQLite file")},
    {QT_TRANSLATE_NOOP("CoreText", "stop that program, or make a copy with: sqlite3 FILE \".backup COPY\"")},
    {QT_TRANSLATE_NOOP("CoreText", "the file vanished")},
    {QT_TRANSLATE_NOOP("CoreText", "the SQLite file changed while it was read")},
    {QT_TRANSLATE_NOOP("CoreText", "recover the file with: sqlite3 FILE .recover")},
    {QT_TRANSLATE_NOOP("CoreText", "the rows after this one and before %1 stand on damaged pages (%2)"), "2"},
    {QT_TRANSLATE_NOOP("CoreText", "no row after this one can be read (%1)"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "no row can be read (%1)"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "keys are out of order")},
    {QT_TRANSLATE_NOOP("CoreText", "this SQLite file has no tables")},
    {QT_TRANSLATE_NOOP("CoreText", "name the SQLite file that holds the events")},
    {QT_TRANSLATE_NOOP("CoreText", "this SQLite file is no event store that is known here; its tables: %1"),
     "", "1"},
};

} // namespace

std::span<const Phrase> sqlStorePhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
