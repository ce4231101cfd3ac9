// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "json/number_total.h"
#include "json/value.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace hindcast;
using json::NumberTotal;

namespace {

/// A whole number of any size, by digits on paper: what NumberTotal is checked against.
class PaperNumber {
public:
    static constexpr std::size_t kDecimals = 60;

    /// Of a number of up to kDecimals decimals: times 10^60.
    static PaperNumber of(std::string text) {
        PaperNumber number;
        number.m_isNegative = text[0] == '-';
        text.erase(0, number.m_isNegative ? 1 : 0);
        const std::size_t e = text.find_first_of("eE");
        const int exponent = e == std::string::npos ? 0 : std::stoi(text.substr(e + 1));
        std::string digits = text.substr(0, e);
        const std::size_t point = digits.find('.');
        const std::size_t decimals = point == std::string::npos ? 0 : digits.size() - point - 1;
        if (point != std::string::npos) digits.erase(point, 1);
        digits.append(std::size_t(int(kDecimals) - int(decimals) + exponent), '0');
        for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit)
            number.m_digits.push_back(*digit - '0');
        return number;
    }
    void add(const PaperNumber& other) {
        if (m_isNegative == other.m_isNegative) return plus(other);
        if (isBelow(m_digits, other.m_digits)) {
            PaperNumber larger = other;
            larger.minus(*this);
            *this = larger;
        } else {
            minus(other);
        }
    }
    std::string print() const {
        std::string text;
        for (auto digit = m_digits.rbegin(); digit != m_digits.rend(); ++digit)
            text += char('0' + *digit);
        if (text.size() <= kDecimals) text.insert(0, kDecimals + 1 - text.size(), '0');
        text.insert(text.size() - kDecimals, ".");
        text.erase(0, std::min(text.find_first_not_of('0'), text.find('.') - 1));
        return (m_isNegative ? "-" : "") + text;
    }

private:
    static bool isBelow(std::vector<int> a, std::vector<int> b) {
        a.resize(std::max(a.size(), b.size()));
        b.resize(a.size());
        return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    }
    void plus(const PaperNumber& other) { combine(other, 1); }
    void minus(const PaperNumber& other) { combine(other, -1); }
    void combine(const PaperNumber& other, int sign) {
        m_digits.resize(std::max(m_digits.size(), other.m_digits.size()) + 1);
        for (std::size_t i = 0; i < other.m_digits.size(); ++i)
            m_digits[i] += sign * other.m_digits[i];
        for (std::size_t i = 0; i + 1 < m_digits.size(); ++i) {
            const int over = m_digits[i] < 0 ? -1 : m_digits[i] / 10;
            m_digits[i] -= 10 * over;
            m_digits[i + 1] += over;
        }
    }

    bool m_isNegative = false;
    std::vector<int> m_digits; ///< lowest first
};

std::string randomNumber(std::mt19937& random) {
    const auto below = [&](unsigned n) { return random() % n; };
    std::string text = below(3) == 0 ? "-" : "";
    const unsigned whole = below(4) == 0 ? 1 + below(40) : 1 + below(6);
    text += char(whole == 1 ? '0' + below(10) : '1' + below(9));
    for (unsigned i = 1; i < whole; ++i)
        text += char('0' + below(10));
    if (below(2) == 0) {
        text += '.';
        for (unsigned i = 0, decimals = 1 + (below(4) == 0 ? below(30) : below(3)); i < decimals; ++i)
            text += char('0' + below(10));
    }
    if (below(8) == 0) {
        text += below(2) == 0 ? 'e' : 'E';
        text += below(2) == 0 ? "-" : below(2) == 0 ? "+" : "";
        text += std::to_string(below(25));
    }
    return text;
}

NumberTotal totalOf(const std::vector<std::string>& texts) {
    NumberTotal total;
    for (const std::string& text : texts)
        total.add(text);
    return total;
}

std::string sumOf(const std::vector<std::string>& texts) {
    return totalOf(texts).sum().value_or("none");
}

} // namespace

