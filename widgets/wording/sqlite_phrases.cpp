// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "the SQLite file is locked by another process")},
    {QT_TRANSLATE_NOOP("CoreText", "close the program that uses it, or try again later")},
    {QT_TRANSLATE_NOOP("CoreText", "the file is not a SQLite database, or it is encrypted")},
    {QT_TRANSLATE_NOOP("CoreText", "decrypt it first, or get another copy")},
    {QT_TRANSLATE_NOOP("CoreText", "the SQLite file is damaged: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "recover it with: sqlite3 FILE .recover")},
    {QT_TRANSLATE_NOOP("CoreText", "no space left on the device")},
    {QT_TRANSLATE_NOOP("CoreText", "free some space and try again")},
    {QT_TRANSLATE_NOOP("CoreText", "the SQLite file cannot be written: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the SQLite file cannot be opened: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "reading or writing the SQLite file failed: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "a value is too big for SQLite")},
    {QT_TRANSLATE_NOOP("CoreText", "a row or a value in it is longer than %1 MiB")},
    {QT_TRANSLATE_NOOP("CoreText", "leave it out or split it; the other rows are kept")},
    {QT_TRANSLATE_NOOP("CoreText", "leave the event with it out")},
    {QT_TRANSLATE_NOOP("CoreText", "the SQLite file does not take this value: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the SQLite file asks for more than reading its tables: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "name a SQLite file whose tables are plain ones")},
    {QT_TRANSLATE_NOOP("CoreText", "this is a folder, not a SQLite file")},
    {QT_TRANSLATE_NOOP("CoreText", "a blob has %1 bytes where %2 + %3 are needed")},
    {QT_TRANSLATE_NOOP("CoreText", "open the file again: its rows have changed")},
    {QT_TRANSLATE_NOOP("CoreText", "not exactly one SQL statement: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "the transaction is over already")},
};

} // namespace

std::span<const Phrase> sqlitePhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
