// SPDX-License-Identifier: GPL-3.0-or-later
// MergePass: merge over many streams, without a value for every member of every payload. Members of the
// state are pieces of the payloads' own text; their tables are used again from event to event and stream to
// stream, so that nothing is allocated once they are large enough. What it does not do itself (payloads that
// PatchScan refuses, objects of many members) goes on in the plain fold until the stream ends.
// Private to this library. Thread-safety: belongs to one thread.
#pragma once

#include "projection/plain_pass.h"
#include "json/patch_scan.h"

#include <optional>
#include <vector>

namespace hindcast::projection {

class MergePass : public PassFold {
public:
    MergePass(const Projection& merge, const event::EventLog& log) : m_plain(merge, log) { reset(); }

    Result<void> apply(const event::StreamChunk& chunk) override;
    json::Value state() const override;

private:
    using ObjectId = std::uint32_t;
    struct Member {
        std::string_view name, text;
        json::Kind kind = json::Kind::Null;
        ObjectId object = 0; ///< when kind is Object
    };
    using Object = std::vector<Member>;
    static constexpr ObjectId kRoot = 0;

    void reset();
    void goPlain();
    void merge(std::size_t from, std::size_t to, ObjectId into);
    Member make(std::size_t place);
    ObjectId newObject();
    void freeObject(const Member& member);
    void keepTexts();
    static std::optional<std::size_t> find(const Object& object, std::string_view name, std::size_t guess);
    json::Value valueOf(ObjectId id) const;

    PlainPass m_plain;
    bool m_isPlain = false; ///< m_plain has the state
    bool m_isLarge = false;
    json::PatchScan m_scan;
    std::vector<Object> m_objects;
    std::vector<ObjectId> m_free;
    std::size_t m_used = 0;       ///< objects that are in use or free
    std::string m_texts, m_spare; ///< what members kept from chunks that are gone
};

} // namespace hindcast::projection
