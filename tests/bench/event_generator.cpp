// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_generator.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace hindcast::bench {
namespace {

struct Category {
    std::string_view name;
    std::array<std::string_view, 8> types; ///< the first one begins a stream
    std::size_t count;
};

constexpr std::array<Category, 4> kCategories = {{
    {"account",
     {"AccountOpened", "MoneyDeposited", "MoneyWithdrawn", "TransferSent", "TransferReceived", "FeeCharged"},
     6},
    {"order",
     {"OrderPlaced", "LineAdded", "LineRemoved", "DiscountApplied", "AddressChanged", "PaymentAuthorized",
      "PaymentCaptured", "OrderShipped"},
     8},
    {"session",
     {"SessionStarted", "PageViewed", "SearchEntered", "ProductViewed", "CartChanged", "SessionEnded"},
     6},
    {"shipment",
     {"ShipmentPrepared", "ParcelWeighed", "LabelPrinted", "ParcelHandedOver", "PositionReported",
      "ParcelDelivered"},
     6},
}};
constexpr std::uint64_t kTypes = 26;
constexpr std::array<std::string_view, 12> kCities = {"Lisbon", "Utrecht", "Gda\u0144sk", "Lyon",
                                                      "Graz",   "Bergen",  "Turku",       "K\u00f6ln",
                                                      "Leeds",  "Porto",   "Brno",        "Ghent"};
constexpr std::array<std::string_view, 5> kChannels = {"web", "mobile-ios", "mobile-android", "partner-api",
                                                       "back-office"};
constexpr std::size_t kGreatStreams = 9;
constexpr std::size_t kLivingStreams = 4000;
constexpr std::uint64_t kUsualLife = 17;           // events of a stream that is not great
constexpr std::int64_t kBegin = 1'704'067'200'000; // 2024-01-01T00:00:00Z

template <std::size_t N>
std::string_view oneOf(const std::array<std::string_view, N>& words, Random& random) {
    return words[random.below(N)];
}

void append(std::string& out, std::uint64_t number) {
    char text[20];
    out.append(text, std::to_chars(text, text + sizeof text, number).ptr);
}

void appendPadded(std::string& out, std::uint64_t number, int width) {
    char text[20];
    for (int i = width; i-- > 0; number /= 10)
        text[i] = char('0' + number % 10);
    out.append(text, std::size_t(width));
}

void appendMoney(std::string& out, std::uint64_t cents) {
    append(out, cents / 100);
    out += '.';
    appendPadded(out, cents % 100, 2);
}

void appendTime(std::string& out, std::int64_t millis) {
    // Days to a civil date, by eras of 400 years that begin in March.
    const std::int64_t days = millis / 86'400'000 + 719'468;
    const std::int64_t era = days / 146'097, day = days - era * 146'097;
    const std::int64_t year = (day - day / 1460 + day / 36'524 - day / 146'096) / 365;
    const std::int64_t ofYear = day - (365 * year + year / 4 - year / 100);
    const std::int64_t march = (5 * ofYear + 2) / 153;
    const std::int64_t month = march < 10 ? march + 3 : march - 9;
    const auto ofDay = std::uint64_t(millis % 86'400'000);
    appendPadded(out, std::uint64_t(year + era * 400 + (month <= 2 ? 1 : 0)), 4);
    out += '-';
    appendPadded(out, std::uint64_t(month), 2);
    out += '-';
    appendPadded(out, std::uint64_t(ofYear - (153 * march + 2) / 5 + 1), 2);
    out += 'T';
    appendPadded(out, ofDay / 3'600'000, 2);
    out += ':';
    appendPadded(out, ofDay / 60'000 % 60, 2);
    out += ':';
    appendPadded(out, ofDay / 1000 % 60, 2);
    out += '.';
    appendPadded(out, ofDay % 1000, 3);
    out += 'Z';
}

} // namespace

std::uint64_t Random::next() {
    std::uint64_t z = m_state += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

EventGenerator::EventGenerator(const LogShape& shape)
    : m_shape(shape), m_great(kGreatStreams), m_living(kLivingStreams), m_millis(kBegin) {
    if (shape.lived)
        m_living.resize(std::size_t(shape.streams > 0 ? shape.streams : shape.events / kUsualLife + 1));
    for (Stream& stream : m_great)
        open(stream);
    for (Stream& stream : m_living)
        open(stream);
}

void EventGenerator::open(Stream& stream) {
    // The great ones are accounts, and so is every fourth of the others.
    stream.category = m_streams < kGreatStreams ? 0 : std::size_t(m_streams % kCategories.size());
    stream.name = kCategories[stream.category].name;
    stream.name += '-';
    bench::append(stream.name, 10'000'000 + m_streams++);
    stream.version = 0;
    stream.left = lifetime();
    uuid(stream.correlation);
    uuid(stream.lastEvent);
}

std::uint32_t EventGenerator::lifetime() {
    if (m_shape.lived) return ~std::uint32_t(0);
    if (m_shape.streams == 0) return std::uint32_t(5 + m_random.below(26));
    const std::uint64_t mean = std::max<std::uint64_t>(m_shape.events / m_shape.streams, 1);
    return std::uint32_t(1 + m_random.below(2 * mean - 1));
}

EventGenerator::Stream& EventGenerator::pick() {
    if (m_shape.hot > 0 && m_random.below(m_shape.events) < m_shape.hot) return m_great[0];
    // Of 1,000 events 50 go to the first stream, then 20, 18, 16 and so on to eight more.
    std::uint64_t at = m_random.below(1000);
    std::uint64_t share = m_shape.hot > 0 ? 0 : 50;
    for (std::size_t i = 0; i < kGreatStreams; ++i) {
        if (at < share) return m_great[i];
        at -= share;
        share = i == 0 ? 20 : share > 11 ? share - 2 : share;
    }
    Stream& stream = m_living[m_random.below(m_living.size())];
    if (stream.left == 0) open(stream);
    --stream.left;
    return stream;
}

void EventGenerator::uuid(char* to36) {
    constexpr char kHex[] = "0123456789abcdef";
    std::uint64_t bits = 0;
    int left = 0;
    for (int i = 0; i < 36; ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            to36[i] = '-';
            continue;
        }
        if (left == 0) {
            bits = m_random.next();
            left = 16;
        }
        to36[i] = i == 14 ? '4' : i == 19 ? kHex[8 + (bits & 3)] : kHex[bits & 15];
        bits >>= 4;
        --left;
    }
}

void EventGenerator::appendData(std::string& out, const Stream& stream, std::size_t type) {
    out += "{\"amount\":";
    appendMoney(out, 100 + m_random.below(250'000));
    out += ",\"currency\":\"EUR\",\"address\":{\"city\":\"";
    out += oneOf(kCities, m_random);
    out += "\",\"zip\":\"";
    appendPadded(out, m_random.below(100'000), 5);
    out += "\",\"line\":";
    bench::append(out, 1 + m_random.below(200));
    out += '}';
    if (type % 2 == 0) {
        out += ",\"balance\":";
        appendMoney(out, stream.version * 731U + m_random.below(90'000));
    }
    out += ",\"items\":[";
    for (std::uint64_t i = 0, count = m_random.below(3); i <= count; ++i) {
        out += i == 0 ? "{\"sku\":\"S-" : ",{\"sku\":\"S-";
        bench::append(out, 1000 + m_random.below(9000));
        out += "\",\"qty\":";
        bench::append(out, 1 + m_random.below(5));
        out += '}';
    }
    out += ']';
    if (m_random.below(16) == 0) out += ",\"note\":\"call \\\"Ana\\\" first\\nthen ring\"";
    out += '}';
}

void EventGenerator::append(std::string& out) {
    Stream& stream = pick();
    const Category& category = kCategories[stream.category];
    const std::size_t type = stream.version == 0 ? 0 : 1 + std::size_t(m_random.below(category.count - 1));
    char id[36];
    uuid(id);
    m_millis += std::int64_t(m_random.below(90));
    out += "{\"position\":";
    bench::append(out, ++m_count);
    out += ",\"stream\":\"";
    out += stream.name;
    out += "\",\"version\":";
    bench::append(out, stream.version);
    out += ",\"id\":\"";
    out.append(id, sizeof id);
    out += "\",\"type\":\"";
    out += category.types[type];
    if (m_shape.types > 0) {
        // Product of two: small numbers are common, great ones rare.
        const std::uint64_t variants = std::max<std::uint64_t>(m_shape.types / kTypes, 1);
        out += 'V';
        bench::append(out, m_random.below(variants) * m_random.below(variants) / variants);
    }
    out += "\",\"time\":\"";
    appendTime(out, m_millis);
    out += "\",\"data\":";
    appendData(out, stream, type);
    out += ",\"metadata\":{\"correlationId\":\"";
    out.append(stream.correlation, sizeof stream.correlation);
    out += "\",\"causationId\":\"";
    out.append(stream.lastEvent, sizeof stream.lastEvent);
    out += "\",\"user\":\"user-";
    bench::append(out, m_random.below(5000));
    out += "\",\"source\":\"";
    out += oneOf(kChannels, m_random);
    out += "\"}}\n";
    std::memcpy(stream.lastEvent, id, sizeof id);
    ++stream.version;
    // A business transaction spans a few events.
    if (m_random.below(4) == 0) uuid(stream.correlation);
}

} // namespace hindcast::bench
