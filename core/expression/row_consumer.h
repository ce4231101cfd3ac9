// SPDX-License-Identifier: GPL-3.0-or-later
// RowConsumer: what a scan does with the rows that pass, on the threads that find them, where a list of hits
// is not what is wanted. Thread-safety: belongs to one thread at a time; a scan makes one for each of its own
// and ends them before it returns.
#pragma once

#include "event/log_part.h"

#include <functional>
#include <memory>

namespace hindcast::expression {

class RowConsumer {
public:
    virtual ~RowConsumer() = default;
    /// The rows of the block whose mask is not 0 pass: each row of the log once, parts and blocks in no
    /// particular order. The block has the columns of types and flags, and its bodies can be visited.
    virtual Result<void> take(event::LogPart& part, const event::ColumnBlock& block,
                              std::span<const std::uint8_t> mask) = 0;
};

using ConsumerMaker = std::function<std::unique_ptr<RowConsumer>()>;

} // namespace hindcast::expression
