// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/run_merge.h"

#include "import/spill_record.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace hindcast::import {
namespace {

constexpr std::size_t kSmallestBuffer = 16 << 10;
constexpr std::size_t kPollEvery = 4096;

} // namespace

RunMerge::RunMerge(const SpillFile& file, ProgressMeter& meter, std::size_t targetBytes)
    : m_file(file), m_meter(meter), m_targetBytes(targetBytes),
      m_bufferBytes(std::max(kSmallestBuffer, kBufferBytes / std::max<std::size_t>(file.runs().size(), 1))) {
    for (const SpillFile::Run& run : file.runs()) {
        Reader reader;
        reader.at = run.begin;
        reader.end = run.end;
        m_readers.push_back(std::move(reader));
    }
}

bool RunMerge::isLater(std::size_t a, std::size_t b) const {
    // Runs are in the order of reading, so of equal keys the earlier run's comes first.
    return m_readers[a].key != m_readers[b].key ? m_readers[a].key > m_readers[b].key : a > b;
}

Result<bool> RunMerge::load(Reader& reader, std::size_t atLeast) {
    const std::size_t held = reader.filled - reader.used;
    if (held >= atLeast) return true;
    if (held + (reader.end - reader.at) < atLeast) return false;
    std::memmove(reader.buffer.data(), reader.buffer.data() + reader.used, held);
    reader.used = 0;
    reader.filled = held;
    // After one long event the buffer goes back to its usual size.
    const std::size_t wanted = std::max(m_bufferBytes, atLeast);
    if (reader.buffer.size() < wanted || (reader.buffer.size() > 4 * wanted && held <= wanted)) {
        reader.buffer.resize(wanted);
        reader.buffer.shrink_to_fit();
    }
    const std::size_t room =
        std::size_t(std::min<std::uint64_t>(reader.buffer.size() - held, reader.end - reader.at));
    if (const auto got = m_file.read(reader.at, reader.buffer.data() + held, room); !got) return got.error();
    reader.at += room;
    reader.filled += room;
    return true;
}

std::uint64_t RunMerge::recordBytes(const Reader& reader) const {
    SpillHead head;
    std::memcpy(&head, reader.buffer.data() + reader.used, sizeof head);
    return head.bytes;
}

Result<bool> RunMerge::showRecord(Reader& reader) {
    auto there = load(reader, sizeof(SpillHead));
    if (!there || !*there) return there;
    there = load(reader, std::size_t(recordBytes(reader)));
    if (!there || !*there) return there;
    SpillHead head;
    std::memcpy(&head, reader.buffer.data() + reader.used, sizeof head);
    reader.key = head.order;
    return true;
}

Result<void> RunMerge::begin() {
    m_begun = true;
    for (std::size_t i = 0; i < m_readers.size(); ++i) {
        const auto there = showRecord(m_readers[i]);
        if (!there) return there.error();
        if (*there) m_heap.push_back(i);
    }
    std::make_heap(m_heap.begin(), m_heap.end(), [this](auto a, auto b) { return isLater(a, b); });
    return {};
}

Result<bool> RunMerge::fill(event::EventBatch& batch, std::stop_token stop) {
    if (!m_begun)
        if (const auto begun = begin(); !begun) return begun.error();
    const auto later = [this](std::size_t a, std::size_t b) { return isLater(a, b); };
    if (m_merged == 0 && !m_heap.empty())
        m_perBatch =
            std::size_t(m_targetBytes / std::max<std::uint64_t>(m_file.bytes() / m_file.eventCount(), 1));
    batch.events.reserve(m_perBatch + m_perBatch / 8 + 16); // growing by doubling would waste half of it
    for (std::size_t n = 0; !m_heap.empty() && batch.keptBytes() < m_targetBytes; ++n) {
        if (n % kPollEvery == 0 && stop.stop_requested()) return cancelled();
        std::pop_heap(m_heap.begin(), m_heap.end(), later);
        Reader& reader = m_readers[m_heap.back()];
        const auto bytes = std::size_t(recordBytes(reader));
        const std::string_view record(reader.buffer.data() + reader.used, bytes);
        batch.events.push_back(readRecord(batch.keep(record)));
        batch.sourceBytes += bytes;
        ++m_merged;
        reader.used += bytes;
        const auto there = showRecord(reader);
        if (!there) return there.error();
        if (*there)
            std::push_heap(m_heap.begin(), m_heap.end(), later);
        else {
            reader.buffer = {};
            m_heap.pop_back();
        }
    }
    m_meter.merged(m_merged, m_file.eventCount());
    return !m_heap.empty();
}

} // namespace hindcast::import
