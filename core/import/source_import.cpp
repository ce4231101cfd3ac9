// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/source_import.h"

#include "import/run_merge.h"

#include <algorithm>
#include <iterator>
#include <malloc.h>
#include <optional>
#include <span>

namespace hindcast::import {
namespace {

/// Runs are shorter than segments: reading and sorting them takes less memory, and merging many costs little.
constexpr std::size_t kRunsPerSegment = 4;
/// One being merged into, one being committed.
constexpr std::size_t kMergeBatches = 2;

bool isCancelled(const Error& error) {
    return error.code == ErrorCode::Cancelled;
}

/// Each batch begins where the one before it ends, or later.
bool riseInTurn(const std::vector<Filled>& held) {
    std::optional<event::OrderKey> last;
    for (const Filled& filled : held) {
        if (filled.batch->events.empty()) continue;
        const auto byKey = [](const auto& a, const auto& b) { return a.order < b.order; };
        const auto [low, high] =
            std::minmax_element(filled.batch->events.begin(), filled.batch->events.end(), byKey);
        if (last && low->order < *last) return false;
        last = high->order;
    }
    return true;
}

std::optional<source::ResumeToken> tokenAfter(const Filled& filled) {
    if (!filled.tokenIsAfter) return std::nullopt;
    return filled.token;
}

std::size_t weightOf(const event::Event& event) {
    return event.payload.bytes.size() + event.metadata.bytes.size() + event.stream.size() + event.id.size()
           + 64;
}

} // namespace

SourceImport::SourceImport(std::unique_ptr<source::Source> source, LimitFilter& limits, ProgressMeter& meter,
                           SegmentCutter& cutter, std::string cachePath, std::size_t segmentBytes,
                           std::uint64_t decodedBefore, std::stop_token stop)
    : m_source(std::move(source)), m_limits(limits), m_meter(meter), m_cutter(cutter),
      m_cachePath(std::move(cachePath)), m_segmentBytes(segmentBytes), m_stop(std::move(stop)),
      m_feed(*m_source, m_limits, m_meter, m_segmentBytes, decodedBefore) {}

/// However a run ends, the batches that it holds are needed no more when they go.
class SourceImport::Release {
public:
    explicit Release(SegmentCutter& cutter) : m_cutter(cutter) {}
    ~Release() { m_cutter.release(); }
    Release(const Release&) = delete;
    Release& operator=(const Release&) = delete;

private:
    SegmentCutter& m_cutter;
};

Result<Verdict> SourceImport::commitBatch(const Filled& filled) {
    const auto events = sortedEvents(*filled.batch);
    return m_cutter.commit(events, filled.batch->problems, tokenAfter(filled), filled.decodedBytes);
}

Result<Verdict> SourceImport::commitTogether(const std::vector<Filled>& held) {
    if (held.empty()) return Verdict::Ok;
    std::vector<const event::Event*> events;
    std::vector<event::Problem> problems;
    for (const Filled& filled : held) {
        for (const event::Event& event : filled.batch->events)
            events.push_back(&event);
        problems.insert(problems.end(), filled.batch->problems.begin(), filled.batch->problems.end());
    }
    sortEvents(events);
    std::span<const event::Event* const> rest(events);
    m_cutter.setMode(ImportMode::Sorted);
    while (true) {
        std::size_t count = 0;
        for (std::size_t bytes = 0; count < rest.size() && bytes < m_segmentBytes; ++count)
            bytes += weightOf(*rest[count]);
        if (count == rest.size()) break;
        const auto verdict =
            m_cutter.commit(rest.first(count), problems, std::nullopt, held.back().decodedBytes);
        if (!verdict || *verdict != Verdict::Ok) return verdict;
        problems.clear();
        rest = rest.subspan(count);
    }
    // Now that all of them are in, reading can go on straight from the token.
    const auto token = tokenAfter(held.back());
    if (token && !token->empty()) m_cutter.setMode(ImportMode::Straight);
    return m_cutter.commit(rest, problems, token, held.back().decodedBytes);
}

Result<Verdict> SourceImport::runStraight(bool gather) {
    Batches none;
    BatchPipe pipe(m_feed, none, m_stop);
    std::vector<Filled> held;
    std::unique_ptr<event::EventBatch> encoded; // as long as the one after it is sorted
    const Release release(m_cutter);
    while (true) {
        auto next = pipe.next();
        if (!next) {
            if (isCancelled(next.error())) return next.error();
            const auto verdict = commitTogether(held); // what was read is kept
            return verdict && *verdict != Verdict::Ok ? verdict : Result<Verdict>(next.error());
        }
        if (!*next) return commitTogether(held);
        held.push_back(std::move(**next));
        if (gather) {
            if (held.size() < BatchPipe::kBatches) continue;
            if (!riseInTurn(held)) return spill(pipe, std::move(held));
            gather = false;
        }
        for (Filled& filled : held) {
            if (m_stop.stop_requested()) return cancelled();
            const auto verdict = commitBatch(filled);
            if (!verdict || *verdict != Verdict::Ok) return verdict;
            m_meter.committed(filled.bytesRead, filled.decodedBytes);
            if (encoded) pipe.giveBack(std::move(encoded));
            encoded = std::move(filled.batch);
        }
        held.clear();
    }
}

Result<Verdict> SourceImport::runSorted() {
    m_feed.setTarget(m_segmentBytes / kRunsPerSegment);
    Batches none;
    BatchPipe pipe(m_feed, none, m_stop);
    return spill(pipe, {});
}

Result<Verdict> SourceImport::spill(BatchPipe& pipe, std::vector<Filled> held) {
    m_meter.startSorting();
    m_feed.setTarget(m_segmentBytes / kRunsPerSegment);
    auto file = SpillFile::create(m_cachePath);
    if (!file) return file.error();
    std::vector<event::Problem> problems;
    source::ResumeToken token;
    const auto addRun = [&](Filled filled) -> Result<void> {
        const auto events = sortedEvents(*filled.batch);
        if (auto added = (*file)->addRun(events); !added) return added;
        std::move(filled.batch->problems.begin(), filled.batch->problems.end(), std::back_inserter(problems));
        token = filled.tokenIsAfter ? filled.token : source::ResumeToken();
        pipe.giveBack(std::move(filled.batch));
        return {};
    };
    for (Filled& filled : held)
        if (const auto added = addRun(std::move(filled)); !added) return added.error();
    std::optional<Error> failure;
    while (true) {
        auto next = pipe.next();
        if (!next) {
            failure = next.error();
            break;
        }
        if (!*next) break;
        if (const auto added = addRun(std::move(**next)); !added) return added.error();
    }
    if (failure && isCancelled(*failure)) return *failure;
    const auto verdict = merge(**file, pipe.close(), problems, failure ? source::ResumeToken() : token);
    if (failure && verdict && *verdict == Verdict::Ok) return *failure;
    return verdict;
}

Result<std::optional<event::LinkTable>> SourceImport::takeLinks() {
    if (m_source) return m_source->links(m_stop);
    return *std::move(m_links);
}

Result<Verdict> SourceImport::merge(const SpillFile& file, Batches spare,
                                    const std::vector<event::Problem>& problems,
                                    const source::ResumeToken& endToken) {
    // What reading needed is let go before merging begins, so that the two do not add up.
    m_bytesRead = m_source->bytesRead();
    m_links = m_source->links(m_stop);
    m_source.reset();
    for (const auto& batch : spare)
        batch->clear();
    ::malloc_trim(0);

    RunMerge runs(file, m_meter, m_segmentBytes);
    BatchPipe pipe(runs, spare, m_stop, kMergeBatches);
    m_cutter.setMode(ImportMode::Sorted);
    std::span<const event::Problem> toTell(problems);
    while (true) {
        auto next = pipe.next();
        if (!next) return next.error();
        const bool isLast = !*next || (*next)->isLast;
        if (isLast && !endToken.empty()) m_cutter.setMode(ImportMode::Straight);
        const auto events = *next ? sortedEvents(*(*next)->batch) : std::vector<const event::Event*>();
        const auto verdict = m_cutter.commit(events, toTell, isLast ? std::optional(endToken) : std::nullopt,
                                             m_feed.decodedBytes());
        m_cutter.release();
        if (!verdict || *verdict != Verdict::Ok || isLast) return verdict;
        toTell = {};
        pipe.giveBack(std::move((*next)->batch));
    }
}

} // namespace hindcast::import
