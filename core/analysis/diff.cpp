// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diff.h"

#include "analysis/array_match.h"

#include <algorithm>
#include <set>

namespace hindcast::analysis {
namespace {

using json::Value;

class Differ {
public:
    Differ(const DiffOptions& options, Diff& out)
        : m_options(options), m_ignore(options.ignore.begin(), options.ignore.end()), m_out(out) {}

    void compare(const Value& left, const Value& right) {
        if (left.sharesNodeWith(right) || ignored()) return;
        if (left.isObject() && right.isObject())
            compareObjects(left, right);
        else if (left.isArray() && right.isArray())
            compareArrays(left, right);
        else if (!json::equal(left, right))
            m_out.changes.push_back({ChangeOp::Replace, m_path, left, right});
    }

private:
    // Runs `act` one level down.
    template <class Act>
    void at(std::string_view token, Act act) {
        const std::size_t length = m_path.size();
        json::appendToken(m_path, token);
        act();
        m_path.resize(length);
    }

    void compareObjects(const Value& left, const Value& right) {
        for (std::size_t i = 0; (i = left.skipShared(right, i)) < left.size(); ++i) {
            const auto& [name, value] = left.member(i);
            const Value* other = beside(right, i, name);
            if (other && other->sharesNodeWith(value)) continue;
            at(name, [&, &old = value] {
                if (other)
                    compare(old, *other);
                else
                    remove(old);
            });
        }
        for (std::size_t i = 0; (i = right.skipShared(left, i)) < right.size(); ++i) {
            const auto& [name, value] = right.member(i);
            if (!beside(left, i, name)) at(name, [&, &fresh = value] { add(fresh); });
        }
    }

    // Successive states mostly have a member at the same place.
    static const Value* beside(const Value& object, std::size_t place, const std::string& name) {
        if (place < object.size() && object.member(place).first == name) return &object.member(place).second;
        return object.find(name);
    }

    void compareArrays(const Value& left, const Value& right) {
        const ArrayMatch match = matchArrays(left, right, m_options);
        m_out.approximate = m_out.approximate || match.approximate;
        std::size_t i = 0, j = 0, now = 0; // `now`: the place in the array as it stands at that moment
        for (std::size_t pair = 0; pair <= match.pairs.size(); ++pair) {
            const bool last = pair == match.pairs.size();
            const auto end = last ? std::pair(left.size(), right.size()) : match.pairs[pair];
            for (; i < end.first; ++i)
                if (!at(now, [&] { return remove(left.at(i)); })) ++now;
            for (; j < end.second; ++j)
                if (at(now, [&] { return add(right.at(j)); })) ++now;
            if (last) break;
            at(now, [&] {
                compare(left.at(i), right.at(j));
                return true;
            });
            ++i, ++j, ++now;
        }
    }

    template <class Act>
    bool at(std::size_t index, Act act) {
        bool done = false;
        at(std::string_view(std::to_string(index)), [&] { done = act(); });
        return done;
    }

    bool remove(const Value& value) {
        if (ignored()) return false;
        m_out.changes.push_back({ChangeOp::Remove, m_path, value, std::nullopt});
        return true;
    }
    bool add(const Value& value) {
        if (ignored()) return false;
        m_out.changes.push_back({ChangeOp::Add, m_path, std::nullopt, value});
        return true;
    }
    bool ignored() const { return !m_ignore.empty() && m_ignore.count(m_path) > 0; }

    const DiffOptions& m_options;
    std::set<std::string, std::less<>> m_ignore;
    std::string m_path;
    Diff& m_out;
};

} // namespace

const char* changeOpName(ChangeOp op) {
    switch (op) {
    case ChangeOp::Add:
        return "add";
    case ChangeOp::Remove:
        return "remove";
    case ChangeOp::Replace:
        break;
    }
    return "replace";
}

Diff diff(const Value& left, const Value& right, const DiffOptions& options) {
    Diff out;
    Differ(options, out).compare(left, right);
    return out;
}

} // namespace hindcast::analysis
