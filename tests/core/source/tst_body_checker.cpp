// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/correlation.h"
#include "source/body_checker.h"
#include "source/sql_body.h"
#include "support/test_main.h"

#include <QtTest>

#include <random>

using namespace hindcast;
using namespace hindcast::source;

namespace {

const std::string kTexts[] = {
    "{\"correlationId\":\"a\",\"causationId\":\"b\",\"user\":{\"name\":\"x\"}}",
    "{\"$causationId\":17,\"correlation_id\":null,\"$correlationId\":\"c\",\"z\":[{\"causationId\":\"no\"}]}",
    "{\"correlation\\u0049d\":\"\\u00e9\",\"causation_id\":\"first\",\"causation_id\":\"last\"}",
    "{\"causation_id\":\"worse\",\"causationId\":\"better\",\"correlationId\":true,\"a\":{\"a\":1,\"a\":2}}",
    " {\"correlationId\":\"behind a space\"} ",
    "[{\"correlationId\":\"in an array\"}]",
    "\"correlationId\"",
    "-12.5e3",
    "{\"correlationId\":\"\",\"correlation_id\":\"not this\",\"causationId\":{\"causationId\":\"inside\"}}",
};

void compare(BodyChecker& checker, const std::string& text) {
    json::Parser parser;
    const auto plain = parser.validate(text);
    const auto checked = checker.validate(text);
    QCOMPARE(checked.ok(), plain.ok());
    const auto metadata = checker.validateMetadata(text);
    QCOMPARE(metadata.ok(), plain.ok());
    if (!plain) {
        QCOMPARE(checked.error().where, plain.error().where);
        QCOMPARE(checked.error().message, plain.error().message);
        QCOMPARE(metadata.error().where, plain.error().where);
        return;
    }
    QCOMPARE(checked->duplicateKeys, plain->duplicateKeys);
    QCOMPARE(metadata->duplicateKeys, plain->duplicateKeys);
    const event::Lifted lifted = event::liftCorrelation(text);
    QCOMPARE(std::string(metadata->correlation), lifted.correlation);
    QCOMPARE(std::string(metadata->causation), lifted.causation);
}

} // namespace

class BodyCheckerTest : public QObject {
    Q_OBJECT
private slots:
    void idsAreAPartOfTheMetadataWhereTheyCanBe() {
        BodyChecker checker;
        event::EventBatch batch;
        event::Event event;
        const std::string_view plain = batch.keep(R"({"correlationId":"c-1","causationId":"\u0061b"})");
        setJsonBody(event, BodyPart::Metadata, plain, checker, batch, [] { return std::string(); });
        QVERIFY(event.correlation.data() == plain.data() + plain.find("c-1"));
        QCOMPARE(std::string(event.correlation), std::string("c-1"));
        QCOMPARE(std::string(event.causation), std::string("ab")); // written with an escape: a copy
        event::Event other;
        const std::string_view next = batch.keep(R"({"causationId":"\u0062c"})");
        setJsonBody(other, BodyPart::Metadata, next, checker, batch, [] { return std::string(); });
        QCOMPARE(std::string(event.causation), std::string("ab")); // the checker's own text has changed
        QCOMPARE(std::string(other.causation), std::string("bc"));
    }
    void saysWhatTheParserAndTheLiftSay() {
        std::mt19937 random(23);
        BodyChecker checker;
        const std::string letters = "{}[]\",:\\0123456789.eE+-truefalsn $_\x01\xc3\xbc\xff \n";
        for (int round = 0; round < 40'000; ++round) {
            std::string text = kTexts[random() % std::size(kTexts)];
            for (unsigned edits = random() % 3; edits > 0 && !text.empty(); --edits) {
                const std::size_t at = random() % text.size();
                const char letter = letters[random() % letters.size()];
                if (random() % 3 == 0)
                    text.insert(at, 1, letter);
                else if (random() % 2 == 0)
                    text.erase(at, 1 + random() % 3);
                else
                    text[at] = letter;
            }
            compare(checker, text);
            if (QTest::currentTestFailed()) {
                qWarning("of: %s", text.c_str());
                return;
            }
        }
        compare(checker, "");
    }

    void nestingEndsAtTheSameLevel() {
        BodyChecker checker;
        for (const std::size_t levels : {json::kMaxDepth - 1, json::kMaxDepth, json::kMaxDepth + 1})
            for (const bool isObject : {false, true}) {
                std::string text;
                for (std::size_t i = 0; i < levels; ++i)
                    text += isObject ? "{\"a\":" : "[";
                text += '1';
                text.append(levels, isObject ? '}' : ']');
                compare(checker, text);
            }
    }

    // Names that the tables cannot remember, each written in two ways.
    void namesBeyondTheTablesAreFoundTwice() {
        BodyChecker checker;
        std::string many = "{\"0\":0";
        for (int i = 1; i < 3000; ++i)
            many += ",\"" + std::to_string(i) + "\":{\"a" + std::to_string(i) + "\":1}";
        compare(checker, many + "}");
        compare(checker, many + ",\"\\u0031\":1}");
        compare(checker, many + ",\"2999\":1}");
        compare(checker, many + ",\"new\":1,\"n\\u0065w\":1}");
        const std::string longName(150, 'n'), longer = "\\u006e" + std::string(149, 'n');
        std::string escaped;
        for (int i = 0; i < 150; ++i)
            escaped += "\\u006e";
        BodyChecker fresh;
        compare(fresh, "{\"" + escaped + "\":1,\"" + longName + "\":2}");
        compare(fresh, "{\"" + longName + "\":1,\"" + escaped + "\":2}");
        compare(fresh, "{\"" + escaped + "\":1,\"" + escaped + "\":2}");
        compare(fresh, "{\"" + longer + "\":1,\"" + longName + "\":2}");
        compare(fresh, "{\"a\":{\"" + escaped + "\":1,\"" + longName + "\":2}}");
    }
};

HINDCAST_TEST(BodyCheckerTest)
#include "tst_body_checker.moc"
