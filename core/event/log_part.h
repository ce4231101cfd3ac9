// SPDX-License-Identifier: GPL-3.0-or-later
// LogPart: some thousand neighbouring ranks of a log, read by columns: for passes that decide by columns
// which events they want at all. Rows of a part stand in whatever order the log keeps them; `rank` says where
// they belong. Thread-safety: a part belongs to one thread at a time and must not outlive its log; several
// parts of a log may be read at once. What a call gives holds until the next call of the same method.
#pragma once

#include "base/position.h"
#include "base/result.h"
#include "base/strong.h"
#include "event/event.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::event {

/// What is known of a part without reading it.
struct PartFacts {
    Rank first;
    std::uint64_t events = 0;
    bool bounded = false;                             ///< whether the rest is known
    std::optional<Micros> minTime, maxTime;           ///< nothing: no event has a time
    std::optional<Position> minPosition, maxPosition; ///< nothing: no event has a position
};

/// Rows [start, start + count) of a part belong to one stream.
struct StreamRun {
    StreamId stream;
    std::uint32_t start = 0;
    std::uint32_t count = 0;
};

/// Columns that a reader wants, as a set; ranks are always there.
using ColumnSet = unsigned;
inline constexpr ColumnSet kTypeColumn = 1, kVersionColumn = 2, kTimeColumn = 4, kPositionColumn = 8,
                           kFlagsColumn = 16,
                           kBodyColumn = 32; ///< what visitBodies() needs to know; nothing to be seen

/// The columns of rows [start, start + rank.size()); those that were not asked for may be empty.
struct ColumnBlock {
    std::uint32_t start = 0;
    std::span<const std::int64_t> rank; ///< from the part's first
    std::span<const std::int64_t> type, version, flags;
    std::span<const std::int64_t> time; ///< microseconds, where hasTime is not 0
    std::span<const std::uint8_t> hasTime;
    std::span<const std::int64_t> position; ///< where positionKind is Number
    std::span<const PositionKind> positionKind;
    std::span<const std::string_view> positionText; ///< empty when no row has one
    std::size_t size() const { return rank.size(); }
};

struct BodyWants {
    bool id = false, payload = false;
    bool metadata = false; ///< with correlation and causation
};

struct RowBodies {
    Body payload, metadata;
    std::string_view id, correlation, causation;
};

/// What a part may be searched for text in.
enum class TextKind : std::uint8_t { Payload, Metadata, Id };
inline constexpr TextKind kTextKinds[] = {TextKind::Payload, TextKind::Metadata, TextKind::Id};

/// What every text that is looked for holds: a log that knows what its texts do not hold rules out by it.
struct TextProbe {
    struct Gram {
        std::uint32_t bytes = 0; ///< four neighbouring ones, the first lowest, each with bit 0x20 set
        bool inUuid = true;      ///< may stand inside a UUID
        bool operator==(const Gram&) const = default;
    };
    std::vector<Gram> grams;
    /// All of it, in lower case, where it may be a UUID (36 characters, lower case) or a part of one.
    std::string uuidPart;
    bool maybeEscaped = false; ///< in JSON it may be written with \u or \/, needlessly
    bool operator==(const TextProbe&) const = default;
};

/// A block of texts that may hold what is looked for, and its rows [from, to).
struct TextPlace {
    std::uint32_t block = 0;
    std::uint32_t from = 0, to = 0;
};

/// Texts one after the other: piece i is [ends[i - 1], ends[i]) of `text` and belongs to row rows[i]. Beside
/// metadata, correlation and causation are pieces of their own where they do not stand in it.
struct TextBlock {
    std::string_view text;
    std::span<const std::uint32_t> ends, rows; ///< both ascend
};

class LogPart {
public:
    virtual ~LogPart() = default;
    /// In row order; together they cover all rows.
    virtual Result<std::span<const StreamRun>> runs() = 0;
    virtual std::size_t blockCount() const = 0;
    /// Rows [first, second) of a block, known without reading it.
    virtual std::pair<std::uint32_t, std::uint32_t> blockRows(std::size_t block) const = 0;
    virtual Result<ColumnBlock> readBlock(std::size_t block, ColumnSet columns) = 0;
    /// Calls `visit(i, bodies)` for the i-th of the rows, which ascend; false stops. Precondition: they are
    /// of the block that was read last, and it was read with kBodyColumn.
    virtual Result<void> visitBodies(std::span<const std::uint32_t> rows, BodyWants wants,
                                     const std::function<bool(std::size_t, const RowBodies&)>& visit) = 0;
    /// Appends the blocks of one kind of text, in row order, but those that cannot hold it.
    virtual Result<void> findPlaces(TextKind kind, const TextProbe& probe,
                                    std::vector<TextPlace>& places) = 0;
    virtual Result<TextBlock> readTexts(TextKind kind, std::uint32_t block) = 0;
};

} // namespace hindcast::event
