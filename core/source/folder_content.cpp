// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/folder_content.h"

#include "base/file_error.h"
#include "base/text.h"
#include "source/source_shape.h"
#include "source/sqlite_file.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace hindcast::source {
namespace {

constexpr std::size_t kMostProblems = 100;

/// Whether an error tells of the file as it is, and not of this moment or of who reads it.
bool isOfTheFile(const Error& error) {
    return error.code == ErrorCode::Unsupported || error.code == ErrorCode::Corrupt
           || error.code == ErrorCode::NotFound;
}

bool isCompanion(const std::string& name, const std::set<std::string>& names) {
    for (const char* suffix : {"-wal", "-shm", "-journal"})
        if (name.ends_with(suffix) && names.contains(name.substr(0, name.size() - std::strlen(suffix))))
            return true;
    return false;
}

Result<std::vector<FolderFile>> filesIn(const std::string& folder, std::vector<std::string>& folders) {
    std::error_code failed;
    std::set<std::string> names; // in the order of their bytes
    for (std::filesystem::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed))
        names.insert(at->path().filename().string());
    if (failed) return fileError(folder, "the folder cannot be listed", failed.value(), FileUse::Read);
    std::vector<FolderFile> files;
    for (const std::string& name : names) {
        if (name.starts_with('.') || name.ends_with(".hindcast") || isCompanion(name, names)) continue;
        FolderFile file{name, (std::filesystem::path(folder) / name).string(), 0};
        struct stat facts{};
        if (::stat(file.path.c_str(), &facts) == 0) {
            if (S_ISDIR(facts.st_mode)) {
                folders.push_back(name);
                continue;
            }
            file.bytes = std::uint64_t(facts.st_size);
        }
        files.push_back(std::move(file));
    }
    return files;
}

std::vector<std::string> namesOf(const std::vector<FolderPart>& parts) {
    std::vector<std::string> names;
    for (const FolderPart& part : parts)
        names.push_back(escapeForTerminal(part.file.name));
    return names;
}

/// The value of a text that all parts share; else nothing.
template <class Get>
std::string shared(const std::vector<FolderPart>& parts, const Get& get) {
    const std::string& first = get(parts.front().recognition.info);
    const bool same = std::all_of(parts.begin(), parts.end(), [&](const FolderPart& part) {
        return get(part.recognition.info) == first;
    });
    return same ? first : std::string();
}

} // namespace

Result<FolderContent> FolderContent::gather(const std::string& folder, const FileLook& look,
                                            std::stop_token stop,
                                            std::optional<std::chrono::milliseconds> time) {
    const auto start = std::chrono::steady_clock::now();
    FolderContent content;
    const auto files = filesIn(folder, content.folders);
    if (!files) return files.error();
    for (const FolderFile& file : *files) {
        const bool late = time && std::chrono::steady_clock::now() - start > *time;
        if (late) {
            ++content.unseen;
            continue;
        }
        auto part = look(file, stop);
        if (part) {
            content.parts.push_back(std::move(*part));
        } else if (isOfTheFile(part.error())) {
            content.leftOut.push_back({file, part.error()});
        } else {
            return part.error();
        }
    }
    return content;
}

Result<void> FolderContent::checkIsOneStore(const std::string& folder) const {
    if (parts.empty()) {
        const auto damaged = std::find_if(leftOut.begin(), leftOut.end(), [](const LeftOut& file) {
            return file.why.code != ErrorCode::Unsupported;
        });
        if (damaged != leftOut.end())
            return Error{ErrorCode::Corrupt, damaged->file.path,
                         "no file in this folder can be read; first problem: " + damaged->why.message,
                         damaged->why.remedy};
        if (unseen > 0)
            return Error{ErrorCode::Unsupported, folder,
                         "no event store was recognised among the first " + groupDigits(leftOut.size())
                             + " files of this folder, and there was no time to look at the other "
                             + groupDigits(unseen),
                         "name the file that holds the events"};
        std::vector<std::string> names;
        for (const LeftOut& file : leftOut)
            names.push_back(escapeForTerminal(file.file.name));
        for (const std::string& name : folders)
            names.push_back(escapeForTerminal(name) + "/");
        return unrecognisedFolder(folder, names);
    }
    const std::string& format = parts.front().recognition.info.format;
    const auto other = std::find_if(parts.begin(), parts.end(), [&](const FolderPart& part) {
        return part.recognition.info.format != format;
    });
    if (other != parts.end()) {
        const auto named = [](const FolderPart& part) {
            return escapeForTerminal(part.file.name) + " is " + part.recognition.info.format;
        };
        return Error{ErrorCode::Unsupported, folder,
                     "the files in this folder are not of one format: " + named(parts.front()) + ", "
                         + named(*other),
                     "name one file, or put the files of one format into a folder of their own"};
    }
    if (parts.size() > 1 && !parts.front().joins)
        return Error{ErrorCode::Unsupported, folder,
                     "this folder holds " + groupDigits(parts.size()) + " stores of " + format
                         + ", each for itself: " + listNames(namesOf(parts)),
                     "name one of them"};
    return {};
}

