// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/axon_frames.h"

#include "source/big_endian.h"

#include <algorithm>
#include <utility>
#include <zlib.h>

namespace hindcast::source {
namespace {

constexpr std::int64_t kMostEvents = 32767; ///< of one transaction: its count is an int16
constexpr std::int64_t kPiece = std::int64_t(FileWindow::kBlockBytes);
/// A whole segment is looked at some three times: checksums, lengths, a look ahead where it is damaged.
constexpr std::int64_t kLooks = 16, kLeastBudget = std::int64_t(64) << 20;
/// No more memory than that for an event whose checksum does not hold.
constexpr std::int64_t kLongestUnchecked = std::int64_t(64) << 20;
constexpr std::int64_t kStepCost = 8; ///< of following one length
constexpr std::size_t kCountAt = 5, kVersionAt = 4;

} // namespace

AxonFrames::AxonFrames(FileWindow window)
    : m_window(std::move(window)), m_budget(kLeastBudget + kLooks * m_window.size()) {}

bool AxonFrames::isEndMarker(std::string_view front) {
    if (front.size() < std::size_t(kLengthBytes)) return false;
    const auto size = bigEndian<std::int32_t>(front);
    return size == 0 || size == -1;
}

Result<AxonFrames::Walk> AxonFrames::walk(std::int64_t begin, std::int64_t limit, std::int64_t most,
                                          std::int64_t longest) {
    Walk walk{0, begin};
    while (walk.events < most && walk.end + kLengthBytes <= limit && m_budget > 0) {
        m_budget -= kStepCost;
        const auto front = m_window.look(walk.end, kLengthBytes);
        if (!front) return front.error();
        if (std::int64_t(front->size()) < kLengthBytes) break;
        // An event without a byte would have no identifier: there is none.
        const auto length = std::int64_t(bigEndian<std::int32_t>(*front));
        if (length <= 0 || length > std::min(longest, limit - walk.end - kLengthBytes)) break;
        walk.end += kLengthBytes + length;
        ++walk.events;
    }
    return walk;
}

Result<std::int64_t> AxonFrames::follow(std::int64_t begin, std::int64_t limit, std::int64_t most) {
    const auto walked = walk(begin, std::min(limit, m_window.size()), most, kLongestUnchecked);
    if (!walked) return walked.error();
    return walked->events;
}

Result<bool> AxonFrames::crcHolds(std::int64_t begin, std::int64_t size, const std::stop_token& stop) {
    uLong crc = ::crc32(0, nullptr, 0);
    m_budget -= size;
    for (std::int64_t done = 0; done < size;) {
        if (stop.stop_requested()) return cancelled();
        const auto piece = m_window.look(begin + done, std::min(kPiece, size - done));
        if (!piece) return piece.error();
        if (piece->empty()) return false;
        crc = ::crc32(crc, reinterpret_cast<const Bytef*>(piece->data()), uInt(piece->size()));
        done += std::int64_t(piece->size());
    }
    const auto stored = m_window.look(begin + size, AxonFrame::kFootBytes);
    if (!stored) return stored.error();
    return std::int64_t(stored->size()) == AxonFrame::kFootBytes && bigEndian<std::uint32_t>(*stored) == crc;
}

Result<std::int64_t> AxonFrames::countAt(std::int64_t offset) {
    const auto head = m_window.look(offset, AxonFrame::kHeadBytes);
    if (!head) return head.error();
    if (std::int64_t(head->size()) < AxonFrame::kHeadBytes) return 0;
    return std::max<std::int64_t>(0, bigEndian<std::int16_t>(head->substr(kCountAt)));
}

Result<std::optional<AxonFrame>> AxonFrames::at(std::int64_t offset, const std::stop_token& stop) {
    std::optional<AxonFrame> none;
    const auto head = m_window.look(offset, AxonFrame::kHeadBytes);
    if (!head) return head.error();
    if (std::int64_t(head->size()) < AxonFrame::kHeadBytes || m_budget <= 0) return none;
    AxonFrame frame;
    frame.offset = offset;
    frame.size = bigEndian<std::int32_t>(*head);
    frame.version = std::uint8_t((*head)[kVersionAt]);
    frame.count = bigEndian<std::int16_t>(head->substr(kCountAt));
    if (frame.size <= 0 || frame.end() > m_window.size()) return none;
    // All of it at once, where it fits a block: its events are then read from that one.
    if (const auto all = m_window.look(offset, std::min(kPiece, frame.end() - offset)); !all)
        return all.error();
    const auto walked = walk(frame.begin(), frame.begin() + frame.size, kMostEvents);
    if (!walked) return walked.error();
    frame.walked = walked->events;
    frame.lengthsFit = walked->end == frame.begin() + frame.size;
    const auto holds = crcHolds(frame.begin(), frame.size, stop);
    if (!holds) return holds.error();
    frame.crcHolds = *holds;
    return std::optional(frame);
}

Result<std::optional<AxonFrame>> AxonFrames::byLengths(std::int64_t offset, const std::stop_token& stop) {
    std::optional<AxonFrame> none;
    const auto count = countAt(offset);
    if (!count) return count.error();
    if (*count == 0 || m_budget <= 0) return none;
    AxonFrame frame;
    frame.offset = offset;
    const std::int64_t limit = m_window.size() - AxonFrame::kFootBytes;
    const auto walked = walk(frame.begin(), limit, *count);
    if (!walked) return walked.error();
    if (walked->events < *count) return none;
    frame.size = walked->end - frame.begin();
    const auto holds = crcHolds(frame.begin(), frame.size, stop);
    if (!holds) return holds.error();
    if (!*holds) return none;
    frame.count = frame.walked = *count;
    frame.version = AxonFrame::kVersion;
    frame.crcHolds = frame.lengthsFit = true;
    return std::optional(frame);
}

/// By its first bytes, of which the version is right.
bool AxonFrames::mayStandAt(std::string_view bytes, std::int64_t offset) const {
    const auto size = std::int64_t(bigEndian<std::int32_t>(bytes));
    if (size <= kLengthBytes
        || offset + AxonFrame::kHeadBytes + size + AxonFrame::kFootBytes > m_window.size())
        return false;
    const auto count = std::int64_t(bigEndian<std::int16_t>(bytes.substr(kCountAt)));
    if (count <= 0 || count * (kLengthBytes + 1) > size) return false;
    const auto first =
        std::int64_t(bigEndian<std::int32_t>(bytes.substr(std::size_t(AxonFrame::kHeadBytes))));
    return first > 0 && first <= size - kLengthBytes;
}

Result<std::optional<AxonFrame>> AxonFrames::find(std::int64_t from, const std::stop_token& stop) {
    constexpr std::int64_t kWindow = kPiece / 4;
    constexpr std::int64_t kNeeded = AxonFrame::kHeadBytes + kLengthBytes;
    for (std::int64_t start = from; start < m_window.size() && m_budget > 0; start += kWindow) {
        if (stop.stop_requested()) return cancelled();
        m_budget -= kWindow;
        const auto window = m_window.look(start, kWindow + kNeeded);
        if (!window) return window.error();
        // What is looked at more closely may take the block away.
        const std::shared_ptr<char> held = m_window.block();
        for (std::int64_t i = 0; i < kWindow && i + kNeeded <= std::int64_t(window->size()); ++i) {
            const std::size_t version = window->find(char(AxonFrame::kVersion), std::size_t(i) + kVersionAt);
            if (version == std::string_view::npos) break;
            i = std::int64_t(version - kVersionAt);
            if (i >= kWindow || i + kNeeded > std::int64_t(window->size())) break;
            if (!mayStandAt(window->substr(std::size_t(i)), start + i)) continue;
            auto frame = at(start + i, stop);
            if (!frame) return frame.error();
            if (*frame && (*frame)->isWhole()) return frame;
        }
    }
    return std::optional<AxonFrame>();
}

Result<std::optional<std::int64_t>> AxonFrames::countFrom(std::int64_t offset, const std::stop_token& stop) {
    for (std::int64_t events = 0;;) {
        const auto front = m_window.look(offset, kLengthBytes);
        if (!front) return front.error();
        if (isEndMarker(*front)) return std::optional(events);
        const auto frame = at(offset, stop);
        if (!frame) return frame.error();
        if (!*frame || !(*frame)->isWhole()) return std::optional<std::int64_t>();
        events += (*frame)->count;
        offset = (*frame)->end();
    }
}

Result<bool> AxonFrames::isBoundary(std::int64_t offset, const std::stop_token& stop) {
    if (offset == m_window.size()) return true;
    const auto front = m_window.look(offset, kLengthBytes);
    if (!front) return front.error();
    if (isEndMarker(*front)) return true;
    const auto frame = at(offset, stop);
    if (!frame) return frame.error();
    return *frame && (*frame)->isWhole();
}

Result<bool> AxonFrames::isZeroFrom(std::int64_t offset, const std::stop_token& stop) {
    while (offset < m_window.size()) {
        if (stop.stop_requested()) return cancelled();
        const auto piece = m_window.look(offset, kPiece);
        if (!piece) return piece.error();
        if (piece->empty()) break;
        if (piece->find_first_not_of('\0') != std::string_view::npos) return false;
        offset += std::int64_t(piece->size());
    }
    return true;
}

} // namespace hindcast::source
