// SPDX-License-Identifier: GPL-3.0-or-later
// TextObjects: an object and those in it, whose members are pieces of somebody's JSON text and not values:
// what merge patches without a value for every member work on. Its memory is used again by the next one.
// Thread-safety: belongs to one thread.
#pragma once

#include "json/patch_scan.h"
#include "json/short_text.h"
#include "json/value.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hindcast::json {

class TextObjects {
public:
    using Id = std::uint32_t;
    struct Member {
        std::string_view name, text; ///< a member that is an object has no text
        Kind kind = Kind::Null;
        std::uint32_t link = 0; ///< the Id of an object; of anything else what its user likes
    };
    using Object = std::vector<Member>;
    static constexpr Id kRoot = 0;
    /// Members are looked for one by one; of an object of more than these a Value's index is quicker.
    static constexpr std::size_t kMostMembers = 48;

    TextObjects() { reset(); }
    /// One empty object.
    void reset();
    Object& operator[](Id id) { return m_objects[id]; }
    const Object& operator[](Id id) const { return m_objects[id]; }
    bool isLarge() const { return m_isLarge; } ///< some object has had more than kMostMembers

    Id add();
    /// An object that is a member goes, with all that is in it; nothing happens to others.
    void free(const Member& member) {
        if (member.kind == Kind::Object) freeObject(member.link);
    }
    Member& append(Id into, const Member& member);
    /// What the scanned member at `place` becomes where nothing was before: itself, without null members at
    /// any depth. `link` is what members of it get that are no objects.
    Member make(const PatchScan& patch, std::size_t place, std::uint32_t link);
    /// Payloads mostly name their members in the order of the state's: `guess` is tried first.
    static std::optional<std::size_t> find(const Object& object, std::string_view name, std::size_t guess) {
        if (guess < object.size() && sameText(object[guess].name, name)) return guess;
        return search(object, name, guess + 1);
    }

    /// The texts that members are pieces of go: copies what is held of them.
    void keepTexts();
    /// Bytes of all texts that keepTexts() would copy.
    std::size_t textBytes() const;

    Value value(Id id) const;
    Value value(const Member& member) const;
    /// Precondition: it is no object.
    static Value scalar(const Member& member);

private:
    void freeObject(Id id);
    static std::optional<std::size_t> search(const Object& object, std::string_view name, std::size_t from);

    std::vector<Object> m_objects;
    std::vector<Id> m_free;
    std::size_t m_used = 0;             ///< objects that are in use or free
    std::vector<char> m_texts, m_spare; ///< what members kept of texts that are gone
    bool m_isLarge = false;
};

} // namespace hindcast::json
