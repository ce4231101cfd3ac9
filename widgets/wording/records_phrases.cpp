// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "each line is a JSON object")},
    {QT_TRANSLATE_NOOP("CoreText", "a JSON array of objects")},
    {QT_TRANSLATE_NOOP("CoreText", "JSON objects one after the other")},
    {QT_TRANSLATE_NOOP("CoreText", "its first line says that it is an export of Hindcast")},
    {QT_TRANSLATE_NOOP("CoreText", "fields were chosen by the first %L1 events")},
    {QT_TRANSLATE_NOOP("CoreText", "%L1 record of them is not readable: %2"), "2"},
    {QT_TRANSLATE_NOOP("CoreText", "%L1 records of them are not readable: %2"), "2"},
    {QT_TRANSLATE_NOOP("CoreText", "Members beside the payload that are not kept: %1."), "", "1"},
    {QT_TRANSLATE_NOOP("CoreText", "no event in it could be read; first problem: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "get a whole copy of the file, or export the events anew")},
    {QT_TRANSLATE_NOOP("CoreText", "get a whole copy of the file; what stands before is kept")},
    {QT_TRANSLATE_NOOP("CoreText", "get a whole copy of the file; what stands before the damage is kept")},
    {QT_TRANSLATE_NOOP("CoreText", "get a whole copy of the file")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "it is kept byte for byte; correct it where it was written, and import it anew")},
    {QT_TRANSLATE_NOOP("CoreText", "this is no valid JSON: %1 (byte %L2 of it)"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "a link without its mark, \"hindcast\":1")},
    {QT_TRANSLATE_NOOP("CoreText", "a line of another version of this export: \"hindcast\" is %1 and not 1")},
    {QT_TRANSLATE_NOOP("CoreText", "a link without the id of its event, which is a text")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "a link without the name of the stream that it stands in, which is a text")},
    {QT_TRANSLATE_NOOP(
        "CoreText",
        "a link whose version is no whole number from 0 on (%1): it is kept with a running number")},
    {QT_TRANSLATE_NOOP("CoreText", "there is none")},
    {QT_TRANSLATE_NOOP("CoreText", "an export in version %1 of its format; version 1 is known")},
    {QT_TRANSLATE_NOOP("CoreText", "read it with the version of Hindcast that wrote it")},
    {QT_TRANSLATE_NOOP("CoreText", "member \"%1\" is no valid JSON: %2"), "2"},
    {QT_TRANSLATE_NOOP("CoreText", "member \"%1\" should hold JSON text and does not: %2"), "2"},
    {QT_TRANSLATE_NOOP("CoreText", "too long")},
    {QT_TRANSLATE_NOOP("CoreText", "longer than %L1 MiB: passed over")},
    {QT_TRANSLATE_NOOP("CoreText", "leave it out or split it; the other records are kept")},
    {QT_TRANSLATE_NOOP("CoreText", "text goes on after the end of the array")},
    {QT_TRANSLATE_NOOP("CoreText", "write one array, or one event a line; what stands in the array is kept")},
    {QT_TRANSLATE_NOOP("CoreText", "the array is not closed: the file seems to be cut off")},
    {QT_TRANSLATE_NOOP("CoreText", "the last record is cut off: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "correct this record; the others are kept")},
    {QT_TRANSLATE_NOOP("CoreText", "and more from here on that are not listed: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "objects with specversion, id, source and type")},
    {QT_TRANSLATE_NOOP("CoreText", "%L1 of the first %L2 are not valid: %3"), "3"},
    {QT_TRANSLATE_NOOP("CoreText", "all other attributes")},
    {QT_TRANSLATE_NOOP("CoreText", "this is no valid CloudEvent: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText",
                       "correct the event, or rename the member \"specversion\" to read it as plain JSON")},
    {QT_TRANSLATE_NOOP("CoreText", "member \"%1\" is missing")},
    {QT_TRANSLATE_NOOP("CoreText", "member \"%1\" is no string")},
    {QT_TRANSLATE_NOOP("CoreText", "member \"%1\" is empty")},
    {QT_TRANSLATE_NOOP(
        "CoreText",
        "member \"%1\" is an object: an attribute must be a boolean, a 32-bit integer or a string")},
    {QT_TRANSLATE_NOOP(
        "CoreText",
        "member \"%1\" is an array: an attribute must be a boolean, a 32-bit integer or a string")},
    {QT_TRANSLATE_NOOP("CoreText", "member \"%1\" is the number %2: an attribute may be an integer of 32 "
                                   "bits, other numbers must stand as strings")},
    {QT_TRANSLATE_NOOP("CoreText", "member \"specversion\" is %1: 1.0 is read")},
    {QT_TRANSLATE_NOOP("CoreText", "member \"time\" is no RFC 3339 time: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "members \"data\" and \"data_base64\" are both there: only one may be")},
    {QT_TRANSLATE_NOOP("CoreText", "member \"data_base64\" is no base64 text")},
    {QT_TRANSLATE_NOOP("CoreText", "member \"data\" is no valid JSON: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "member \"data_base64\" should hold JSON and does not: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the file shrank while it was read: %L1 of %L2 bytes were there")},
    {QT_TRANSLATE_NOOP("CoreText", "open it again when nothing writes to it")},
    {QT_TRANSLATE_NOOP("CoreText", "the file is shorter than when it was read before: %L1 bytes")},
    {QT_TRANSLATE_NOOP("CoreText", "the content is shorter than when it was read before: %L1 bytes")},
    {QT_TRANSLATE_NOOP("CoreText", "the %1 data %2 at byte %L3"), "2"},
    {QT_TRANSLATE_NOOP("CoreText", "ends early,")},
    {QT_TRANSLATE_NOOP("CoreText", "is damaged (%1)"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "no reason given")},
    {QT_TRANSLATE_NOOP("CoreText", "is followed by something else")},
    {QT_TRANSLATE_NOOP("CoreText", "the decoder could not start: out of memory")},
    {QT_TRANSLATE_NOOP("CoreText", "close other programs and try again")},
    {QT_TRANSLATE_NOOP("CoreText", "no decoder for container %1")},
    {QT_TRANSLATE_NOOP("CoreText", "incorrect data check")},
};

} // namespace

std::span<const Phrase> recordsPhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
