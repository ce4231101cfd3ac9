// SPDX-License-Identifier: GPL-3.0-or-later
#include "fold/worker.h"

#include "fold/sandbox.h"
#include "projection/exact_numbers.h"

#include <map>

#include <sys/mman.h>
#include <unistd.h>

namespace hindcast::fold {
namespace {

using projection::FrameKind;
using projection::MemoryHeader;
using projection::WireReader;
using projection::WireText;
using projection::WireWriter;

/// Beyond what the engine holds before a script runs.
constexpr std::uint64_t kMemory = std::uint64_t(512) << 20;

} // namespace

int Worker::run() {
    projection::Frame frame;
    for (;;) {
        const auto received = m_socket.receive(frame, -1);
        if (!received) return 0; // the host has gone
        if (!answer(frame)) return 1;
    }
}

bool Worker::answer(const projection::Frame& frame) {
    WireReader reader(frame.bytes);
    if (frame.kind == FrameKind::Define) return define(reader);
    if (!m_engine) return false;
    switch (frame.kind) {
    case FrameKind::Fold:
        return fold(reader);
    case FrameKind::Result:
        return result(reader);
    case FrameKind::Upcast:
        return upcast(reader);
    case FrameKind::Forget: {
        std::optional<StateText> shared;
        if (reader.number<std::uint8_t>() != 0) shared = reader.optionalText();
        m_engine->forget(shared);
        return true;
    }
    default:
        return false;
    }
}

bool Worker::map(std::size_t bytes) {
    if (m_memory) ::munmap(m_memory, m_memoryBytes);
    m_memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, projection::kMemory, 0);
    if (m_memory == MAP_FAILED) m_memory = nullptr;
    m_memoryBytes = bytes;
    return m_memory != nullptr;
}

bool Worker::define(WireReader& reader) {
    if (m_engine || !map(sizeof(MemoryHeader) + projection::kEventBytes)) return false;
    EngineOptions options;
    options.engine = reader.number<std::uint8_t>();
    options.allowClock = reader.number<std::uint8_t>() != 0;
    options.oneState = reader.number<std::uint8_t>() != 0;
    options.wantsEmitted = reader.number<std::uint8_t>() != 0;
    options.wantsLogged = reader.number<std::uint8_t>() != 0;
    options.isFresh = reader.number<std::uint8_t>() != 0;
    m_stopsAtFailure = reader.number<std::uint8_t>() != 0;
    m_tellsSteps = reader.number<std::uint8_t>() != 0;
    options.speed = projection::Speed(reader.number<std::uint8_t>());
    options.inStreamOrder = reader.number<std::uint8_t>() != 0;
    m_watches = options.watches = reader.number<std::uint8_t>() != 0;
    options.callMillis = reader.number<std::uint32_t>();
    options.maxStateBytes = reader.number<std::uint64_t>();
    options.name = reader.text();
    options.source = reader.text();
    if (m_tellsSteps) options.speed = projection::Speed::Plain;
    m_engine = std::make_unique<Engine>(
        std::move(options), [this](const std::string& partition) { return need(partition); },
        [this](const std::string& json) {
            WireWriter frame;
            frame.number(m_index);
            frame.text(json);
            (void)m_socket.send(FrameKind::Emitted, frame.bytes());
        },
        [this](const std::string& text) {
            WireWriter frame;
            frame.number(m_index);
            frame.text(text);
            (void)m_socket.send(FrameKind::Logged, frame.bytes());
        });
    limitMemory(kMemory);
    if (!denySystemCalls()) return false;
    Failed failed;
    const auto definition = m_engine->define(failed);
    m_goesQuick = m_engine->hasQuick();
    m_inStreamOrder = m_engine->goesInStreamOrder();
    if (definition) return m_socket.send(FrameKind::Defined, *definition).ok();
    WireWriter frame;
    frame.text(failed.message);
    frame.number(failed.line);
    frame.number(failed.column);
    return m_socket.send(FrameKind::Refused, frame.bytes()).ok();
}

std::optional<StateText> Worker::need(const std::string& partition) {
    WireWriter frame;
    frame.text(partition);
    projection::Frame answer;
    if (!m_socket.send(FrameKind::Need, frame.bytes())) ::_exit(0);
    if (!m_socket.receive(answer, -1) || answer.kind != FrameKind::State) ::_exit(0);
    WireReader reader(answer.bytes);
    if (reader.number<std::uint8_t>() == 0) return std::nullopt;
    return reader.optionalText();
}

