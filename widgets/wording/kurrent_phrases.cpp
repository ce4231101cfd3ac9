// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "the folder holds a chunk file")},
    {QT_TRANSLATE_NOOP("CoreText", "the folder holds %L1 chunk files")},
    {QT_TRANSLATE_NOOP("CoreText", "the file begins with the header of a chunk")},
    {QT_TRANSLATE_NOOP("CoreText", "writer.chk says that the log ends at %1")},
    {QT_TRANSLATE_NOOP("CoreText", "writer.chk says that the log ends at %1, behind the last chunk")},
    {QT_TRANSLATE_NOOP("CoreText", "The id of the write operation that an event came with is not kept.")},
    {QT_TRANSLATE_NOOP("CoreText", "A byte order mark before a JSON payload is not kept.")},
    {QT_TRANSLATE_NOOP("CoreText", "commit position")},
    {QT_TRANSLATE_NOOP("CoreText", "stream id")},
    {QT_TRANSLATE_NOOP("CoreText", "event number")},
    {QT_TRANSLATE_NOOP("CoreText", "event id")},
    {QT_TRANSLATE_NOOP("CoreText", "event type")},
    {QT_TRANSLATE_NOOP("CoreText", "this is no data folder of KurrentDB and no chunk")},
    {QT_TRANSLATE_NOOP("CoreText", "name a folder that holds chunk files")},
    {QT_TRANSLATE_NOOP("CoreText", "there is no chunk file in the folder")},
    {QT_TRANSLATE_NOOP("CoreText", "name a data folder of KurrentDB")},
    {QT_TRANSLATE_NOOP("CoreText", "reading cannot go on midway in a data folder")},
    {QT_TRANSLATE_NOOP("CoreText", "this is no header of a chunk file")},
    {QT_TRANSLATE_NOOP("CoreText", "get another copy of this chunk")},
    {QT_TRANSLATE_NOOP("CoreText", "get another copy of this chunk; the other records are kept")},
    {QT_TRANSLATE_NOOP("CoreText", "get another copy of this chunk; what could be read of it is shown")},
    {QT_TRANSLATE_NOOP("CoreText", "get a whole copy of the folder; the other chunks are kept")},
    {QT_TRANSLATE_NOOP("CoreText", "the other records are kept")},
    {QT_TRANSLATE_NOOP("CoreText", "chunks of version %1 are not known")},
    {QT_TRANSLATE_NOOP("CoreText", "versions 2 to 4 are read")},
    {QT_TRANSLATE_NOOP("CoreText", "the chunk is encrypted")},
    {QT_TRANSLATE_NOOP("CoreText", "the chunk is transformed in a way that is not known: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "export the events through the server, which has the key")},
    {QT_TRANSLATE_NOOP("CoreText", "the chunk's footer does not fit the file")},
    {QT_TRANSLATE_NOOP("CoreText", "the chunk has no footer, though another one follows it")},
    {QT_TRANSLATE_NOOP("CoreText", "the header says that this is chunk %1")},
    {QT_TRANSLATE_NOOP("CoreText", "the chunk is of another size than those before it")},
    {QT_TRANSLATE_NOOP("CoreText", "chunk %1 is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "chunks %1 to %2 are missing")},
    {QT_TRANSLATE_NOOP("CoreText", "the record here is damaged; reading goes on at offset %1")},
    {QT_TRANSLATE_NOOP("CoreText", "from here on the chunk holds no whole record, though it should")},
    {QT_TRANSLATE_NOOP("CoreText", "the file is cut off: it ends at %1 bytes without a footer")},
    {QT_TRANSLATE_NOOP("CoreText", "the chunk is in use and its last record is not whole")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "the chunk's MD5 is not that of its bytes: it was changed after it was completed")},
    {QT_TRANSLATE_NOOP(
        "CoreText",
        "the position map of the scavenged chunk does not agree with its records from entry %1 on")},
    {QT_TRANSLATE_NOOP("CoreText", "scavenge this chunk again, or get another copy; the records were read "
                                   "without the map")},
    {QT_TRANSLATE_NOOP("CoreText", "an event of a transaction cannot be read again")},
    {QT_TRANSLATE_NOOP("CoreText", "records of log format V3, passed over: %L1")},
    {QT_TRANSLATE_NOOP("CoreText", "epoch %1 begins: a node became leader at %2")},
    {QT_TRANSLATE_NOOP("CoreText", "never committed, so not shown: events: %L1, transactions: %L2")},
    {QT_TRANSLATE_NOOP("CoreText", "events whose data was blanked in the store: %L1")},
    {QT_TRANSLATE_NOOP("CoreText", "left out unless --system is given: events of system streams: %L1")},
    {QT_TRANSLATE_NOOP("CoreText", "left out unless --raw is given: %1: %L2"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "events of deleted streams")},
    {QT_TRANSLATE_NOOP("CoreText", "tombstones")},
    {QT_TRANSLATE_NOOP("CoreText", "events before $tb")},
    {QT_TRANSLATE_NOOP("CoreText", "events beyond $maxCount")},
    {QT_TRANSLATE_NOOP("CoreText", "events older than $maxAge")},
    {QT_TRANSLATE_NOOP("CoreText", "links whose event is not here, or comes later: %L1")},
    {QT_TRANSLATE_NOOP("CoreText", "shown as the events they point to unless --raw is given: links: %L1")},
};

} // namespace

std::span<const Phrase> kurrentPhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
