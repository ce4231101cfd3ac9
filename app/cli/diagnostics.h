// SPDX-License-Identifier: GPL-3.0-or-later
// Diagnostics: the error lines on standard error, for people and with --json also as objects.
// Thread-safety: belongs to one thread (the progress line takes care of itself).
#pragma once

#include "base/result.h"
#include "event/problem.h"

#include <functional>
#include <optional>
#include <string>
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
    /// The next error is about bytes of a text: `lines`, for people, follow its line; the object names the
    /// place.
    void markNext(std::string lines, std::size_t offset, std::size_t length);
    /// "hindcast-cli: WHERE: hint: WHAT (REMEDY)", followed by `lines` for people; the exit code stays as it
    /// is.
    void note(const Error& note, std::string_view lines);
    /// One line for each damaged place, at most kDamageLines and then how many more there are.
    void damage(const std::vector<event::Problem>& problems);
    bool sawDamage() const { return m_damage; }

    static constexpr std::size_t kDamageLines = 100;

private:
    Sink m_sink;
    struct Mark {
        std::string lines;
        std::size_t offset = 0, length = 0;
    };
    std::optional<Mark> m_mark;
    bool m_json = false;
    bool m_damage = false;
};

} // namespace hindcast::cli
