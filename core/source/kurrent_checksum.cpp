// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_checksum.h"

#include "source/offset_file.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <nettle/md5.h>

namespace hindcast::source {
namespace {

constexpr std::size_t kPiece = std::size_t(1) << 20;

event::Problem problemOf(const KurrentChunk& chunk, std::string message, const char* remedy) {
    event::Problem problem;
    problem.severity = event::Severity::Error;
    problem.code = "hash-mismatch";
    problem.where = chunk.name;
    problem.message = std::move(message);
    problem.remedy = remedy;
    return problem;
}

} // namespace

std::optional<event::Problem> checkMd5(const KurrentChunk& chunk, const std::stop_token& stop) {
    const auto file = OffsetFile::open(chunk.path, chunk.name);
    if (!file) return std::nullopt; // told by who reads its records
    md5_ctx digest;
    md5_init(&digest);
    const std::int64_t end = chunk.bytes - KurrentChunk::kMd5Bytes;
    const std::unique_ptr<char[]> piece(new char[std::min(kPiece, std::size_t(end))]);
    for (std::int64_t at = 0; at < end;) {
        if (stop.stop_requested()) return std::nullopt;
        const auto got =
            file->read(piece.get(), std::size_t(std::min<std::int64_t>(std::int64_t(kPiece), end - at)), at);
        if (!got || *got == 0) break;
        md5_update(&digest, *got, reinterpret_cast<const std::uint8_t*>(piece.get()));
        at += std::int64_t(*got);
    }
    std::array<std::uint8_t, MD5_DIGEST_SIZE> found{};
    md5_digest(&digest, found.size(), found.data());
    const auto& stored = chunk.footer->md5;
    if (std::equal(stored.begin(), stored.end(), found.begin(), found.end())) return std::nullopt;
    return problemOf(chunk, "the chunk's MD5 is not that of its bytes: it was changed after it was completed",
                     "get another copy of this chunk; what could be read of it is shown");
}

KurrentChecksum::~KurrentChecksum() {
    m_stop.request_stop();
}

void KurrentChecksum::start(const std::vector<KurrentChunk>& chunks) {
    for (const KurrentChunk& chunk : chunks) {
        if (!chunk.footer) continue;
        if (!m_pool) m_pool.emplace(1);
        m_found.push_back(
            m_pool->submit([chunk, stop = m_stop.get_token()] { return checkMd5(chunk, stop); }));
    }
}

Result<void> KurrentChecksum::finish(std::vector<event::Problem>& problems, const std::stop_token& stop) {
    for (auto& found : m_found) {
        while (found.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready)
            if (stop.stop_requested()) return cancelled();
        if (auto problem = found.get()) problems.push_back(std::move(*problem));
    }
    m_found.clear();
    return {};
}

} // namespace hindcast::source
