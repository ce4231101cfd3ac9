// SPDX-License-Identifier: GPL-3.0-or-later
// Random rows with every oddity a store may have, from a seed. Thread-safety: pure function.
#pragma once

#include "support/memory_log.h"

#include <cstdint>
#include <vector>

namespace hindcast::test {

struct RandomShape {
    std::size_t events = 500;
    std::size_t streams = 40;
    bool tidy = false; ///< rising positions and times, versions without gaps, UUID ids, JSON bodies
};

std::vector<Row> randomRows(std::uint64_t seed, const RandomShape& shape);

} // namespace hindcast::test
