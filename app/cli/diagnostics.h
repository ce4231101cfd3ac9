// SPDX-License-Identifier: GPL-3.0-or-later
// Diagnostics: the error lines on standard error, for people and with --json also as objects.
// Thread-safety: belongs to one thread (the progress line takes care of itself).
#pragma once

#include "base/result.h"
#include "event/problem.h"

#include <functional>
#include <string_view>
#include <vector>

namespace hindcast::cli {

/// What the command line answers to all that belongs to a later version.
Error notAvailable(std::string_view what);

class Diagnostics {
public:
    using Sink = std::function<void(std::string_view)>;
    explicit Diagnostics(Sink sink) : m_sink(std::move(sink)) {}
    void setJson(bool json) { m_json = json; }

    /// "hindcast-cli: WHERE: WHAT (REMEDY)" and the JSON object.
    void error(const Error& error);
    /// One line for each damaged place, at most kDamageLines and then how many more there are.
    void damage(const std::vector<event::Problem>& problems);
    bool sawDamage() const { return m_damage; }

    static constexpr std::size_t kDamageLines = 100;

private:
    Sink m_sink;
    bool m_json = false;
    bool m_damage = false;
};

} // namespace hindcast::cli
