// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "json/merge_patch.h"
#include "json/parse.h"
#include "json/print.h"

#include <QtTest>

using namespace hindcast;
using json::Value;

namespace {

std::string merged(const char* target, const char* patch) {
    Value value = *json::parse(target);
    json::mergePatch(value, *json::parse(patch));
    return json::print(value);
}

} // namespace

class MergePatchTest : public QObject {
    Q_OBJECT
private slots:
    // The cases of RFC 7396, appendix A.
    void standard_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QByteArray>("result");
        const char* cases[][3] = {
            {"{\"a\":\"b\"}", "{\"a\":\"c\"}", "{\"a\":\"c\"}"},
            {"{\"a\":\"b\"}", "{\"b\":\"c\"}", "{\"a\":\"b\",\"b\":\"c\"}"},
            {"{\"a\":\"b\"}", "{\"a\":null}", "{}"},
            {"{\"a\":\"b\",\"b\":\"c\"}", "{\"a\":null}", "{\"b\":\"c\"}"},
            {"{\"a\":[\"b\"]}", "{\"a\":\"c\"}", "{\"a\":\"c\"}"},
            {"{\"a\":\"c\"}", "{\"a\":[\"b\"]}", "{\"a\":[\"b\"]}"},
            {"{\"a\":{\"b\":\"c\"}}", "{\"a\":{\"b\":\"d\",\"c\":null}}", "{\"a\":{\"b\":\"d\"}}"},
            {"{\"a\":[{\"b\":\"c\"}]}", "{\"a\":[1]}", "{\"a\":[1]}"},
            {"[\"a\",\"b\"]", "[\"c\",\"d\"]", "[\"c\",\"d\"]"},
            {"{\"a\":\"b\"}", "[\"c\"]", "[\"c\"]"},
            {"{\"a\":\"foo\"}", "null", "null"},
            {"{\"a\":\"foo\"}", "\"bar\"", "\"bar\""},
            {"{\"e\":null}", "{\"a\":1}", "{\"e\":null,\"a\":1}"},
            {"[1,2]", "{\"a\":\"b\",\"c\":null}", "{\"a\":\"b\"}"},
            {"{}", "{\"a\":{\"bb\":{\"ccc\":null}}}", "{\"a\":{\"bb\":{}}}"},
            {"{}", "{\"a\":[{\"b\":null}],\"c\":null}", "{\"a\":[{\"b\":null}]}"},
            {"{\"a\":1}", "{\"a\":{\"b\":null,\"c\":{\"d\":null}}}", "{\"a\":{\"c\":{}}}"},
            {"{\"n\":1.5}", "{\"n\":1.50}", "{\"n\":1.50}"}};
        int number = 0;
        for (const auto& c : cases)
            QTest::addRow("%d", ++number) << QByteArray(c[0]) << QByteArray(c[1]) << QByteArray(c[2]);
    }
    void standard() {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, patch);
        QFETCH(QByteArray, result);
        QCOMPARE(QByteArray::fromStdString(merged(target, patch)), result);
    }
    void membersKeepTheirPlace() {
        QCOMPARE(merged("{\"a\":1,\"b\":2,\"c\":3}", "{\"d\":4,\"b\":5,\"a\":6}"),
                 std::string("{\"a\":6,\"b\":5,\"c\":3,\"d\":4}"));
        QCOMPARE(merged("{\"a\":1,\"b\":2}", "{\"a\":null}"), std::string("{\"b\":2}"));
    }
    void whatThePatchLeavesStaysShared() {
        const Value old = *json::parse("{\"a\":{\"x\":[1],\"y\":{\"z\":1}},\"b\":{\"c\":2}}");
        Value value = old;
        json::mergePatch(value, *json::parse("{\"a\":{\"y\":{\"z\":2}}}"));
        QCOMPARE(json::print(old), std::string("{\"a\":{\"x\":[1],\"y\":{\"z\":1}},\"b\":{\"c\":2}}"));
        QVERIFY(value.find("b")->sharesNodeWith(*old.find("b")));
        QVERIFY(value.find("a")->find("x")->sharesNodeWith(*old.find("a")->find("x")));
        QVERIFY(!value.find("a")->sharesNodeWith(*old.find("a")));

        Value same = old;
        json::mergePatch(same, *json::parse("{\"a\":{\"x\":[1],\"q\":null},\"b\":{\"c\":2},\"z\":null}"));
        QVERIFY(same.sharesNodeWith(old));
    }
    void foldsInPlaceWhenAlone() {
        Value value = *json::parse("{\"a\":{\"b\":{\"c\":1}}}");
        const auto* inner = &value.find("a")->find("b")->member(0).second;
        json::mergePatch(value, *json::parse("{\"a\":{\"b\":{\"c\":2}}}"));
        QCOMPARE(&value.find("a")->find("b")->member(0).second, inner);
        QCOMPARE(inner->text(), std::string("2"));
    }
    void deepPatches() {
        std::string text = "1", other = "2";
        for (int i = 0; i < 1000; ++i) {
            text = "{\"a\":" + text + "}";
            other = "{\"a\":" + other + ",\"b\":null}";
        }
        Value value = Value::object();
        json::mergePatch(value, *json::parse(text));
        json::mergePatch(value, *json::parse(other));
        std::string wanted = "2";
        for (int i = 0; i < 1000; ++i)
            wanted = "{\"a\":" + wanted + "}";
        QCOMPARE(json::print(value), wanted);
    }
    void aThousandMembersAreNotCopiedForEachEvent() {
        Value value = Value::object();
        std::vector<Value> patches;
        for (int i = 0; i < 5000; ++i)
            patches.push_back(
                *json::parse("{\"member" + std::to_string(i) + "\":{\"count\":" + std::to_string(i) + "}}"));
        for (int round = 0; round < 40; ++round)
            for (const Value& patch : patches)
                json::mergePatch(value, patch);
        QCOMPARE(value.size(), std::size_t(5000));
        const auto* place = &value.member(4000).second;
        json::mergePatch(value, *json::parse("{\"member4000\":7}"));
        QCOMPARE(&value.member(4000).second, place); // in place: nothing was copied
    }
};

HINDCAST_TEST(MergePatchTest)
#include "tst_merge_patch.moc"
