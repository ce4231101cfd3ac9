// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace hindcast {
namespace {

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kDay = 86'400 * kSecond;

// Days since 1970-01-01 of a proleptic Gregorian date (era arithmetic, exact for all years used here).
std::int64_t daysFromCivil(int year, unsigned month, unsigned day) {
    year -= month <= 2;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const unsigned yearOfEra = unsigned(year - era * 400);
    const unsigned dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const unsigned dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return std::int64_t(era) * 146'097 + std::int64_t(dayOfEra) - 719'468;
}

struct Civil {
    int year;
    unsigned month, day;
};

Civil civilFromDays(std::int64_t days) {
    days += 719'468;
    const std::int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
    const unsigned dayOfEra = unsigned(days - era * 146'097);
    const unsigned yearOfEra = (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const unsigned dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const unsigned mp = (5 * dayOfYear + 2) / 153;
    const unsigned month = mp < 10 ? mp + 3 : mp - 9;
    return {int(std::int64_t(yearOfEra) + era * 400) + (month <= 2), month,
            dayOfYear - (153 * mp + 2) / 5 + 1};
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}
    bool end() const { return m_text.empty(); }
    char peek() const { return end() ? '\0' : m_text.front(); }
    bool take(char c) {
        if (peek() != c || end()) return false;
        m_text.remove_prefix(1);
        return true;
    }
    void skip(std::size_t count) { m_text.remove_prefix(count); }
    bool digits(std::size_t count, int& out) {
        if (m_text.size() < count) return false;
        out = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (m_text[i] < '0' || m_text[i] > '9') return false;
            out = out * 10 + (m_text[i] - '0');
        }
        m_text.remove_prefix(count);
        return true;
    }
    bool digit() const { return !end() && peek() >= '0' && peek() <= '9'; }
    int takeDigit() {
        const int d = peek() - '0';
        m_text.remove_prefix(1);
        return d;
    }

private:
    std::string_view m_text;
};

unsigned daysInMonth(int year, int month) {
    static constexpr unsigned kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[month - 1];
}

bool readFraction(Reader& in, std::int64_t& micros, bool& lossy) {
    if (!in.take('.') && !in.take(',')) return true;
    if (!in.digit()) return false;
    std::int64_t scale = kSecond / 10;
    for (int count = 0; in.digit(); ++count) {
        if (count == 12) return false;
        const int d = in.takeDigit();
        if (scale > 0) micros += d * scale;
        if (scale == 0) lossy = true; // more digits than microseconds, even if they are zeros
        scale /= 10;
    }
    return true;
}

bool readOffset(Reader& in, std::int64_t& micros, bool& lossy) {
    if (in.end() || in.take('Z') || in.take('z')) return true;
    const bool east = in.peek() == '+';
    if (!in.take('+') && !in.take('-')) return false;
    int hours = 0, minutes = 0;
    if (!in.digits(2, hours) || hours > 18) return false;
    in.take(':');
    if (!in.end() && (!in.digits(2, minutes) || minutes > 59)) return false;
    const std::int64_t offset = (hours * 60 + minutes) * 60 * kSecond;
    micros += east ? -offset : offset;
    lossy = lossy || offset != 0;
    return true;
}

/// The two digits at `at`; sets `bad` where there is another character.
inline int twoDigits(const char* at, unsigned& bad) {
    const auto tens = unsigned(static_cast<unsigned char>(at[0])) - '0',
               ones = unsigned(static_cast<unsigned char>(at[1])) - '0';
    bad |= unsigned(tens > 9) | unsigned(ones > 9);
    return int(tens * 10 + ones);
}

/// Reads YYYY-MM-DDThh:mm:ss, the beginning of nearly all times; false where it has another form.
constexpr std::size_t kUsualSize = 19;
bool readUsual(std::string_view text, std::int64_t& micros) {
    if (text.size() < kUsualSize) return false;
    const char* at = text.data();
    if (at[4] != '-' || at[7] != '-' || at[10] != 'T' || at[13] != ':' || at[16] != ':') return false;
    unsigned bad = 0;
    const int year = twoDigits(at, bad) * 100 + twoDigits(at + 2, bad);
    const int month = twoDigits(at + 5, bad), day = twoDigits(at + 8, bad), hour = twoDigits(at + 11, bad),
              minute = twoDigits(at + 14, bad), second = twoDigits(at + 17, bad);
    if (bad != 0 || month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60)
        return false;
    if (unsigned(day) > daysInMonth(year, month)) return false;
    micros = daysFromCivil(year, unsigned(month), unsigned(day)) * kDay
             + ((hour * 60 + minute) * 60 + second) * kSecond;
    return true;
}

} // namespace

