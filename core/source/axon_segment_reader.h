// SPDX-License-Identifier: GPL-3.0-or-later
// AxonSegmentReader: the events of one segment, one after the other, each with its token. Where a transaction
// is damaged, what can be told of it is read and the rest is looked for behind it: a size is put right by the
// checksum, tokens by the number of the next segment. Memory: as FileWindow; an event is at most as long as
// its transaction, whose checksum was right. Thread-safety: as Source.
#pragma once

#include "event/problem.h"
#include "source/axon_frames.h"
#include "source/axon_segment.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

class AxonSegmentReader {
public:
    /// `nextFirst`: the number of the segment that follows; nothing: this is the last one.
    static Result<AxonSegmentReader> open(const AxonSegment& segment, std::optional<std::int64_t> nextFirst,
                                          std::shared_ptr<BlockPool> blocks);

    struct Record {
        std::string_view bytes;  ///< of the message; holds as long as block()
        std::int64_t offset = 0; ///< of its length in the file
        std::int64_t token = 0;
    };
    /// False: the end. Problems are appended. Errors: Io, Cancelled.
    Result<bool> next(Record& record, std::vector<event::Problem>& problems, const std::stop_token& stop);
    /// What the bytes of the last record live in.
    const std::shared_ptr<char>& block() { return m_frames.window().block(); }

    /// Where reading can go on: in the transaction at `offset`, behind `done` of its events.
    struct Place {
        std::int64_t offset = 0, token = 0, done = 0;
    };
    Place place() const { return m_place; }
    /// Precondition: nothing read yet.
    void goOn(const Place& place);

    std::int64_t offset() const; ///< how far it has read

private:
    AxonSegmentReader(const AxonSegment& segment, std::optional<std::int64_t> nextFirst, FileWindow window);
    using Problems = std::vector<event::Problem>;

    Result<void> openTransaction(Problems& problems, const std::stop_token& stop);
    void begin(const AxonFrame& frame, std::int64_t events, std::int64_t counted);
    void tellOddities(const AxonFrame& frame, Problems& problems);
    Result<void> passDamage(const std::optional<AxonFrame>& frame, Problems& problems,
                            const std::stop_token& stop);
    Result<void> passLoss(Problems& problems, const std::stop_token& stop);
    Result<void> end(Problems& problems, const std::stop_token& stop);
    void tellStray(Problems& problems);
    void tellNext(Problems& problems);
    void tell(Problems& problems, event::Severity severity, const char* code, std::string message,
              const char* remedy);

    AxonSegment m_segment;
    std::optional<std::int64_t> m_nextFirst;
    AxonFrames m_frames;
    std::int64_t m_offset = AxonSegment::kHeaderBytes; ///< of the transaction that comes next
    std::int64_t m_token = 0;                          ///< of the event that comes next
    std::int64_t m_event = 0;                          ///< offset of that, within a transaction
    std::int64_t m_left = 0;                           ///< of the transaction in hand
    std::optional<std::int64_t> m_tokenBehind;         ///< of the transaction in hand
    Place m_place;
    bool m_ended = false;
    bool m_isMuted = false; ///< what is wrong with the transaction was told before
};

} // namespace hindcast::source
