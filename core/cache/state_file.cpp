// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/state_file.h"

#include "base/hash.h"
#include "cache/reading_connection.h"
#include "sqlite/transaction.h"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hindcast::cache {
namespace {

constexpr std::int64_t kApplication = 0x484e4453; ///< "HNDS"
constexpr std::int64_t kVersion = 2;              ///< 1 held states of one event more than they said
/// Others write for a moment; a state is not worth more waiting.
constexpr std::chrono::milliseconds kPatience(250);

std::int64_t sumOf(std::string_view key, std::string_view stream, const StateFile::Entry& entry) {
    std::uint64_t sum = hash64(key);
    sum = hash64(stream, sum);
    const std::uint64_t numbers[] = {entry.folded, entry.last};
    sum = hash64({reinterpret_cast<const char*>(numbers), sizeof(numbers)}, sum);
    return std::int64_t(hash64(entry.bytes, sum));
}

/// Damaged, or of another version: a new one is begun.
Error unusable(const std::string& path) {
    return {ErrorCode::Corrupt, path, "it holds no states that can be used", "remove it"};
}

enum class Place : std::uint8_t { Free, File, Taken };

/// Taken: by a folder, a pipe or the like. Opening a pipe could wait forever.
Place placeAt(const std::string& path) {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) return Place::Free;
    return S_ISREG(status.st_mode) ? Place::File : Place::Taken;
}

/// Private from its first byte. False: it cannot be made.
bool makeFile(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return errno == EEXIST;
    ::close(file);
    return true;
}

Result<bool> isOurs(sqlite::Connection& db) {
    const auto application = db.number("PRAGMA application_id");
    if (!application) return application.error();
    const auto version = db.number("PRAGMA user_version");
    if (!version) return version.error();
    return *application == kApplication && *version == kVersion;
}

} // namespace

Result<void> StateFile::makeTable() {
    auto ours = isOurs(*m_db);
    if (!ours) return ours.error();
    if (*ours) return {};
    const auto tables = m_db->number("SELECT count(*) FROM sqlite_master");
    if (!tables) return tables.error();
    if (*tables != 0) return unusable(m_path);
    auto transaction = sqlite::Transaction::begin(*m_db);
    if (!transaction) return transaction.error();
    ours = isOurs(*m_db);
    if (!ours) return ours.error();
    if (!*ours) { // else another process was quicker
        auto made = m_db->exec(
            "CREATE TABLE state(id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, stream TEXT NOT "
            "NULL, "
            "folded INTEGER NOT NULL, last INTEGER NOT NULL, bytes BLOB NOT NULL, sum INTEGER NOT NULL, "
            "UNIQUE(key, stream, folded)); PRAGMA application_id="
            + std::to_string(kApplication) + "; PRAGMA user_version=" + std::to_string(kVersion));
        if (!made) return made;
    }
    return transaction->commit();
}

Result<void> StateFile::checkTable() {
    const auto ours = isOurs(*m_db);
    if (!ours) return ours.error();
    if (*ours) return {};
    const auto tables = m_db->number("SELECT count(*) FROM sqlite_master");
    if (!tables) return tables.error();
    if (*tables == 0)
        return Error{ErrorCode::Busy, m_path, "another process is making it", "try again later"};
    return unusable(m_path);
}

bool StateFile::open(Access access) {
    if (m_isOff) return false;
    if (m_db && (m_isWritable || access == Access::Read)) return true;
    const Place place = placeAt(m_path);
    if (access == Access::Read && place == Place::Free) return false;
    m_db.reset();
    if (place == Place::Taken || (access == Access::Write && !makeFile(m_path))) {
        m_isOff = true;
        return false;
    }
    auto db = sqlite::Connection::open(m_path, {.mode = sqlite::Mode::ReadWrite, .busyTimeout = kPatience});
    m_isWritable = db.ok();
    if (!db && access == Access::Read && db.error().code != ErrorCode::Busy)
        db = openForReading(m_path, kPatience);
    Result<void> ready;
    if (db) {
        m_db.emplace(std::move(*db));
        if (m_isWritable) (void)m_db->exec("PRAGMA synchronous=OFF");
        ready = access == Access::Write ? makeTable() : checkTable();
    } else {
        ready = db.error();
    }
    if (ready) return true;
    giveUp(ready.error());
    return false;
}

