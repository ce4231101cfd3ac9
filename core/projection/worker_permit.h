// SPDX-License-Identifier: GPL-3.0-or-later
// WorkerPermit: leave to have a worker process, so that operations that run at once do not start more of them
// than the machine can use. It counts for the whole process, as what it bounds does. An operation waits for
// its first worker alone, while it holds none; what else it cannot do without it is given at once, and what
// would only make it quicker it is given where there is room. So none waits for one that waits for it.
// Thread-safety: take() may be called from any thread. Errors: Cancelled.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>

namespace hindcast::projection {

enum class WorkerNeed : std::uint8_t {
    Lasting, ///< of one that stays while somebody looks at a projection: not counted
    First,   ///< of an operation that ends by itself and holds no other
    More,    ///< of one that has its first
    Spare    ///< to be quicker
};

class WorkerPermit {
public:
    /// Operations that have their first worker at once; and workers beyond which there is none to spare.
    static std::size_t limit();

    /// Nothing: there is none to spare.
    static Result<std::optional<WorkerPermit>> take(WorkerNeed need, std::stop_token stop);
    WorkerPermit(WorkerPermit&& other) noexcept;
    WorkerPermit& operator=(WorkerPermit&&) = delete;
    ~WorkerPermit();

    static std::size_t taken(); ///< for tests

private:
    explicit WorkerPermit(WorkerNeed need) : m_need(need) {}

    WorkerNeed m_need;
    bool m_isHeld = true;
};

} // namespace hindcast::projection
