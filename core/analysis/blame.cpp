// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/blame.h"

#include "analysis/blame_tree.h"
#include "analysis/merge_blame.h"
#include "analysis/removed_paths.h"

namespace hindcast::analysis {
namespace {

using json::Value;

bool isWithin(const std::string& path, const std::string& root) {
    return path.starts_with(root) && (path.size() == root.size() || path[root.size()] == '/');
}

/// Nothing: it needs the states.
Result<std::optional<std::vector<BlameLine>>> quickBlame(const replay::Timeline& timeline, replay::Folded at,
                                                         std::stop_token stop) {
    MergeBlame merge;
    bool fits = true;
    const auto read = timeline.visitChunks(
        0, at, [&](const event::StreamChunk& chunk) { return fits = merge.apply(chunk); }, stop);
    if (!read) return read.error();
    return fits ? std::optional(merge.lines()) : std::nullopt;
}

} // namespace

Result<std::vector<BlameLine>> plainBlame(replay::Timeline& timeline, replay::Folded at,
                                          std::stop_token stop) {
    auto initial = timeline.stateAt(0, stop);
    if (!initial) return initial.error();
    Value state = *initial;
    BlameTree tree(*initial);
    RemovedPaths removed;
    const auto walked = timeline.walk(
        0, at,
        [&](std::size_t index, const event::StoredEvent&, const Value& before, const Value& after) {
            tree.update(before, after, index);
            removed.update(before, after, index);
            state = after;
            return true;
        },
        stop);
    if (!walked) return walked.error();
    std::vector<BlameLine> lines;
    tree.visitLeaves(state,
                     [&](const std::string& leaf, const Value& value, std::optional<std::size_t> event) {
                         if (event) lines.push_back({leaf, value, *event});
                     });
    for (auto& [gone, event] : removed.paths())
        lines.push_back({gone, std::nullopt, event});
    return lines;
}

Result<std::vector<BlameLine>> blame(replay::Timeline& timeline, replay::Folded at,
                                     const std::optional<json::Pointer>& path, std::stop_token stop) {
    std::optional<std::vector<BlameLine>> lines;
    if (timeline.projection().mergesPatches()) {
        auto quick = quickBlame(timeline, at, stop);
        if (!quick) return quick.error();
        lines = *std::move(quick);
    }
    if (!lines) {
        auto plain = plainBlame(timeline, at, stop);
        if (!plain) return plain.error();
        lines = *std::move(plain);
    }
    if (const std::string root = path ? path->print() : std::string(); !root.empty())
        std::erase_if(*lines, [&](const BlameLine& line) { return !isWithin(line.path, root); });
    return *std::move(lines);
}

Result<std::vector<HistoryLine>> history(replay::Timeline& timeline, const json::Pointer& path,
                                         std::stop_token stop) {
    std::vector<HistoryLine> lines;
    const auto copy = [](const Value* value) { return value ? std::optional(*value) : std::nullopt; };
    const auto walked = timeline.walk(
        0, timeline.size(),
        [&](std::size_t index, const event::StoredEvent&, const Value& before, const Value& after) {
            if (before.sharesNodeWith(after)) return true;
            const Value* was = path.find(before);
            const Value* is = path.find(after);
            const bool same = was && is ? json::equal(*was, *is) : was == is;
            if (!same) lines.push_back({index, copy(was), copy(is)});
            return true;
        },
        stop);
    if (!walked) return walked.error();
    return lines;
}

} // namespace hindcast::analysis
