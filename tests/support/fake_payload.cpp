// SPDX-License-Identifier: GPL-3.0-or-later
// What the invented events say: numbers follow from slot, stream and version, so that states evolve.
#include "support/fake_store.h"

#include <cstdio>
#include <cstdlib>

namespace hindcast::test {
namespace {

using json::Value;

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t x = a * 0x9e3779b97f4a7c15ull + b;
    x ^= x >> 29;
    x *= 0xbf58476d1ce4e5b9ull;
    return x ^ (x >> 32);
}

std::string money(std::int64_t cents) {
    char text[32];
    std::snprintf(text, sizeof text, "%s%lld.%02lld", cents < 0 ? "-" : "",
                  static_cast<long long>(std::llabs(cents) / 100),
                  static_cast<long long>(std::llabs(cents) % 100));
    return text;
}

const char* const kNames[] = {"B. Chen", "A. Okafor", "M. Rossi", "J. Smith", "L. Haddad", "S. Novak"};
const char* const kChannels[] = {"transfer", "card", "cash"};
const char* const kCities[] = {"Lyon", "Bremen", "Porto", "Nagoya"};

struct Draw {
    std::uint64_t stream, event;
    explicit Draw(const FakeStore::Place& p)
        : stream(mix(p.slot + 1, p.index)), event(mix(stream, p.version + 1)) {}
    std::int64_t amount() const { return std::int64_t(event % 90000) + 500; }
    /// Wanders around the stream's own level; now and then below zero.
    std::int64_t balance() const {
        return std::int64_t(stream % 200000) + std::int64_t(event % 160000) - 60000;
    }
    const char* channel() const { return kChannels[event / 7 % 3]; }
    const char* city() const { return kCities[event / 5 % 4]; }
};

Value number(std::int64_t v) {
    return Value::number(v);
}

Value money2(std::int64_t cents) {
    return Value::number(money(cents));
}

Value accountOpened(const FakeStore::Place& p, const Draw& d) {
    char iban[32];
    std::snprintf(iban, sizeof iban, "DE%02d %04d %04llu", int(12 + p.slot * 7), int(d.stream % 10000),
                  static_cast<unsigned long long>(p.index % 10000));
    return Value::object({{"iban", Value::string(iban)},
                          {"owner", Value::object({{"name", Value::string(kNames[d.stream % 6])},
                                                   {"born", Value::string("1974-05-18")}})},
                          {"balance", Value::number("0.00")},
                          {"currency", Value::string("EUR")},
                          {"limits", Value::object({{"daily", number(1000)}, {"overdraft", number(0)}})},
                          {"lastTransactions", Value::array()}});
}

Value moneyMoved(const FakeStore::Place& p, const Draw& d, const char* counter) {
    const std::int64_t balance = d.balance();
    Value last = Value::array({money2(d.amount()), money2(std::int64_t(d.event % 5000))});
    return Value::object({{"balance", money2(balance)},
                          {"amount", money2(d.amount())},
                          {"channel", Value::string(d.channel())},
                          {counter, number(std::int64_t(p.version / 2 + 1))},
                          {"overdrawn", balance < 0 ? Value::boolean(true) : Value::null()},
                          {"lastTransactions", std::move(last)}});
}

} // namespace

Value FakeStore::payload(const Place& p) const {
    const Draw d(p);
    const auto text = [](const char* v) { return Value::string(v); };
    switch (type(p)) {
    case 0:
        return accountOpened(p, d);
    case 1:
        return moneyMoved(p, d, "deposits");
    case 2:
        return moneyMoved(p, d, "withdrawals");
    case 3:
        return Value::object(
            {{"limits", Value::object({{"daily", number(std::int64_t(d.event % 20 + 1) * 100)}})}});
    case 5:
        return Value::object({{"name", text(kNames[d.stream % 6])},
                              {"address", Value::object({{"city", text(d.city())}, {"zip", text("28195")}})},
                              {"newsletter", Value::boolean(d.event % 2 == 0)}});
    case 6:
        return Value::object({{"address", Value::object({{"city", text(d.city())}})}});
    case 7:
        return Value::object({{"customer", Value::string("c-" + std::to_string(d.stream % 97))},
                              {"status", text("placed")},
                              {"total", money2(0)},
                              {"lines", Value::object()}});
    case 8: {
        const std::string sku = "KB-" + std::to_string(d.event % 90 + 10);
        Value line = Value::object(
            {{"quantity", number(std::int64_t(d.event % 3 + 1))}, {"price", money2(d.amount())}});
        return Value::object(
            {{"lines", Value::object({{sku, std::move(line)}})}, {"total", money2(d.amount() * 2)}});
    }
    case 9:
        return Value::object({{"status", text("confirmed")}, {"total", money2(d.amount() * 2)}});
    case 10:
        return Value::object({{"status", text("paid")}, {"paid", Value::boolean(true)}});
    case 11:
        return Value::object({{"amount", money2(d.amount())}, {"status", text("requested")}});
    case 12:
        return Value::object(
            {{"status", text("captured")}, {"provider", text("adyen")}, {"fee", money2(d.amount() / 50)}});
    case 13:
        return Value::object(
            {{"status", text("refunded")}, {"refund", Value::object({{"amount", money2(d.amount())}})}});
    case 14:
        return Value::object({{"carrier", text("DHL express")}, {"status", text("on the way")}});
    case 15:
        return Value::object({{"status", text("delivered")}, {"to", text(d.city())}});
    default:
        return Value::object(); // a statement changes nothing
    }
}

std::string FakeStore::sentence(const Place& p) const {
    const Draw d(p);
    const std::string amount = money(d.amount());
    switch (type(p)) {
    case 0:
        return std::string("opened for ") + kNames[d.stream % 6];
    case 1:
        return "deposited " + amount + " by " + d.channel();
    case 2:
        return "withdrew " + amount + " by " + d.channel() + (d.balance() < 0 ? ": balance below zero" : "");
    case 3:
        return "daily limit " + std::to_string((d.event % 20 + 1) * 100);
    case 4:
        return "statement requested";
    case 5:
        return std::string("registered ") + kNames[d.stream % 6];
    case 6:
        return std::string("moved to ") + d.city();
    case 7:
        return "placed by c-" + std::to_string(d.stream % 97);
    case 8:
        return "line added: KB-" + std::to_string(d.event % 90 + 10);
    case 9:
        return "confirmed, total " + money(d.amount() * 2);
    case 10:
        return "paid";
    case 11:
        return "requested " + amount;
    case 12:
        return "captured by adyen, fee " + money(d.amount() / 50);
    case 13:
        return "refunded " + amount;
    case 14:
        return "dispatched with DHL express";
    default:
        return std::string("delivered to ") + d.city();
    }
}

} // namespace hindcast::test
