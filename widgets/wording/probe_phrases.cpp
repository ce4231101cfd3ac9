// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "this is %1, not a file"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "a named pipe")},
    {QT_TRANSLATE_NOOP("CoreText", "a socket")},
    {QT_TRANSLATE_NOOP("CoreText", "a device")},
    {QT_TRANSLATE_NOOP("CoreText", "redirect it to standard input and name the source -")},
    {QT_TRANSLATE_NOOP("CoreText", "more than four compressed layers lie one in another")},
    {QT_TRANSLATE_NOOP("CoreText", "unpack the file first")},
    {QT_TRANSLATE_NOOP("CoreText", "nothing of it can be read: get another copy")},
    {QT_TRANSLATE_NOOP("CoreText", "it holds white space only")},
    {QT_TRANSLATE_NOOP("CoreText", "it holds no events")},
    {QT_TRANSLATE_NOOP("CoreText", "an array without elements")},
    {QT_TRANSLATE_NOOP("CoreText", "is empty")},
    {QT_TRANSLATE_NOOP("CoreText", "is empty: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "is empty: it holds no events")},
    {QT_TRANSLATE_NOOP("CoreText", "name a store that has events")},
    {QT_TRANSLATE_NOOP("CoreText", "no event store was recognised: this looks like %1"), "1"},
    {QT_TRANSLATE_NOOP(
        "CoreText",
        "known are: NDJSON and JSON arrays of events, CloudEvents, chunks of KurrentDB and segments of Axon "
        "Server in folders or alone, SQLite files and PostgreSQL dumps of Emmett, Marten, Message DB, Axon "
        "and "
        "the other stores in the README")},
    {QT_TRANSLATE_NOOP("CoreText", "a PNG image")},
    {QT_TRANSLATE_NOOP("CoreText", "a JPEG image")},
    {QT_TRANSLATE_NOOP("CoreText", "a GIF image")},
    {QT_TRANSLATE_NOOP("CoreText", "a PDF document")},
    {QT_TRANSLATE_NOOP("CoreText", "a ZIP archive (unpack it first)")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "an xz compressed file (unpack it first, gzip and zstd are read as they are)")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "a bzip2 compressed file (unpack it first, gzip and zstd are read as they are)")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "an lz4 compressed file (unpack it first, gzip and zstd are read as they are)")},
    {QT_TRANSLATE_NOOP("CoreText", "a 7z archive (unpack it first)")},
    {QT_TRANSLATE_NOOP("CoreText", "a tar archive (unpack it first)")},
    {QT_TRANSLATE_NOOP("CoreText", "a program")},
    {QT_TRANSLATE_NOOP("CoreText", "an SQLite database")},
    {QT_TRANSLATE_NOOP("CoreText", "a custom-format archive of pg_dump")},
    {QT_TRANSLATE_NOOP("CoreText", "a Parquet file")},
    {QT_TRANSLATE_NOOP("CoreText", "an Avro file")},
    {QT_TRANSLATE_NOOP("CoreText", "UTF-16 text (convert it to UTF-8)")},
    {QT_TRANSLATE_NOOP("CoreText", "an HTML page")},
    {QT_TRANSLATE_NOOP("CoreText", "an XML document of unknown shape")},
    {QT_TRANSLATE_NOOP("CoreText", "JSON of unknown shape")},
    {QT_TRANSLATE_NOOP("CoreText", "SQL text of unknown shape")},
    {QT_TRANSLATE_NOOP("CoreText", "text of unknown shape")},
    {QT_TRANSLATE_NOOP("CoreText", "a folder")},
    {QT_TRANSLATE_NOOP("CoreText", "binary data")},
    {QT_TRANSLATE_NOOP("CoreText", "this folder is empty")},
    {QT_TRANSLATE_NOOP("CoreText", "name a folder or a file that holds events")},
    {QT_TRANSLATE_NOOP("CoreText", "no event store was recognised in this folder: it holds %1"), "", "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the folder cannot be listed: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "no file in this folder can be read; first problem: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "no event store was recognised among the first %L1 files of this folder, "
                                   "and there was no time to look at the other %L2")},
    {QT_TRANSLATE_NOOP("CoreText", "name the file that holds the events")},
    {QT_TRANSLATE_NOOP("CoreText", "the files in this folder are not of one format: %1, %2"), "", "12"},
    {QT_TRANSLATE_NOOP("CoreText",
                       "name one file, or put the files of one format into a folder of their own")},
    {QT_TRANSLATE_NOOP("CoreText", "this folder holds %L1 stores of %2, each for itself: %3"), "", "3"},
    {QT_TRANSLATE_NOOP("CoreText", "name one of them")},
    {QT_TRANSLATE_NOOP("CoreText", "Positions are not kept: not all files have them alike.")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "%L1 files in the folder, read in the order of their names, from %2 to %3")},
    {QT_TRANSLATE_NOOP("CoreText", "one file in the folder is a store: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "%L1 more files were not looked at yet")},
    {QT_TRANSLATE_NOOP("CoreText", "Files that cannot be read are left out: %1."), "", "1"},
    {QT_TRANSLATE_NOOP("CoreText", "Folders in it are not entered: %1."), "", "1"},
    {QT_TRANSLATE_NOOP("CoreText", "this file of the folder is left out: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText",
                       "this file of the folder is left out: %1; and %L2 more files are left out"),
     "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the file changed while the folder was read")},
    {QT_TRANSLATE_NOOP("CoreText", "try again when no program writes to it")},
    {QT_TRANSLATE_NOOP("CoreText", "no event in the folder could be read; first problem: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the place to go on from is not one in this folder")},
    {QT_TRANSLATE_NOOP("CoreText", "the place to go on from is not one of an SQL dump")},
    {QT_TRANSLATE_NOOP("CoreText", "the place to go on from is not one of a SQLite store")},
    {QT_TRANSLATE_NOOP("CoreText", "the place to go on from is not understood")},
    {QT_TRANSLATE_NOOP("CoreText", "import it anew")},
    {QT_TRANSLATE_NOOP("CoreText", "there is no folder for temporary files: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "making a temporary folder failed: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "making a temporary file failed: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "writing a temporary copy failed: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "free some space, or point TMPDIR at a bigger folder")},
    {QT_TRANSLATE_NOOP("CoreText", "point TMPDIR at a folder that can be written")},
    {QT_TRANSLATE_NOOP("CoreText", "reading failed: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "reading failed at byte %L1: %2"), "2"},
    {QT_TRANSLATE_NOOP("CoreText", "no temporary folder could be made: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "no temporary file could be made: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the temporary copy could not be written: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "set TMPDIR to a folder with room for it")},
};

} // namespace

std::span<const Phrase> probePhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
