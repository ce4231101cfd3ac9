// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentStore: writes the chunk files of a small KurrentDB log, record by record, from the same description
// of the format that the reader has (file-formats.md 1). Files of the real engine are read by
// tst_kurrent_golden. Thread-safety: belongs to one thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hindcast::test {

/// A record of the log: where it stands and its bytes, without its lengths.
struct KurrentRecordBytes {
    std::int64_t position = 0;
    std::string bytes;
};

class KurrentStore {
public:
    static constexpr std::int64_t kChunkSize = 16384;
    static constexpr std::int64_t kTicks = 639'000'000'000'000'007; ///< of the first record: 2025-11-29
    explicit KurrentStore(int recordVersion = 1) : m_version(recordVersion) {}

    /// An event that is committed by itself; returns its position.
    std::int64_t append(const std::string& stream, std::int64_t number, const std::string& type,
                        const std::string& data, const std::string& metadata = {},
                        std::uint16_t moreFlags = 0x100);
    std::int64_t tombstone(const std::string& stream);
    /// An event of an explicit transaction (its first record's position; 0: this is the first).
    std::int64_t prepare(const std::string& stream, std::int64_t transaction, std::int32_t offset,
                         const std::string& type, const std::string& data);
    std::int64_t commit(std::int64_t transaction, std::int64_t firstNumber);
    std::int64_t epoch(int number);
    /// The next record stands in the next chunk.
    void nextChunk();
    /// Later records are of so many ticks after the first.
    void after(std::int64_t ticks) { m_ticks = kTicks + ticks; }

    std::int64_t end() const { return m_end; } ///< writer.chk
    const std::vector<KurrentRecordBytes>& records() const { return m_records; }
    std::vector<KurrentRecordBytes>& records() { return m_records; }

private:
    std::int64_t add(std::string bytes);
    std::string head(int type) const;
    std::string prepareBytes(const std::string& stream, std::uint16_t flags, std::int64_t transaction,
                             std::int32_t offset, std::int64_t expected, const std::string& type,
                             const std::string& data, const std::string& metadata);

    int m_version;
    std::int64_t m_end = 0;
    std::int64_t m_ticks = kTicks;
    std::uint32_t m_ids = 0;
    std::vector<KurrentRecordBytes> m_records;
};

struct KurrentChunkForm {
    int version = 3;
    bool completed = true;
    bool scavenged = false; ///< with a position map
    bool wideMap = true;
    std::int64_t start = 0, end = 0;
    int transform = 0;
};

/// The file of those records that lie in the chunk. Completed ones have padding where their version has it,
/// a footer and their MD5; others are preallocated.
std::string kurrentChunk(const std::vector<KurrentRecordBytes>& records, const KurrentChunkForm& form = {});
std::string int64Bytes(std::int64_t value);

} // namespace hindcast::test
