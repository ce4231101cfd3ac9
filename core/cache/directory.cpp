// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/directory.h"

#include "base/hash.h"
#include "cache/bytes.h"
#include "event/problem_code.h"

#include <bit>
#include <fstream>

namespace hindcast::cache {
namespace {

static_assert(std::endian::native == std::endian::little, "the cache file is little-endian");

constexpr std::int64_t kApplicationId = 0x484E4443; // "HNDC"
constexpr std::int64_t kVersion = 7;
constexpr std::int64_t kOldest = 6; ///< that is still read: one without links

constexpr const char* kTables = R"(
CREATE TABLE fact(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE segment(number INTEGER PRIMARY KEY, first_rank INTEGER NOT NULL, events INTEGER NOT NULL,
  first_blob INTEGER NOT NULL, min_time INTEGER, max_time INTEGER,
  min_position INTEGER, min_tie INTEGER, min_text TEXT, max_position INTEGER, max_tie INTEGER, max_text TEXT,
  positions_rise INTEGER NOT NULL, checksum INTEGER NOT NULL);
CREATE TABLE names(kind INTEGER NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL, blob INTEGER NOT NULL,
  PRIMARY KEY(kind, first)) WITHOUT ROWID;
CREATE TABLE filters(first_segment INTEGER PRIMARY KEY, segments INTEGER NOT NULL, first_blob INTEGER NOT NULL);
CREATE TABLE catalogue(kind INTEGER NOT NULL, number INTEGER NOT NULL, blob INTEGER NOT NULL,
  PRIMARY KEY(kind, number)) WITHOUT ROWID;
CREATE TABLE old_catalogue(blob INTEGER PRIMARY KEY);
CREATE TABLE problem(number INTEGER PRIMARY KEY, severity INTEGER NOT NULL, code TEXT NOT NULL, stream TEXT,
  position INTEGER, tie INTEGER, position_text TEXT, place TEXT NOT NULL, message TEXT NOT NULL, remedy TEXT NOT NULL);
CREATE TABLE blob(id INTEGER PRIMARY KEY, data BLOB NOT NULL);
)";

std::int64_t checksumOf(const SegmentRow& row) {
    std::string bytes;
    const auto number = [&bytes](std::int64_t value) { appendNumber(bytes, value); };
    const auto maybe = [&](const std::optional<std::int64_t>& value) {
        number(value ? 1 : 0);
        number(value.value_or(0));
    };
    const auto position = [&](const std::optional<Position>& value) {
        number(!value ? 0 : value->isText() ? 2 : 1);
        if (!value) return;
        number(value->number());
        number(value->tie());
        number(std::int64_t(value->text().size()));
        bytes += value->text();
    };
    number(row.number);
    number(std::int64_t(row.firstRank));
    number(row.events);
    number(row.firstBlob);
    maybe(row.minTime);
    maybe(row.maxTime);
    position(row.minPosition);
    position(row.maxPosition);
    number(row.positionsRise ? 1 : 0);
    return std::int64_t(hash64(bytes));
}

void bindMaybe(sqlite::Statement& statement, int index, const std::optional<std::int64_t>& value) {
    if (value)
        statement.bindInt64(index, *value);
    else
        statement.bindNull(index);
}

void bindPosition(sqlite::Statement& statement, int index, const std::optional<Position>& value) {
    const bool number = value && !value->isText();
    bindMaybe(statement, index, number ? std::optional(value->number()) : std::nullopt);
    bindMaybe(statement, index + 1, number ? std::optional(value->tie()) : std::nullopt);
    if (value && value->isText())
        statement.bindText(index + 2, value->text());
    else
        statement.bindNull(index + 2);
}

std::optional<std::int64_t> maybeAt(const sqlite::Statement& row, int column) {
    if (row.isNull(column)) return std::nullopt;
    return row.int64(column);
}

std::optional<Position> positionAt(const sqlite::Statement& row, int column) {
    if (!row.isNull(column)) return Position::number(row.int64(column), row.int64(column + 1));
    if (!row.isNull(column + 2)) return Position::text(std::string(row.text(column + 2)));
    return std::nullopt;
}

} // namespace

std::string SegmentRow::where(const std::string& file) const {
    return file + ", segment " + std::to_string(number);
}

std::string FilterRow::where(const std::string& file) const {
    return file + ", filters from segment " + std::to_string(firstSegment) + " on";
}

Result<void> createTables(sqlite::Connection& db) {
    if (auto made = db.exec("PRAGMA application_id=" + std::to_string(kApplicationId)
                            + "; PRAGMA user_version=" + std::to_string(kVersion));
        !made)
        return made.error();
    return db.exec(kTables);
}

Result<void> checkVersion(sqlite::Connection& db) {
    const auto application = db.number("PRAGMA application_id");
    if (!application) return application.error();
    if (application->value_or(0) != kApplicationId)
        return Error{ErrorCode::Unsupported, db.file(), "this SQLite file is not a cache of Hindcast",
                     "name another file with --cache"};
    const auto version = db.number("PRAGMA user_version");
    if (!version) return version.error();
    // An older layout is as good as damaged: nothing but a new import helps.
    if (version->value_or(0) < kOldest)
        return Error{ErrorCode::Corrupt, db.file(),
                     "the cache is of the older version " + std::to_string(version->value_or(0))
                         + ", this program reads version " + std::to_string(kVersion),
                     "import the source again with --refresh"};
    if (version->value_or(0) > kVersion)
        return Error{ErrorCode::Unsupported, db.file(),
                     "the cache is of version " + std::to_string(version->value_or(0))
                         + ", this program reads version " + std::to_string(kVersion),
                     "import the source again with --refresh, or use the program that made the cache"};
    return {};
}

Result<bool> knowsLinks(sqlite::Connection& db) {
    const auto version = db.number("PRAGMA user_version");
    if (!version) return version.error();
    return version->value_or(0) > kOldest;
}

Result<void> putKnowsLinks(sqlite::Connection& db) {
    return db.exec("PRAGMA user_version=" + std::to_string(kVersion));
}

Result<void> putFact(sqlite::Connection& db, std::string_view key, std::string_view value) {
    auto put = db.prepare("INSERT OR REPLACE INTO fact VALUES(?,?)");
    if (!put) return put.error();
    put->bindText(1, key);
    put->bindText(2, value);
    return put->run();
}

Result<void> putFact(sqlite::Connection& db, std::string_view key, std::int64_t value) {
    auto put = db.prepare("INSERT OR REPLACE INTO fact VALUES(?,?)");
    if (!put) return put.error();
    put->bindText(1, key);
    put->bindInt64(2, value);
    return put->run();
}

Result<std::string> textFact(sqlite::Connection& db, std::string_view key) {
    auto get = db.prepare("SELECT value FROM fact WHERE key=?");
    if (!get) return get.error();
    get->bindText(1, key);
    const auto row = get->step();
    if (!row) return row.error();
    return *row ? std::string(get->text(0)) : std::string();
}

Result<std::int64_t> numberFact(sqlite::Connection& db, std::string_view key) {
    auto get = db.prepare("SELECT value FROM fact WHERE key=?");
    if (!get) return get.error();
    get->bindText(1, key);
    const auto row = get->step();
    if (!row) return row.error();
    return *row ? get->int64(0) : 0;
}

Result<void> putSegment(sqlite::Connection& db, const SegmentRow& row) {
    auto put = db.prepare("INSERT INTO segment VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    if (!put) return put.error();
    put->bindInt64(1, row.number);
    put->bindInt64(2, std::int64_t(row.firstRank));
    put->bindInt64(3, row.events);
    put->bindInt64(4, row.firstBlob);
    bindMaybe(*put, 5, row.minTime);
    bindMaybe(*put, 6, row.maxTime);
    bindPosition(*put, 7, row.minPosition);
    bindPosition(*put, 10, row.maxPosition);
    put->bindInt64(13, row.positionsRise ? 1 : 0);
    put->bindInt64(14, checksumOf(row));
    return put->run();
}

Result<std::vector<SegmentRow>> readSegments(sqlite::Connection& db) {
    auto get =
        db.prepare("SELECT number, first_rank, events, first_blob, min_time, max_time, min_position, min_tie,"
                   " min_text, max_position, max_tie, max_text, positions_rise, checksum FROM segment"
                   " ORDER BY number");
    if (!get) return get.error();
    std::vector<SegmentRow> segments;
    std::uint64_t rank = 0;
    for (;;) {
        const auto more = get->step();
        if (!more) return more.error();
        if (!*more) return segments;
        SegmentRow row;
        row.number = std::uint32_t(get->int64(0));
        row.firstRank = std::uint64_t(get->int64(1));
        row.events = std::uint32_t(get->int64(2));
        row.firstBlob = get->int64(3);
        row.minTime = maybeAt(*get, 4);
        row.maxTime = maybeAt(*get, 5);
        row.minPosition = positionAt(*get, 6);
        row.maxPosition = positionAt(*get, 9);
        row.positionsRise = get->int64(12) != 0;
        if (row.number != segments.size() || row.firstRank != rank || row.events == 0
            || get->int64(13) != checksumOf(row))
            return corrupt(db.file() + ", segment " + std::to_string(segments.size()),
                           "its directory row is wrong");
        rank += row.events;
        segments.push_back(std::move(row));
    }
}

Result<void> putNames(sqlite::Connection& db, const NameList& list) {
    auto put = db.prepare("INSERT INTO names VALUES(?,?,?,?)");
    if (!put) return put.error();
    put->bindInt64(1, std::int64_t(list.kind));
    put->bindInt64(2, list.first);
    put->bindInt64(3, list.count);
    put->bindInt64(4, list.blob);
    return put->run();
}

Result<std::vector<NameList>> readNames(sqlite::Connection& db) {
    auto get = db.prepare("SELECT kind, first, count, blob FROM names ORDER BY kind, first");
    if (!get) return get.error();
    std::vector<NameList> lists;
    for (;;) {
        const auto more = get->step();
        if (!more) return more.error();
        if (!*more) return lists;
        NameList list{NameKind(get->int64(0)), std::uint32_t(get->int64(1)), std::uint32_t(get->int64(2)),
                      get->int64(3)};
        const bool follows = !lists.empty() && lists.back().kind == list.kind;
        const std::uint32_t expected = follows ? lists.back().first + lists.back().count : 0;
        if (list.first != expected) return corrupt(db.file(), "a list of names is missing");
        lists.push_back(list);
    }
}

Result<void> putFilterRow(sqlite::Connection& db, const FilterRow& row) {
    auto put = db.prepare("INSERT INTO filters VALUES(?,?,?)");
    if (!put) return put.error();
    put->bindInt64(1, row.firstSegment);
    put->bindInt64(2, row.segments);
    put->bindInt64(3, row.firstBlob);
    return put->run();
}

Result<std::vector<FilterRow>> readFilterRows(sqlite::Connection& db) {
    auto get = db.prepare("SELECT first_segment, segments, first_blob FROM filters ORDER BY first_segment");
    if (!get) return get.error();
    std::vector<FilterRow> rows;
    std::int64_t free = 0;
    for (;;) {
        const auto more = get->step();
        if (!more) return more.error();
        if (!*more) return rows;
        const FilterRow row{std::uint32_t(get->int64(0)), std::uint32_t(get->int64(1)), get->int64(2)};
        if (get->int64(0) < free || get->int64(1) <= 0)
            return corrupt(row.where(db.file()), "its directory row is wrong");
        free = get->int64(0) + get->int64(1);
        rows.push_back(row);
    }
}

Result<void> putCatalogueRow(sqlite::Connection& db, const CatalogueRow& row) {
    auto put = db.prepare("INSERT INTO catalogue VALUES(?,?,?)");
    if (!put) return put.error();
    put->bindInt64(1, row.kind);
    put->bindInt64(2, row.number);
    put->bindInt64(3, row.blob);
    return put->run();
}

Result<std::vector<CatalogueRow>> readCatalogueRows(sqlite::Connection& db) {
    auto get = db.prepare("SELECT kind, number, blob FROM catalogue ORDER BY kind, number");
    if (!get) return get.error();
    std::vector<CatalogueRow> rows;
    for (;;) {
        const auto more = get->step();
        if (!more) return more.error();
        if (!*more) return rows;
        rows.push_back({get->int64(0), get->int64(1), get->int64(2)});
    }
}

Result<void> putProblems(sqlite::Connection& db, std::span<const event::Problem> problems) {
    if (problems.empty()) return {};
    auto put = db.prepare("INSERT INTO problem VALUES(NULL,?,?,?,?,?,?,?,?,?)");
    if (!put) return put.error();
    for (const event::Problem& problem : problems) {
        put->bindInt64(1, std::int64_t(problem.severity));
        put->bindText(2, problem.code);
        if (problem.stream)
            put->bindText(3, *problem.stream);
        else
            put->bindNull(3);
        bindPosition(*put, 4, problem.position);
        put->bindText(7, problem.where);
        put->bindText(8, problem.message);
        put->bindText(9, problem.remedy);
        if (auto done = put->run(); !done) return done.error();
    }
    return {};
}

Result<void> dropLinkProblems(sqlite::Connection& db) {
    auto drop = db.prepare("DELETE FROM problem WHERE code = ?");
    if (!drop) return drop.error();
    for (const std::string_view code : event::kLinkCodes) {
        drop->bindText(1, code);
        if (auto done = drop->run(); !done) return done;
    }
    return {};
}

Result<std::vector<event::Problem>> readProblems(sqlite::Connection& db) {
    auto get =
        db.prepare("SELECT severity, code, stream, position, tie, position_text, place, message, remedy"
                   " FROM problem ORDER BY number");
    if (!get) return get.error();
    std::vector<event::Problem> problems;
    for (;;) {
        const auto more = get->step();
        if (!more) return more.error();
        if (!*more) return problems;
        event::Problem problem;
        problem.severity = event::Severity(get->int64(0));
        problem.code = get->text(1);
        if (!get->isNull(2)) problem.stream = std::string(get->text(2));
        problem.position = positionAt(*get, 3);
        problem.where = get->text(6);
        problem.message = get->text(7);
        problem.remedy = get->text(8);
        problems.push_back(std::move(problem));
    }
}

std::string bootId() {
    std::string id;
    std::ifstream("/proc/sys/kernel/random/boot_id") >> id;
    return id;
}

} // namespace hindcast::cache
