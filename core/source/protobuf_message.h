// SPDX-License-Identifier: GPL-3.0-or-later
// ProtobufMessage: the fields of a serialized protobuf message, one after the other, out of bytes that may
// lie. The wire format is that of protobuf.dev, "Encoding"; groups are refused.
// Thread-safety: plain data.
#pragma once

#include <cstdint>
#include <string_view>

namespace hindcast::source {

/// A field: its number and, by its wire type, a number or bytes.
struct ProtobufField {
    enum Wire : std::uint8_t { Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5 };
    std::uint64_t number = 0;
    std::uint64_t value = 0; ///< varint, or the bits as they stand
    std::string_view bytes;  ///< of the message's memory
    Wire wire = Varint;
};

class ProtobufMessage {
public:
    explicit ProtobufMessage(std::string_view bytes) : m_bytes(bytes) {}

    /// False: the end, or failed().
    bool next(ProtobufField& field);
    bool failed() const { return m_failed; }

private:
    std::uint64_t varint();
    std::uint64_t fixed(std::size_t size);

    std::string_view m_bytes;
    bool m_failed = false;
};

/// The number that a sint32 or sint64 stands for.
constexpr std::int64_t unzigzag(std::uint64_t value) {
    return std::int64_t(value >> 1) ^ -std::int64_t(value & 1);
}

} // namespace hindcast::source
