// SPDX-License-Identifier: GPL-3.0-or-later
// PayloadReader: takes JSON payloads apart into numbers and texts, and into a shape that they share with
// others:
//
//   {"amount":12.5,"items":[{"sku":"S-1","qty":2}],"paid":true,"note":null,"tags":[]}
//   {"amount":n,"items":[{"sku":s,"qty":n}],"paid":b,"note":z,"tags":e}
//
// so that the engine makes the object by a function of the shape (builderOf()) instead of reading the text.
// It refuses what is no strict JSON and what a literal of the language would not make the same.
// Thread-safety: belongs to one thread.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hindcast::fold {

class PayloadReader {
public:
    /// Room for so many numbers and spans.
    explicit PayloadReader(std::size_t room) : m_room(room) {}

    void clear();
    /// Behind what was read before; where it is refused or there is no room nothing is. `wanted`: the
    /// payload's members that are of use, as they stand in a text, with their quotes; the others are passed
    /// over and must be well-formed. Nothing: all. `isOnce`: the payload is well-formed, and names no member
    /// twice; what is behind the last one wanted is not looked at.
    bool read(std::string_view payload, const std::vector<std::string>* wanted = nullptr,
              bool isOnce = false);
    /// Of what was read last.
    const std::string& shape() const { return m_shape; }

    std::vector<double> numbers; ///< in the order of the text; a truth value is 0 or 1
    std::vector<std::int32_t>
        spans;         ///< of each text where it begins and ends in `texts`; of each array its length
    std::string texts; ///< ASCII
    /// Texts with other characters or escapes, as they are written: their span is kOdd + index, 0.
    static constexpr std::int32_t kOdd = std::numeric_limits<std::int32_t>::min();
    std::vector<std::string_view> odd;
    /// Short texts that came more than once have a number from then on: their span is -1 - number, 0.
    static constexpr std::int32_t kKnown = 4096;
    /// Those that got theirs by the last read() and are for the reader's owner to note.
    std::vector<std::pair<std::int32_t, std::string_view>> fresh;

private:
    bool value();
    bool skip();
    bool name(std::string_view& name);
    bool isWanted(std::string_view name) const;
    bool object();
    bool array();
    bool number();
    std::string_view numberText(std::uint64_t& digits, std::ptrdiff_t& behindPoint);
    bool stringEnd(bool& escaped);
    bool text();
    bool isKnown(std::string_view raw);
    bool word(std::string_view expected, char kind);
    void skipSpace();
    bool take(char c);

    std::size_t m_room;
    const char* m_at = nullptr;
    const char* m_end = nullptr;
    std::size_t m_depth = 0;
    std::string m_shape;
    const std::vector<std::string>* m_wanted = nullptr;
    std::size_t m_left = 0; ///< members wanted that may still come
    struct Known {
        std::uint64_t head = 0, tail = 0; ///< its first and last bytes, which may overlap
        std::uint32_t size = 0;
        bool isGiven = false; ///< it has a number
    };
    std::vector<Known> m_known = std::vector<Known>(kKnown);
};

/// A function's text: (cursor, numbers, spans, textAt) → the value. cursor.number and cursor.span say where
/// its numbers and its spans begin; textAt(span) gives a text. Of an object that `isGuarded`: (behind) → that
/// function, where behind(maker) sees to what stands behind the members of the objects of a class.
std::string builderOf(std::string_view shape, bool isGuarded);

} // namespace hindcast::fold
