// SPDX-License-Identifier: GPL-3.0-or-later
// UUIDs in their canonical form (36 characters, lower case) as 16 bytes and back, and texts with the UUIDs
// cut out of them. Only what comes back exactly is packed. Thread-safety: pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::cache {

inline constexpr std::size_t kUuidText = 36;
inline constexpr std::size_t kUuidBytes = 16;

/// False unless the 36 characters at `text` are a canonical lower-case UUID.
bool packUuid(const char* text, char* to16);
void printUuid(const char* from16, char* to36);

/// Whether `text` holds bytes that cutUuids() puts in place of UUIDs: then it must not be cut.
bool holdsMarkers(std::string_view text);
/// Appends `text` to `out` with every UUID replaced by one byte: 1 stands for a new one, appended to
/// `uuids`; 2 to 5 for the last, second last … fourth last one there. `places`: gets where they stood.
void cutUuids(std::string_view text, std::string& out, std::string& uuids, std::vector<std::size_t>& places);

/// Puts UUIDs back while walking over cut text.
class UuidJoiner {
public:
    UuidJoiner(std::string_view cut, std::string_view uuids) : m_cut(cut), m_uuids(uuids) {}
    /// Writes exactly `size` bytes of the original text. False: the cut text is damaged.
    bool join(char* to, std::size_t size);
    /// The same for text that was not cut.
    bool copy(char* to, std::size_t size);

private:
    std::string_view m_cut;
    std::string_view m_uuids;
    std::size_t m_next = 0; ///< offset in m_uuids of the next new one
};

} // namespace hindcast::cache
