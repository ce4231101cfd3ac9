// SPDX-License-Identifier: GPL-3.0-or-later
// A projection against expected states: the same is found, in the same order, however few of the differences
// are in memory at a time, and whatever the script is.
#include "analysis/parity.h"
#include "support/memory_log.h"
#include "support/test_main.h"
#include "json/print.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::test;

namespace {

constexpr std::size_t kStreams = 400;

/// Each stream is placed and changed once, all of them in turn.
std::shared_ptr<MemoryLog> orders() {
    auto log = std::make_shared<MemoryLog>();
    for (std::size_t i = 0; i < 2 * kStreams; ++i) {
        Row row;
        row.position = Position::number(std::int64_t(i) + 1);
        row.stream = "order-" + std::to_string(i % kStreams);
        row.type = i < kStreams ? "Placed" : "Changed";
        row.payloadKind = event::BodyKind::Json;
        row.payload = "{\"total\":" + std::to_string(i) + "}";
        log->add(std::move(row));
    }
    return log;
}

struct Outcome {
    std::vector<std::string> told;
    analysis::ParityTotals totals;
    std::string error;
};

} // namespace

class ParityTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_expected;

    Outcome check(const std::string& source, std::size_t memory, std::size_t stateMemory,
                  std::size_t most = 1000) {
        analysis::ParityRequest request{{"test.js", source, {}}, m_expected.toStdString(), {}};
        request.memory = memory;
        request.stateMemory = stateMemory;
        Outcome outcome;
        const auto totals = analysis::parity(
            *orders(), request,
            [&](const analysis::ParityDifference& difference) {
                std::string line = difference.partition + " " + parityKindName(difference.kind);
                for (const analysis::ParityChange& change : difference.changes)
                    line += " " + change.path + (change.expected ? " " + json::print(*change.expected) : "")
                            + (change.actual ? " " + json::print(*change.actual) : "")
                            + (change.lastSetBy ? " @" + change.lastSetBy->position->print() : "");
                outcome.told.push_back(line);
                return outcome.told.size() < most;
            },
            {});
        if (totals)
            outcome.totals = *totals;
        else
            outcome.error = totals.error().print();
        return outcome;
    }

private slots:
    void initTestCase() {
        m_expected = m_folder.filePath(QStringLiteral("expected.ndjson"));
        QFile file(m_expected);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (std::size_t i = 0; i < kStreams; ++i) {
            if (i % 50 == 7) continue; // not expected
            const std::size_t total = kStreams + i + (i % 4 == 1 ? 5 : 0);
            file.write(QStringLiteral("{\"partition\":\"order-%1\",\"state\":{\"total\":%2,\"first\":%3}}\n")
                           .arg(i)
                           .arg(total)
                           .arg(i % 8 == 2 ? i + 1 : i)
                           .toUtf8());
            if (i % 100 == 0) file.write(QStringLiteral("{\"id\":\"gone-%1\",\"n\":1}\n").arg(i).toUtf8());
        }
        file.write("{\"partition\":\"order-0\",\"state\":\"the first line counts\"}\n");
    }

    void theSameInLittleMemory_data() {
        QTest::addColumn<QString>("source");
        const QString when = QStringLiteral("when({ Placed(s, e) { s.total = s.first = e.data.total },"
                                            " Changed(s, e) { s.total = e.data.total } })");
        QTest::newRow("by streams") << QStringLiteral("fromAll().foreachStream().") + when;
        QTest::newRow("parted") << QStringLiteral("fromAll().partitionBy(e => e.streamId).") + when;
        QTest::newRow("variables") << QStringLiteral("let n = 0;\nfromAll().foreachStream().when({"
                                                     " Placed(s, e) { s.total = s.first = n++ },"
                                                     " Changed(s, e) { s.total = n++ } })");
    }
    void theSameInLittleMemory() {
        QFETCH(const QString, source);
        const Outcome all = check(source.toStdString(), std::size_t(1) << 30, std::size_t(1) << 20);
        QCOMPARE(all.error, std::string());
        QCOMPARE(all.totals.partitions, std::uint64_t(kStreams + 4));
        QCOMPARE(all.totals.missing, std::uint64_t(4));
        QCOMPARE(all.totals.unexpected, std::uint64_t(8));
        QCOMPARE(all.totals.different, std::uint64_t(146));
        QCOMPARE(all.totals.equal, std::uint64_t(kStreams - 8 - 146));
        QCOMPARE(all.told.size(), std::size_t(158));
        QCOMPARE(all.told[0], std::string("gone-0 missing  {\"n\":1}"));
        QCOMPARE(all.told[1], std::string("order-1 different /total 406 401 @402"));
        QCOMPARE(all.told[2], std::string("order-2 different /first 3 2 @3"));
        QCOMPARE(all.told.back(), std::string("order-357 unexpected  {\"first\":357,\"total\":757}"));
        const Outcome few = check(source.toStdString(), 20000, 1000);
        QCOMPARE(few.told, all.told);
        QCOMPARE(few.totals.equal, all.totals.equal);
    }

    void nothingIsLookedForWhenTheVisitorHasEnough() {
        const Outcome one =
            check("fromAll().foreachStream().when({ $any(s, e) { s.total = -1 } })", 1, 1000, 1);
        QCOMPARE(one.error, std::string());
        QCOMPARE(one.told.size(), std::size_t(1));
    }
};

HINDCAST_TEST(ParityTest)
#include "tst_parity.moc"