bool FolderContent::dropsPositions() const {
    const SourceInfo& first = parts.front().recognition.info;
    return std::any_of(parts.begin(), parts.end(), [&](const FolderPart& part) {
        const SourceInfo& info = part.recognition.info;
        return info.positionSynthetic != first.positionSynthetic || info.inLogOrder != first.inLogOrder;
    });
}

Recognition FolderContent::recognition() const {
    Recognition all = parts.front().recognition;
    SourceInfo& info = all.info;
    info.formatVersion = shared(parts, [](const SourceInfo& one) { return one.formatVersion; });
    const std::string container = shared(parts, [](const SourceInfo& one) { return one.container; });
    info.container = "folder" + (container.empty() ? "" : "+" + container);
    info.sourceBytes = 0;
    for (const LeftOut& file : leftOut)
        info.sourceBytes += file.file.bytes;
    for (const FolderPart& part : parts) {
        const SourceInfo& one = part.recognition.info;
        all.confidence = std::min(all.confidence, part.recognition.confidence);
        info.sourceBytes += part.file.bytes;
        info.versionSynthetic = info.versionSynthetic || one.versionSynthetic;
        for (const std::string& loss : one.loses)
            if (std::find(info.loses.begin(), info.loses.end(), loss) == info.loses.end())
                info.loses.push_back(loss);
    }
    if (dropsPositions()) {
        info.positionSynthetic = info.inLogOrder = true;
        info.loses.emplace_back("Positions are not kept: not all files have them alike.");
    }
    if (parts.size() > 1) {
        all.why.insert(all.why.begin(), groupDigits(parts.size())
                                            + " files in the folder, read in the order of their names, from "
                                            + escapeForTerminal(parts.front().file.name) + " to "
                                            + escapeForTerminal(parts.back().file.name));
    } else {
        all.why.insert(all.why.begin(),
                       "one file in the folder is a store: " + escapeForTerminal(parts.front().file.name));
    }
    if (unseen > 0) all.why.push_back(groupDigits(unseen) + " more files were not looked at yet");
    std::vector<std::string> names;
    for (const LeftOut& file : leftOut)
        names.push_back(escapeForTerminal(file.file.name));
    if (!names.empty())
        info.loses.push_back("Files that cannot be read are left out: " + listNames(names) + ".");
    if (!folders.empty()) info.loses.push_back("Folders in it are not entered: " + listNames(folders) + ".");
    return all;
}

std::vector<event::Problem> FolderContent::problems() const {
    std::vector<event::Problem> all;
    for (const LeftOut& file : leftOut) {
        if (all.size() == kMostProblems) {
            all.back().message +=
                "; and " + groupDigits(leftOut.size() - kMostProblems) + " more files are left out";
            break;
        }
        all.push_back(problemOf(file.file, file.why));
    }
    return all;
}

event::Problem problemOf(const FolderFile& file, const Error& why) {
    event::Problem problem;
    const bool isNoStore = why.code == ErrorCode::Unsupported;
    problem.severity = isNoStore ? event::Severity::Note : event::Severity::Error;
    problem.code = isNoStore ? "left-out" : "undecodable";
    problem.where = file.path;
    problem.message = "this file of the folder is left out: " + why.message;
    problem.remedy = why.remedy;
    return problem;
}

} // namespace hindcast::source
