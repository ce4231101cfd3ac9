// SPDX-License-Identifier: GPL-3.0-or-later
// Erlang's External Term Format to Value (erlang.org, "External Term Format"): what Commanded's
// TermSerializer writes. Atoms and binaries become strings, tuples and lists arrays, maps objects; structs of
// Elixir for decimals and times become what they say. Compressed terms are unpacked within bounds.
#include "event/decoders.h"
#include "json/parse.h"

#include <zlib.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

namespace hindcast::event {

namespace {

using json::Value;

constexpr std::size_t kMostUnpacked = std::size_t(256) << 20;

/// A member as a number of at most `width` digits with leading zeros.
std::optional<std::string> digitsOf(const Value& object, std::string_view name, std::size_t width) {
    const Value* value = object.find(name);
    const auto number = value && value->kind() == json::Kind::Number ? value->asInt64() : std::nullopt;
    if (!number || *number < 0) return std::nullopt;
    std::string text = std::to_string(*number);
    if (text.size() < width) text.insert(0, width - text.size(), '0');
    return text;
}

std::optional<std::string> dateOf(const Value& object) {
    const auto year = digitsOf(object, "year", 4), month = digitsOf(object, "month", 2),
               day = digitsOf(object, "day", 2);
    if (!year || !month || !day) return std::nullopt;
    return *year + '-' + *month + '-' + *day;
}

/// microsecond is {value, digits that count}.
std::optional<std::string> timeOf(const Value& object) {
    const auto hour = digitsOf(object, "hour", 2), minute = digitsOf(object, "minute", 2),
               second = digitsOf(object, "second", 2);
    if (!hour || !minute || !second) return std::nullopt;
    std::string text = *hour + ':' + *minute + ':' + *second;
    const Value* fraction = object.find("microsecond");
    if (!fraction || !fraction->isArray() || fraction->size() != 2) return text;
    if (fraction->at(0).kind() != json::Kind::Number || fraction->at(1).kind() != json::Kind::Number)
        return std::nullopt;
    std::string digits = fraction->at(0).text();
    const auto places = fraction->at(1).asInt64().value_or(6);
    if (digits.size() < 6) digits.insert(0, 6 - digits.size(), '0');
    if (places <= 0) return text;
    return text + '.' + digits.substr(0, std::size_t(std::min<std::int64_t>(places, 6)));
}

/// Decimal, Date, Time, NaiveDateTime and DateTime (those in UTC) as the text or number they stand for.
Value plainStruct(Value map) {
    const Value* name = map.find("__struct__");
    if (!name || name->kind() != json::Kind::String) return map;
    const std::string& type = name->text();
    if (type == "Elixir.Decimal") {
        const Value* sign = map.find("sign");
        const Value* digits = map.find("coef");
        const Value* power = map.find("exp");
        const bool whole = sign && digits && power && sign->kind() == json::Kind::Number
                           && digits->kind() == json::Kind::Number && power->kind() == json::Kind::Number;
        if (!whole || !power->asInt64()) return map;
        auto decimal =
            decimalValue(sign->text() == "-1" ? "-" + digits->text() : digits->text(), *power->asInt64());
        return decimal ? *std::move(decimal) : map;
    }
    const auto date = dateOf(map);
    const auto time = timeOf(map);
    if (type == "Elixir.Date" && date) return Value::string(*date);
    if (type == "Elixir.Time" && time) return Value::string(*time);
    if (type == "Elixir.NaiveDateTime" && date && time) return Value::string(*date + 'T' + *time);
    const Value* zone = map.find("time_zone");
    const bool isUtc = zone && zone->kind() == json::Kind::String && zone->text() == "Etc/UTC";
    if (type == "Elixir.DateTime" && date && time && isUtc) return Value::string(*date + 'T' + *time + 'Z');
    return map;
}

class TermReader {
public:
    explicit TermReader(std::string_view bytes) : m_cursor(bytes), m_keys(bytes.size()) {}

    Result<Value> read() {
        Value value = term(0);
        if (!m_cursor.ok() || !m_cursor.atEnd()) return notOf("Erlang term", m_cursor.at());
        return value;
    }

private:
    enum Tag : std::uint8_t {
        NewFloat = 70,
        BitBinary = 77,
        SmallInteger = 97,
        Integer = 98,
        Float = 99,
        Atom = 100,
        SmallTuple = 104,
        LargeTuple = 105,
        Nil = 106,
        String = 107,
        List = 108,
        Binary = 109,
        SmallBig = 110,
        LargeBig = 111,
        SmallAtom = 115,
        Map = 116,
        AtomUtf8 = 118,
        SmallAtomUtf8 = 119
    };

