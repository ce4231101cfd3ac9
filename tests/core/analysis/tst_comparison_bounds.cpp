// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons of many partitions in little memory against the same sums made by hand; and interrupted ones,
// which go on where they were.
#include "analysis/comparison.h"
#include "support/memory_log.h"
#include "support/test_main.h"
#include "json/print.h"

#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <set>

using namespace hindcast;
using namespace hindcast::test;
using analysis::ComparisonProgress;
using analysis::DifferenceKind;
using analysis::PartitionDifference;

namespace {

// The right one counts 7 as 8, and knows nothing of type B.
const std::string kLeft =
    "fromAll().foreachStream().when({ $init: () => ({n: 0}), A(s, e) { s.n += e.data.n },"
    " B(s, e) { s.b = e.data.n } })";
const std::string kRight = "fromAll().foreachStream().when({ $init: () => ({n: 0}),"
                           " A(s, e) { s.n += e.data.n === 7 ? 8 : e.data.n } })";

constexpr int kPartitions = 4000, kEvents = 14000;

struct Twin {
    std::int64_t left = 0, right = 0, first = 0; ///< position
    bool there[2] = {false, false};
    std::optional<int> b;
};

/// Events spread over the partitions, and what they sum up to.
std::shared_ptr<MemoryLog> largeStore(std::map<std::string, Twin>& twins, int events = kEvents) {
    auto log = std::make_shared<MemoryLog>();
    unsigned seed = 1;
    for (int i = 1; i <= events; ++i) {
        seed = seed * 1103515245U + 12345U;
        const int n = int(seed >> 16) % 40;
        Row row;
        row.position = Position::number(i);
        row.stream = "partition-" + std::to_string((seed >> 8) % kPartitions);
        row.type = n == 39 ? "B" : "A";
        row.payloadKind = event::BodyKind::Json;
        row.payload = "{\"n\":" + std::to_string(n) + "}";
        Twin& twin = twins[row.stream];
        twin.there[0] = true;
        if (n == 39) {
            twin.b = n;
        } else {
            twin.there[1] = true;
            twin.left += n;
            twin.right += n == 7 ? 8 : n;
        }
        const bool differs = twin.there[0] != twin.there[1] || twin.left != twin.right || twin.b;
        if (differs && twin.first == 0) twin.first = i;
        log->add(std::move(row));
    }
    return log;
}

analysis::ComparisonRequest requestOf(const std::string& left, const std::string& right) {
    analysis::ComparisonRequest request{{"l.js", left, {}}, {"r.js", right, {}}, {}, std::nullopt, false, {}};
    request.stateMemory = 10000;
    return request;
}

using Found = std::map<std::string, PartitionDifference>;

Result<analysis::ComparisonTotals> compare(const event::EventLog& log,
                                           const analysis::ComparisonRequest& request, Found& found,
                                           std::stop_token stop = {}) {
    return analysis::comparison(
        log, request,
        [&](const PartitionDifference& difference) {
            found.insert_or_assign(difference.partition, difference);
            return true;
        },
        std::move(stop));
}

void checkAll(const std::map<std::string, Twin>& twins, const Found& found,
              const analysis::ComparisonTotals& totals) {
    std::uint64_t changed = 0, onlyLeft = 0;
    for (const auto& [partition, twin] : twins) {
        const auto at = found.find(partition);
        QCOMPARE(at != found.end(), twin.first > 0);
        if (twin.first == 0) continue;
        QVERIFY2(at->second.first, partition.c_str());
        QCOMPARE(at->second.first->position->number(), twin.first);
        ++(twin.there[1] ? changed : onlyLeft);
        QCOMPARE(at->second.kind, twin.there[1] ? DifferenceKind::Changed : DifferenceKind::OnlyLeft);
        for (const analysis::Change& change : at->second.changes)
            if (change.path == "/n") {
                QCOMPARE(json::print(*change.oldValue), std::to_string(twin.left));
                QCOMPARE(json::print(*change.newValue), std::to_string(twin.right));
            }
    }
    QCOMPARE(totals.partitions, std::uint64_t(twins.size()));
    QCOMPARE(totals.changed, changed);
    QCOMPARE(totals.onlyLeft, onlyLeft);
    QCOMPARE(totals.equal, twins.size() - changed - onlyLeft);
    QVERIFY(changed > 50 && onlyLeft > 0 && totals.equal > 1000);
}

} // namespace

