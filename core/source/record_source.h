// SPDX-License-Identifier: GPL-3.0-or-later
// RecordSource: a Source over the JSON records of a stream, with an EventMaker for what they mean. Damage
// costs the record it is in: it is told as a Problem, and reading goes on.
// Thread-safety: as Source.
#pragma once

#include "source/event_maker.h"
#include "source/record_reader.h"
#include "source/source.h"

#include <memory>
#include <optional>
#include <string>

namespace hindcast::source {

class RecordSource final : public Source {
public:
    /// `path` is the source as the user named it.
    RecordSource(SourceInfo info, std::string path, Framing framing, std::unique_ptr<ByteStream> stream,
                 std::unique_ptr<EventMaker> maker);

    const SourceInfo& info() const override { return m_info; }
    Result<bool> read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) override;
    Result<std::optional<event::LinkTable>> links(std::stop_token) override { return m_maker->takeLinks(); }
    ResumeToken resumeToken() const override;
    Result<void> resume(const ResumeToken& token) override;
    std::uint64_t bytesRead() const override { return m_reader.stream().storedRead(); }
    std::uint64_t bytesTotal() const override { return m_info.sourceBytes; }

private:
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
    std::uint64_t m_events = 0; ///< read by this process, or promised by the resume token
    std::uint64_t m_headers = 0;
    std::uint64_t m_problems = 0;
    std::string m_firstProblem;
    std::optional<Error> m_failure; ///< to be returned by the next read
    bool m_ended = false;
};

} // namespace hindcast::source
