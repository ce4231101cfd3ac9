// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts and events for twins of the ways in which scripts are folded: a corpus of what handlers do with an
// event and its data, scripts composed of it, and payloads of which some look like no other. The same ones
// for the same seed everywhere. Thread-safety: values, one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::test {

/// Statements of a handler (s, e); each is a way to use an event.
const std::vector<std::string_view>& handlerShapes();

/// A script of one shape, used by all handlers.
std::string scriptOf(std::string_view shape);

class RandomScript {
public:
    explicit RandomScript(std::uint64_t seed) : m_state(seed * 0x9E3779B97F4A7C15ULL + 1) {}

    std::string script();
    /// Of an event of type "T0" … "T5" at a place of its log; one of a hundred has a shape that is rare.
    std::string payload(std::size_t type, std::size_t place);
    std::size_t below(std::size_t limit);

private:
    std::string body();
    std::string oddPayload();

    std::uint64_t m_state;
};

} // namespace hindcast::test
