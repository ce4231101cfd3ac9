// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/persistent_message.h"

#include <functional>

namespace hindcast::source {

namespace {

struct Field {
    std::uint64_t number = 0;
    std::uint64_t value = 0; ///< of a number
    std::string_view bytes;  ///< of all else
};

std::optional<std::uint64_t> readVarint(std::string_view& bytes) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = std::uint8_t(bytes.front());
        bytes.remove_prefix(1);
        value |= std::uint64_t(byte & 127) << shift;
        if ((byte & 128) == 0) return value;
    }
    return std::nullopt;
}

/// Each field in turn; false: the bytes are no protobuf message.
bool eachField(std::string_view bytes, const std::function<void(const Field&)>& visit) {
    enum WireType { Varint = 0, Fixed64 = 1, Length = 2, Fixed32 = 5 };
    while (!bytes.empty()) {
        const auto key = readVarint(bytes);
        if (!key || *key >> 3 == 0) return false;
        Field field;
        field.number = *key >> 3;
        std::uint64_t size = 0;
        switch (*key & 7) {
        case Varint: {
            const auto value = readVarint(bytes);
            if (!value) return false;
            field.value = *value;
            break;
        }
        case Fixed64:
            size = 8;
            break;
        case Fixed32:
            size = 4;
            break;
        case Length: {
            const auto length = readVarint(bytes);
            if (!length) return false;
            size = *length;
            break;
        }
        default:
            return false;
        }
        if (size > bytes.size()) return false;
        field.bytes = bytes.substr(0, std::size_t(size));
        bytes.remove_prefix(std::size_t(size));
        visit(field);
    }
    return true;
}

} // namespace

std::optional<PersistentMessage> readPersistentMessage(std::string_view bytes) {
    enum { Payload = 1, Manifest = 12, Timestamp = 14 };
    enum { SerializerId = 1, PayloadBytes = 2, PayloadManifest = 3 };
    PersistentMessage message;
    std::optional<std::string_view> payload;
    const bool whole = eachField(bytes, [&](const Field& field) {
        if (field.number == Payload) payload = field.bytes;
        if (field.number == Manifest) message.manifest = field.bytes;
        if (field.number == Timestamp) // zig-zag
            message.milliseconds = std::int64_t(field.value >> 1) ^ -std::int64_t(field.value & 1);
    });
    if (!whole || !payload) return std::nullopt;
    const bool inner = eachField(*payload, [&](const Field& field) {
        if (field.number == SerializerId) message.serializer = field.value;
        if (field.number == PayloadBytes) message.payload = field.bytes;
        if (field.number == PayloadManifest) message.payloadManifest = field.bytes;
    });
    return inner ? std::optional(message) : std::nullopt;
}

} // namespace hindcast::source
