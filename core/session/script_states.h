// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptStates: the states of a script over a cache that lie beside it (cache/state_file.h). What the script
// failed on goes with them, so that a process which folds less tells no less; states behind one that time or
// memory decided are not kept. Thread-safety: as StateKeeper.
#pragma once

#include "cache/state_file.h"
#include "event/event_log.h"
#include "projection/script_projection.h"
#include "replay/state_keeper.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::session {

class ScriptStates final : public replay::StateKeeper {
public:
    /// nullptr where nothing is kept: without a cache, while it is imported, under another clock.
    static std::shared_ptr<ScriptStates> make(std::shared_ptr<const event::EventLog> log,
                                              std::shared_ptr<const projection::ScriptProjection> projection);

    std::optional<Kept> before(const event::StreamColumns& stream, std::size_t folded) override;
    void keep(const event::StreamColumns& stream, const std::vector<Kept>& states) override;

private:
    ScriptStates(std::shared_ptr<const event::EventLog> log,
                 std::shared_ptr<const projection::ScriptProjection> projection);

    struct FailedEvent {
        std::size_t index = 0; ///< in its stream
        Rank rank;
        projection::ScriptFailure failure;
    };
    /// In the order of the stream.
    std::vector<FailedEvent> failuresOf(const event::StreamColumns& stream) const;
    static std::string packed(const std::vector<FailedEvent>& failures, const Kept& kept);
    std::optional<json::Value> unpacked(std::string_view bytes) const;

    std::shared_ptr<const event::EventLog> m_log;
    std::shared_ptr<const projection::ScriptProjection> m_projection;
    std::string m_key;
    cache::StateFile m_file;
};

} // namespace hindcast::session
