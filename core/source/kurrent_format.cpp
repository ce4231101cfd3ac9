// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_format.h"

#include "source/kurrent_source.h"
#include "source/sample.h"

#include <chrono>
#include <filesystem>
#include <set>
#include <utility>

namespace hindcast::source {
namespace {

constexpr std::int64_t kAlignment = 4096;

std::string versionsOf(const KurrentFolder& folder) {
    std::set<int> versions;
    for (const KurrentChunk& chunk : folder.chunks)
        versions.insert(chunk.header.version);
    std::string text;
    for (const int version : versions)
        text += (text.empty() ? "" : ", ") + std::to_string(version);
    return text;
}

SourceInfo infoOf(const KurrentFolder& folder) {
    SourceInfo info;
    info.format = "kurrentdb-chunks";
    info.formatVersion = versionsOf(folder);
    info.fields = {{"position", "commit position"},
                   {"stream", "stream id"},
                   {"version", "event number"},
                   {"id", "event id"},
                   {"type", "event type"},
                   {"time", "timestamp"},
                   {"payload", "data"},
                   {"metadata", "metadata"}};
    info.loses = {"The id of the write operation that an event came with is not kept.",
                  "A byte order mark before a JSON payload is not kept."};
    info.inLogOrder = true;
    info.sourceBytes = std::uint64_t(folder.bytes);
    return info;
}

/// Nothing: neither a folder of chunks nor a chunk.
std::optional<Result<KurrentFolder>> gather(const Sample& sample) {
    if (sample.isDirectory) {
        if (!holdsKurrentChunks(sample.localPath)) return std::nullopt;
        return KurrentFolder::gather(sample.localPath, sample.path);
    }
    if (!sample.containers.empty()) return std::nullopt;
    const bool isNamed =
        KurrentChunkName::parse(std::filesystem::path(sample.path).filename().string()).has_value();
    const auto header = parseKurrentHeader(sample.head);
    if (!isNamed) {
        // Another name: the header must be one beyond doubt.
        const std::string_view reserved = std::string_view(sample.head).substr(0, 128);
        const bool isSure = header && header->version >= 2 && header->version <= 4
                            && std::int64_t(sample.bytes) >= 256
                            && (header->version == 2 || std::int64_t(sample.bytes) % kAlignment == 0)
                            && reserved.find_first_not_of('\0', 36) == std::string_view::npos;
        if (!isSure) return std::nullopt;
    }
    return KurrentFolder::ofFile(sample.localPath, sample.path);
}

std::vector<std::string> reasons(const Sample& sample, const KurrentFolder& folder) {
    if (!sample.isDirectory) return {"the file begins with the header of a chunk"};
    const std::size_t count = folder.chunks.size();
    std::vector<std::string> why{count == 1 ? std::string("the folder holds a chunk file")
                                            : "the folder holds " + std::to_string(count) + " chunk files"};
    if (folder.writer)
        why.push_back("writer.chk says that the log ends at " + std::to_string(*folder.writer));
    return why;
}

} // namespace

KurrentFormat::KurrentFormat(Clock clock) : m_clock(std::move(clock)) {}

Micros KurrentFormat::systemTime() {
    using namespace std::chrono;
    return Micros(duration_cast<microseconds>(system_clock::now().time_since_epoch()).count());
}

Result<std::optional<Recognition>> KurrentFormat::probe(const Sample& sample) const {
    const auto folder = gather(sample);
    if (!folder) return std::optional<Recognition>();
    if (!*folder) return folder->error();
    Recognition recognition;
    recognition.confidence = 1;
    recognition.why = reasons(sample, **folder);
    recognition.info = infoOf(**folder);
    return std::optional(std::move(recognition));
}

Result<std::unique_ptr<Source>> KurrentFormat::open(const Sample& sample, std::stop_token) const {
    auto folder = gather(sample);
    if (!folder)
        return Error{ErrorCode::Unsupported, sample.path, "this is no data folder of KurrentDB and no chunk",
                     "name a folder that holds chunk files"};
    if (!*folder) return folder->error();
    SourceInfo info = infoOf(**folder);
    return std::unique_ptr<Source>(std::make_unique<KurrentSource>(std::move(**folder), std::move(info),
                                                                   sample.path, sample.view, m_clock()));
}

} // namespace hindcast::source
