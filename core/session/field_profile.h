// SPDX-License-Identifier: GPL-3.0-or-later
// FieldProfile: which scalar fields of one event type's payload tell its events apart, learned from samples.
// Ids, moments and long texts tell people little and count for little.
// Thread-safety: built by one thread, then read from any.
#pragma once

#include "json/value.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace hindcast::session {

class FieldProfile {
public:
    /// A member's names from the top: "amount", or "price", "amount".
    using Path = std::vector<std::string>;
    static constexpr std::size_t kEnough = 64; ///< samples past which more are ignored

    void add(const json::Value& payload);
    std::size_t samples() const { return m_samples; }

    /// Up to `count` paths that vary most, in the order in which payloads have them.
    std::vector<Path> best(std::size_t count) const;

private:
    struct Field {
        std::size_t order = 0; ///< of first sight
        std::size_t present = 0;
        double weight = 0; ///< sum over the samples
        std::set<std::string> values;
    };
    void addMembers(const json::Value& object, Path& path);
    void addScalar(const Path& path, const json::Value& value);

    std::size_t m_samples = 0;
    std::map<Path, Field> m_fields;
};

/// Members of a payload's top and second level, scalars only, read by path; nullptr when absent.
const json::Value* findField(const json::Value& payload, const FieldProfile::Path& path);

} // namespace hindcast::session
