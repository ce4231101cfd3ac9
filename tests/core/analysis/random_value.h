// SPDX-License-Identifier: GPL-3.0-or-later
// Random JSON values and random edits of them, from a seed. Thread-safety: belongs to one thread.
#pragma once

#include "json/value.h"

#include <cstdint>
#include <string>

namespace hindcast::test {

class RandomValues {
public:
    explicit RandomValues(std::uint64_t seed) : m_state(seed * 2862933555777941757u + 3037000493u) {}

    std::size_t below(std::size_t bound) {
        m_state = m_state * 6364136223846793005u + 1442695040888963407u;
        return std::size_t(m_state >> 33) % bound;
    }

    json::Value value(int depth) {
        const std::size_t kind = below(depth > 0 ? 9 : 6);
        if (kind < 6) return scalar();
        if (kind < 7) return array(depth, below(6));
        json::Value object = json::Value::object();
        for (std::size_t n = below(6); n > 0; --n)
            object.set(name(), value(depth - 1));
        return object;
    }

    /// An array as stores have them: of objects with an id, or of anything.
    json::Value array(int depth, std::size_t size) {
        json::Value array = json::Value::array();
        const bool objects = below(2) == 0;
        for (std::size_t i = 0; i < size; ++i)
            array.insertAt(i, objects ? line() : value(depth - 1));
        return array;
    }

    /// Some members and items changed, removed, added, moved.
    json::Value edited(const json::Value& old, int depth) {
        if (!old.isContainer() || below(12) == 0) return below(3) == 0 ? value(depth) : old;
        json::Value fresh = old;
        for (std::size_t i = 0; i < fresh.size(); ++i)
            if (below(3) == 0)
                fresh.edit(i) = edited(fresh.isArray() ? fresh.at(i) : fresh.member(i).second, depth - 1);
        if (fresh.size() > 0 && below(3) == 0) fresh.removeAt(below(fresh.size()));
        if (below(3) == 0) {
            if (fresh.isObject())
                fresh.set(name(), value(depth - 1));
            else
                fresh.insertAt(below(fresh.size() + 1), below(2) == 0 ? line() : value(depth - 1));
        }
        if (fresh.isArray() && fresh.size() > 1 && below(4) == 0) {
            const json::Value moved = fresh.at(0);
            fresh.removeAt(0);
            fresh.insertAt(below(fresh.size() + 1), moved);
        }
        return fresh;
    }

    std::string name() {
        static const char* const kNames[] = {"a", "b", "",   "a/b", "m~n",   "~1",
                                             "0", "1", "id", "ü",   "total", " "};
        return kNames[below(std::size(kNames))];
    }

private:
    json::Value scalar() {
        switch (below(6)) {
        case 0:
            return {};
        case 1:
            return json::Value::boolean(below(2) == 0);
        case 2:
            return json::Value::string("s" + std::to_string(below(4)));
        case 3:
            return json::Value::number(below(2) == 0 ? "1.50" : "1.5");
        case 4:
            return json::Value::number(below(2) == 0 ? "-0" : "12345678901234567890");
        default:
            return json::Value::number(std::int64_t(below(5)));
        }
    }
    json::Value line() {
        json::Value line = json::Value::object();
        line.set("id", json::Value::number(std::int64_t(below(8))));
        line.set("qty", json::Value::number(std::int64_t(below(3))));
        if (below(3) == 0) line.set("note", scalar());
        return line;
    }

    std::uint64_t m_state;
};

} // namespace hindcast::test
