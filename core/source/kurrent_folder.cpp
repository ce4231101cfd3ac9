// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_folder.h"

#include "base/file_error.h"
#include "source/kurrent_bytes.h"
#include "source/offset_file.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

namespace hindcast::source {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "chunk-";
constexpr std::size_t kDigits = 6;
constexpr const char* kGetWhole = "get a whole copy of the folder; the other chunks are kept";

std::optional<std::int64_t> sixDigits(std::string_view text) {
    std::int64_t number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = parsed.ptr == text.data() + text.size() && text.find('-') == std::string_view::npos;
    return text.size() == kDigits && whole ? std::optional(number) : std::nullopt;
}

/// Nothing: there is no such checkpoint, or it is none.
std::optional<std::int64_t> checkpoint(const fs::path& path) {
    const auto file = OffsetFile::open(path.string(), path.string());
    if (!file || file->size() != std::int64_t(sizeof(std::int64_t))) return std::nullopt;
    std::string bytes(sizeof(std::int64_t), '\0');
    const auto got = file->read(bytes.data(), bytes.size(), 0);
    if (!got || *got != bytes.size()) return std::nullopt;
    const auto value = KurrentBytes(bytes).number<std::int64_t>();
    return value >= 0 ? std::optional(value) : std::nullopt;
}

event::Problem missing(const std::string& where, std::string message) {
    event::Problem problem;
    problem.code = "missing-chunk";
    problem.where = where;
    problem.message = std::move(message);
    problem.remedy = kGetWhole;
    return problem;
}

std::string chunkNumbers(std::int64_t from, std::int64_t to) {
    return from == to ? "chunk " + std::to_string(from) + " is missing"
                      : "chunks " + std::to_string(from) + " to " + std::to_string(to) + " are missing";
}

/// Chunks from `from` up to before `to` that are neither here nor told of already.
void tellMissing(KurrentFolder& folder, std::int64_t from, std::int64_t to,
                 const std::set<std::int64_t>& refused, const std::string& shown) {
    const auto tell = [&](std::int64_t end) {
        if (from < end) folder.problems.push_back(missing(shown, chunkNumbers(from, end - 1)));
    };
    for (auto known = refused.lower_bound(from); known != refused.end() && *known < to; ++known) {
        tell(*known);
        from = *known + 1;
    }
    tell(to);
}

/// What does not fit together about the chunks chosen. `refused`: numbers of those that cannot be read.
void checkSequence(KurrentFolder& folder, const std::set<std::int64_t>& refused, const std::string& shown) {
    std::int64_t next = 0;
    for (std::size_t i = 0; i < folder.chunks.size(); ++i) {
        const KurrentChunk& chunk = folder.chunks[i];
        tellMissing(folder, next, chunk.header.startNumber, refused, shown);
        next = chunk.header.endNumber + 1;
        const bool isLast = i + 1 == folder.chunks.size();
        if (!chunk.damage.empty() || (!chunk.footer && !isLast && !chunk.isCut())) {
            event::Problem problem;
            problem.code = "truncated";
            problem.where =
                chunk.place(chunk.bytes - KurrentChunk::kFooterBytes - KurrentChunk::kHeaderBytes);
            problem.message = chunk.damage.empty() ? "the chunk has no footer, though another one follows it"
                                                   : chunk.damage;
            problem.remedy = kGetWhole;
            folder.problems.push_back(std::move(problem));
        }
    }
    const KurrentChunk& last = folder.chunks.back();
    const bool isRefused = !refused.empty() && *refused.rbegin() > last.header.endNumber;
    if (folder.writer && *folder.writer > last.endPosition() && !isRefused)
        folder.problems.push_back(missing(shown, "writer.chk says that the log ends at "
                                                     + std::to_string(*folder.writer)
                                                     + ", behind the last chunk"));
}

} // namespace

