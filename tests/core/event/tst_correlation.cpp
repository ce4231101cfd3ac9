// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/correlation.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast::event;

class CorrelationTest : public QObject {
    Q_OBJECT
private slots:
    void liftsTheUsualNames_data() {
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<QByteArray>("correlation");
        QTest::addColumn<QByteArray>("causation");
        QTest::newRow("camel") << QByteArray(R"({"correlationId":"a","causationId":"b"})") << QByteArray("a")
                               << QByteArray("b");
        QTest::newRow("dollar") << QByteArray(R"({"$causationId":"b","$correlationId":"a"})")
                                << QByteArray("a") << QByteArray("b");
        QTest::newRow("first of the list wins")
            << QByteArray(R"({"correlation_id":"2","correlationId":"1","$correlationId":"3"})")
            << QByteArray("1") << QByteArray();
        QTest::newRow("numbers") << QByteArray(R"({"correlation_id":12345678901234567890})")
                                 << QByteArray("12345678901234567890") << QByteArray();
        QTest::newRow("null lets the next win")
            << QByteArray(R"({"causationId":null,"causation_id":"x"})") << QByteArray() << QByteArray("x");
        QTest::newRow("not inside") << QByteArray(R"({"x":{"correlationId":"a"},"y":[{"causationId":"b"}]})")
                                    << QByteArray() << QByteArray();
        QTest::newRow("object values")
            << QByteArray(R"({"correlationId":{"a":"b"}})") << QByteArray() << QByteArray();
        QTest::newRow("escapes") << QByteArray(R"({"correlation\u0049d":"\u0041\n"})") << QByteArray("A\n")
                                 << QByteArray();
        QTest::newRow("array") << QByteArray(R"([{"correlationId":"a"}])") << QByteArray() << QByteArray();
        QTest::newRow("scalar") << QByteArray(R"("correlationId")") << QByteArray() << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray();
    }
    void liftsTheUsualNames() {
        QFETCH(QByteArray, metadata);
        const Lifted lifted = liftCorrelation(metadata.toStdString());
        QTEST(QByteArray::fromStdString(lifted.correlation), "correlation");
        QTEST(QByteArray::fromStdString(lifted.causation), "causation");
    }
};

HINDCAST_TEST(CorrelationTest)
#include "tst_correlation.moc"
