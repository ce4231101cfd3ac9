// SPDX-License-Identifier: GPL-3.0-or-later
// RowCondition: what a scan asks of rows beside its filter, decided part by part by whoever starts it (a text
// that must be found). Thread-safety: belongs to one thread at a time; a scan makes one for each of its own.
#pragma once

#include "event/log_part.h"

#include <functional>
#include <memory>

namespace hindcast::expression {

class RowCondition {
public:
    virtual ~RowCondition() = default;
    /// A part begins. False: no row of it can pass.
    virtual Result<bool> enter(event::LogPart& part, const event::PartFacts& facts) = 0;
    /// Clears the mask of rows [from, …) by what is known before any column is read. False: none is left.
    virtual bool narrowEarly(std::uint32_t from, std::span<const StreamId> streams,
                             std::span<std::uint8_t> mask) = 0;
    /// Decides those of the block whose mask is still set; the block has the column of types.
    virtual Result<void> narrow(event::LogPart& part, const event::ColumnBlock& block,
                                std::span<const StreamId> streams, std::span<std::uint8_t> mask) = 0;
    /// Blocks of texts read in the part.
    virtual std::uint64_t textsRead() const = 0;
};

using ConditionMaker = std::function<std::unique_ptr<RowCondition>()>;

} // namespace hindcast::expression
