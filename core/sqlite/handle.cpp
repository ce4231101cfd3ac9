// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/handle.h"

#include "base/file_error.h"

#include <cerrno>
#include <cstring>
#include <sqlite3.h>

#include <utility>

namespace hindcast::sqlite {

namespace {

/// What SQLite says of a header that names a format of the schema above those that there are.
constexpr const char* kOtherFormat = "unsupported file format";

/// What was not done when input or output failed.
FileUse useOf(int code) {
    switch (code) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_DELETE:
    case SQLITE_IOERR_SHMOPEN:
    case SQLITE_IOERR_SHMSIZE:
        return FileUse::Write;
    default:
        return FileUse::Read;
    }
}

/// The errno of what failed last in the file, its journal or its log; 0: SQLite did not keep it.
int causeIn(sqlite3* db) {
    int cause = sqlite3_system_errno(db);
    if (cause == 0) sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &cause);
    sqlite3_file* journal = nullptr;
    if (cause == 0)
        sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, static_cast<void*>(&journal));
    if (journal && journal->pMethods)
        journal->pMethods->xFileControl(journal, SQLITE_FCNTL_LAST_ERRNO, &cause);
    return cause;
}

int pollStop(void* context) {
    return static_cast<Handle*>(context)->stop.stop_requested() ? 1 : 0;
}

} // namespace

Handle::~Handle() {
    sqlite3_close_v2(db);
}

void Handle::setStop(std::stop_token token) {
    stop = std::move(token);
    // 4,000 steps of SQLite's machine take well under a millisecond.
    constexpr int kSteps = 4000;
    sqlite3_progress_handler(db, stop.stop_possible() ? kSteps : 0, stop.stop_possible() ? pollStop : nullptr,
                             this);
}

Error Handle::error(int code) const {
    const auto detail = [this, code] {
        return std::string(db && sqlite3_errcode(db) == (code & 0xff) ? sqlite3_errmsg(db)
                                                                      : sqlite3_errstr(code));
    };
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Busy, file, "the SQLite file is locked by another process",
                "close the program that uses it, or try again later"};
    case SQLITE_NOTADB:
        return {ErrorCode::Corrupt, file, "the file is not a SQLite database, or it is encrypted",
                "decrypt it first, or get another copy"};
    case SQLITE_CORRUPT:
        return {ErrorCode::Corrupt, file, "the SQLite file is damaged: " + detail(),
                "recover it with: sqlite3 FILE .recover"};
    case SQLITE_INTERRUPT:
        return cancelled(file);
    case SQLITE_FULL:
        return noSpace();
    case SQLITE_READONLY:
        return {ErrorCode::Io, file, "the SQLite file cannot be written: " + detail(),
                fileRemedy(EACCES, FileUse::Write)};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {ErrorCode::Io, file, "the SQLite file cannot be opened: " + detail(),
                fileRemedy(EACCES, FileUse::Read)};
    case SQLITE_IOERR:
        return ioError(code);
    case SQLITE_TOOBIG:
        if (longest > 0)
            return {ErrorCode::Corrupt, file,
                    "a row or a value in it is longer than " + std::to_string(longest >> 20) + " MiB",
                    "leave it out or split it; the other rows are kept"};
        return {ErrorCode::Invalid, file, "a value is too big for SQLite", "leave the event with it out"};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Invalid, file, "the SQLite file does not take this value: " + detail(),
                "please report this"};
    case SQLITE_AUTH:
        return {ErrorCode::Unsupported, file,
                "the SQLite file asks for more than reading its tables: " + detail(),
                "name a SQLite file whose tables are plain ones"};
    default:
        if (detail() == kOtherFormat)
            return {ErrorCode::Corrupt, file, "the SQLite file is damaged: " + detail(),
                    "recover it with: sqlite3 FILE .recover"};
        return {ErrorCode::Internal, file, "SQLite: " + detail(), "please report this"};
    }
}

Error Handle::noSpace() const {
    return {ErrorCode::Io, file, "no space left on the device", "free some space and try again"};
}

/// The system knows better than SQLite what failed.
Error Handle::ioError(int code) const {
    const int cause = db ? causeIn(db) : 0;
    if (cause == ENOSPC || cause == EDQUOT) return noSpace();
    return {ErrorCode::Io, file,
            "reading or writing the SQLite file failed: "
                + std::string(cause ? std::strerror(cause) : sqlite3_errstr(code)),
            fileRemedy(cause ? cause : EIO, useOf(code))};
}

} // namespace hindcast::sqlite
