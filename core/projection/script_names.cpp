// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_names.h"

#include "projection/script_words.h"

#include <algorithm>
#include <set>

namespace hindcast::projection {

void ScriptNames::open(bool isFunction) {
    m_scopes.push_back({m_open.empty() ? 0 : m_open.back(), isFunction, {}});
    m_open.push_back(m_scopes.size() - 1);
}

void ScriptNames::close() {
    m_open.pop_back();
}

bool ScriptNames::declare(std::string_view name, Kind kind, bool hoists) {
    if (words::isTaken(name) || words::isForbiddenMember(name)) return false;
    std::size_t scope = m_open.back();
    while (hoists && !m_scopes[scope].isFunction) {
        if (m_scopes[scope].names.count(name) > 0) return false;
        scope = m_scopes[scope].parent;
    }
    const auto [place, isNew] = m_scopes[scope].names.emplace(name, Name{kind, hoists});
    return isNew || (hoists && place->second.hoists && place->second.kind == kind && kind == Kind::Variable);
}

void ScriptNames::makeFunction(std::string_view name, std::size_t begin, std::size_t end) {
    for (std::size_t scope = m_open.back();; scope = m_scopes[scope].parent) {
        const auto found = m_scopes[scope].names.find(name);
        if (found == m_scopes[scope].names.end()) continue;
        found->second.kind = Kind::Function;
        found->second.hoists = false; // a second one of the name is refused
        found->second.begin = begin;
        found->second.end = end;
        return;
    }
}

std::size_t ScriptNames::use(std::string_view name, std::size_t token) {
    const bool isInFunction = std::any_of(m_open.begin() + 1, m_open.end(),
                                          [&](std::size_t scope) { return m_scopes[scope].isFunction; });
    m_uses.push_back({name, m_open.back(), token, isInFunction, Use::Value});
    return m_uses.size() - 1;
}

void ScriptNames::setUse(std::size_t number, Use use) {
    m_uses[number].use = use;
}

ScriptNames::Name* ScriptNames::find(const Used& used, bool& isOuter) {
    for (std::size_t scope = used.scope;; scope = m_scopes[scope].parent) {
        const auto found = m_scopes[scope].names.find(used.name);
        isOuter = scope == 0;
        if (found != m_scopes[scope].names.end()) return &found->second;
        if (scope == 0) return nullptr;
    }
}

/// A variable of the script's outermost part, which must stay as it is.
bool ScriptNames::settleOuter(const Used& used, const Name&) {
    switch (used.use) {
    case Use::Reading:
    case Use::Walked:
        if (used.isInFunction) constants.emplace_back(used.name);
        return true;
    case Use::Value:
    case Use::GivenAway:
    case Use::InstanceTest:
        if (used.isInFunction) bare.emplace_back(used.name);
        return true;
    default:
        return false;
    }
}

bool ScriptNames::settleInner(const Used& used, const Name& name) const {
    switch (used.use) {
    case Use::Called:
        return false;
    case Use::Deleted: // what else such a name may stand for is not known
        return name.kind == Kind::HandlerParameter && !name.isAssigned;
    default:
        return true;
    }
}

bool ScriptNames::settle() {
    std::vector<std::pair<const Name*, std::size_t>> references;
    bool isOuter = false;
    for (const Used& used : m_uses)
        if (used.use == Use::Assigned)
            if (Name* name = find(used, isOuter)) name->isAssigned = true;
    for (const Used& used : m_uses) {
        const Name* name = find(used, isOuter);
        if (name == nullptr) return false;
        givesUnknown = givesUnknown || (used.use == Use::GivenAway && name->kind != Kind::Function);
        if (name->kind == Kind::Function) {
            if (used.use != Use::Called && used.use != Use::GivenAway) return false;
            references.emplace_back(name, used.token);
        } else if (name->kind == Kind::Caught) {
            if (used.use != Use::InstanceTest) return false;
        } else if (isOuter ? !settleOuter(used, *name) : !settleInner(used, *name)) {
            return false;
        }
    }
    for (const auto& [name, known] : m_scopes[0].names)
        outer.emplace_back(name);
    return !hasCycle(references);
}

/// A function refers to those that are named between its tokens.
bool ScriptNames::hasCycle(const std::vector<std::pair<const Name*, std::size_t>>& references) const {
    std::set<const Name*> ended, open;
    std::vector<std::pair<const Name*, std::size_t>> path; // the function, and which reference is next
    const auto enter = [&](const Name* name) {
        open.insert(name);
        path.emplace_back(name, 0);
    };
    for (const auto& [start, token] : references) {
        if (ended.count(start) == 0) enter(start);
        while (!path.empty()) {
            auto& [name, next] = path.back();
            if (next == references.size()) {
                ended.insert(name);
                open.erase(name);
                path.pop_back();
                continue;
            }
            const auto& [called, at] = references[next++];
            if (at < name->begin || at >= name->end || ended.count(called) > 0) continue;
            if (open.count(called) > 0) return true;
            enter(called);
        }
    }
    return false;
}

} // namespace hindcast::projection
