// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of names as blobs: what a segment added to the dictionaries. Stream names carry the type of their
// first event and the store's own category. FORMAT.md, "Names". Thread-safety: pure functions.
#pragma once

#include "base/result.h"
#include "cache/row_sorter.h"

#include <string>

namespace hindcast::cache {

/// Appends names [from, all) of a kind.
void encodeNames(const Dictionaries& names, NameKind kind, std::uint32_t from, std::string& raw);

/// Adds a list of names to the dictionaries; Corrupt when one is there already.
Result<void> decodeNames(const Frame& frame, const NameList& list, Dictionaries& names,
                         const std::string& where);

/// The store's own category of a stream, else the derived one.
std::string_view categoryName(const Dictionaries& names, std::uint32_t stream);

/// The numbers of categories by stream, and their names: the store's own, else derived; more than 1,000 of
/// the kind that is a whole name become "(none)". Numbered in order of the streams.
void nameCategories(const Dictionaries& names, StringTable& categories, std::vector<std::uint32_t>& ofStream);

} // namespace hindcast::cache
