// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/axon_server_format.h"

#include "source/axon_frames.h"
#include "source/axon_server_source.h"
#include "source/sample.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace hindcast::source {
namespace {

constexpr double kByName = 0.95;
constexpr std::string_view kPlainHeader("\x02\0\0\0\0", AxonSegment::kHeaderBytes);

SourceInfo infoOf(const AxonFolder& folder) {
    const AxonSegment& first = folder.segments.front();
    SourceInfo info;
    info.format = "axon-server";
    if (first.isPlain()) info.formatVersion = std::to_string(first.version);
    info.fields = {{"stream", "aggregate_type-aggregate_identifier"},
                   {"type", "payload.type"},
                   {"version", "aggregate_sequence_number"},
                   {"id", "message_identifier"},
                   {"time", "timestamp"},
                   {"payload", "payload.data"},
                   {"metadata", "meta_data"},
                   {"category", "aggregate_type"},
                   {"correlation", "/meta_data/traceId"},
                   {"causation", "/meta_data/correlationId"}};
    if (first.first) info.fields.insert(info.fields.begin(), {"position", "token"});
    info.loses = {"The revision of a payload is not kept."};
    if (folder.snapshotFiles > 0) info.loses.emplace_back("Snapshots are left out.");
    info.positionSynthetic = !first.first;
    info.inLogOrder = true;
    info.sourceBytes = std::uint64_t(folder.bytes);
    return info;
}

/// The first transaction of the segment is whole.
bool beginsWhole(const AxonSegment& segment) {
    auto file = OffsetFile::open(segment.path, segment.name);
    if (!file) return false;
    AxonFrames frames(FileWindow(std::move(*file), std::make_shared<BlockPool>(FileWindow::kBlockBytes)));
    const auto frame = frames.at(AxonSegment::kHeaderBytes, {});
    return frame && *frame && (*frame)->isWhole();
}

/// What a segment's header and the head of a transaction never are.
bool isText(std::string_view head) {
    head = head.substr(0, std::size_t(AxonSegment::kHeaderBytes + AxonFrame::kHeadBytes));
    return !head.empty() && std::all_of(head.begin(), head.end(), [](char c) {
        return (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t';
    });
}

/// Nothing: neither a folder of segments nor a segment.
std::optional<Result<AxonFolder>> gather(const Sample& sample) {
    if (sample.isDirectory) {
        if (holdsAxonSegments(sample.localPath)) return AxonFolder::gather(sample.localPath, sample.path);
        const auto contexts = axonContexts(sample.localPath);
        if (contexts.empty()) return std::nullopt;
        std::string names;
        for (const std::string& name : contexts)
            names += (names.empty() ? "" : ", ") + name;
        return Result<AxonFolder>(Error{ErrorCode::Unsupported, sample.path,
                                        "this folder holds contexts of Axon Server, each a store: " + names,
                                        "name the folder of one of them"});
    }
    if (!sample.containers.empty() || isText(sample.head)) return std::nullopt;
    const std::string name = std::filesystem::path(sample.path).filename().string();
    const bool isNamed = AxonSegmentName::parse(name).has_value();
    if (!isNamed && !sample.head.starts_with(kPlainHeader)) return std::nullopt;
    auto found = AxonFolder::ofFile(sample.localPath, sample.path);
    if (!isNamed && (!found || !beginsWhole(found->segments.front()))) return std::nullopt;
    return found;
}

std::vector<std::string> reasons(const Sample& sample, const AxonFolder& folder, bool isWhole) {
    std::vector<std::string> why;
    const std::size_t count = folder.segments.size();
    if (sample.isDirectory)
        why.push_back(count == 1 ? std::string("the folder holds a segment of Axon Server")
                                 : "the folder holds " + std::to_string(count) + " segments of Axon Server");
    else if (folder.segments.front().first)
        why.emplace_back("the file is named like a segment of Axon Server");
    if (isWhole) why.emplace_back("the checksum of its first transaction is right");
    return why;
}

} // namespace

Result<std::optional<Recognition>> AxonServerFormat::probe(const Sample& sample) const {
    const auto folder = gather(sample);
    if (!folder) return std::optional<Recognition>();
    if (!*folder) return folder->error();
    const bool isWhole = beginsWhole((*folder)->segments.front());
    Recognition recognition;
    recognition.confidence = isWhole ? 1 : kByName;
    recognition.why = reasons(sample, **folder, isWhole);
    recognition.info = infoOf(**folder);
    return std::optional(std::move(recognition));
}

Result<std::unique_ptr<Source>> AxonServerFormat::open(const Sample& sample, std::stop_token) const {
    auto folder = gather(sample);
    if (!folder)
        return Error{ErrorCode::Unsupported, sample.path, "this is no segment of Axon Server",
                     "name the folder of one context of Axon Server"};
    if (!*folder) return folder->error();
    SourceInfo info = infoOf(**folder);
    return std::unique_ptr<Source>(
        std::make_unique<AxonServerSource>(std::move(**folder), std::move(info), sample.path));
}

} // namespace hindcast::source
