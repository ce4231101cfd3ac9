// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/removed_paths.h"

#include "json/pointer.h"

#include <algorithm>

namespace hindcast::analysis {

using json::Value;

namespace {

// Nothing below either of them, so no path comes or goes.
bool bothLeaves(const Value& before, const Value& after) {
    return before.size() == 0 && after.size() == 0;
}

} // namespace

template <class Act>
void RemovedPaths::below(std::string_view token, Act act) {
    const std::size_t length = m_path.size();
    json::appendToken(m_path, token);
    act();
    m_path.resize(length);
}

void RemovedPaths::compare(const Value& before, const Value& after) {
    if (before.sharesNodeWith(after)) return;
    if (before.isObject() && after.isObject())
        compareObjects(before, after);
    else if (before.isArray() && after.isArray())
        compareArrays(before, after);
    else { // the path itself goes on; what was below it does not
        if (before.size() > 0) gone(before);
        if (after.size() > 0) here(after);
    }
}

void RemovedPaths::updateAt(std::string path, const Value* before, const Value* after, std::size_t event) {
    m_event = event;
    m_path = std::move(path);
    if (before && after)
        compare(*before, *after);
    else if (before)
        gone(*before);
    else if (after)
        here(*after);
    m_path.clear();
}

bool RemovedPaths::haveSame(const Value& before, const Value& after) {
    if (before.sharesNodeWith(after) || bothLeaves(before, after)) return true;
    if (before.kind() != after.kind() || before.size() != after.size()) return false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const bool isArray = before.isArray();
        if (!isArray && before.member(i).first != after.member(i).first) return false;
        if (!(isArray ? haveSame(before.at(i), after.at(i))
                      : haveSame(before.member(i).second, after.member(i).second)))
            return false;
    }
    return true;
}

void RemovedPaths::compareObjects(const Value& before, const Value& after) {
    const auto beside = [](const Value& object, std::size_t place, const std::string& name) {
        if (place < object.size() && object.member(place).first == name) return &object.member(place).second;
        return object.find(name);
    };
    for (std::size_t i = 0; (i = before.skipShared(after, i)) < before.size(); ++i) {
        const auto& [name, value] = before.member(i);
        const Value* other = beside(after, i, name);
        if (other && (other->sharesNodeWith(value) || bothLeaves(value, *other))) continue;
        below(name, [&, &old = value] { other ? compare(old, *other) : gone(old); });
    }
    if (m_removed.empty()) return;
    for (std::size_t i = 0; (i = after.skipShared(before, i)) < after.size(); ++i) {
        const auto& [name, value] = after.member(i);
        if (!beside(before, i, name)) below(name, [&, &fresh = value] { here(fresh); });
    }
}

void RemovedPaths::compareArrays(const Value& before, const Value& after) {
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
        if (i < before.size() && i < after.size() && bothLeaves(before.at(i), after.at(i))) continue;
        below(std::to_string(i), [&] {
            if (i >= after.size())
                gone(before.at(i));
            else if (i >= before.size())
                here(after.at(i));
            else
                compare(before.at(i), after.at(i));
        });
    }
}

void RemovedPaths::gone(const Value& value) {
    if (value.size() == 0) m_removed.insert_or_assign(m_path, Removal{m_event, m_order++});
    for (std::size_t i = 0; i < value.size(); ++i)
        below(value.isArray() ? std::to_string(i) : value.member(i).first,
              [&] { gone(value.isArray() ? value.at(i) : value.member(i).second); });
}

void RemovedPaths::here(const Value& value) {
    if (m_removed.empty()) return;
    m_removed.erase(m_path);
    for (std::size_t i = 0; i < value.size(); ++i)
        below(value.isArray() ? std::to_string(i) : value.member(i).first,
              [&] { here(value.isArray() ? value.at(i) : value.member(i).second); });
}

std::vector<std::pair<std::string, std::size_t>> RemovedPaths::paths() const {
    std::vector<std::pair<std::size_t, const std::string*>> order;
    for (const auto& [path, removal] : m_removed)
        order.emplace_back(removal.order, &path);
    std::sort(order.begin(), order.end());
    std::vector<std::pair<std::string, std::size_t>> out;
    for (const auto& [at, path] : order)
        out.emplace_back(*path, m_removed.at(*path).event);
    return out;
}

} // namespace hindcast::analysis
