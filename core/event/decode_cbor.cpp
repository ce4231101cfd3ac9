// SPDX-License-Identifier: GPL-3.0-or-later
// CBOR to Value, as RFC 8949 has it: bignums and decimal fractions become numbers, other tags are passed
// over, indefinite lengths are read. (libraries in Debian either know no tags or recurse without a bound.)
#include "event/decoders.h"
#include "json/parse.h"

#include <bit>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace hindcast::event {

namespace {

using json::Value;

constexpr unsigned kIndefinite = 31;

class CborReader {
public:
    explicit CborReader(std::string_view bytes) : m_cursor(bytes), m_keys(bytes.size()) {}

    Result<Value> read() {
        Value value = item(0);
        if (!m_cursor.ok() || !m_cursor.atEnd()) return notOf("CBOR", m_cursor.at());
        return value;
    }

private:
    Value failed() {
        m_cursor.fail();
        return {};
    }

    /// The argument of an initial byte; nothing for an indefinite length.
    std::optional<std::uint64_t> argument(unsigned info) {
        if (info < 24) return info;
        if (info <= 27) return m_cursor.number(1u << (info - 24));
        if (info != kIndefinite) m_cursor.fail();
        return std::nullopt;
    }

    Value item(std::size_t depth) {
        if (depth > json::kMaxDepth || ++m_values > kMostValues) return failed();
        const unsigned initial = m_cursor.byte();
        const unsigned major = initial >> 5, info = initial & 31;
        if (!m_cursor.ok()) return {};
        if (major == 7) return simple(info);
        const auto length = argument(info);
        if (!m_cursor.ok()) return {};
        switch (major) {
        case 0:
        case 1:
            return length ? whole(*length, major == 1) : failed();
        case 2:
        case 3: {
            const std::string bytes = run(major, length);
            if (!m_cursor.ok()) return {};
            return major == 3 ? textOrBytes(bytes) : bytesValue(bytes);
        }
        case 4:
            return array(length, depth);
        case 5:
            return map(length, depth);
        default:
            return length ? tagged(*length, depth) : failed();
        }
    }

    static Value whole(std::uint64_t number, bool negative) {
        if (!negative) return Value::number(std::to_string(number));
        if (number == UINT64_MAX) return Value::number("-18446744073709551616");
        return Value::number("-" + std::to_string(number + 1));
    }

    /// A string of bytes or of text, in one piece or in several of the same kind.
    std::string run(unsigned major, std::optional<std::uint64_t> length) {
        if (length) return std::string(m_cursor.take(*length));
        std::string all;
        while (m_cursor.ok() && m_cursor.peek() != 0xff) {
            const unsigned initial = m_cursor.byte();
            const auto piece = argument(initial & 31);
            if (initial >> 5 != major || !piece) {
                m_cursor.fail();
                return {};
            }
            all += m_cursor.take(*piece);
        }
        m_cursor.byte();
        return all;
    }

    bool more(std::optional<std::uint64_t>& left) {
        if (!m_cursor.ok()) return false;
        if (left) return (*left)-- > 0;
        if (m_cursor.peek() != 0xff) return true;
        m_cursor.byte();
        return false;
    }

    Value array(std::optional<std::uint64_t> left, std::size_t depth) {
        std::vector<Value> items;
        while (more(left))
            items.push_back(item(depth + 1));
        return Value::array(std::move(items));
    }

    Value map(std::optional<std::uint64_t> left, std::size_t depth) {
        std::vector<json::Member> members;
        while (more(left)) {
            auto key = m_keys.of(item(depth + 1));
            if (!key) m_cursor.fail();
            if (!m_cursor.ok()) return {};
            members.emplace_back(*std::move(key), item(depth + 1));
        }
        return Value::object(std::move(members));
    }

    Value tagged(std::uint64_t tag, std::size_t depth) {
        if ((tag == 2 || tag == 3) && m_cursor.peek() >> 5 == 2) return bignum(tag == 3);
        Value value = item(depth + 1);
        if (tag != 4 || !value.isArray() || value.size() != 2) return value;
        const Value& exponent = value.at(0);
        const Value& mantissa = value.at(1);
        if (exponent.kind() != json::Kind::Number || mantissa.kind() != json::Kind::Number) return value;
        const auto power = exponent.asInt64();
        if (!power) return value;
        auto decimal = decimalValue(mantissa.text(), *power);
        return decimal ? *std::move(decimal) : value;
    }

    /// Tag 3 is -1 - n.
    Value bignum(bool negative) {
        const unsigned initial = m_cursor.byte();
        std::string bytes = run(2, argument(initial & 31));
        if (negative) {
            std::size_t at = bytes.size();
            while (at > 0 && ++bytes[at - 1] == 0)
                --at;
            if (at == 0) bytes.insert(bytes.begin(), char(1));
        }
        return bigValue(bytes, negative);
    }

    Value simple(unsigned info) {
        switch (info) {
        case 20:
        case 21:
            return Value::boolean(info == 21);
        case 22:
        case 23:
            return Value::null();
        case 25:
            return half(unsigned(m_cursor.number(2)));
        case 26:
            return doubleValue(double(std::bit_cast<float>(std::uint32_t(m_cursor.number(4)))));
        case 27:
            return doubleValue(std::bit_cast<double>(m_cursor.number(8)));
        default:
            return failed();
        }
    }

    /// Appendix D of the RFC.
    static Value half(unsigned bits) {
        const int exponent = int(bits >> 10 & 31);
        const double mantissa = double(bits & 1023);
        const double value = exponent == 0    ? std::ldexp(mantissa, -24)
                             : exponent != 31 ? std::ldexp(mantissa + 1024, exponent - 25)
                             : mantissa == 0  ? INFINITY
                                              : NAN;
        return doubleValue(bits & 0x8000 ? -value : value);
    }

    ByteCursor m_cursor;
    KeyTexts m_keys;
    std::size_t m_values = 0;
};

} // namespace

Result<Value> decodeCbor(std::string_view bytes) {
    return CborReader(bytes).read();
}

} // namespace hindcast::event
