// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/linked_ids.h"

#include "base/hash.h"
#include "base/text.h"
#include "event/category.h"

#include <vector>

namespace hindcast::import {
namespace {

bool isNamed(const event::LinkTable::Stream& stream, const ImportLimits& limits) {
    if (limits.streamGlob && !matchesGlob(*limits.streamGlob, stream.name)) return false;
    if (!limits.category) return true;
    if (!stream.category.empty()) return stream.category == *limits.category;
    return !event::looksLikeId(stream.name) && event::deriveCategory(stream.name, {}) == *limits.category;
}

} // namespace

LinkedIds::LinkedIds(const event::LinkTable& links, const ImportLimits& limits) {
    std::vector<bool> named;
    for (const event::LinkTable::Stream& stream : links.streams)
        named.push_back(isNamed(stream, limits));
    for (const event::LinkTable::Row& row : links.rows)
        if (named[row.stream]) m_hashes.insert(row.idHash);
}

bool LinkedIds::contains(std::string_view id) const {
    return !m_hashes.empty() && !id.empty() && m_hashes.contains(hindcast::hash64(id));
}

bool chooseStreams(const ImportLimits& limits) {
    return limits.category || limits.streamGlob;
}

} // namespace hindcast::import
