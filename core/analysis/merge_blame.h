// SPDX-License-Identifier: GPL-3.0-or-later
// MergeBlame: blame of a merged state from the text of its patches, without a value for every member of every
// payload. It says the same as BlameTree and RemovedPaths do of the states (analysis/blame.h, plainBlame());
// what it does not do (payloads that PatchScan refuses, objects of many members) it refuses, and those say.
// Thread-safety: belongs to one thread.
#pragma once

#include "analysis/array_blame.h"
#include "analysis/blame.h"
#include "analysis/blame_tree.h"
#include "analysis/removed_paths.h"
#include "event/stream_chunk.h"
#include "json/patch_scan.h"
#include "json/text_objects.h"

#include <memory>
#include <vector>

namespace hindcast::analysis {

class MergeBlame {
public:
    /// Events that follow those before. False: refused, and nothing more may be asked.
    bool apply(const event::StreamChunk& chunk);
    std::vector<BlameLine> lines() const;

private:
    using Id = json::TextObjects::Id;
    using Member = json::TextObjects::Member;
    struct Step {
        std::size_t place;
        std::string_view name;
    };
    /// What stood at a path before an event and after it. Places are those of the path in the state before,
    /// which is the order in which paths of one event are removed.
    struct Move {
        std::vector<std::size_t> places;
        std::string path;
        std::optional<json::Value> before, after;
    };

    void merge(std::size_t from, std::size_t to, Id into);
    void add(std::size_t patch, Id into);
    void change(std::size_t patch, Id in, std::size_t place);
    void changeArray(Id in, std::size_t place, std::string_view text);
    std::uint32_t newArray(const json::Value& value, std::uint32_t event);
    Member make(std::size_t patch);
    void noteEmpty(const Member& member);
    void free(const Member& member);
    void freeArrays(const Member& member);
    bool hasBlame(const Member& member) const {
        return member.kind == json::Kind::Array && (member.link & kHasBlame) != 0;
    }
    json::Value valueOf(const Member& member) const;
    void move(Step last, std::optional<json::Value> before, std::optional<json::Value> after);
    void tellMoves();
    void visit(Id id, std::string& path, std::vector<BlameLine>& lines) const;

    json::PatchScan m_scan;
    /// The link of a member that is no object is the event that changed it; of an array with kHasBlame its
    /// place in m_arrays.
    json::TextObjects m_objects;
    static constexpr std::uint32_t kHasBlame = 1U << 31;
    std::vector<ArrayBlame> m_arrays; ///< those that have changed: their elements have events of their own
    std::vector<std::uint32_t> m_freeArrays;
    std::vector<std::optional<std::uint32_t>> m_emptyBy; ///< by object: the event that made it an empty one
    RemovedPaths m_removed;
    std::vector<Step> m_steps; ///< to the object that is merged into
    std::vector<Move> m_moves; ///< of this event
    std::uint32_t m_event = 0;
};

} // namespace hindcast::analysis