    Value term(std::size_t depth) {
        if (depth > json::kMaxDepth || ++m_values > kMostValues) m_cursor.fail();
        const std::uint8_t tag = m_cursor.byte();
        if (!m_cursor.ok()) return {};
        switch (tag) {
        case SmallInteger:
            return Value::number(std::int64_t(m_cursor.byte()));
        case Integer:
            return Value::number(std::int64_t(std::int32_t(m_cursor.number(4))));
        case NewFloat:
            return doubleValue(std::bit_cast<double>(m_cursor.number(8)));
        case Float:
            return oldFloat(m_cursor.take(31));
        case SmallBig:
            return big(m_cursor.number(1));
        case LargeBig:
            return big(m_cursor.number(4));
        case Atom:
        case AtomUtf8:
            return atom(m_cursor.take(m_cursor.number(2)), tag == AtomUtf8);
        case SmallAtom:
        case SmallAtomUtf8:
            return atom(m_cursor.take(m_cursor.number(1)), tag == SmallAtomUtf8);
        case Binary:
            return textOrBytes(m_cursor.take(m_cursor.number(4)));
        case BitBinary: {
            const std::uint64_t size = m_cursor.number(4);
            m_cursor.byte();
            return bytesValue(m_cursor.take(size));
        }
        case String: {
            std::vector<Value> items; // a list of small numbers, in Elixir no text
            for (const char c : m_cursor.take(m_cursor.number(2)))
                items.push_back(Value::number(std::int64_t(std::uint8_t(c))));
            return Value::array(std::move(items));
        }
        case Nil:
            return Value::array();
        case SmallTuple:
            return items(m_cursor.number(1), depth);
        case LargeTuple:
            return items(m_cursor.number(4), depth);
        case List:
            return list(m_cursor.number(4), depth);
        case Map:
            return map(m_cursor.number(4), depth);
        default: // processes, ports, references and functions do not survive in a store
            m_cursor.fail();
            return {};
        }
    }

    /// Atoms of the old form are Latin-1.
    static Value atom(std::string_view name, bool isUtf8) {
        if (name == "true" || name == "false") return Value::boolean(name == "true");
        if (name == "nil" || name == "undefined") return Value::null();
        if (isUtf8) return textOrBytes(name);
        std::string text;
        for (const char c : name) {
            const auto code = std::uint8_t(c);
            if (code < 0x80)
                text += c;
            else
                text += {char(0xc0 | code >> 6), char(0x80 | (code & 0x3f))};
        }
        return Value::string(text);
    }

    /// As text, padded with NUL.
    static Value oldFloat(std::string_view text) {
        double number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return doubleValue(number);
    }

    Value big(std::uint64_t size) {
        const bool negative = m_cursor.byte() != 0;
        std::string bytes(m_cursor.take(size)); // least significant first
        std::reverse(bytes.begin(), bytes.end());
        return bigValue(bytes, negative);
    }

    Value items(std::uint64_t size, std::size_t depth) {
        std::vector<Value> all;
        for (; size > 0 && m_cursor.ok(); --size)
            all.push_back(term(depth + 1));
        return Value::array(std::move(all));
    }

    /// The last element is the tail: [] unless the list is improper.
    Value list(std::uint64_t size, std::size_t depth) {
        Value all = items(size, depth);
        if (m_cursor.peek() == Nil) {
            m_cursor.byte();
        } else {
            all.insertAt(all.size(), term(depth + 1));
        }
        return all;
    }

    Value map(std::uint64_t size, std::size_t depth) {
        std::vector<json::Member> members;
        for (; size > 0 && m_cursor.ok(); --size) {
            auto key = m_keys.of(term(depth + 1));
            if (!key) m_cursor.fail();
            if (!m_cursor.ok()) return {};
            members.emplace_back(*std::move(key), term(depth + 1));
        }
        return plainStruct(Value::object(std::move(members)));
    }

    ByteCursor m_cursor;
    KeyTexts m_keys;
    std::size_t m_values = 0;
};

std::optional<std::string> unpack(std::string_view packed, std::uint64_t size) {
    if (size > kMostUnpacked || size > (packed.size() + 1) * 1100)
        return std::nullopt; // beyond what zlib can
    std::string text(std::size_t(size), '\0');
    auto length = uLongf(size);
    const int code = ::uncompress(reinterpret_cast<Bytef*>(text.data()), &length,
                                  reinterpret_cast<const Bytef*>(packed.data()), uLong(packed.size()));
    if (code != Z_OK || length != size) return std::nullopt;
    return text;
}

} // namespace

Result<Value> decodeErlangTerm(std::string_view bytes) {
    constexpr std::uint8_t kVersion = 131, kCompressed = 80;
    ByteCursor cursor(bytes);
    if (cursor.byte() != kVersion) return notOf("Erlang term", 0);
    if (cursor.peek() != kCompressed) return TermReader(bytes.substr(1)).read();
    cursor.byte();
    const std::uint64_t size = cursor.number(4);
    const auto unpacked = unpack(cursor.take(cursor.left()), size);
    if (!unpacked) return notOf("Erlang term", 2);
    return TermReader(*unpacked).read();
}

} // namespace hindcast::event
