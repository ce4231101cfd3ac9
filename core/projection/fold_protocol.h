// SPDX-License-Identifier: GPL-3.0-or-later
// How a host (us) and a worker process that folds events talk. hindcast-fold is such a worker; a reducer of
// the user's own, in any language, may be another.
//
// A worker is started with two descriptors: kSocket, a stream socket for frames, and kMemory, a memfd for
// events. A frame is {kind, size} (two 32-bit numbers) and `size` bytes; numbers in them are little-endian
// (the machine's own), texts are a 32-bit length and bytes. The worker answers every request in turn:
//
//   Define  options, name, source   → Defined definition (JSON)   | Refused message, line, column
//   Fold    count, bytes, plain     → [Need → State]… [Failed | Emitted | Logged | Step]… Touched Done
//   Result  partition               → [Need → State] ResultIs text or null | Failed
//   Upcast  bytes (of one event)    → UpcastIs text or null       | Failed
//   Forget  (the worker's copies of states are void; a shared state may follow)    → nothing
//
// A Step holds event, partition, state, and the shared state of a bi-state projection. Done and UpcastIs end
// with the name of what is other than at first of the script's variables outside its states, if Define asks.
//
// The memory begins with MemoryHeader; events follow it as wire_event.h lays them out. While a batch is
// folded the worker keeps the index of the event in hand there and counts its steps, so that the host knows
// which event a dead worker died of, and sees one that does not get on. States belong to the host: a worker
// asks for those it does not have (Need) and tells at the end of a batch what they became (Touched), so it
// holds no more than it can spare, and after its death the batch is folded again without the event in hand.
// Where states are many or large it ends the batch early: Done begins with how many events are through, and
// the host asks for the rest.
// A worker may fold a batch in a quicker way (Speed) than event by event, with no event in hand meanwhile.
// Where Done says that it is spoilt, what was told of the batch is void, and so is the worker; the host has
// it folded by another one, and asks for the plain way (`plain`). Texts of a number's place (line, column)
// are 1-based, 0 where unknown.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace hindcast::projection {

inline constexpr int kSocket = 3;
inline constexpr int kMemory = 4;

enum class FrameKind : std::uint32_t {
    Define = 1,
    Fold,
    State,
    Forget,
    Result,
    Upcast,
    Defined = 100,
    Refused,
    Need,
    Failed,
    Emitted,
    Logged,
    Step,
    Touched,
    Done,
    ResultIs,
    UpcastIs
};

/// How a script may be folded where that is known to give the same.
enum class Speed : std::uint8_t {
    Plain, ///< event by event, each state as a text in between
    Quick, ///< many events in one call, their state in between as it is, payloads taken apart outside of the
           ///< engine, which makes the objects from values
    Quickest ///< and of the payloads no more than what handlers were seen to ask for
};

struct FrameHeader {
    FrameKind kind;
    std::uint32_t size;
};

inline constexpr std::uint64_t kNoEvent = ~std::uint64_t(0);

/// Larger frames are nonsense: a state is at most 16 MiB.
inline constexpr std::uint32_t kMaxFrame = 1U << 30;

struct MemoryHeader {
    std::atomic<std::uint64_t> inHand; ///< index in the batch, or kNoEvent
    std::atomic<std::uint64_t> steps;  ///< rises with each event begun
    std::uint64_t unused[6];
};
static_assert(sizeof(MemoryHeader) == 64 && std::atomic<std::uint64_t>::is_always_lock_free);

inline constexpr std::size_t kEventBytes = std::size_t(4) << 20; ///< of a batch, more for one large event
inline constexpr std::size_t kBatchEvents = 512;
/// What a script logs: longer texts are cut.
inline constexpr std::size_t kMaxLogged = 8192;
/// KurrentDB's default limit of a state.
inline constexpr std::uint64_t kMaxStateBytes = 16U << 20;

} // namespace hindcast::projection
