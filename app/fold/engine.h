// SPDX-License-Identifier: GPL-3.0-or-later
// Engine: a script in JavaScriptCore under the dialect of dialect.js. The only place that knows the engine.
// Thread-safety: belongs to one thread. A call may never come back (endless promises) or end the process
// (memory): the host watches over it.
#pragma once

#include "projection/fold_protocol.h"
#include "projection/wire_event.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::fold {

using StateText = std::optional<std::string>;
using projection::Speed;

struct EngineOptions {
    std::uint8_t engine = 1;
    bool allowClock = false, oneState = false, wantsEmitted = false, wantsLogged = false;
    bool isFresh = false;       ///< the host has no states
    bool watches = false;       ///< changedVariable() is asked for
    bool inStreamOrder = false; ///< a stream's events come one after the other, if it goesInStreamOrder()
    Speed speed = Speed::Plain;
    std::uint32_t callMillis = 500;
    std::uint64_t maxStateBytes = projection::kMaxStateBytes;
    std::string name, source;
};

struct Failed {
    std::string kind, partition, message;
    std::uint32_t line = 0, column = 0;
};

class Engine {
public:
    /// The state of a partition as the host has it; nothing: it has none.
    using Need = std::function<std::optional<StateText>(const std::string& partition)>;
    using Emitted = std::function<void(const std::string& json)>;
    using Logged = std::function<void(const std::string& text)>;

    Engine(EngineOptions options, Need need, Emitted emitted, Logged logged);
    ~Engine();

    /// Runs the script. Its definition as JSON, or what is wrong with it.
    std::optional<std::string> define(Failed& failed);
    /// Empty: processed; else why it was skipped. Nothing: it failed.
    /// `place`: in the batch.
    std::optional<std::string> fold(const projection::WireEvent& event, std::uint64_t place, Failed& failed);

    /// The host wants it so, and to the script it is all the same.
    bool goesInStreamOrder() const;
    /// The script can go the quick way: many events in one call, the state an object from one to the next.
    bool hasQuick() const;
    enum class Did : std::uint8_t { Nothing, Processed, Unhandled };
    struct Answer {
        std::size_t kept = 0, stopped = 0;
        bool isSpoilt = false; ///< what states are is not known
    };
    /// The events of a batch from `from` on. Those before `kept` are done, `did` says what; those from there
    /// to `stopped`, and that one if there is one, are to be given to fold(). `step` is asked between calls
    /// whether there is to be another one.
    Answer foldQuick(std::span<const projection::WireEvent> events, std::size_t from, std::vector<Did>& did,
                     const std::function<bool()>& step);
    /// What takeTouched() would tell of is so much that it should be asked.
    bool isFull();
    /// No handler has changed an object that was there before it ran. Where one has, what was folded since
    /// this was asked last may differ from what fold() would have made.
    bool isUntouched();
    /// In stream order: the script has asked for what events come without.
    bool hasMissed();
    /// What the script's upcasters make of the event's data, as JSON; null: they have nothing to do with it.
    std::optional<StateText> upcast(const projection::WireEvent& event, Failed& failed);
    struct Touched {
        struct State {
            std::string partition;
            StateText text;
            std::uint32_t place = 0; ///< in the batch, of the first event that touched it
        };
        std::vector<State> states;
        std::optional<StateText> shared;
        bool isWhole = true; ///< false: some are lost, for the call was ended
    };
    Touched takeTouched();
    /// The partition of the event processed last, its state after it, and the shared state.
    struct Touch {
        std::string partition;
        StateText state;
        std::optional<StateText> shared;
    };
    Touch lastTouched();
    /// What of the script outside its states is other than when it had defined itself. Nothing: all is as it
    /// was. Precondition: options.watches.
    std::optional<std::string> changedVariable();
    void forget(const std::optional<StateText>& shared);
    std::optional<StateText> result(const std::string& partition, Failed& failed);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hindcast::fold
