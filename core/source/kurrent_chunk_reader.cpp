// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_chunk_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace hindcast::source {
namespace {

using kurrent::kLengthBytes;
using kurrent::kLongestRecord;

constexpr std::int64_t kShortestRecord = std::int64_t(kKurrentHeadBytes);
/// Of the chunk: how often its bytes may be read for what only seems to be records.
constexpr std::int64_t kMostFalse = 4;
constexpr const char* kGetAnother = "get another copy of this chunk; the other records are kept";

/// Of the four bytes at the start; fewer are no length.
std::int64_t lengthIn(std::string_view bytes) {
    std::int32_t length = 0;
    if (bytes.size() >= sizeof length) std::memcpy(&length, bytes.data(), sizeof length);
    return length;
}

/// The record can be taken apart: more than its length agrees.
bool isWhole(std::string_view record, const KurrentRecordHead& head, KurrentPrepare& prepare) {
    KurrentCommit commit;
    KurrentSystem system;
    switch (head.type) {
    case std::uint8_t(KurrentRecordType::Prepare):
        return readPrepare(record, prepare);
    case std::uint8_t(KurrentRecordType::Commit):
        return readCommit(record, commit);
    case std::uint8_t(KurrentRecordType::System):
        return readSystem(record, system);
    default:
        return true;
    }
}

} // namespace

KurrentChunkReader::KurrentChunkReader(const KurrentChunk& chunk, OffsetFile file, std::int64_t end,
                                       bool endIsKnown, std::shared_ptr<BlockPool> blocks)
    : m_chunk(chunk), m_window(std::move(file), std::move(blocks)), m_end(end), m_endIsKnown(endIsKnown) {}

Result<KurrentChunkReader> KurrentChunkReader::open(const KurrentChunk& chunk,
                                                    std::optional<std::int64_t> end,
                                                    std::shared_ptr<BlockPool> blocks) {
    auto file = OffsetFile::open(chunk.path, chunk.name);
    if (!file) return file.error();
    bool known = chunk.footer.has_value();
    std::int64_t dataEnd = chunk.dataEnd;
    // In a scavenged chunk records do not stand where their positions say; there the checkpoint says nothing.
    if (end && !chunk.header.scavenged && *end < chunk.endPosition()) {
        const std::int64_t limit = std::max<std::int64_t>(0, *end - chunk.firstPosition());
        known = known || limit <= dataEnd;
        dataEnd = std::min(dataEnd, limit);
    }
    return KurrentChunkReader(chunk, std::move(*file), dataEnd, known, std::move(blocks));
}

/// `size` bytes at an offset of the data, or fewer where the data ends; the view holds until the next call,
/// or as long as block().
Result<std::string_view> KurrentChunkReader::look(std::int64_t offset, std::int64_t size) {
    return m_window.look(offset + KurrentChunk::kHeaderBytes,
                         std::clamp<std::int64_t>(m_end - offset, 0, size));
}

bool KurrentChunkReader::belongsAt(const KurrentRecordHead& head, std::int64_t offset) const {
    const std::int64_t first = m_chunk.firstPosition();
    if (!isKnown(head)) return false;
    if (!m_chunk.header.scavenged) return head.logPosition == first + offset;
    return head.logPosition >= first + offset && head.logPosition < m_chunk.endPosition();
}

/// False: there is no whole record at this offset.
Result<bool> KurrentChunkReader::recordAt(std::int64_t offset, Record& record) {
    m_examined = 0;
    auto front = look(offset, kLengthBytes + kShortestRecord);
    if (!front) return front.error();
    if (std::int64_t(front->size()) < kLengthBytes + kShortestRecord) return false;
    const std::int64_t length = lengthIn(*front);
    if (length < kShortestRecord || length > kLongestRecord || offset + length + 2 * kLengthBytes > m_end)
        return false;
    record.head = kurrentHead(front->substr(std::size_t(kLengthBytes)));
    if (!belongsAt(record.head, offset)) return false;
    // A false one is told by its other end, before all of it is read.
    char end[kLengthBytes] = {};
    const auto peeked =
        m_window.peek(KurrentChunk::kHeaderBytes + offset + kLengthBytes + length, end, sizeof end);
    if (!peeked) return peeked.error();
    if (*peeked != sizeof end || lengthIn({end, sizeof end}) != length) return false;
    m_examined = length;
    const auto whole = look(offset, length + 2 * kLengthBytes);
    if (!whole) return whole.error();
    if (std::int64_t(whole->size()) != length + 2 * kLengthBytes) return false;
    record.bytes = whole->substr(std::size_t(kLengthBytes), std::size_t(length));
    record.offset = offset;
    return isWhole(record.bytes, record.head, record.prepare);
}

Result<bool> KurrentChunkReader::next(Record& record, std::vector<event::Problem>& problems,
                                      const std::stop_token& stop) {
    if (m_offset >= m_end) {
        tellCut(problems);
        return false;
    }
    auto found = recordAt(m_offset, record);
    if (!found) return found.error();
    if (!*found) found = passDamage(record, problems, stop);
    if (found && *found) m_offset = record.offset + std::int64_t(record.bytes.size()) + 2 * kLengthBytes;
    return found;
}

