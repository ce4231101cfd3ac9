// SPDX-License-Identifier: GPL-3.0-or-later
// FolderContent: what lies in a folder of dumps: the files that are parts of one store, in the order of their
// names (by bytes), and the others with the reason why they are left out. Folders within it are not entered;
// hidden files, our own caches and companions of SQLite files are no dumps.
// Thread-safety: plain data and functions of their arguments.
#pragma once

#include "base/result.h"
#include "event/problem.h"
#include "source/registry.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::source {

struct FolderFile {
    std::string name;
    std::string path; ///< the folder as the user named it, and the name
    std::uint64_t bytes = 0;
};

struct FolderPart {
    FolderFile file;
    Recognition recognition;
    bool joins = false; ///< several files of its format may be one store
};

/// What a file of the folder is. Errors: as Registry::probe().
using FileLook = std::function<Result<FolderPart>(const FolderFile& file, std::stop_token stop)>;

struct FolderContent {
    struct LeftOut {
        FolderFile file;
        Error why; ///< Unsupported: it is no event store; else it is one, but cannot be read
    };
    std::vector<FolderPart> parts;
    std::vector<LeftOut> leftOut;
    std::vector<std::string> folders; ///< names of the folders in it
    std::size_t unseen = 0;           ///< files for which there was no time

    /// All files in it, or as many as the time allows. Errors: Io, Busy and Cancelled, a file's own included:
    /// what cannot be read now may be read another time.
    static Result<FolderContent> gather(const std::string& folder, const FileLook& look, std::stop_token stop,
                                        std::optional<std::chrono::milliseconds> time = {});

    /// The parts are one store; else the error that says what the folder holds.
    Result<void> checkIsOneStore(const std::string& folder) const;
    /// What the parts say together. Precondition: checkIsOneStore().
    Recognition recognition() const;
    /// The positions that the files give do not go together and are not kept.
    bool dropsPositions() const;
    /// One problem for each file left out, the last one for the rest where there are very many.
    std::vector<event::Problem> problems() const;
};

/// The finding about a file of a folder that cannot be read.
event::Problem problemOf(const FolderFile& file, const Error& why);

} // namespace hindcast::source
