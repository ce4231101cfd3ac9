// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/timeline_fixture.h"
#include "support/test_main.h"
#include "json/print.h"

#include <QtTest>

using namespace hindcast;

namespace {

std::string stateOf(std::string_view text) {
    auto timeline = test::timelineOf(test::store(text));
    const auto moved = timeline->seek(timeline->size());
    return moved.ok() ? json::print(timeline->state()) : moved.error().print();
}

} // namespace

class MergeProjectionTest : public QObject {
    Q_OBJECT
private slots:
    void foldsObjects() {
        QCOMPARE(
            stateOf("1 order-1 OrderPlaced "
                    "{\"total\":5.00,\"lines\":[1,2],\"to\":{\"city\":\"Bonn\",\"zip\":\"1\"}}\n"
                    "2 order-1 OrderPaid {\"paid\":true,\"lines\":[3]}\n"
                    "3 order-1 Moved {\"to\":{\"zip\":null,\"street\":\"A\"}}"),
            std::string(
                "{\"total\":5.00,\"lines\":[3],\"to\":{\"city\":\"Bonn\",\"street\":\"A\"},\"paid\":true}"));
    }
    void absentPayloadsChangeNothing() {
        QCOMPARE(stateOf("1 a A {\"x\":1}\n2 a Gone -"), std::string("{\"x\":1}"));
        QCOMPARE(stateOf("1 a A -"), std::string("{}"));
    }
    void otherPayloadsSetAMember() {
        QCOMPARE(stateOf("1 a A {\"x\":1}\n2 a B [1,2]"), std::string("{\"x\":1,\"$value\":[1,2]}"));
        QCOMPARE(stateOf("1 a A 1.50\n2 a B {\"x\":1}"), std::string("{\"$value\":1.50,\"x\":1}"));
        QCOMPARE(stateOf("1 a A 7\n2 a B null"), std::string("{\"$value\":null}"));
        QCOMPARE(stateOf("1 a A \"x\""), std::string("{\"$value\":\"x\"}"));
        QCOMPARE(stateOf("1 a A {oops"),
                 std::string("{\"$value\":{\"$encoding\":\"base64\",\"$bytes\":\"e29vcHM=\"}}"));
    }
    void damageIsAnErrorWithItsPlace() {
        auto log = std::make_shared<test::MemoryLog>();
        test::Row row;
        row.stream = "order-1";
        row.type = "A";
        row.payloadKind = event::BodyKind::Json;
        row.payload = "{\"a\":}";
        log->add(row);
        auto timeline = test::timelineOf(log);
        const auto moved = timeline->seek(1);
        QVERIFY(!moved.ok());
        QCOMPARE(moved.error().code, ErrorCode::Corrupt);
        QCOMPARE(moved.error().where, std::string("payload of event order-1 version 1, byte 5"));
        QCOMPARE(timeline->cursor(), std::size_t(0));
    }
};

HINDCAST_TEST(MergeProjectionTest)
#include "tst_merge_projection.moc"