/// Looks for the nearest record behind; the places that may be one are few, as the position must be right.
Result<std::optional<std::int64_t>> KurrentChunkReader::findRecord(std::int64_t from, Record& record,
                                                                   const std::stop_token& stop) {
    constexpr std::int64_t kWindow = std::int64_t(FileWindow::kBlockBytes) / 4;
    // Bytes of what looks like a record from both ends and is none: more of them are no damage by chance.
    std::int64_t patience = kMostFalse * (m_end + kLongestRecord);
    for (std::int64_t start = from; start < m_end; start += kWindow) {
        if (stop.stop_requested()) return cancelled(m_chunk.name);
        const auto window = look(start, kWindow + kLengthBytes + kShortestRecord);
        if (!window) return window.error();
        // What is looked at more closely may take the block away.
        const std::shared_ptr<char> held = m_window.block();
        for (std::size_t i = 0; i < std::size_t(kWindow); ++i) {
            const std::string_view here = window->substr(std::min(i, window->size()));
            if (std::int64_t(here.size()) < kLengthBytes + kShortestRecord) break;
            const std::int64_t length = lengthIn(here);
            if (length < kShortestRecord || length > kLongestRecord) continue;
            const std::int64_t offset = start + std::int64_t(i);
            if (!belongsAt(kurrentHead(here.substr(std::size_t(kLengthBytes))), offset)) continue;
            const auto found = recordAt(offset, record);
            if (!found) return found.error();
            if (*found) return std::optional(offset);
            if ((patience -= m_examined) < 0) return std::optional<std::int64_t>();
        }
    }
    return std::optional<std::int64_t>();
}

Result<bool> KurrentChunkReader::passDamage(Record& record, std::vector<event::Problem>& problems,
                                            const std::stop_token& stop) {
    const std::int64_t bad = m_offset;
    const auto front = look(bad, kLengthBytes);
    if (!front) return front.error();
    const bool isEmpty = std::int64_t(front->size()) == kLengthBytes && lengthIn(*front) == 0;
    const auto found = findRecord(bad + 1, record, stop);
    if (!found) return found.error();
    if (*found) {
        m_damaged = true;
        tell(problems, event::Severity::Error, "undecodable", bad,
             "the record here is damaged; reading goes on at offset "
                 + std::to_string(**found + KurrentChunk::kHeaderBytes),
             kGetAnother);
        return true;
    }
    m_end = bad;
    if (m_chunk.isCut() && !m_endIsKnown) {
        tellCut(problems);
    } else if (m_endIsKnown) {
        m_damaged = true;
        tell(problems, event::Severity::Error, "truncated", bad,
             "from here on the chunk holds no whole record, though it should", kGetAnother);
    } else if (!isEmpty) {
        // The chunk in use when the folder was copied: its last record may be half written.
        tell(problems, event::Severity::Note, "half-written", bad,
             "the chunk is in use and its last record is not whole", "");
    }
    return false;
}

void KurrentChunkReader::tellCut(std::vector<event::Problem>& problems) {
    if (m_endIsKnown || !m_chunk.isCut() || std::exchange(m_damaged, true)) return;
    tell(problems, event::Severity::Error, "truncated", m_offset,
         "the file is cut off: it ends at " + std::to_string(m_chunk.bytes) + " bytes without a footer",
         kGetAnother);
}

void KurrentChunkReader::tell(std::vector<event::Problem>& problems, event::Severity severity,
                              const char* code, std::int64_t offset, std::string message,
                              const char* remedy) {
    event::Problem problem;
    problem.severity = severity;
    problem.code = code;
    problem.where = m_chunk.place(offset);
    problem.message = std::move(message);
    problem.remedy = remedy;
    problem.position = Position::number(m_chunk.firstPosition() + offset);
    problems.push_back(std::move(problem));
}

Result<std::optional<std::string_view>> KurrentChunkReader::readAt(std::int64_t offset,
                                                                   std::shared_ptr<const char>& holder) {
    constexpr std::int64_t kUsual = 4096;
    const std::int64_t place = offset + KurrentChunk::kHeaderBytes;
    if (const auto front = m_window.held(place, kLengthBytes)) {
        const std::int64_t length = lengthIn(*front);
        const auto bytes = length >= kShortestRecord && length <= kLongestRecord
                               ? m_window.held(place + kLengthBytes, length)
                               : std::nullopt;
        if (bytes) {
            holder = m_window.block();
            return bytes;
        }
    }
    std::int64_t room = kUsual;
    for (int i = 0; i < 2; ++i) {
        const std::shared_ptr<char> block(new char[std::size_t(room)], [](char* p) { delete[] p; });
        const auto got = m_window.file().read(block.get(), std::size_t(room), place);
        if (!got) return got.error();
        const std::int64_t length =
            std::int64_t(*got) < kLengthBytes ? 0 : lengthIn({block.get(), std::size_t(kLengthBytes)});
        if (length < kShortestRecord || length > kLongestRecord) break;
        if (kLengthBytes + length <= std::int64_t(*got)) {
            holder = block;
            return std::optional(std::string_view(block.get() + kLengthBytes, std::size_t(length)));
        }
        room = kLengthBytes + length;
    }
    return std::optional<std::string_view>();
}

} // namespace hindcast::source
