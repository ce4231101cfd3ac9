// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/folder_source.h"

#include "source/json_member.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hindcast::source {
namespace {

constexpr std::string_view kToken = "folder1 ";

} // namespace

FolderSource::FolderSource(std::string folder, const FolderContent& content, OpenFile openFile)
    : m_folder(std::move(folder)), m_openFile(std::move(openFile)), m_info(content.recognition().info),
      m_dropsPositions(content.dropsPositions()), m_toTell(content.problems()) {
    for (const FolderPart& part : content.parts) {
        m_files.push_back(part.file);
        m_bytesTotal += part.file.bytes;
        m_tellsLinks.push_back(part.recognition.info.hasLinkLines || !part.joins);
    }
}

Result<void> FolderSource::openCurrent(const std::stop_token& stop) {
    auto source = m_openFile(m_files[m_current].path, stop);
    if (!source) return source.error();
    if ((*source)->info().format != m_info.format)
        return Error{ErrorCode::Busy, m_files[m_current].path, "the file changed while the folder was read",
                     "try again when no program writes to it"};
    m_source = std::move(*source);
    return {};
}

Result<void> FolderSource::closeCurrent(const std::stop_token& stop) {
    if (m_source) {
        m_bytesBefore += m_source->bytesRead();
        if (auto taken = takeLinks(*m_source, stop); !taken) return taken;
    }
    m_source.reset();
    ++m_current;
    return {};
}

/// Adds them to those of the other files.
Result<void> FolderSource::takeLinks(Source& source, const std::stop_token& stop) {
    auto links = source.links(stop);
    if (!links && links.error().code != ErrorCode::Corrupt) return links.error();
    if (!links && !m_linkDamage) m_linkDamage = links.error();
    if (!links || !*links) return {};
    event::LinkTable& added = **links;
    if (!m_links) m_links.emplace();
    std::vector<std::uint32_t> numbers;
    for (event::LinkTable::Stream& stream : added.streams) {
        const auto [known, isNew] =
            m_linkedStreams.try_emplace(stream.name, std::uint32_t(m_links->streams.size()));
        if (isNew) m_links->streams.push_back(std::move(stream));
        numbers.push_back(known->second);
    }
    const auto origin = std::uint32_t(m_links->origins.size());
    std::move(added.origins.begin(), added.origins.end(), std::back_inserter(m_links->origins));
    std::move(added.problems.begin(), added.problems.end(), std::back_inserter(m_links->problems));
    for (event::LinkTable::Row row : added.rows) {
        row.stream = numbers[row.stream];
        row.origin = (origin + row.origin) & event::LinkTable::kMostOrigins;
        m_links->rows.push_back(row);
    }
    return {};
}

/// What the file in hand gives. False: it has come to its end.
Result<bool> FolderSource::readFile(event::EventBatch& batch, std::size_t targetBytes,
                                    const std::stop_token& stop) {
    if (!m_source) {
        if (auto opened = openCurrent(stop); !opened) return opened.error();
    }
    const std::size_t before = batch.events.size();
    auto more = m_source->read(batch, targetBytes, stop);
    m_bytesRead = m_bytesBefore + m_source->bytesRead();
    if (m_dropsPositions) {
        for (std::size_t i = before; i < batch.events.size(); ++i) {
            batch.events[i].positionKind = event::PositionKind::None;
            batch.events[i].order = {};
        }
    }
    return more;
}

Result<bool> FolderSource::read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) {
    const std::size_t events = batch.events.size(), problems = batch.problems.size();
    const std::uint64_t bytes = batch.sourceBytes;
    const auto tell = [&](event::Problem problem) {
        if (!m_firstProblem) m_firstProblem = problem;
        batch.problems.push_back(std::move(problem));
    };
    for (event::Problem& problem : std::exchange(m_toTell, {}))
        batch.problems.push_back(std::move(problem));
    while (m_current < m_files.size()) {
        if (stop.stop_requested()) return cancelled(m_folder);
        const std::uint64_t done = batch.sourceBytes - bytes;
        if (done >= targetBytes && batch.events.size() > events) break;
        auto more = readFile(batch, done < targetBytes ? targetBytes - std::size_t(done) : 1, stop);
        if (!more) {
            const Error& error = more.error();
            if (error.code != ErrorCode::Corrupt && error.code != ErrorCode::Unsupported) return error;
            tell(problemOf(m_files[m_current], error));
        }
        if (more && *more) continue;
        if (auto closed = closeCurrent(stop); !closed) return closed.error();
    }
    m_hasEvents = m_hasEvents || batch.events.size() > events;
    if (m_current == m_files.size() && !m_hasEvents && m_firstProblem) {
        batch.problems.resize(problems);
        return Error{ErrorCode::Corrupt, m_firstProblem->where,
                     "no event in the folder could be read; first problem: " + m_firstProblem->message,
                     m_firstProblem->remedy};
    }
    return batch.events.size() > events || batch.problems.size() > problems;
}

Result<std::optional<event::LinkTable>> FolderSource::links(std::stop_token stop) {
    if (m_source)
        if (auto closed = closeCurrent(stop); !closed) return closed.error();
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        if (!m_tellsLinks[i] || (i >= m_first && i < m_current)) continue;
        if (stop.stop_requested()) return cancelled(m_folder);
        const auto unread = m_openFile(m_files[i].path, stop);
        if (unread) {
            if (auto taken = takeLinks(**unread, stop); !taken) return taken.error();
        } else if (unread.error().code != ErrorCode::Corrupt
                   && unread.error().code != ErrorCode::Unsupported) {
            return unread.error();
        }
    }
    if (m_linkDamage) return *m_linkDamage;
    return std::exchange(m_links, std::nullopt);
}

// "folder1 INDEX LENGTH NAME TOKEN": the file in hand, the length of its name, and its own token.
ResumeToken FolderSource::resumeToken() const {
    const ResumeToken ofFile = m_source ? m_source->resumeToken() : ResumeToken();
    if (m_source && ofFile.empty()) return {};
    const std::string name = m_current < m_files.size() ? m_files[m_current].name : std::string();
    return std::string(kToken) + std::to_string(m_current) + " " + std::to_string(name.size()) + " " + name
           + " " + ofFile;
}

Result<void> FolderSource::resume(const ResumeToken& token) {
    if (token.empty()) return {};
    const Error refused{ErrorCode::Unsupported, m_folder, "the place to go on from is not one in this folder",
                        "import it anew"};
    std::string_view rest = token;
    if (!rest.starts_with(kToken)) return refused;
    rest.remove_prefix(kToken.size());
    const auto number = [&rest]() -> std::optional<std::size_t> {
        const std::size_t space = rest.find(' ');
        const auto value =
            space == std::string_view::npos ? std::nullopt : wholeNumber(rest.substr(0, space));
        if (!value || *value < 0) return std::nullopt;
        rest.remove_prefix(space + 1);
        return std::size_t(*value);
    };
    const auto index = number();
    const auto length = index ? number() : std::nullopt;
    if (!length || *index > m_files.size() || *length >= rest.size()) return refused;
    const std::string name = *index < m_files.size() ? m_files[*index].name : std::string();
    if (rest.substr(0, *length) != name) return refused;
    m_current = m_first = *index;
    const ResumeToken ofFile(rest.substr(*length + 1));
    if (!ofFile.empty() && m_current < m_files.size()) {
        if (auto opened = openCurrent({}); !opened) return opened.error();
        if (auto resumed = m_source->resume(ofFile); !resumed) return resumed.error();
    }
    m_hasEvents = true;
    m_toTell.clear();
    return {};
}

} // namespace hindcast::source
