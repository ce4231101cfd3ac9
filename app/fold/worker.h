// SPDX-License-Identifier: GPL-3.0-or-later
// Worker: answers the frames of the host with an Engine. Thread-safety: belongs to one thread.
#pragma once

#include "fold/engine.h"
#include "projection/frame_socket.h"
#include "projection/wire.h"

#include <memory>
#include <vector>

namespace hindcast::fold {

class Worker {
public:
    Worker() : m_socket(projection::kSocket) {}
    /// Until the host closes the socket. The exit code.
    int run();

private:
    bool answer(const projection::Frame& frame);
    bool define(projection::WireReader& reader);
    bool fold(projection::WireReader& reader);
    struct Tally;
    void foldOne(const projection::WireEvent& event, std::uint64_t index, Tally& tally);
    std::size_t foldEach(const std::vector<projection::WireEvent>& events, Tally& tally);
    std::size_t foldQuick(const std::vector<projection::WireEvent>& events, Tally& tally);
    bool sendTouched();
    bool sendDone(const Tally& tally, const StateText& changed, std::size_t reached);
    bool result(projection::WireReader& reader);
    bool upcast(projection::WireReader& reader);
    StateText changedVariable();
    void sendStep();
    void sendFailed(std::uint64_t index, const Failed& failed);
    std::optional<StateText> need(const std::string& partition);
    bool map(std::size_t bytes);

    projection::FrameSocket m_socket;
    std::unique_ptr<Engine> m_engine;
    void* m_memory = nullptr;
    std::size_t m_memoryBytes = 0;
    std::vector<projection::WireEvent> m_events; ///< of the batch
    std::uint64_t m_index = 0;
    bool m_stopsAtFailure = false;
    bool m_tellsSteps = false;
    bool m_watches = false;
    bool m_goesQuick = false;
    bool m_inStreamOrder = false;
    std::uint64_t m_quickEvents = 0,
                  m_otherEvents = 0; ///< that went the quick way, and that had to go the other
};

} // namespace hindcast::fold
