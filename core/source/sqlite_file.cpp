// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlite_file.h"

#include "base/text.h"
#include "source/byte_stream.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <thread>
#include <utility>

namespace hindcast::source {

namespace {

constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeaderBytes = 100;
constexpr const char* kCompanions[] = {"-wal", "-journal"};

std::uint32_t bigEndian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// Bytes that the header promises; 0 when it does not say (written by a SQLite before 3.7.0).
std::uint64_t promisedBytes(std::string_view head) {
    if (head.size() < kHeaderBytes) return 0;
    std::uint64_t page = bigEndian(head, 16, 2);
    if (page == 1) page = 65536;
    const bool valid = bigEndian(head, 24, 4) == bigEndian(head, 92, 4);
    return valid ? page * bigEndian(head, 28, 4) : 0;
}

Error cutOff(const std::string& path, std::uint64_t promised, std::uint64_t found) {
    return {ErrorCode::Corrupt, path,
            "the SQLite file is cut off: its header says " + groupDigits(promised) + " bytes, "
                + groupDigits(found) + " are there",
            "get a whole copy of the file"};
}

/// Bytes of a log or journal that holds rows; 0 when there is none. A journal that its writer keeps after the
/// transaction has its first bytes wiped.
std::int64_t pendingBytes(const std::string& companion) {
    std::error_code failed;
    const auto size = std::filesystem::file_size(companion, failed);
    if (failed || size == 0) return 0;
    if (!companion.ends_with("-journal")) return std::int64_t(size);
    std::ifstream file(companion, std::ios::binary);
    char magic[8] = {};
    file.read(magic, sizeof magic);
    const bool unreadable = !file;
    return unreadable || std::string_view(magic, 8) == "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" ? std::int64_t(size)
                                                                                          : 0;
}

} // namespace

bool looksLikeSqlite(const Sample& sample) {
    return !sample.isDirectory && sample.head.starts_with(kMagic);
}

std::optional<SqliteFile::Stamp> SqliteFile::stampOf(const std::string& path) {
    struct stat facts{};
    if (::stat(path.c_str(), &facts) != 0) return std::nullopt;
    return Stamp{facts.st_size, facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec};
}

Result<std::string> SqliteFile::copyWithCompanions(const Sample& sample, const PrivateFolder& folder,
                                                   std::stop_token stop) {
    constexpr int kTries = 5;
    constexpr std::chrono::milliseconds kPause(100);
    for (int attempt = 0; attempt < kTries; ++attempt) {
        if (attempt > 0) std::this_thread::sleep_for(kPause);
        const std::string copy = folder.path("store-" + std::to_string(attempt));
        const auto stamps = [&] {
            std::vector<std::optional<Stamp>> all = {stampOf(sample.localPath)};
            for (const char* suffix : kCompanions)
                all.push_back(stampOf(sample.localPath + suffix));
            return all;
        };
        const auto before = stamps();
        if (auto copied = copyFile(sample.localPath, copy, stop); !copied) return copied.error();
        bool complete = true;
        for (std::size_t i = 0; i < std::size(kCompanions); ++i) {
            if (!before[i + 1] || before[i + 1]->size == 0) continue;
            auto copied = copyFile(sample.localPath + kCompanions[i], copy + kCompanions[i], stop);
            if (!copied && copied.error().code == ErrorCode::Cancelled) return copied.error();
            // A writer may take its journal away at any time: that is a change like any other.
            if (!copied && stampOf(sample.localPath + kCompanions[i])) return copied.error();
            if (!copied) complete = false;
        }
        if (complete && stamps() == before) return copy;
        std::error_code ignored;
        std::filesystem::remove(copy, ignored);
        for (const char* suffix : kCompanions)
            std::filesystem::remove(copy + suffix, ignored);
    }
    return Error{ErrorCode::Busy, sample.path, "another process keeps writing to the SQLite file",
                 "stop that program, or make a copy with: sqlite3 FILE \".backup COPY\""};
}

Result<std::string> SqliteFile::unpack(const Sample& sample, Purpose purpose, const PrivateFolder& folder,
                                       std::stop_token stop) {
    const std::string copy = folder.path("store");
    auto file = NewFile::create(copy);
    if (!file) return file.error();
    if (purpose == Purpose::Look || sample.headIsAll) {
        // The tables stand on the first pages; the rest may be a hole while one only looks.
        if (auto wrote = file->write(sample.head.data(), sample.head.size()); !wrote) return wrote.error();
        if (purpose == Purpose::Look && !sample.headIsAll) {
            const std::uint64_t size =
                std::max<std::uint64_t>(promisedBytes(sample.head), sample.head.size());
            if (auto sized = file->resize(size); !sized) return sized.error();
        }
        return copy;
    }
    auto stream = openStream(sample);
    if (!stream) return stream.error();
    std::vector<char> buffer(1 << 20);
    for (;;) {
        if (stop.stop_requested()) return cancelled(sample.path);
        auto got = (*stream)->read(buffer.data(), buffer.size());
        // A damaged container: what it gave is a cut SQLite file, which is read as far as it goes.
        if (!got && got.error().code != ErrorCode::Corrupt) return got.error();
        if (!got || *got == 0) return copy;
        if (auto wrote = file->write(buffer.data(), *got); !wrote) return wrote.error();
    }
}

Result<SqliteFile> SqliteFile::open(const Sample& sample, Purpose purpose, std::stop_token stop) {
    constexpr std::int64_t kMuchToCopy = 64 << 20;
    std::string path = sample.localPath;
    std::optional<PrivateFolder> folder;
    std::int64_t companions = 0;
    if (sample.containers.empty()) {
        for (const char* suffix : kCompanions)
            companions += pendingBytes(sample.localPath + suffix);
    }
    if (sample.headIsAll && sample.head.size() < kHeaderBytes) {
        return Error{ErrorCode::Corrupt, sample.path,
                     "the SQLite file is cut off: its header alone has 100 bytes, "
                         + groupDigits(sample.head.size()) + " are there",
                     "get a whole copy of the file"};
    }
    const auto stamp = stampOf(sample.localPath);
    if (!stamp) return Error{ErrorCode::Io, sample.path, "the file vanished", "check the name"};
    const bool tooMuch = purpose == Purpose::Look && stamp->size + companions > kMuchToCopy;
    const bool copied = companions > 0 && !tooMuch;
    if (copied || !sample.containers.empty()) {
        auto made = PrivateFolder::make();
        if (!made) return made.error();
        folder = std::move(made).value();
        auto copy =
            copied ? copyWithCompanions(sample, *folder, stop) : unpack(sample, purpose, *folder, stop);
        if (!copy) return copy.error();
        path = *copy;
    }
    // A cut file is refused by SQLite as a whole, unless it is told to read what is there.
    const auto size = stampOf(path);
    const std::uint64_t promised = promisedBytes(sample.head);
    const bool isCut = size && !copied && std::uint64_t(size->size) < promised;
    sqlite::OpenOptions options;
    options.mode =
        copied ? sqlite::Mode::ReadWrite : sqlite::Mode::ReadOnly; // a journal is rolled back on opening
    options.immutable = !copied;
    options.untrusted = true;
    options.salvage = isCut;
    const std::optional<Error> cut =
        isCut ? std::optional(cutOff(sample.path, promised, std::uint64_t(size->size))) : std::nullopt;
    auto connection = sqlite::Connection::open(path, options);
    if (!connection) {
        if (cut && connection.error().code == ErrorCode::Corrupt) return *cut;
        Error error = connection.error();
        error.where = sample.path;
        return error;
    }
    connection->setDisplayName(sample.path);
    SqliteFile file(std::move(folder), std::move(connection).value());
    file.m_cut = cut;
    if (!copied && sample.containers.empty()) {
        file.m_path = sample.localPath;
        file.m_stamp = stamp;
    }
    return file;
}

bool SqliteFile::Table::has(std::string_view column) const {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

/// Of a virtual table: not among its columns. Generated ones are, and are read as others.
constexpr std::int64_t kHiddenColumn = 1;

Result<std::vector<SqliteFile::Table>> SqliteFile::tables(Views views) {
    const std::string kinds = views == Views::Too ? "'table','view'" : "'table'";
    auto names = m_connection.prepare("SELECT name FROM sqlite_master WHERE type IN (" + kinds
                                      + ") AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
    const auto toldAs = [this](const Error& error) {
        return m_cut && error.code == ErrorCode::Corrupt ? *m_cut : error;
    };
    if (!names) return toldAs(names.error());
    std::vector<Table> tables;
    for (;;) {
        auto row = names->step();
        if (!row && m_cut && row.error().code == ErrorCode::Corrupt) break;
        if (!row) return row.error();
        if (!*row) break;
        tables.push_back({std::string(names->text(0)), {}});
    }
    for (Table& table : tables) {
        auto columns = m_connection.prepare("PRAGMA table_xinfo(" + sqlite::quoteName(table.name) + ")");
        if (!columns) continue; // a virtual table of a module that is not here, a view of what is gone
        for (auto row = columns->step(); row && *row; row = columns->step())
            if (columns->int64(6) != kHiddenColumn) table.columns.push_back(toLowerAscii(columns->text(1)));
    }
    return tables;
}

Result<void> SqliteFile::checkUnchanged() const {
    if (!m_stamp || stampOf(m_path) == m_stamp) return {};
    return Error{ErrorCode::Busy, m_path, "the SQLite file changed while it was read",
                 "try again when no program writes to it"};
}

std::string containerText(const Sample& sample, std::string_view inner) {
    std::string text;
    for (const std::string& container : sample.containers)
        text += container + '+';
    return text + std::string(inner);
}

std::string listNames(const std::vector<std::string>& names) {
    constexpr std::size_t kMost = 12;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i)
        text += (i ? ", " : "") + names[i];
    if (names.size() > kMost) text += " and " + std::to_string(names.size() - kMost) + " more";
    return text;
}

} // namespace hindcast::source
