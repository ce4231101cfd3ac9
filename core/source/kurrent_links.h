// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentLinks: finds the events that links (`$>`, text "NUMBER@STREAM") point to. The pass before the events
// are given out gathers what is pointed to; the targets' places are noted as they pass by, before the links
// to them. Memory: 24 bytes for each different target. Thread-safety: belongs to one thread.
#pragma once

#include "source/kurrent_log.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hindcast::source {

struct KurrentTarget {
    std::int64_t number = 0;
    std::string_view stream;
    /// Nothing: the text is no link.
    static std::optional<KurrentTarget> parse(std::string_view link);
};

class KurrentLinks {
public:
    static constexpr std::string_view kLinkType = "$>", kReferenceType = "$@";
    static bool isLink(const KurrentPrepare& prepare) { return prepare.type == kLinkType; }
    /// A link to an event or to a whole stream.
    static bool isPointer(const KurrentPrepare& prepare) {
        return prepare.type == kLinkType || prepare.type == kReferenceType;
    }

    void want(std::string_view link);
    /// No more is wanted.
    void seal();
    bool isEmpty() const { return m_wanted.empty(); }

    /// An event that links may point to passes by.
    void note(const KurrentEvent& event);
    /// Nothing: the target was not noted.
    std::optional<KurrentPlace> find(const KurrentTarget& target) const;

private:
    std::optional<std::size_t> indexOf(std::string_view stream, std::int64_t number) const;

    std::vector<std::uint64_t> m_wanted; ///< hashes of targets, sorted once sealed
    std::vector<std::optional<KurrentPlace>> m_places;
};

} // namespace hindcast::source
