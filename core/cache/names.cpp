// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/names.h"

#include "base/hash.h"
#include "cache/bytes.h"
#include "cache/column.h"
#include "event/category.h"

namespace hindcast::cache {
namespace {

constexpr std::size_t kMaxWholeNames = 1000;
constexpr std::string_view kNoCategory = "(none)";

template <class Names>
auto& tableOf(Names& names, NameKind kind) {
    return kind == NameKind::Stream ? names.streams : kind == NameKind::Type ? names.types : names.categories;
}

} // namespace

void encodeNames(const Dictionaries& names, NameKind kind, std::uint32_t from, std::string& raw) {
    const StringTable& table = tableOf(names, kind);
    std::vector<std::int64_t> lengths;
    for (std::uint32_t i = from; i < table.size(); ++i)
        lengths.push_back(std::int64_t(table.name(i).size()));
    appendColumn(raw, lengths);
    if (kind == NameKind::Stream) {
        appendColumn(raw, std::span(names.firstType).subspan(from));
        appendColumn(raw, std::span(names.ownCategory).subspan(from));
    }
    for (std::uint32_t i = from; i < table.size(); ++i)
        raw.append(table.name(i));
}

Result<void> decodeNames(const Frame& frame, const NameList& list, Dictionaries& names,
                         const std::string& where) {
    const auto damaged = [&where] { return corrupt(where, "a list of names does not hold what it should"); };
    if (frame.rows != list.count) return damaged();
    StringTable& table = tableOf(names, list.kind);
    ByteReader reader(frame.raw);
    std::vector<std::int64_t> lengths(list.count);
    readColumn(reader, lengths);
    if (list.kind == NameKind::Stream) {
        std::vector<std::int64_t> values(list.count);
        readColumn(reader, values);
        names.firstType.insert(names.firstType.end(), values.begin(), values.end());
        readColumn(reader, values);
        names.ownCategory.insert(names.ownCategory.end(), values.begin(), values.end());
    }
    if (reader.failed() || table.size() != list.first) return damaged();
    std::vector<std::string_view> taken(list.count);
    std::vector<std::uint64_t> hashes(list.count);
    for (std::uint32_t i = 0; i < list.count; ++i) {
        taken[i] = reader.take(std::uint64_t(lengths[i]));
        hashes[i] = hash64(taken[i]);
    }
    if (reader.failed()) return damaged();
    for (std::uint32_t i = 0; i < list.count; ++i) {
        constexpr std::uint32_t kAhead = 12;
        if (i + kAhead < list.count) table.prefetchSlot(hashes[i + kAhead]);
        if (table.intern(taken[i], hashes[i]) != list.first + i) return damaged();
    }
    return {};
}

std::string_view categoryName(const Dictionaries& names, std::uint32_t stream) {
    if (const std::int64_t own = names.ownCategory[stream]; own > 0)
        return names.categories.name(std::uint32_t(own - 1));
    return event::deriveCategory(names.streams.name(stream),
                                 names.types.name(std::uint32_t(names.firstType[stream])));
}

void nameCategories(const Dictionaries& names, StringTable& categories,
                    std::vector<std::uint32_t>& ofStream) {
    const auto count = std::uint32_t(names.streams.size());
    std::vector<std::string_view> ofName(count);
    std::vector<char> whole(count, 0);
    StringTable wholeNames;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string_view stream = names.streams.name(i);
        ofName[i] = categoryName(names, i);
        if (names.ownCategory[i] > 0) continue;
        if (ofName[i].size() == stream.size() && !event::looksLikeId(stream)) {
            whole[i] = 1;
            if (wholeNames.size() <= kMaxWholeNames) wholeNames.intern(stream);
        }
    }
    const bool tooMany = wholeNames.size() > kMaxWholeNames;
    ofStream.resize(count);
    for (std::uint32_t i = 0; i < count; ++i)
        ofStream[i] = categories.intern(tooMany && whole[i] != 0 ? kNoCategory : ofName[i]);
}

} // namespace hindcast::cache