std::optional<KurrentChunkName> KurrentChunkName::parse(const std::string& name) {
    const std::string_view text = name;
    if (text.size() != kPrefix.size() + 2 * kDigits + 1 || !text.starts_with(kPrefix)) return std::nullopt;
    if (text[kPrefix.size() + kDigits] != '.') return std::nullopt;
    const auto start = sixDigits(text.substr(kPrefix.size(), kDigits));
    const auto version = sixDigits(text.substr(kPrefix.size() + kDigits + 1));
    if (!start || !version) return std::nullopt;
    return KurrentChunkName{*start, *version};
}

bool holdsKurrentChunks(const std::string& folder) {
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code))
        if (KurrentChunkName::parse(entry.path().filename().string())) return true;
    return false;
}

Result<KurrentFolder> KurrentFolder::gather(const std::string& folder, const std::string& shown) {
    std::map<std::int64_t, std::pair<std::int64_t, std::string>> newest; // by start: version, name
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        const std::string name = entry.path().filename().string();
        const auto parsed = KurrentChunkName::parse(name);
        if (!parsed) continue;
        auto& best = newest[parsed->start];
        if (best.second.empty() || best.first < parsed->version) best = {parsed->version, name};
    }
    if (code) return fileError(shown, "the folder cannot be listed", code.value(), FileUse::Read);

    KurrentFolder found;
    std::optional<Error> first;
    std::set<std::int64_t> refused;
    std::int64_t covered = -1;
    for (const auto& [start, file] : newest) {
        if (start <= covered) continue;
        auto chunk = readKurrentChunk((fs::path(folder) / file.second).string(), file.second);
        if (chunk && chunk->header.startNumber != start)
            chunk = Error{ErrorCode::Corrupt, file.second + ": offset 6",
                          "the header says that this is chunk " + std::to_string(chunk->header.startNumber),
                          kGetWhole};
        if (chunk && !found.chunks.empty()
            && chunk->header.chunkSize != found.chunks.front().header.chunkSize)
            chunk = Error{ErrorCode::Corrupt, file.second + ": offset 2",
                          "the chunk is of another size than those before it", kGetWhole};
        if (!chunk) {
            const Error& error = chunk.error();
            if (!first) first = error;
            refused.insert(start);
            found.problems.push_back({event::Severity::Error, "undecodable", std::nullopt, std::nullopt,
                                      error.where, error.message, error.remedy});
            continue;
        }
        covered = chunk->header.endNumber;
        found.bytes += chunk->bytes;
        found.chunks.push_back(std::move(*chunk));
    }
    if (found.chunks.empty()) {
        if (first) return *first;
        return Error{ErrorCode::NotFound, shown, "there is no chunk file in the folder",
                     "name a data folder of KurrentDB"};
    }
    found.writer = checkpoint(fs::path(folder) / "writer.chk");
    checkSequence(found, refused, shown);
    return found;
}

Result<KurrentFolder> KurrentFolder::ofFile(const std::string& path, const std::string& shown) {
    auto chunk = readKurrentChunk(path, shown);
    if (!chunk) return chunk.error();
    KurrentFolder found;
    found.bytes = chunk->bytes;
    const auto writer = checkpoint(fs::path(path).parent_path() / "writer.chk");
    // Of the folder it stands in, where that is its own.
    if (writer && !chunk->footer && *writer > chunk->firstPosition() && *writer <= chunk->endPosition())
        found.writer = writer;
    if (!chunk->damage.empty()) {
        event::Problem problem;
        problem.code = "truncated";
        problem.where = shown;
        problem.message = chunk->damage;
        problem.remedy = "get another copy of this chunk; the other records are kept";
        found.problems.push_back(std::move(problem));
    }
    found.chunks.push_back(std::move(*chunk));
    return found;
}

bool KurrentFolder::hasHoleBefore(std::size_t chunk) const {
    return chunks[chunk].header.startNumber != (chunk == 0 ? 0 : chunks[chunk - 1].header.endNumber + 1);
}

} // namespace hindcast::source
