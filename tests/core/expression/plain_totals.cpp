// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/plain_totals.h"

#include "event/encoding.h"
#include "json/parse.h"

#include <map>
#include <stdexcept>

namespace hindcast::test {
namespace {

using expression::FieldPath;
using expression::TypeTotals;

void follow(const json::Value& at, const FieldPath& path, std::size_t place,
            std::vector<std::string>& found) {
    if (place == path.places.size()) {
        found.push_back(at.kind() == json::Kind::Number ? at.text() : "");
        return;
    }
    const FieldPath::Place& step = path.places[place];
    if (step.name) {
        if (const json::Value* below = at.isObject() ? at.find(*step.name) : nullptr)
            follow(*below, path, place + 1, found);
        return;
    }
    for (std::size_t i = 0; at.isArray() && i < at.size(); ++i)
        if (!step.index || *step.index == i) follow(at.at(i), path, place + 1, found);
}

std::string pick(std::mt19937& random, const std::vector<std::string>& of) {
    return of[random() % of.size()];
}

std::string blank(std::mt19937& random) {
    return random() % 6 == 0 ? pick(random, {" ", "\n", "\t ", "\r\n", "                         "}) : "";
}

std::string oddValue(std::mt19937& random, unsigned depth, bool& duplicates);

std::string oddObject(std::mt19937& random, unsigned depth, bool& duplicates) {
    static const std::vector<std::string> kKeys = {"total",
                                                   "lines",
                                                   "price",
                                                   "a",
                                                   "b]}",
                                                   "odd key",
                                                   "tot\\u0061l",
                                                   "qu\\\"ote",
                                                   "back\\\\",
                                                   "",
                                                   "Grüße",
                                                   "a key that is longer than what is remembered of keys",
                                                   "exactly-sixteen",
                                                   "0",
                                                   "twenty-and-some-bytes"};
    std::string text = "{" + blank(random);
    std::map<std::string, int> seen;
    const unsigned count = random() % 6 + (random() % 50 == 0 ? 90 : 0);
    for (unsigned i = 0; i < count; ++i) {
        std::string key = i < 6 ? pick(random, kKeys) : "key-" + std::to_string(random() % 1000);
        const std::string meant = key == "tot\\u0061l" ? "total" : key;
        if (seen[meant]++ > 0) {
            if (random() % 4 != 0) continue;
            duplicates = true;
        }
        if (text.back() != '{' && text.find(':') != std::string::npos) text += "," + blank(random);
        text += "\"" + key + "\"" + blank(random) + ":" + blank(random)
                + oddValue(random, depth + 1, duplicates) + blank(random);
    }
    return text + "}";
}

std::string oddArray(std::mt19937& random, unsigned depth, bool& duplicates) {
    std::string text = "[" + blank(random);
    for (unsigned i = 0, count = random() % 4; i < count; ++i)
        text += (i == 0 ? "" : ",") + blank(random) + oddValue(random, depth + 1, duplicates) + blank(random);
    return text + "]";
}

std::string oddValue(std::mt19937& random, unsigned depth, bool& duplicates) {
    static const std::vector<std::string> kScalars = {"0",
                                                      "-0",
                                                      "7",
                                                      "12.50",
                                                      "-3.25",
                                                      "123456.7",
                                                      "12345678",
                                                      "123456789",
                                                      "12345678901234567890",
                                                      "0.12345678901234567891",
                                                      "1e3",
                                                      "-2.5E-2",
                                                      "1e400",
                                                      "null",
                                                      "true",
                                                      "false",
                                                      "\"\"",
                                                      "\"12\"",
                                                      "\"a text with , ] } { [ : in it\"",
                                                      "\"\\\"total\\\":5\"",
                                                      "\"\\\\\"",
                                                      "\"ends with a backslash \\\\\"",
                                                      "\"K\\u00f6ln \\ud83d\\ude00\"",
                                                      "\"Grüße aus Gdańsk und noch viel weiter weg\""};
    const unsigned kind = depth > 5 ? 9 : random() % 10;
    if (kind < 2 || depth == 0) return oddObject(random, depth, duplicates);
    if (kind == 2) return oddArray(random, depth, duplicates);
    if (kind == 3 && random() % 20 == 0) {
        const unsigned deep = 20 + random() % 100;
        return std::string(deep, '[') + "1" + std::string(deep, ']');
    }
    return pick(random, kScalars);
}

} // namespace

std::string printTotals(const event::EventLog& log, const std::vector<TypeTotals>& totals) {
    std::string text;
    for (const TypeTotals& type : totals) {
        text += std::string(log.typeName(type.type)) + " " + std::to_string(type.events) + ":";
        for (const expression::FieldTotal& field : type.fields)
            text += " " + std::to_string(field.present) + " " + std::to_string(field.others) + " "
                    + std::to_string(field.numbers.count()) + " " + field.numbers.sum().value_or("none") + " "
                    + field.numbers.smallest().value_or("none") + " "
                    + field.numbers.largest().value_or("none") + ";";
        text += "\n";
    }
    return text;
}

std::vector<std::string> plainlyFound(const json::Value& payload, const FieldPath& path) {
    std::vector<std::string> found;
    follow(payload, path, 0, found);
    return found;
}

std::string plainTotals(const event::EventLog& log, const expression::Filter* filter,
                        const std::vector<FieldPath>& paths) {
    std::map<std::uint32_t, TypeTotals> types;
    expression::Evaluator evaluator(filter != nullptr ? *filter : expression::Filter::any());
    const auto done = log.visitRanks(Rank(0), log.eventCount(), event::Fields::All,
                                     [&](const event::StoredEvent& stored) {
                                         if (!evaluator.matches(stored)) return true;
                                         TypeTotals& totals = types[stored.type.value()];
                                         totals.type = stored.type;
                                         ++totals.events;
                                         totals.fields.resize(paths.size());
                                         std::string scratch;
                                         const event::Body body =
                                             event::decodedPayload(stored.event, scratch);
                                         if (body.kind != event::BodyKind::Json) return true;
                                         const auto payload = json::parse(body.bytes);
                                         for (std::size_t i = 0; payload && i < paths.size(); ++i) {
                                             const auto found = plainlyFound(*payload, paths[i]);
                                             expression::FieldTotal& field = totals.fields[i];
                                             field.present += found.empty() ? 0 : 1;
                                             for (const std::string& number : found)
                                                 if (number.empty())
                                                     ++field.others;
                                                 else
                                                     field.numbers.add(number);
                                         }
                                         return true;
                                     },
                                     {});
    if (!done) return done.error().print();
    std::vector<TypeTotals> all;
    for (auto& [type, totals] : types)
        all.push_back(std::move(totals));
    return printTotals(log, all);
}

std::string oddPayload(std::mt19937& random, bool& duplicates) {
    duplicates = false;
    const std::string text = random() % 12 == 0   ? oddValue(random, 1, duplicates)
                             : random() % 12 == 0 ? oddArray(random, 0, duplicates)
                                                  : oddObject(random, 0, duplicates);
    return blank(random) + text + blank(random);
}

std::vector<FieldPath> oddPaths() {
    std::vector<FieldPath> paths;
    for (const char* text :
         {"data.total", "data.lines[].price", "data.lines[0]", "data.lines[1].total", "data.a",
          "data.a.total", "data[\"odd key\"]", "data[\"qu\\\"ote\"]", "data[\"b]}\"].a", "data", "data[]",
          "data[].total", "data.lines[][]", "data.a[].lines[].total",
          "data[\"a key that is longer than what is remembered of keys\"]"}) {
        auto path = expression::parseFieldPath(text);
        if (!std::holds_alternative<FieldPath>(path)) throw std::runtime_error(text);
        paths.push_back(std::get<FieldPath>(std::move(path)));
    }
    return paths;
}

} // namespace hindcast::test
