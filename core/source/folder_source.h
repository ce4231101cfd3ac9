// SPDX-License-Identifier: GPL-3.0-or-later
// FolderSource: the files of a folder as one store, read one after the other in the order of their names. One
// file is open at a time. A file that proves unreadable is a finding, and reading goes on with the next.
// Thread-safety: as Source.
#pragma once

#include "source/folder_content.h"
#include "source/source.h"

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace hindcast::source {

class FolderSource final : public Source {
public:
    using OpenFile = std::function<Result<std::unique_ptr<Source>>(const std::string& path, std::stop_token)>;

    /// `content` is one store. `folder` is the path as the user named it.
    FolderSource(std::string folder, const FolderContent& content, OpenFile openFile);

    const SourceInfo& info() const override { return m_info; }
    Result<bool> read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) override;
    Result<std::optional<event::LinkTable>> links(std::stop_token stop) override;
    ResumeToken resumeToken() const override;
    Result<void> resume(const ResumeToken& token) override;
    std::uint64_t bytesRead() const override { return m_bytesRead; }
    std::uint64_t bytesTotal() const override { return m_bytesTotal; }

private:
    Result<bool> readFile(event::EventBatch& batch, std::size_t targetBytes, const std::stop_token& stop);
    Result<void> openCurrent(const std::stop_token& stop);
    Result<void> closeCurrent(const std::stop_token& stop);
    Result<void> takeLinks(Source& source, const std::stop_token& stop);

    const std::string m_folder;
    const OpenFile m_openFile;
    std::vector<FolderFile> m_files;
    SourceInfo m_info;
    bool m_dropsPositions = false;
    std::vector<event::Problem> m_toTell; ///< of the files left out, with the first batch
    std::optional<event::Problem> m_firstProblem;

    std::size_t m_current = 0;               ///< index of the file in hand
    std::size_t m_first = 0;                 ///< where reading began
    std::unique_ptr<Source> m_source;        ///< nothing: the file in hand is not open yet
    std::vector<bool> m_tellsLinks;          ///< by file: it is to be asked, read or not
    std::optional<event::LinkTable> m_links; ///< of the files that are closed
    std::unordered_map<std::string, std::uint32_t> m_linkedStreams; ///< their numbers
    std::optional<Error> m_linkDamage;                              ///< the first
    bool m_hasEvents = false;                                       ///< read some, or goes on after some
    std::uint64_t m_bytesBefore = 0;                                ///< read of the files before
    std::uint64_t m_bytesTotal = 0;                                 ///< of the files that are read
    std::atomic<std::uint64_t> m_bytesRead = 0;
};

} // namespace hindcast::source
