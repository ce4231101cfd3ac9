// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/array_blame.h"

#include "json/parse.h"

#include <limits>

namespace hindcast::analysis {
namespace {

using json::Value;

/// Changes are kept up to these, then resolved.
constexpr std::size_t kMostChanges = 512, kMostBytes = std::size_t(64) << 10;
constexpr std::size_t kNew = std::numeric_limits<std::size_t>::max();

/// Of each leaf of `after` which leaf of `before` it is, unchanged; else kNew.
std::vector<std::size_t> originsOf(const Value& before, const Value& after) {
    BlameTree tree = BlameTree::numbered(before);
    tree.update(before, after, kNew);
    std::vector<std::size_t> origins;
    tree.visitLeaves(after, [&](const std::string&, const Value&, std::optional<std::size_t> origin) {
        origins.push_back(*origin);
    });
    return origins;
}

} // namespace

ArrayBlame::ArrayBlame(Value value, std::size_t event)
    : m_value(value), m_base(std::move(value)), m_baseEvents(BlameTree::leafCount(m_base), event) {}

Value ArrayBlame::valueAt(std::size_t change) const {
    const std::size_t from = change == 0 ? 0 : m_changes[change - 1].end;
    auto parsed = json::parse(std::string_view(m_texts).substr(from, m_changes[change].end - from));
    return parsed ? *std::move(parsed) : Value(); // it was read before
}

void ArrayBlame::update(Value after, std::string_view text, std::size_t event) {
    m_texts += text;
    m_changes.push_back({event, m_texts.size()});
    m_value = std::move(after);
    if (m_changes.size() < kMostChanges && m_texts.size() < kMostBytes) return;
    m_baseEvents = resolved();
    m_base = m_value;
    m_changes.clear();
    m_texts.clear();
}

ArrayBlame::Events ArrayBlame::resolved() const {
    struct Open {
        std::size_t leaf, place; ///< of the value; where it stood in the value looked at
    };
    Events events(BlameTree::leafCount(m_value));
    std::vector<Open> open;
    for (std::size_t leaf = 0; leaf < events.size(); ++leaf)
        open.push_back({leaf, leaf});
    Value after = m_value;
    for (std::size_t change = m_changes.size(); change-- > 0 && !open.empty();) {
        Value before = change == 0 ? m_base : valueAt(change - 1);
        const std::vector<std::size_t> origins = originsOf(before, after);
        std::vector<Open> older;
        for (const Open& one : open) {
            if (origins[one.place] == kNew)
                events[one.leaf] = m_changes[change].event;
            else
                older.push_back({one.leaf, origins[one.place]});
        }
        open.swap(older);
        after = std::move(before);
    }
    for (const Open& one : open)
        events[one.leaf] = m_baseEvents[one.place];
    return events;
}

void ArrayBlame::visitLeaves(const BlameTree::Leaf& leaf) const {
    const Events events = resolved();
    std::size_t next = 0;
    BlameTree(m_value).visitLeaves(m_value, [&](const std::string& path, const Value& value, auto) {
        leaf(path, value, events[next++]);
    });
}

} // namespace hindcast::analysis
