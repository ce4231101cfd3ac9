// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/decimal.h"
#include "json/value.h"

#include <functional>

namespace hindcast::json {
namespace {

// Members mostly stand in the same order on both sides; looking up by name is for those that do not.
template <class Same>
bool sameMembers(const Value& a, const Value& b, Same same) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        const Member& left = a.member(i);
        const Member& beside = b.member(i);
        const Value* right = beside.first == left.first ? &beside.second : b.find(left.first);
        if (!right || !same(left.second, *right)) return false;
    }
    return true;
}

std::uint64_t mix(std::uint64_t h) {
    h ^= h >> 32;
    h *= 0xd6e8feb86659fd93u;
    h ^= h >> 32;
    h *= 0xd6e8feb86659fd93u;
    return h ^ (h >> 32);
}

std::uint64_t hashText(std::string_view text) {
    return std::hash<std::string_view>{}(text);
}

} // namespace

bool equal(const Value& a, const Value& b) {
    if (a.sharesNodeWith(b)) return true;
    if (a.kind() != b.kind()) return false;
    switch (a.kind()) {
    case Kind::Null:
        return true;
    case Kind::Bool:
        return a.asBool() == b.asBool();
    case Kind::Number:
        return a.text() == b.text() || compareNumbers(a.text(), b.text()) == 0;
    case Kind::String:
        return a.text() == b.text();
    case Kind::Array:
        if (a.size() != b.size()) return false;
        for (std::size_t i = 0; i < a.size(); ++i)
            if (!equal(a.at(i), b.at(i))) return false;
        return true;
    case Kind::Object:
        return a.size() == b.size() && sameMembers(a, b, equal);
    }
    return false;
}

bool identical(const Value& a, const Value& b) {
    if (a.sharesNodeWith(b)) return true;
    if (a.kind() != b.kind() || a.size() != b.size()) return false;
    switch (a.kind()) {
    case Kind::Null:
        return true;
    case Kind::Bool:
        return a.asBool() == b.asBool();
    case Kind::Number:
    case Kind::String:
        return a.text() == b.text();
    case Kind::Array:
        for (std::size_t i = 0; i < a.size(); ++i)
            if (!identical(a.at(i), b.at(i))) return false;
        return true;
    case Kind::Object:
        for (std::size_t i = 0; i < a.size(); ++i)
            if (a.member(i).first != b.member(i).first || !identical(a.member(i).second, b.member(i).second))
                return false;
        return true;
    }
    return false;
}

std::uint64_t hashOf(const Value& value) {
    const std::uint64_t seed = mix(std::uint64_t(value.kind()) + 1);
    std::uint64_t h = seed;
    switch (value.kind()) {
    case Kind::Null:
        break;
    case Kind::Bool:
        h += value.asBool() ? 3 : 5;
        break;
    case Kind::Number:
        h ^= hashText(canonicalNumber(value.text()));
        break;
    case Kind::String:
        h ^= hashText(value.text());
        break;
    case Kind::Array:
        for (std::size_t i = 0; i < value.size(); ++i)
            h = mix(h) + hashOf(value.at(i));
        break;
    case Kind::Object: // a sum: order does not count
        for (std::size_t i = 0; i < value.size(); ++i)
            h += mix(mix(hashText(value.member(i).first)) ^ hashOf(value.member(i).second));
        break;
    }
    return mix(h);
}

} // namespace hindcast::json