void Worker::sendFailed(std::uint64_t index, const Failed& failed) {
    WireWriter frame;
    frame.number(index);
    frame.text(failed.kind);
    frame.text(failed.partition);
    frame.text(failed.message);
    frame.number(failed.line);
    frame.number(failed.column);
    (void)m_socket.send(FrameKind::Failed, frame.bytes());
}

StateText Worker::changedVariable() {
    return m_watches ? m_engine->changedVariable() : std::nullopt;
}

void Worker::sendStep() {
    const Engine::Touch last = m_engine->lastTouched();
    WireWriter frame;
    frame.number(m_index);
    frame.text(last.partition);
    frame.optionalText(last.state);
    frame.number(std::uint8_t(last.shared ? 1 : 0));
    if (last.shared) frame.optionalText(*last.shared);
    (void)m_socket.send(FrameKind::Step, frame.bytes());
}

/// What became of the events of a batch.
struct Worker::Tally {
    std::uint64_t processed = 0, inexact = 0;
    std::uint64_t firstInexact = 0, firstRank = 0; ///< of the lowest rank, where `inexact` says there is one
    std::map<std::string, std::uint64_t> skipped;
    bool stopped = false, isSpoilt = false;

    void process(const projection::WireEvent& event, std::uint64_t index) {
        ++processed;
        if (!event.has(WireText::Payload) || !(event.header.flags & projection::kWireJson)
            || !projection::hasInexactNumber(event.text(WireText::Payload)))
            return;
        if (inexact++ > 0 && event.header.rank > firstRank) return;
        firstInexact = index;
        firstRank = event.header.rank;
    }
};

void Worker::foldOne(const projection::WireEvent& event, std::uint64_t index, Tally& tally) {
    auto* header = static_cast<MemoryHeader*>(m_memory);
    m_index = index;
    header->inHand.store(index);
    header->steps.fetch_add(1);
    Failed failed;
    const auto answer = m_engine->fold(event, index, failed);
    if (!answer) {
        sendFailed(index, failed);
        tally.stopped = m_stopsAtFailure;
    } else if (answer->empty()) {
        tally.process(event, index);
        if (m_tellsSteps) sendStep();
    } else {
        ++tally.skipped[*answer];
    }
}

/// How many of them are through: all, or fewer where what they did is to be told first.
std::size_t Worker::foldEach(const std::vector<projection::WireEvent>& events, Tally& tally) {
    std::size_t i = 0;
    while (i < events.size() && !tally.stopped && !m_engine->isFull()) {
        foldOne(events[i], i, tally);
        ++i;
    }
    return i;
}

// Where most events have to go the other way in the end, the quick way is but a detour. One event that has to
// takes those before it with it that no state was kept behind: where they are many (large states are not kept
// often) they go the quick way once more, now up to it.
std::size_t Worker::foldQuick(const std::vector<projection::WireEvent>& events, Tally& tally) {
    constexpr std::uint64_t kEnough = 1000;
    constexpr std::size_t kFew = 64;
    auto* header = static_cast<MemoryHeader*>(m_memory);
    std::vector<Engine::Did> did(events.size());
    const auto step = [&] {
        header->inHand.store(projection::kNoEvent);
        header->steps.fetch_add(1);
        return !m_engine->isFull();
    };
    std::size_t from = 0;
    std::size_t end = events.size(); // or, where one is known, the event that has to
    while (from < events.size() && !tally.stopped && step()) {
        const Engine::Answer answer = m_engine->foldQuick(std::span(events).first(end), from, did, step);
        if (answer.isSpoilt) {
            tally.isSpoilt = true;
            break;
        }
        for (std::size_t i = from; i < answer.kept; ++i) {
            if (did[i] == Engine::Did::Processed) tally.process(events[i], i);
            if (did[i] == Engine::Did::Unhandled) ++tally.skipped["unhandled"];
        }
        m_quickEvents += answer.kept - from;
        from = answer.kept;
        const bool isKnown = end < events.size();
        if (!isKnown && answer.stopped > from + kFew) {
            end = answer.stopped;
            continue;
        }
        const std::size_t last = isKnown ? end : answer.stopped;
        end = events.size();
        for (; from < events.size() && from <= last && !tally.stopped && !m_engine->isFull();
             ++from, ++m_otherEvents)
            foldOne(events[from], from, tally);
    }
    if (m_otherEvents > kEnough && m_otherEvents > m_quickEvents) m_goesQuick = false;
    return from;
}

