// SPDX-License-Identifier: GPL-3.0-or-later
// MessagePack to Value (github.com/msgpack/msgpack/blob/master/spec.md). The timestamp extension becomes
// text, other extensions bytes.
#include "base/time_text.h"
#include "event/decoders.h"
#include "json/parse.h"

#include <bit>
#include <utility>
#include <vector>

namespace hindcast::event {

namespace {

using json::Value;

class MessagePackReader {
public:
    explicit MessagePackReader(std::string_view bytes) : m_cursor(bytes), m_keys(bytes.size()) {}

    Result<Value> read() {
        Value value = item(0);
        if (!m_cursor.ok() || !m_cursor.atEnd()) return notOf("MessagePack", m_cursor.at());
        return value;
    }

private:
    Value item(std::size_t depth) {
        if (depth > json::kMaxDepth || ++m_values > kMostValues) m_cursor.fail();
        const unsigned code = m_cursor.byte();
        if (!m_cursor.ok()) return {};
        if (code <= 0x7f) return Value::number(std::int64_t(code));
        if (code <= 0x8f) return map(code & 15, depth);
        if (code <= 0x9f) return array(code & 15, depth);
        if (code <= 0xbf) return textOrBytes(m_cursor.take(code & 31));
        if (code >= 0xe0) return Value::number(std::int64_t(code) - 256);
        switch (code) {
        case 0xc0:
            return Value::null();
        case 0xc2:
        case 0xc3:
            return Value::boolean(code == 0xc3);
        case 0xc4:
        case 0xc5:
        case 0xc6:
            return bytesValue(m_cursor.take(m_cursor.number(1u << (code - 0xc4))));
        case 0xc7:
        case 0xc8:
        case 0xc9:
            return extension(m_cursor.number(1u << (code - 0xc7)));
        case 0xca:
            return doubleValue(double(std::bit_cast<float>(std::uint32_t(m_cursor.number(4)))));
        case 0xcb:
            return doubleValue(std::bit_cast<double>(m_cursor.number(8)));
        case 0xcc:
        case 0xcd:
        case 0xce:
        case 0xcf:
            return Value::number(std::to_string(m_cursor.number(1u << (code - 0xcc))));
        case 0xd0:
            return Value::number(std::int64_t(std::int8_t(m_cursor.number(1))));
        case 0xd1:
            return Value::number(std::int64_t(std::int16_t(m_cursor.number(2))));
        case 0xd2:
            return Value::number(std::int64_t(std::int32_t(m_cursor.number(4))));
        case 0xd3:
            return Value::number(std::int64_t(m_cursor.number(8)));
        case 0xd4:
        case 0xd5:
        case 0xd6:
        case 0xd7:
        case 0xd8:
            return extension(1u << (code - 0xd4));
        case 0xd9:
        case 0xda:
        case 0xdb:
            return textOrBytes(m_cursor.take(m_cursor.number(1u << (code - 0xd9))));
        case 0xdc:
        case 0xdd:
            return array(m_cursor.number(code == 0xdc ? 2 : 4), depth);
        case 0xde:
        case 0xdf:
            return map(m_cursor.number(code == 0xde ? 2 : 4), depth);
        default: // 0xc1 is never used
            m_cursor.fail();
            return {};
        }
    }

    Value array(std::uint64_t size, std::size_t depth) {
        std::vector<Value> items;
        for (; size > 0 && m_cursor.ok(); --size)
            items.push_back(item(depth + 1));
        return Value::array(std::move(items));
    }

    Value map(std::uint64_t size, std::size_t depth) {
        std::vector<json::Member> members;
        for (; size > 0 && m_cursor.ok(); --size) {
            auto key = m_keys.of(item(depth + 1));
            if (!key) m_cursor.fail();
            if (!m_cursor.ok()) return {};
            members.emplace_back(*std::move(key), item(depth + 1));
        }
        return Value::object(std::move(members));
    }

    Value extension(std::uint64_t size) {
        const auto type = std::int8_t(m_cursor.byte());
        const std::string_view bytes = m_cursor.take(size);
        ByteCursor time(bytes);
        std::uint64_t nanoseconds = 0;
        std::int64_t seconds = 0;
        if (type == -1 && size == 4) {
            seconds = std::int64_t(time.number(4));
        } else if (type == -1 && size == 8) {
            const std::uint64_t both = time.number(8);
            nanoseconds = both >> 34;
            seconds = std::int64_t(both & ((std::uint64_t(1) << 34) - 1));
        } else if (type == -1 && size == 12) {
            nanoseconds = time.number(4);
            seconds = std::int64_t(time.number(8));
        } else {
            return bytesValue(bytes);
        }
        constexpr std::int64_t kFar = 253'402'300'800; // the year 10000
        if (seconds < -kFar || seconds > kFar) return bytesValue(bytes);
        return Value::string(printTime(Micros(seconds * 1'000'000 + std::int64_t(nanoseconds / 1000))));
    }

    ByteCursor m_cursor;
    KeyTexts m_keys;
    std::size_t m_values = 0;
};

} // namespace

Result<Value> decodeMessagePack(std::string_view bytes) {
    return MessagePackReader(bytes).read();
}

} // namespace hindcast::event