class NumberTotalTest : public QObject {
    Q_OBJECT
private slots:
    void sums() {
        QCOMPARE(sumOf({}), "none");
        QCOMPARE(sumOf({"0.1", "0.2"}), "0.3");
        QCOMPARE(sumOf({"1.50", "1.5"}), "3.00");
        QCOMPARE(sumOf({"-0"}), "0");
        QCOMPARE(sumOf({"-0.5", "0.5"}), "0.0");
        QCOMPARE(sumOf({"-0.5", "0.25"}), "-0.25");
        QCOMPARE(sumOf({"5", "-12"}), "-7");
        QCOMPARE(sumOf({"1e2", "1E-2"}), "100.01");
        QCOMPARE(sumOf({"12345678901234567890", "1"}), "12345678901234567891");
        QCOMPARE(sumOf({"-12345678901234567890", "12345678901234567889"}), "-1");
        QCOMPARE(sumOf({"1e18", "-1"}), "999999999999999999");
        QCOMPARE(sumOf({"1e36", "1e-20", "-1e36"}), "0.00000000000000000001");
        QCOMPARE(sumOf({"1.5000000000000000000000000"}), "1.5");
        QCOMPARE(sumOf({std::string(40, '9'), "1"}), "1" + std::string(40, '0'));
    }

    void bounds() {
        const NumberTotal total = totalOf({"3", "2.5", "-1", "-1.00", "12345678901234567890", "1e-30"});
        QCOMPARE(total.count(), std::uint64_t(6));
        QCOMPARE(*total.smallest(), "-1");
        QCOMPARE(*total.largest(), "12345678901234567890");
        QCOMPARE(*totalOf({"2.50", "2"}).largest(), "2.50");
        QVERIFY(!NumberTotal().smallest());
        QVERIFY(!NumberTotal().largest());
    }

    void beyondAnySum() {
        for (const char* text : {"1e1001", "-1e-1001", "1e99999999999999999999999", "1e18446744073709551617",
                                 "1e-18446744073709551617"}) {
            const NumberTotal total = totalOf({"1", text, "2"});
            QCOMPARE(total.count(), std::uint64_t(3));
            QVERIFY2(!total.sum(), text);
        }
        const NumberTotal far = totalOf({"1e18446744073709551617", "5"});
        QCOMPARE(*far.largest(), "1e18446744073709551617");
        QCOMPARE(*far.smallest(), "5");
        QCOMPARE(sumOf({"0e99999999999999999999999", "1"}), "1");
        QCOMPARE(sumOf({"1e1000"}), "1" + std::string(1000, '0'));
        QCOMPARE(sumOf({"1e-1000"}), "0." + std::string(999, '0') + "1");
    }

    void asOnPaper() {
        std::mt19937 random(20261127);
        for (int round = 0; round < 300; ++round) {
            NumberTotal total, part;
            PaperNumber paper = PaperNumber::of("0");
            std::string smallest, largest;
            const unsigned count = 1 + random() % 40;
            for (unsigned i = 0; i < count; ++i) {
                const std::string text = randomNumber(random);
                (random() % 2 == 0 ? total : part).add(text);
                paper.add(PaperNumber::of(text));
                if (smallest.empty() || json::compareNumbers(text, smallest) < 0) smallest = text;
                if (largest.empty() || json::compareNumbers(text, largest) > 0) largest = text;
            }
            total.add(part);
            QCOMPARE(total.count(), std::uint64_t(count));
            QVERIFY2(json::compareNumbers(*total.sum(), paper.print()) == 0,
                     (*total.sum() + " is not " + paper.print()).c_str());
            QVERIFY(json::compareNumbers(*total.smallest(), smallest) == 0);
            QVERIFY(json::compareNumbers(*total.largest(), largest) == 0);
        }
    }

    void manyLargeNumbers() {
        NumberTotal total;
        for (int i = 0; i < 100'000; ++i)
            total.add("999999999999999999");
        QCOMPARE(*total.sum(), "99999999999999999900000");
    }
};

HINDCAST_TEST(NumberTotalTest)
#include "tst_number_total.moc"
