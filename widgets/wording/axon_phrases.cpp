// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "the folder holds a segment of Axon Server")},
    {QT_TRANSLATE_NOOP("CoreText", "the folder holds %L1 segments of Axon Server")},
    {QT_TRANSLATE_NOOP("CoreText", "the file is named like a segment of Axon Server")},
    {QT_TRANSLATE_NOOP("CoreText", "the checksum of its first transaction is right")},
    {QT_TRANSLATE_NOOP("CoreText", "Snapshots are left out.")},
    {QT_TRANSLATE_NOOP("CoreText", "segments of snapshots, left out: %L1")},
    {QT_TRANSLATE_NOOP("CoreText", "name one of them to read it")},
    {QT_TRANSLATE_NOOP("CoreText", "this folder holds contexts of Axon Server, each a store: %1"), "", "1"},
    {QT_TRANSLATE_NOOP("CoreText", "name the folder of one of them")},
    {QT_TRANSLATE_NOOP("CoreText", "this is no segment of Axon Server")},
    {QT_TRANSLATE_NOOP("CoreText", "there is no segment of Axon Server in the folder")},
    {QT_TRANSLATE_NOOP("CoreText", "name the folder of one context of Axon Server")},
    {QT_TRANSLATE_NOOP("CoreText", "the log begins at position %1: segments before it are not here")},
    {QT_TRANSLATE_NOOP("CoreText", "the file is cut off within its header")},
    {QT_TRANSLATE_NOOP("CoreText", "get another copy of this segment")},
    {QT_TRANSLATE_NOOP("CoreText", "get another copy of this segment; the other events are kept")},
    {QT_TRANSLATE_NOOP("CoreText", "get a whole copy of the folder; the other segments are kept")},
    {QT_TRANSLATE_NOOP("CoreText", "its events are whole and were read all the same")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "the header says version %1 and flags %2; the segment is read as one of version 2")},
    {QT_TRANSLATE_NOOP("CoreText", "the file is cut off: it ends at %L1 bytes without the mark of its end")},
    {QT_TRANSLATE_NOOP("CoreText", "the lengths of the transaction's events do not add up to its size; "
                                   "events read: %L1")},
    {QT_TRANSLATE_NOOP("CoreText", "the transaction says that it has %1 events, but holds %2")},
    {QT_TRANSLATE_NOOP("CoreText", "the transaction is of version %1; only version 2 is known")},
    {QT_TRANSLATE_NOOP("CoreText", "the checksum of the transaction is not that of its bytes: events in it: "
                                   "%L1, read: %L2")},
    {QT_TRANSLATE_NOOP("CoreText", "the size of the transaction is damaged; by its checksum it is %1")},
    {QT_TRANSLATE_NOOP("CoreText", "from here on the segment holds no whole transaction; it ends at %L1 "
                                   "bytes")},
    {QT_TRANSLATE_NOOP("CoreText", "the segment is damaged here; reading goes on at offset %1")},
    {QT_TRANSLATE_NOOP("CoreText", "the segment is damaged here; reading goes on at offset %1, and the "
                                   "positions from there on may be too low")},
    {QT_TRANSLATE_NOOP("CoreText", "the segment is in use and its last transaction is not whole")},
    {QT_TRANSLATE_NOOP("CoreText", "the segment holds bytes but no transaction")},
    {QT_TRANSLATE_NOOP("CoreText", "behind the end of the segment stand bytes that are no transaction")},
    {QT_TRANSLATE_NOOP("CoreText", "the segment ends before position %1, but the next one begins at %2")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "the segment goes on to before position %1, but the next one begins at %2")},
    {QT_TRANSLATE_NOOP("CoreText", "the bytes here are no event of Axon Server")},
    {QT_TRANSLATE_NOOP("CoreText", "the bytes here are no event of Axon Server; the header's flags are %1: "
                                   "the segment may be transformed")},
    {QT_TRANSLATE_NOOP("CoreText", "the metadata is no map of Axon Server")},
    {QT_TRANSLATE_NOOP("CoreText", "the segment changed while it was read")},
};

} // namespace

std::span<const Phrase> axonPhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