class ComparisonBoundsTest : public QObject {
    Q_OBJECT
private slots:
    void manyPartitionsInLittleMemory() {
        std::map<std::string, Twin> twins;
        const auto log = largeStore(twins);
        Found found;
        const auto totals = compare(*log, requestOf(kLeft, kRight), found);
        QVERIFY(totals.ok());
        checkAll(twins, found, *totals);
    }

    // As soon as a partition is seen to differ it is told, not when all is through.
    void tellsWhatItFindsAsItComes() {
        std::map<std::string, Twin> twins;
        const auto log = largeStore(twins);
        analysis::ComparisonRequest request = requestOf(kLeft, kRight);
        std::size_t told = 0, toldMidway = 0;
        request.progress = [&](const ComparisonProgress& progress) {
            if (progress.stage == ComparisonProgress::Stage::Locating && progress.done < progress.total)
                toldMidway = told;
        };
        std::int64_t before = 0;
        bool inOrder = true;
        const auto totals =
            analysis::comparison(*log, request,
                                 [&](const PartitionDifference& difference) {
                                     ++told;
                                     inOrder = inOrder && difference.first->position->number() >= before;
                                     before = difference.first->position->number();
                                     return true;
                                 },
                                 {});
        QVERIFY(totals.ok());
        QVERIFY(inOrder);
        QVERIFY(toldMidway > 0 && toldMidway < told);
    }

    void goesOnWhereItWas_data() {
        QTest::addColumn<int>("stage");
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("folding") << int(ComparisonProgress::Stage::Folding) << false;
        QTest::newRow("folding, killed") << int(ComparisonProgress::Stage::Folding) << true;
        QTest::newRow("looking") << int(ComparisonProgress::Stage::Looking) << false;
        QTest::newRow("locating") << int(ComparisonProgress::Stage::Locating) << false;
    }
    void goesOnWhereItWas() {
        QFETCH(const int, stage);
        QFETCH(const bool, isKilled);
        std::map<std::string, Twin> twins;
        const auto log = largeStore(twins);
        const QTemporaryDir folder;
        analysis::ComparisonRequest request = requestOf(kLeft, kRight);
        const QString file = folder.filePath(QStringLiteral("c")), kept = file + QStringLiteral(".kept");
        request.resume = {file.toStdString(), "key", 8000};

        std::stop_source stop;
        request.progress = [&](const ComparisonProgress& progress) {
            if (int(progress.stage) != stage || progress.done < (stage == 1 ? 2000 : 8192)) return;
            if (isKilled) QFile::copy(file, kept); // what a process killed here leaves behind
            stop.request_stop();
        };
        Found found;
        const auto interrupted = compare(*log, request, found, stop.get_token());
        QVERIFY(!interrupted.ok());
        QCOMPARE(interrupted.error().code, ErrorCode::Cancelled);
        if (isKilled) QVERIFY(QFile::remove(file) && QFile::rename(kept, file));
        QVERIFY(QFile::exists(file));
        QCOMPARE(QFile::permissions(file) & 0x77, QFile::Permissions());

        // Another comparison does not take it.
        request.progress = {};
        analysis::ComparisonRequest other = requestOf(kLeft, kLeft);
        other.resume = {file.toStdString(), "another key", 8000};
        Found none;
        if (stage == 0) {
            QVERIFY(QFile::copy(file, kept));
            const auto fresh = compare(*log, other, none);
            QVERIFY(fresh.ok());
            QCOMPARE(fresh->resumedAt, std::uint64_t(0));
            QVERIFY(none.empty());
            QVERIFY(QFile::rename(kept, file));
        }

        Found again;
        const auto totals = compare(*log, request, again);
        QVERIFY(totals.ok());
        QVERIFY(totals->resumedAt > 0);
        if (stage != 0) QCOMPARE(totals->resumedAt, std::uint64_t(kEvents));
        checkAll(twins, again, *totals);
        QVERIFY(!QFile::exists(file));
    }