bool Worker::fold(WireReader& reader) {
    const auto count = reader.number<std::uint64_t>();
    const auto bytes = reader.number<std::uint64_t>();
    const bool isPlain = reader.number<std::uint8_t>() != 0;
    if (bytes + sizeof(MemoryHeader) > m_memoryBytes && !map(bytes + sizeof(MemoryHeader))) return false;
    auto* header = static_cast<MemoryHeader*>(m_memory);
    const std::string_view memory(static_cast<const char*>(m_memory) + sizeof(MemoryHeader), bytes);
    std::vector<projection::WireEvent>& events = m_events;
    events.resize(std::min<std::uint64_t>(count, bytes / sizeof(projection::WireEventHeader)));
    std::size_t at = 0;
    for (projection::WireEvent& event : events)
        if (!projection::readWireEvent(memory, at, event)) return false;
    if (events.size() != count) return false;

    Tally tally;
    const bool isQuick = m_goesQuick && !isPlain;
    const std::size_t reached = isQuick ? foldQuick(events, tally) : foldEach(events, tally);
    header->inHand.store(projection::kNoEvent);
    header->steps.fetch_add(1);
    const StateText changed = changedVariable();
    if (isQuick || m_inStreamOrder) tally.isSpoilt = tally.isSpoilt || changed || !m_engine->isUntouched();
    if (m_inStreamOrder && m_engine->hasMissed()) tally.isSpoilt = true;
    return sendTouched() && sendDone(tally, changed, reached);
}

bool Worker::sendTouched() {
    const auto touched = m_engine->takeTouched();
    if (!touched.isWhole) return false; // the host has it folded again
    WireWriter states;
    states.number(std::uint32_t(touched.states.size()));
    for (const Engine::Touched::State& state : touched.states) {
        states.text(state.partition);
        states.optionalText(state.text);
        states.number(state.place);
    }
    states.number(std::uint8_t(touched.shared ? 1 : 0));
    if (touched.shared) states.optionalText(*touched.shared);
    return m_socket.send(FrameKind::Touched, states.bytes()).ok();
}

bool Worker::sendDone(const Tally& tally, const StateText& changed, std::size_t reached) {
    WireWriter done;
    done.number(std::uint64_t(reached));
    done.number(tally.processed);
    done.number(tally.inexact);
    done.number(tally.firstInexact);
    done.number(std::uint8_t(tally.stopped ? 1 : 0));
    done.number(std::uint8_t(tally.isSpoilt ? 1 : 0));
    done.number(std::uint32_t(tally.skipped.size()));
    for (const auto& [reason, number] : tally.skipped) {
        done.text(reason);
        done.number(number);
    }
    done.optionalText(changed);
    return m_socket.send(FrameKind::Done, done.bytes()).ok();
}

bool Worker::result(WireReader& reader) {
    static_cast<MemoryHeader*>(m_memory)->steps.fetch_add(1);
    const std::string partition(reader.text());
    Failed failed;
    const auto result = m_engine->result(partition, failed);
    if (!result) {
        sendFailed(0, failed);
        return true;
    }
    WireWriter frame;
    frame.optionalText(*result);
    return m_socket.send(FrameKind::ResultIs, frame.bytes()).ok();
}

bool Worker::upcast(WireReader& reader) {
    const auto bytes = reader.number<std::uint64_t>();
    if (bytes + sizeof(MemoryHeader) > m_memoryBytes && !map(bytes + sizeof(MemoryHeader))) return false;
    auto* header = static_cast<MemoryHeader*>(m_memory);
    const std::string_view memory(static_cast<const char*>(m_memory) + sizeof(MemoryHeader), bytes);
    std::size_t at = 0;
    projection::WireEvent event;
    if (!projection::readWireEvent(memory, at, event)) return false;
    header->steps.fetch_add(1);
    Failed failed;
    const auto data = m_engine->upcast(event, failed);
    if (!data) {
        sendFailed(0, failed);
        return true;
    }
    WireWriter frame;
    frame.optionalText(*data);
    frame.optionalText(changedVariable());
    return m_socket.send(FrameKind::UpcastIs, frame.bytes()).ok();
}

} // namespace hindcast::fold
