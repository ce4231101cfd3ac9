// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_map_check.h"

#include "source/kurrent_bytes.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {
namespace {

constexpr std::int64_t kWideEntry = 12, kNarrowEntry = 8, kPieceEntries = 8192;

} // namespace

KurrentMapCheck::KurrentMapCheck(const KurrentChunk& chunk, OffsetFile file)
    : m_chunk(chunk), m_file(std::move(file)),
      m_entryBytes(chunk.footer->wideMap ? kWideEntry : kNarrowEntry),
      m_entries(chunk.footer->mapSize / m_entryBytes) {}

Result<KurrentMapCheck> KurrentMapCheck::open(const KurrentChunk& chunk) {
    auto file = OffsetFile::open(chunk.path, chunk.name);
    if (!file) return file.error();
    return KurrentMapCheck(chunk, std::move(*file));
}

Result<std::optional<KurrentMapCheck::Entry>> KurrentMapCheck::next() {
    if (m_seen >= m_entries) return std::optional<Entry>();
    if (m_seen >= m_pieceFirst + std::int64_t(m_piece.size()) / m_entryBytes) {
        m_pieceFirst = m_seen;
        m_piece.resize(std::size_t(std::min(kPieceEntries, m_entries - m_seen) * m_entryBytes));
        const auto got =
            m_file.read(m_piece.data(), m_piece.size(),
                        KurrentChunk::kHeaderBytes + m_chunk.footer->physicalSize + m_seen * m_entryBytes);
        if (!got) return got.error();
        m_piece.resize(*got);
        if (std::int64_t(*got) < m_entryBytes) return std::optional<Entry>();
    }
    KurrentBytes bytes(std::string_view(m_piece).substr(std::size_t((m_seen - m_pieceFirst) * m_entryBytes)));
    Entry entry;
    entry.actual = bytes.number<std::uint32_t>();
    entry.logical =
        m_chunk.footer->wideMap ? bytes.number<std::int64_t>() : std::int64_t(bytes.number<std::uint32_t>());
    return std::optional(entry);
}

Result<void> KurrentMapCheck::see(std::int64_t offset, std::int64_t logical) {
    if (m_firstWrong) return {};
    const auto entry = next();
    if (!entry) return entry.error();
    if (!*entry || (*entry)->actual != offset || (*entry)->logical != logical) m_firstWrong = m_seen;
    ++m_seen;
    return {};
}

std::optional<event::Problem> KurrentMapCheck::finish() const {
    if (!m_firstWrong && m_seen == m_entries) return std::nullopt;
    const std::int64_t entry = m_firstWrong.value_or(m_seen);
    event::Problem problem;
    problem.code = "hash-mismatch";
    problem.where = m_chunk.place(m_chunk.footer->physicalSize + entry * m_entryBytes);
    problem.message = "the position map of the scavenged chunk does not agree with its records from entry "
                      + std::to_string(entry) + " on";
    problem.remedy = "scavenge this chunk again, or get another copy; the records were read without the map";
    return problem;
}

} // namespace hindcast::source
