// SPDX-License-Identifier: GPL-3.0-or-later
#include "axon_fixture.h"

#include <cstring>
#include <zlib.h>

namespace hindcast::test {
namespace {

std::string varint(std::uint64_t value) {
    std::string bytes;
    for (; value >= 0x80; value >>= 7)
        bytes += char(value | 0x80);
    return bytes + char(value);
}

} // namespace

std::string bigEndianBytes(std::int64_t value, int bytes) {
    std::string out;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out += char(std::uint64_t(value) >> shift);
    return out;
}

std::string protobufBytes(unsigned number, const std::string& bytes) {
    return varint(number << 3 | 2) + varint(bytes.size()) + bytes;
}

std::string protobufVarint(unsigned number, std::uint64_t value) {
    return varint(number << 3) + varint(value);
}

std::string protobufDouble(unsigned number, double value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    return varint(number << 3 | 1) + std::string(bytes, sizeof bytes);
}

std::string axonText(const std::string& text) {
    return protobufBytes(1, text);
}

std::string axonEvent(const AxonEventForm& form) {
    std::string bytes = protobufBytes(1, form.id);
    if (!form.aggregate.empty()) bytes += protobufBytes(2, form.aggregate);
    if (form.sequence != 0) bytes += protobufVarint(3, std::uint64_t(form.sequence));
    if (!form.aggregateType.empty()) bytes += protobufBytes(4, form.aggregateType);
    if (form.timestamp != 0) bytes += protobufVarint(5, std::uint64_t(form.timestamp));
    bytes += protobufBytes(6, protobufBytes(1, form.type) + protobufBytes(3, form.data));
    for (const auto& [key, value] : form.metadata)
        bytes += protobufBytes(7, protobufBytes(1, key) + protobufBytes(2, value));
    if (form.snapshot) bytes += protobufVarint(8, 1);
    return bytes;
}

std::string axonTransaction(const std::vector<std::string>& events) {
    std::string block;
    for (const std::string& event : events)
        block += bigEndianBytes(std::int64_t(event.size()), 4) + event;
    const auto crc = ::crc32(0, reinterpret_cast<const Bytef*>(block.data()), uInt(block.size()));
    return bigEndianBytes(std::int64_t(block.size()), 4) + '\x02'
           + bigEndianBytes(std::int64_t(events.size()), 2) + block + bigEndianBytes(std::int64_t(crc), 4);
}

std::string axonSegment(const std::vector<std::string>& transactions, const AxonSegmentForm& form) {
    std::string file = bigEndianBytes(form.version, 1) + bigEndianBytes(std::int64_t(form.flags), 4);
    for (const std::string& transaction : transactions)
        file += transaction;
    if (form.closed) file += bigEndianBytes(-1, 4);
    return file + std::string(form.padding, '\0');
}

} // namespace hindcast::test
