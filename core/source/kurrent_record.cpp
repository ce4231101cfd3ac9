// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_record.h"

#include "source/kurrent_bytes.h"

#include <limits>

namespace hindcast::source {
namespace {

constexpr std::uint8_t kHighestOther = 11; ///< partition type … stream
constexpr std::uint64_t kGuid = 16;
constexpr std::uint8_t kEpoch = 1, kJson = 2;
constexpr auto kMost32 = std::int64_t(std::numeric_limits<std::int32_t>::max());
constexpr auto kMost64 = std::numeric_limits<std::int64_t>::max();

/// Behind the head, of which type and version are checked.
KurrentBytes bodyOf(std::string_view record) {
    return KurrentBytes(record.substr(kKurrentHeadBytes));
}

bool isOf(std::string_view record, KurrentRecordType type, std::uint8_t highestVersion) {
    if (record.size() < kKurrentHeadBytes) return false;
    const KurrentRecordHead head = kurrentHead(record);
    return head.type == std::uint8_t(type) && head.version <= highestVersion;
}

} // namespace

KurrentRecordHead kurrentHead(std::string_view record) {
    KurrentBytes bytes(record);
    KurrentRecordHead head;
    head.type = bytes.number<std::uint8_t>();
    head.version = bytes.number<std::uint8_t>();
    head.logPosition = bytes.number<std::int64_t>();
    return head;
}

bool isKnown(const KurrentRecordHead& head) {
    return head.type <= kHighestOther && head.version <= 1 && head.logPosition >= 0;
}

bool readPrepare(std::string_view record, KurrentPrepare& prepare) {
    if (!isOf(record, KurrentRecordType::Prepare, 1)) return false;
    const KurrentRecordHead head = kurrentHead(record);
    KurrentBytes bytes = bodyOf(record);
    prepare.version = head.version;
    prepare.logPosition = head.logPosition;
    prepare.flags = bytes.number<std::uint16_t>();
    prepare.transactionPosition = bytes.number<std::int64_t>();
    prepare.transactionOffset = bytes.number<std::int32_t>();
    prepare.expectedVersion = head.version == 0 ? bytes.number<std::int32_t>() : bytes.number<std::int64_t>();
    prepare.stream = bytes.text();
    prepare.eventId = bytes.take(kGuid);
    bytes.take(kGuid); // of the write operation, not what the application calls correlation
    prepare.ticks = bytes.number<std::int64_t>();
    prepare.type = bytes.text();
    prepare.data = bytes.block();
    prepare.metadata = bytes.block();
    return !bytes.failed() && bytes.atEnd();
}

bool readCommit(std::string_view record, KurrentCommit& commit) {
    if (!isOf(record, KurrentRecordType::Commit, 1)) return false;
    const KurrentRecordHead head = kurrentHead(record);
    KurrentBytes bytes = bodyOf(record);
    commit.logPosition = head.logPosition;
    commit.transactionPosition = bytes.number<std::int64_t>();
    if (head.version == 0) {
        commit.firstEventNumber = bytes.number<std::int32_t>();
        if (commit.firstEventNumber == kMost32) commit.firstEventNumber = kMost64;
    } else {
        commit.firstEventNumber = bytes.number<std::int64_t>();
    }
    bytes.number<std::int64_t>(); // sort key
    bytes.take(kGuid);
    bytes.number<std::int64_t>(); // ticks
    return !bytes.failed() && bytes.atEnd();
}

bool readSystem(std::string_view record, KurrentSystem& system) {
    if (!isOf(record, KurrentRecordType::System, 0)) return false;
    KurrentBytes bytes = bodyOf(record);
    system.logPosition = kurrentHead(record).logPosition;
    system.ticks = bytes.number<std::int64_t>();
    const auto type = bytes.number<std::uint8_t>();
    const auto form = bytes.number<std::uint8_t>();
    bytes.number<std::int64_t>(); // reserved
    system.data = bytes.block();
    system.isEpoch = type == kEpoch && form == kJson;
    return !bytes.failed() && bytes.atEnd();
}

std::int64_t tombstoneNumber(const KurrentPrepare& prepare) {
    return prepare.version == 0 ? kMost32 : kMost64;
}

std::int64_t eventNumber(const KurrentPrepare& prepare) {
    if (prepare.has(kurrent::kStreamDelete)) return tombstoneNumber(prepare);
    return prepare.expectedVersion == kMost64 ? kMost64 : prepare.expectedVersion + 1;
}

} // namespace hindcast::source
