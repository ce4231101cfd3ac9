// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/protobuf_message.h"

#include <bit>
#include <cstring>

namespace hindcast::source {

static_assert(std::endian::native == std::endian::little); // as fixed numbers are

std::uint64_t ProtobufMessage::varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 70 && !m_bytes.empty(); shift += 7) {
        const auto byte = std::uint8_t(m_bytes.front());
        m_bytes.remove_prefix(1);
        if (shift < 64) value |= std::uint64_t(byte & 0x7F) << shift;
        if ((byte & 0x80) == 0) return value;
    }
    m_failed = true;
    return 0;
}

std::uint64_t ProtobufMessage::fixed(std::size_t size) {
    std::uint64_t value = 0;
    m_failed = m_failed || size > m_bytes.size();
    if (m_failed) return 0;
    std::memcpy(&value, m_bytes.data(), size);
    m_bytes.remove_prefix(size);
    return value;
}

bool ProtobufMessage::next(ProtobufField& field) {
    if (m_bytes.empty() || m_failed) return false;
    const std::uint64_t tag = varint();
    field = {tag >> 3, 0, {}, ProtobufField::Wire(tag & 7)};
    switch (field.wire) {
    case ProtobufField::Varint:
        field.value = varint();
        break;
    case ProtobufField::Fixed64:
        field.value = fixed(sizeof(std::uint64_t));
        break;
    case ProtobufField::Fixed32:
        field.value = fixed(sizeof(std::uint32_t));
        break;
    case ProtobufField::Bytes: {
        const std::uint64_t size = varint();
        m_failed = m_failed || size > m_bytes.size();
        if (m_failed) break;
        field.bytes = m_bytes.substr(0, std::size_t(size));
        m_bytes.remove_prefix(std::size_t(size));
        break;
    }
    default:
        m_failed = true;
    }
    m_failed = m_failed || field.number == 0;
    return !m_failed;
}

} // namespace hindcast::source
