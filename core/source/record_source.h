// SPDX-License-Identifier: GPL-3.0-or-later
// RecordSource: a Source over the JSON records of a stream, with an EventMaker for what they mean. Damage
// costs the record it is in: it is told as a Problem, and reading goes on.
// Thread-safety: as Source.
#pragma once

#include "source/event_maker.h"
#include "source/record_reader.h"
#include "source/source.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::source {

class RecordSource final : public Source {
public:
    using Reopen = std::function<Result<std::unique_ptr<ByteStream>>()>;

    /// `path` is the source as the user named it. `reopen` gives the content once more, from its beginning:
    /// for records with links, which may stand before the place where reading went on.
    RecordSource(SourceInfo info, std::string path, Framing framing, std::unique_ptr<ByteStream> stream,
                 std::unique_ptr<EventMaker> maker, Reopen reopen = {});

    const SourceInfo& info() const override { return m_info; }
    Result<bool> read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) override;
    Result<std::optional<event::LinkTable>> links(std::stop_token stop) override;
    ResumeToken resumeToken() const override;
    Result<void> resume(const ResumeToken& token) override;
    std::uint64_t bytesRead() const override { return m_reader.stream().storedRead(); }
    std::uint64_t bytesTotal() const override { return m_info.sourceBytes; }

private:
    Result<void> readLinks(RecordReader& reader, const std::stop_token& stop);
    void take(const Record& record, event::EventBatch& batch);
    void tell(event::EventBatch& batch, const char* code, std::string where, std::string message,
              const char* remedy);
    void tellPlace(event::EventBatch& batch) const;
    void tellDamage(event::EventBatch& batch, const Error& damage);
    Result<bool> end(event::EventBatch& batch, std::size_t problemsBefore);

    SourceInfo m_info;
    std::string m_path;
    Framing m_framing;
    RecordReader m_reader;
    std::unique_ptr<EventMaker> m_maker;
    const Reopen m_reopen;
    std::uint64_t m_events = 0; ///< read by this process, or promised by the resume token
    std::uint64_t m_headers = 0;
    std::uint64_t m_problems = 0;
    std::vector<event::Problem> m_badLinks; ///< of what reading the events has not come to
    std::string m_firstProblem;
    std::optional<Error> m_failure; ///< to be returned by the next read
    bool m_resumed = false;
    bool m_ended = false;
};

} // namespace hindcast::source
