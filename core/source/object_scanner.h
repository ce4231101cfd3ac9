// SPDX-License-Identifier: GPL-3.0-or-later
// ObjectScanner: checks the text of one JSON object, whole and strictly (RFC 8259, UTF-8, as core/json does),
// and gives its members as slices of that text, in one pass. A member whose value is not valid is kept apart
// where its end can be told, so that a broken payload costs only itself.
// Thread-safety: belongs to one thread.
#pragma once

#include "source/key_table.h"
#include "json/key_set.h"
#include "json/parse.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace hindcast::source {

struct Member {
    std::string_view key;         ///< as it is written, between the quotes
    std::string_view value;       ///< the whole value as it is written
    int meaning = 0;              ///< of its name, by the KeyTable
    bool escaped = false;         ///< the value is a string with escapes in it
    bool duplicateKeys = false;   ///< an object in the value names a key twice
    const char* damage = nullptr; ///< why the value is no valid JSON, or nullptr

    char kind() const { return value.front(); } ///< '{' '[' '"' 't' 'f' 'n' '-' or a digit
    bool isString() const { return kind() == '"'; }
    bool isNumber() const { return kind() == '-' || (kind() >= '0' && kind() <= '9'); }
    bool isNull() const { return kind() == 'n'; }
    /// A string's characters as they are written.
    std::string_view inside() const { return value.substr(1, value.size() - 2); }
};

class ObjectScanner {
public:
    enum class Outcome {
        Whole,
        Damaged, ///< an object, but some members carry damage
        Broken   ///< no object whose members could be told apart: see problem()
    };

    ObjectScanner();

    /// Where a member's own members are wanted too (if it is an object without damage).
    struct Inner {
        int meaning = -1;
        KeyTable* keys = nullptr;
        std::vector<Member>* members = nullptr;
    };

    Outcome scan(std::string_view text, KeyTable& keys, std::vector<Member>& members, const Inner& inner);
    Outcome scan(std::string_view text, KeyTable& keys, std::vector<Member>& members) {
        return scan(text, keys, members, Inner());
    }

    /// After Broken: what is wrong, and the offset in the text.
    const char* problem() const { return m_problem; }
    std::size_t problemAt() const { return m_problemAt; }
    /// The last text named one of its own (outermost) keys twice.
    bool duplicateMembers() const { return m_outer.duplicate; }

    /// How many bytes behind each text may be read (not used): 16 make it faster.
    void setPadding(std::size_t bytes) { m_padding = bytes; }

    /// Checks one JSON value of any kind; nullptr when it is valid.
    const char* check(std::string_view text, bool& duplicateKeys);

    /// Levels around the outermost object's values that count against the limit of nesting (0 or 1).
    void setBaseDepth(std::size_t depth) { m_baseDepth = depth; }

private:
    void begin(std::string_view text, std::size_t padding);
    /// Which names an object split into members has had.
    struct Names {
        /// By KeyTable::Entry::name: the object that had it last.
        std::vector<std::uint32_t> seen = std::vector<std::uint32_t>(KeyTable::kMostNames);
        std::unordered_set<std::string> others; ///< of this object: names that the table does not remember
        std::uint32_t object = 0;
        bool duplicate = false;
        void begin() {
            ++object;
            duplicate = false;
            if (!others.empty()) others.clear();
        }
        void add(std::uint32_t name) {
            std::uint32_t& last = seen[name];
            duplicate |= last == object;
            last = object;
        }
        void addOther(std::string_view quoted, bool escaped, bool isUnknown);
    };
    /// An open object inside a value.
    struct Level {
        Names names;
        std::uint32_t previous = KeyTable::kStart;
        bool tabled = false; ///< its names go through the table, not through the KeySet
    };
    const char* members(const char* at, KeyTable& keys, std::vector<Member>& out, const Inner* inner,
                        Names& names);
    const char* memberName(const char* at, KeyTable& keys, std::uint32_t& previous, int& meaning,
                           Names& names);
    const char* memberValue(const char* at, Member& one, const Inner* inner);
    const char* value(const char* at);
    void openObject(std::size_t depth);
    void closeObject(std::size_t depth);
    const char* key(const char* at, std::size_t depth);
    const char* unforeseenKey(const char* at, std::size_t depth);
    const char* colon(const char* at);
    void forgetValue();
    const char* string(const char* at);
    const char* longString(const char* from, const char* at);
    const char* number(const char* at);
    const char* longNumber(const char* at);
    const char* word(const char* at, std::string_view text);
    const char* damagedValue(const char* at) const;
    Outcome blameEncoding(std::string_view text, std::vector<Member>& out);
    const char* space(const char* at) const {
        if (m_end > at && static_cast<unsigned char>(*at) > ' ') return at;
        while (at < m_end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
            ++at;
        return at;
    }
    const char* fail(const char* at, const char* problem) {
        m_problem = problem;
        m_failedAt = at;
        return nullptr;
    }

    static constexpr std::size_t kLevels = 8;

    const char* m_end = nullptr;
    const char* m_readable = nullptr;
    std::size_t m_padding = 0;
    const char* m_failedAt = nullptr;
    const char* m_problem = nullptr;
    std::size_t m_problemAt = 0;
    std::size_t m_baseDepth = 0;
    bool m_escaped = false;                         ///< the last string had escapes
    bool m_beyondAscii = false;                     ///< some string may hold more than ASCII
    Names m_outer, m_inner;                         ///< of the outermost object, of the inner one
    bool m_duplicateInside = false;                 ///< some object in the value names a key twice
    KeyTable m_valueKeys;                           ///< names in values
    std::uint32_t m_foreseen = 0, m_unforeseen = 0; ///< how the table fares
    std::array<Level, kLevels> m_levels;
    json::KeySet m_keySet; ///< of objects deeper than that, or whose names come without order
    std::array<char, json::kMaxDepth> m_open{};
};

} // namespace hindcast::source
