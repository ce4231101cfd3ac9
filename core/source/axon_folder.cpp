// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/axon_folder.h"

#include "base/file_error.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace hindcast::source {
namespace {

namespace fs = std::filesystem;

void tellBeginning(AxonFolder& folder, const std::string& shown) {
    const std::int64_t first = *folder.segments.front().first;
    if (first == 0) return;
    event::Problem note;
    note.severity = event::Severity::Note;
    note.code = "missing-segment";
    note.where = shown;
    note.message =
        "the log begins at position " + std::to_string(first) + ": segments before it are not here";
    folder.problems.push_back(std::move(note));
}

} // namespace

bool holdsAxonSegments(const std::string& folder) {
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code))
        if (AxonSegmentName::parse(entry.path().filename().string())) return true;
    return false;
}

std::vector<std::string> axonContexts(const std::string& folder) {
    std::vector<std::string> contexts;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        if (entry.path().filename().string().starts_with('.')) continue;
        std::error_code ignored;
        if (!entry.is_directory(ignored)) return {};
        if (holdsAxonSegments(entry.path().string())) contexts.push_back(entry.path().filename().string());
    }
    std::sort(contexts.begin(), contexts.end());
    return contexts;
}

std::string onlyAxonContext(const std::string& folder) {
    auto contexts = axonContexts(folder);
    std::erase_if(contexts, [](const std::string& name) { return name.starts_with('_'); });
    return contexts.size() == 1 ? (fs::path(folder) / contexts.front()).string() : folder;
}

Result<AxonFolder> AxonFolder::gather(const std::string& folder, const std::string& shown) {
    std::vector<std::string> events, snapshots;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        std::string name = entry.path().filename().string();
        if (const auto parsed = AxonSegmentName::parse(name))
            (parsed->snapshots ? snapshots : events).push_back(std::move(name));
    }
    if (code) return fileError(shown, "the folder cannot be listed", code.value(), FileUse::Read);
    AxonFolder found;
    if (events.empty())
        events = std::move(snapshots);
    else
        found.snapshotFiles = snapshots.size();
    std::sort(events.begin(), events.end());
    std::optional<Error> first;
    for (const std::string& name : events) {
        auto segment = readAxonSegment((fs::path(folder) / name).string(), name);
        if (segment) {
            found.bytes += segment->bytes;
            found.segments.push_back(std::move(*segment));
            continue;
        }
        const Error& error = segment.error();
        if (!first) first = error;
        found.problems.push_back({event::Severity::Error, "truncated", std::nullopt, std::nullopt,
                                  error.where, error.message, error.remedy});
    }
    if (found.segments.empty()) {
        if (first) return *first;
        return Error{ErrorCode::NotFound, shown, "there is no segment of Axon Server in the folder",
                     "name the folder of one context of Axon Server"};
    }
    std::stable_sort(found.segments.begin(), found.segments.end(),
                     [](const auto& a, const auto& b) { return *a.first < *b.first; });
    tellBeginning(found, shown);
    return found;
}

Result<AxonFolder> AxonFolder::ofFile(const std::string& path, const std::string& shown) {
    auto segment = readAxonSegment(path, shown);
    if (!segment) return segment.error();
    AxonFolder found;
    found.bytes = segment->bytes;
    found.segments.push_back(std::move(*segment));
    return found;
}

} // namespace hindcast::source
