// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is read as text by a parser of ours, over any bytes, the first of which names the parser:
// JSON by all its readers, which must agree; conditions, mappings, addresses, times.
#include "base/time_text.h"
#include "event/correlation.h"
#include "expression/check.h"
#include "expression/complete.h"
#include "expression/vocabulary.h"
#include "source/body_checker.h"
#include "source/mapping.h"
#include "source/postgres_url.h"
#include "json/parse.h"
#include "json/patch_scan.h"
#include "json/print.h"
#include "json/text_objects.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace hindcast;

namespace {

class FewWords final : public expression::Vocabulary {
public:
    std::vector<expression::Word> types() const override { return {{"Order\"Placed", 3}, {"", 1}}; }
    std::vector<expression::Word> categories() const override { return {{"order", 4}}; }
    bool hasStream(std::string_view name) const override { return name == "order-1"; }
    std::vector<expression::Word> streamsFrom(std::string_view, std::size_t) const override {
        return {{"order-1", 4}};
    }
    std::vector<std::string> streamsNear(std::string_view, std::size_t) const override { return {"order-1"}; }
    std::vector<expression::Field> fields(expression::Root, std::string_view) const override {
        return {{{{"total", {}, {}}}, 3, "number"}, {{{"odd key", {}, {}}, {"", 0, {}}}, 1, "string"}};
    }
    bool textPositions() const override { return false; }
};

// One checker for all texts, as an import has: it learns names from each.
void checkBody(std::string_view text, const Result<json::Parser::Check>& plain) {
    static source::BodyChecker checker;
    const auto checked = checker.validate(text);
    const auto metadata = checker.validateMetadata(text);
    if (checked.ok() != plain.ok() || metadata.ok() != plain.ok()) std::abort();
    if (!plain) return;
    if (checked->duplicateKeys != plain->duplicateKeys) std::abort();
    if (metadata->duplicateKeys != plain->duplicateKeys) std::abort();
    const event::Lifted lifted = event::liftCorrelation(text);
    if (metadata->correlation != lifted.correlation || metadata->causation != lifted.causation) std::abort();
}

void readJson(std::string_view text) {
    json::Parser parser;
    const auto parsed = parser.parse(text);
    const auto checked = parser.validate(text);
    if (parsed.ok() != checked.ok()) std::abort();
    if (parsed && parsed->duplicateKeys != checked->duplicateKeys) std::abort();
    checkBody(text, checked);
    if (parsed) {
        const auto again = json::parse(json::print(parsed->value));
        if (!again || !json::identical(*again, parsed->value)) std::abort();
    }
    // Twice, since the second follows the shape that the first has had.
    json::PatchScan scan;
    for (int round = 0; round < 2; ++round) {
        if (!scan.scan(text, 0)) continue;
        if (!parsed || !parsed->value.isObject() || parsed->duplicateKeys) std::abort();
        std::size_t members = 0;
        for (std::size_t at = 0; at < scan.members().size(); at = scan.members()[at].end, ++members)
            if (parsed->value.find(scan.members()[at].name) == nullptr) std::abort();
        if (members != parsed->value.size()) std::abort();
    }
}

void readCondition(std::string_view text) {
    const FewWords words;
    (void)expression::parseAndCheck(text, &words);
    for (const std::size_t at : {std::size_t(0), text.size() / 2, text.size()})
        (void)expression::complete(text, at, words);
    const auto parsed = expression::parse(text);
    if (const auto* expression = std::get_if<expression::Expression>(&parsed))
        for (const expression::Expression& clause : expression->clauses())
            if (clause.span().offset + clause.span().length > text.size()) std::abort();
}

void readTime(std::string_view text) {
    // What is printed reads as the same instant.
    for (const auto& parsed : {parseTime(text), timeFromEpochText(text)})
        if (parsed) {
            const auto again = parseTime(printTime(parsed->time));
            if (!again || again->time != parsed->time) std::abort();
        }
}

void readAddress(std::string_view text) {
    (void)source::PostgresUrl::parse(text);
    (void)source::PostgresUrl::nameOf(text);
    const std::string shown = source::PostgresUrl::shownOf(text);
    if (source::PostgresUrl::shownOf(shown) != shown) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string text(reinterpret_cast<const char*>(data + 1), size - 1);
    switch (data[0]) {
    case 'j':
        readJson(text);
        break;
    case 'c':
        readCondition(text);
        break;
    case 'm':
        (void)source::parseMapping(text, "mapping");
        break;
    case 'a':
        readAddress(text);
        break;
    case 't':
        readTime(text);
        break;
    default:
        break;
    }
    return 0;
}