    void startsAnewFromADamagedFile() {
        std::map<std::string, Twin> twins;
        const auto log = largeStore(twins, 5000);
        const QTemporaryDir folder;
        analysis::ComparisonRequest request = requestOf(kLeft, kRight);
        const QString file = folder.filePath(QStringLiteral("c"));
        request.resume = {file.toStdString(), "key"};
        std::stop_source stop;
        request.progress = [&](const ComparisonProgress& progress) {
            if (progress.done > 4000) stop.request_stop();
        };
        Found found;
        QVERIFY(!compare(*log, request, found, stop.get_token()).ok());
        request.progress = {};
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray whole = kept.readAll();
        kept.close();
        QVERIFY(whole.size() > 1000);
        for (const int at : {0, 3, 40, int(whole.size()) / 2, int(whole.size()) - 9}) {
            for (const bool cut : {false, true}) {
                QByteArray damaged = cut ? whole.left(at) : whole;
                if (!cut) damaged[at] = char(damaged[at] ^ 0x20);
                QVERIFY(kept.open(QIODevice::WriteOnly | QIODevice::Truncate));
                kept.write(damaged);
                kept.close();
                Found again;
                const auto totals = compare(*log, request, again);
                QVERIFY2(totals.ok(), totals.ok() ? "" : totals.error().print().c_str());
                QCOMPARE(totals->resumedAt, std::uint64_t(0));
                if (at == 40) checkAll(twins, again, *totals);
            }
        }
    }

    void comparesTheSharedState() {
        const auto log = store(R"(
            1 a-1 A {"n":1}
            2 a-2 A {"n":2}
            3 a-1 A {"n":3}
        )");
        const auto script = [](const char* shared) {
            return std::string("fromAll().foreachStream().when({ $init: () => ({n: 0}),"
                               " $initShared: () => ({all: 0}), A(s, e) { s[0].n += e.data.n; ")
                   + shared + " } })";
        };
        std::vector<PartitionDifference> told;
        const auto totals = analysis::comparison(
            *log,
            requestOf(script("s[1].all += e.data.n"), script("s[1].all += e.data.n === 2 ? 5 : e.data.n")),
            [&](const PartitionDifference& difference) {
                told.push_back(difference);
                return true;
            },
            {});
        QVERIFY(totals.ok());
        QCOMPARE(totals->partitions, std::uint64_t(2));
        QCOMPARE(totals->equal, std::uint64_t(2));
        QCOMPARE(totals->sharedIsEqual, std::optional(false));
        QCOMPARE(told.size(), std::size_t(1));
        QVERIFY(told[0].isShared);
        QCOMPARE(told[0].first->position->number(), std::int64_t(2));
        QCOMPARE(told[0].changes.size(), std::size_t(1));
        QCOMPARE(told[0].changes[0].path, std::string("/all"));

        told.clear();
        const auto same =
            analysis::comparison(*log, requestOf(script("s[1].all += 1"), script("s[1].all += 1")),
                                 [&](const PartitionDifference& difference) {
                                     told.push_back(difference);
                                     return true;
                                 },
                                 {});
        QVERIFY(same.ok() && told.empty());
        QCOMPARE(same->sharedIsEqual, std::optional(true));
    }

    /// Where what two sides are midway cannot be kept, the pass did not come to its end.
    void tellsThatMidwayCannotBeKept() {
        MemoryLog log;
        for (int i = 1; i <= 400; ++i) {
            Row row;
            row.position = Position::number(i);
            row.stream = "partition-1";
            row.type = "A";
            row.payloadKind = event::BodyKind::Json;
            row.payload = "{\"n\":1}";
            log.add(std::move(row));
        }
        analysis::ComparisonRequest request = requestOf(kLeft, kLeft);
        request.transient = true;
        request.stateMemory = 3000;
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", "/proc"); // nobody can make a file there
        Found found;
        const auto compared = compare(log, request, found);
        before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        QVERIFY(!compared.ok());
        QCOMPARE(compared.error().code, ErrorCode::Io);
    }
};

HINDCAST_TEST(ComparisonBoundsTest)
#include "tst_comparison_bounds.moc"
