// SPDX-License-Identifier: GPL-3.0-or-later
// The records of a KurrentDB log: prepares (events and markers of transactions), commits and system records,
// each in version 0 or 1. From TransactionLog/LogRecords of KurrentDB (file-formats.md 1.4).
// Views into the record's bytes. Thread-safety: pure functions and plain data.
#pragma once

#include <cstdint>
#include <string_view>

namespace hindcast::source {

namespace kurrent {
// Flags of a prepare.
inline constexpr std::uint16_t kData = 0x01, kStreamDelete = 0x08, kIsCommitted = 0x20, kIsJson = 0x100,
                               kIsRedacted = 0x200, kIsPropertyMetadata = 0x400;
/// The longest record that the engine writes.
inline constexpr std::int64_t kLongestRecord = 16'777'216;
/// Before and behind each record: its length, int32.
inline constexpr std::int64_t kLengthBytes = 4;
} // namespace kurrent

struct KurrentPrepare {
    std::int64_t logPosition = 0;
    std::uint8_t version = 0;
    std::uint16_t flags = 0;
    std::int64_t transactionPosition = 0;
    std::int32_t transactionOffset = 0;
    std::int64_t expectedVersion = 0;
    std::string_view stream, type, data, metadata;
    std::string_view eventId; ///< 16 bytes
    std::int64_t ticks = 0;   ///< 100 ns since 0001-01-01 UTC

    bool has(std::uint16_t flag) const { return (flags & flag) != 0; }
    /// It is an event or a tombstone, and no bare marker of a transaction.
    bool isEvent() const { return has(kurrent::kData | kurrent::kStreamDelete); }
};

struct KurrentCommit {
    std::int64_t logPosition = 0;
    std::int64_t transactionPosition = 0;
    std::int64_t firstEventNumber = 0;
};

struct KurrentSystem {
    std::int64_t logPosition = 0;
    std::int64_t ticks = 0;
    bool isEpoch = false; ///< with JSON data
    std::string_view data;
};

enum class KurrentRecordType : std::uint8_t {
    Prepare = 0,
    Commit = 1,
    System = 2,
    Other = 3 ///< of the log format V3, which was never finished
};

/// Nothing of this is checked but that the bytes are there.
struct KurrentRecordHead {
    std::uint8_t type = 0;
    std::uint8_t version = 0;
    std::int64_t logPosition = 0;
};

/// Bytes of a record that are its head.
inline constexpr std::size_t kKurrentHeadBytes = 10;

/// Precondition: at least kKurrentHeadBytes.
KurrentRecordHead kurrentHead(std::string_view record);
/// Type and version are ones that exist.
bool isKnown(const KurrentRecordHead& head);

// Whole records of the type named; false: the bytes are no such record.
bool readPrepare(std::string_view record, KurrentPrepare& prepare);
bool readCommit(std::string_view record, KurrentCommit& commit);
bool readSystem(std::string_view record, KurrentSystem& system);

/// The number of a tombstone as this record stores it: the largest that its field of a number can say.
std::int64_t tombstoneNumber(const KurrentPrepare& prepare);
/// The number of an event that is committed by itself.
std::int64_t eventNumber(const KurrentPrepare& prepare);

} // namespace hindcast::source
