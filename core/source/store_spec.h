// SPDX-License-Identifier: GPL-3.0-or-later
// StoreSpec: one event-sourcing library's tables in SQL, declared: by what they are known, which columns make
// which field, what belongs to an event in other tables, what is hidden. The same declaration serves dumps of
// PostgreSQL and SQLite files; a new store is one function that returns one (known_stores.h).
// Thread-safety: immutable values; the hooks are pure functions.
#pragma once

#include "event/event_batch.h"
#include "source/field_spec.h"
#include "source/sql_catalog.h"
#include "json/parse.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

enum class TimeUnit : std::uint8_t {
    Any, ///< text, or an epoch number by its magnitude
    Seconds,
    Milliseconds,
    Microseconds,
    Nanoseconds,
    Ticks ///< of .NET: 100 ns since the year 1
};

/// Columns (or more) to fields. What is not given the store does not keep.
struct FieldMapping {
    FieldSpec stream, category, version, position, id, type, time, payload, metadata, correlation, causation;
    /// The payload of events where this is not NULL, in whatever encoding.
    FieldSpec binaryPayload;
    /// The stream is called category-stream where there is a category.
    bool categoryInName = false;
    TimeUnit timeUnit = TimeUnit::Any;
    /// The order of the log: up to two keys, numbers or times; none: the position, else the order of the
    /// rows.
    std::vector<FieldSpec> order;
    /// No two events share it: a database may be read in pieces by it.
    bool orderIsUnique = true;
};

/// What a row of a join says beside: that its event stands in a stream. All but `stream` may be empty.
struct Membership {
    std::string_view stream;   ///< column: the stream's name, or its key in `names`
    std::string_view category; ///< column: the stream is called category-stream
    std::string_view version;  ///< column: the version there
    std::string_view home;     ///< column: where it equals `stream`, the event is no link; without it, the
                               ///< row with the least number of the event's is none
    std::string_view names;    ///< the table of another join: its key is `stream`, its first column the name
};

/// Another table with something about each event: its columns are read as "table.column".
struct JoinSpec {
    std::string_view table; ///< beside the events' table
    std::string_view key;   ///< its column …
    std::string_view by;    ///< … that equals this one of the event's (or of a join before)
    std::vector<std::string_view> columns;
    std::string_view lowest; ///< of several rows the one with the least number here; links have it, or a home
    std::string_view where;  ///< only rows with `equals` (or, after '!', without it) in this column
    std::string_view equals;
    std::string_view distinct; ///< "table.#column": how many different values of it the key has
    bool unique = false;       ///< each key is asked for once
    std::optional<Membership> links = std::nullopt;

    /// Of no interest where an event is read, only for links.
    bool isAside() const { return links && !links->home.empty(); }
};

/// Rows that the effective view leaves out.
struct HideRule {
    FieldSpec field;
    std::vector<std::string_view> values; ///< "x*" begins so; "t" is any true
    bool bySystem = false;                ///< shown by --system
    bool byRaw = false;                   ///< shown by --raw
    std::string_view what;                ///< "tombstones"; empty: no event at all, left out in silence
};

enum class Bodies : std::uint8_t {
    Json,      ///< always JSON: what is not is damaged
    Any,       ///< told by the first bytes, row by row
    AnyOrTwice ///< and JSON may stand in a string of JSON
};

struct StoreSpec {
    std::string_view format;
    /// "mt_events" in any spelling; "*_events" ends so (what * stands for begins the other tables' names
    /// too); several with '|'; empty: any.
    std::string_view table;
    std::vector<std::string_view> columns;   ///< it must have
    std::vector<std::string_view> noColumns; ///< it must not
    /// Tables that must (with '!' must not) stand beside it, or columns of them: "streams.id_original".
    std::vector<std::string_view> beside;
    double confidence = 0.97;
    bool inDumps = true, inSqlite = false;
    /// Any further condition.
    std::function<bool(const SqlCatalog&, const SqlTable& root)> accepts;
    /// The qualified name of the events' table for one that may be a part of it; default: its root.
    std::function<std::string(const SqlCatalog&, const SqlTable&)> root;

    /// What the store says of its version, or the generation; "" when nothing tells.
    std::function<std::string(const SqlCatalog&, const SqlTable& root)> generation;
    bool generationAtEnd = false; ///< what tells it may stand behind the rows

    FieldMapping fields;
    bool versionSynthetic = false;    ///< fields.version may be there and yet hold nothing
    bool streamRequired = true;       ///< else events without a stream are put in one called (none)
    bool streamNeedsCategory = false; ///< without a category an event has no stream
    bool versionRequired = true;
    /// Columns that the declaration does not name are identifiers: the first that is not NULL makes the
    /// stream.
    bool tagColumns = false;
    bool textPositions = false;
    Bodies bodies = Bodies::Json;
    bool largeObjects = false; ///< payloads may be numbers of large objects
    std::vector<JoinSpec> joins;
    std::vector<HideRule> hide;
    std::vector<std::string_view> loses;
    /// Last touch to an event, with the texts of `extras`.
    using Texts = std::vector<std::optional<std::string_view>>;
    std::vector<FieldSpec> extras;
    std::function<void(event::Event&, event::EventBatch&, const Texts&)> finish;
};

} // namespace hindcast::source
