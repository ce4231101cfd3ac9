// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentSource: the events of a KurrentDB data folder or chunk file, in the order of `$all`, as a view of it
// wants them. The effective view and links need to know the whole log first: a pass over it (without MD5 and
// bodies) comes before the first event. It cannot resume midway: what follows may hide what came before.
// Thread-safety: belongs to one thread at a time; bytesRead() may be called from any.
#pragma once

#include "source/kurrent_checksum.h"
#include "source/kurrent_event_maker.h"
#include "source/kurrent_folder.h"
#include "source/kurrent_links.h"
#include "source/kurrent_log.h"
#include "source/kurrent_streams.h"
#include "source/source.h"
#include "source/view.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <string>

namespace hindcast::source {

class KurrentSource final : public Source {
public:
    /// `now`: what `$maxAge` counts to.
    KurrentSource(KurrentFolder folder, SourceInfo info, std::string path, View view, Micros now);

    const SourceInfo& info() const override { return m_info; }
    Result<bool> read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) override;
    ResumeToken resumeToken() const override { return {}; }
    Result<void> resume(const ResumeToken& token) override;
    std::uint64_t bytesRead() const override { return m_bytesRead; }
    std::uint64_t bytesTotal() const override { return m_info.sourceBytes; }

private:
    struct Left {
        std::uint64_t system = 0;
        std::array<std::uint64_t, 6> hidden{};    ///< by KurrentHidden
        std::uint64_t resolved = 0, dangling = 0; ///< links
    };

    Result<void> survey(const std::stop_token& stop);
    bool isSeen(const KurrentEvent& event, const KurrentStreamFacts& facts);
    Result<void> add(const KurrentEvent& event, event::EventBatch& batch);
    Result<void> resolve(event::Event& link, event::EventBatch& batch);
    Result<void> finish(event::EventBatch& batch, const std::stop_token& stop);
    void tellLeftOut(event::EventBatch& batch) const;

    SourceInfo m_info;
    const std::string m_path;
    const KurrentFolder m_folder;
    const View m_view;
    const Micros m_now;
    KurrentLog m_log;
    KurrentStreams m_streams;
    KurrentLinks m_links;
    KurrentEventMaker m_maker;
    KurrentChecksum m_checksum;
    Left m_left;
    bool m_begun = false;
    bool m_ended = false;
    std::uint64_t m_events = 0; ///< committed ones, seen or not
    std::uint64_t m_shown = 0;
    std::optional<event::Problem> m_firstProblem;
    std::atomic<std::uint64_t> m_bytesRead = 0;
};

} // namespace hindcast::source