std::optional<ParsedTime> parseTime(std::string_view text) {
    Reader in(text);
    bool lossy = false;
    if (std::int64_t usual = 0; readUsual(text, usual)) {
        in.skip(kUsualSize);
        if (!readFraction(in, usual, lossy) || !readOffset(in, usual, lossy) || !in.end())
            return std::nullopt;
        return ParsedTime{Micros(usual), lossy};
    }
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    if (!in.digits(4, year) || !in.take('-') || !in.digits(2, month) || !in.take('-') || !in.digits(2, day))
        return std::nullopt;
    if (month < 1 || month > 12 || day < 1 || unsigned(day) > daysInMonth(year, month)) return std::nullopt;
    std::int64_t micros = daysFromCivil(year, unsigned(month), unsigned(day)) * kDay;
    if (!in.end()) {
        if (!in.take('T') && !in.take('t') && !in.take(' ')) return std::nullopt;
        if (!in.digits(2, hour) || !in.take(':') || !in.digits(2, minute)) return std::nullopt;
        if (in.take(':') && !in.digits(2, second)) return std::nullopt;
        if (hour > 24 || minute > 59 || second > 60) return std::nullopt;
        micros += ((hour * 60 + minute) * 60 + second) * kSecond;
        if (!readFraction(in, micros, lossy) || !readOffset(in, micros, lossy) || !in.end())
            return std::nullopt;
    }
    return ParsedTime{Micros(micros), lossy};
}

std::optional<ParsedTime> timeFromEpoch(std::int64_t number) {
    if (number < -kDay * 400'000 / 1'000'000) return std::nullopt;
    const std::int64_t size = number < 0 ? -number : number;
    if (size < 100'000'000'000) return ParsedTime{Micros(number * kSecond), false};   // seconds
    if (size < 100'000'000'000'000) return ParsedTime{Micros(number * 1'000), false}; // milliseconds
    if (size < 100'000'000'000'000'000) return ParsedTime{Micros(number), false};     // microseconds
    return ParsedTime{Micros(number / 1'000), number % 1'000 != 0};                   // nanoseconds
}

std::optional<ParsedTime> withDecimals(ParsedTime whole, std::string_view text, std::int64_t unit) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) return whole;
    const std::string_view decimals = text.substr(point + 1);
    if (decimals.empty()
        || !std::all_of(decimals.begin(), decimals.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    std::int64_t micros = 0;
    for (const char c : decimals) {
        unit /= 10;
        micros += unit * (c - '0');
        whole.lossy = whole.lossy || (unit == 0 && c != '0');
    }
    whole.time = Micros(whole.time.value() + (text.front() == '-' ? -micros : micros));
    return whole;
}

std::optional<ParsedTime> timeFromEpochText(std::string_view text) {
    const char* const point = text.data() + std::min(text.find('.'), text.size());
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), point, number);
    if (error != std::errc() || end != point) return std::nullopt;
    const auto time = timeFromEpoch(number);
    if (!time) return std::nullopt;
    const std::int64_t size = number < 0 ? -number : number;
    return withDecimals(*time, text,
                        size < 100'000'000'000       ? kSecond
                        : size < 100'000'000'000'000 ? kSecond / 1000
                                                     : 1);
}

std::string printTime(Micros time) {
    std::int64_t days = time.value() / kDay, rest = time.value() % kDay;
    if (rest < 0) {
        rest += kDay;
        --days;
    }
    const Civil c = civilFromDays(days);
    const int seconds = int(rest / kSecond);
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%06dZ", c.year, c.month, c.day,
                  seconds / 3600, seconds / 60 % 60, seconds % 60, int(rest % kSecond));
    return text;
}

} // namespace hindcast