// A damaged file is of no use: a new one is begun with the next entry. What is only full stays, and what
// others write at this moment is asked again.
void StateFile::giveUp(const Error& error) {
    m_db.reset();
    if (error.code == ErrorCode::Busy) return;
    m_isOff = error.code != ErrorCode::Corrupt || ::unlink(m_path.c_str()) != 0;
}

std::optional<StateFile::Entry> StateFile::before(std::string_view key, std::string_view stream,
                                                  std::uint64_t folded,
                                                  const std::function<bool(const Entry&)>& accepts) {
    const std::lock_guard guard(m_mutex);
    if (!open(Access::Read)) return std::nullopt;
    auto rows = m_db->prepare("SELECT folded, last, bytes, sum FROM state WHERE key = ?1 AND stream = ?2 AND "
                              "folded <= ?3 ORDER BY folded DESC");
    Error failed = rows ? Error{} : rows.error();
    if (rows) {
        rows->bindText(1, key);
        rows->bindText(2, stream);
        rows->bindInt64(3, std::int64_t(folded));
        for (;;) {
            const auto row = rows->step();
            if (!row) {
                failed = row.error();
                break;
            }
            if (!*row) return std::nullopt;
            Entry entry{std::uint64_t(rows->int64(0)), std::uint64_t(rows->int64(1)),
                        std::string(rows->blob(2))};
            if (sumOf(key, stream, entry) != rows->int64(3)) {
                failed = unusable(m_path);
                break;
            }
            if (accepts(entry)) return entry;
        }
    }
    giveUp(failed);
    return std::nullopt;
}

Result<void> StateFile::dropOld() {
    const auto pages = m_db->number("PRAGMA page_count");
    const auto freePages = m_db->number("PRAGMA freelist_count");
    const auto pageBytes = m_db->number("PRAGMA page_size");
    if (!pages || !freePages || !pageBytes) return pages ? Result<void>() : pages.error();
    if (std::uint64_t((**pages - **freePages) * **pageBytes) <= m_mostBytes) return {};
    return m_db->exec("DELETE FROM state WHERE id <= (SELECT id FROM state ORDER BY id LIMIT 1 OFFSET "
                      "(SELECT count(*) / 2 FROM state))");
}

Result<void> StateFile::put(std::string_view key, std::string_view stream,
                            const std::vector<Entry>& entries) {
    auto transaction = sqlite::Transaction::begin(*m_db);
    if (!transaction) return transaction.error();
    if (auto dropped = dropOld(); !dropped) return dropped;
    auto row = m_db->prepare("INSERT OR REPLACE INTO state(key, stream, folded, last, bytes, sum) "
                             "VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    if (!row) return row.error();
    for (const Entry& entry : entries) {
        row->bindText(1, key);
        row->bindText(2, stream);
        row->bindInt64(3, std::int64_t(entry.folded));
        row->bindInt64(4, std::int64_t(entry.last));
        row->bindBlobView(5, entry.bytes);
        row->bindInt64(6, sumOf(key, stream, entry));
        if (auto done = row->run(); !done) return done;
    }
    return transaction->commit();
}

void StateFile::add(std::string_view key, std::string_view stream, const std::vector<Entry>& entries) {
    const std::lock_guard guard(m_mutex);
    if (entries.empty() || !open(Access::Write)) return;
    const auto done = put(key, stream, entries);
    if (!done) giveUp(done.error());
}

} // namespace hindcast::cache
