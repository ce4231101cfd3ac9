// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_file.h"

#include "base/time_text.h"
#include "support/test_main.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <random>

using namespace hindcast;
using test::positionsFrom;
using test::positionsOf;
using test::ShopFile;

class TestOpenStore : public QObject {
    Q_OBJECT
private slots:
    void importsOnceAndReopens() {
        const ShopFile shop(500);
        const auto first = shop.open();
        QVERIFY2(first.ok(), first.ok() ? "" : first.error().print().c_str());
        QCOMPARE((*first)->eventCount(), std::uint64_t(500));
        QCOMPARE((*first)->streamCount(), std::size_t(37));
        QVERIFY((*first)->facts().complete);
        QVERIFY((*first)->facts().bytesRead >= shop.size());
        QCOMPARE(QString::fromStdString((*first)->facts().source), QString::fromStdString(shop.path()));
        const auto again = shop.open();
        QCOMPARE((*again)->facts().bytesRead, std::uint64_t(0));
        QCOMPARE((*again)->eventCount(), std::uint64_t(500));
        QCOMPARE(shop.folder(), (QStringList{"shop.hindcast", "shop.ndjson"})); // no lock, no log left
    }

    void everyEventIsAsTheSourceHasIt() {
        const ShopFile shop(300);
        auto options = shop.options();
        options.segmentBytes = 4000;
        const auto log = *shop.open(options);
        int position = 0;
        const auto done = log->visitRanks(
            Rank(0), 300, event::Fields::All,
            [&](const event::StoredEvent& stored) {
                ++position;
                const QByteArray line = ShopFile::line(position);
                const QByteArray payload = line.mid(line.indexOf("\"data\":") + 7).chopped(2);
                return stored.position->number() == position && stored.version.value() == position / 37 + 1
                       && stored.event.payload.bytes == std::string_view(payload.constData(), payload.size())
                       && stored.event.id == "e" + std::to_string(position);
            },
            {});
        QVERIFY(done.ok());
        QCOMPARE(position, 300);
    }

    void theCacheFolderIsTheDefaultPlace() {
        const ShopFile shop(10);
        const auto log = *shop.open(import::ImportOptions{});
        const QString path = QString::fromStdString(log->facts().cache);
        QVERIFY2(path.startsWith(qEnvironmentVariable("XDG_CACHE_HOME") + "/hindcast/shop.ndjson-"),
                 qPrintable(path));
        QCOMPARE(int(QFileInfo(path).permissions() & 0x0077), 0);
    }

    void appendedLinesAreAllThatIsRead() {
        ShopFile shop(2000);
        auto options = shop.options();
        options.segmentBytes = 20'000;
        QVERIFY(shop.open(options).ok());
        shop.append(2001, 2100);
        const auto log = shop.open(options);
        QVERIFY2(log.ok(), log.ok() ? "" : log.error().print().c_str());
        QCOMPARE(positionsOf(**log), positionsFrom(1, 2100));
        QVERIFY2((*log)->facts().bytesRead < shop.size() / 2,
                 std::to_string((*log)->facts().bytesRead).c_str());
        QCOMPARE((*log)->facts().sourceBytes, shop.size());
        QCOMPARE((*shop.open(options))->facts().bytesRead, std::uint64_t(0));
    }

    void aChangedFileIsImportedAnew() {
        ShopFile shop(200);
        QVERIFY(shop.open().ok());
        QByteArray bytes = shop.bytes();
        bytes.replace(0, ShopFile::line(1).size(), ""); // the first event is gone
        shop.write(bytes + ShopFile::line(201));
        const auto log = shop.open();
        QVERIFY(log.ok());
        QCOMPARE(positionsOf(**log), positionsFrom(2, 201));
        QCOMPARE(shop.folder(), (QStringList{"shop.hindcast", "shop.ndjson"}));
    }

    void aLateEventIsPutWhereItBelongs() {
        ShopFile shop(200);
        QVERIFY(shop.open().ok());
        shop.append(203, 204);
        shop.append(201, 202);
        QCOMPARE(positionsOf(**shop.open()), positionsFrom(1, 204));
        shop.append(0, 0); // before all that the cache holds
        QCOMPARE(positionsOf(**shop.open()), positionsFrom(0, 204));
    }

    void refreshReadsAllAgain() {
        const ShopFile shop(200);
        QVERIFY(shop.open().ok());
        auto options = shop.options();
        options.refresh = true;
        QVERIFY((*shop.open(options))->facts().bytesRead >= shop.size());
    }

    void noCacheLeavesNothing() {
        const ShopFile shop(50);
        import::ImportOptions options;
        options.keepNoCache = true;
        auto log = *shop.open(options);
        const std::string path = log->facts().cache;
        QVERIFY(QFileInfo::exists(QString::fromStdString(path)));
        QCOMPARE(positionsOf(*log), positionsFrom(1, 50));
        log.reset();
        QVERIFY(!QFileInfo::exists(QFileInfo(QString::fromStdString(path)).path()));
    }

    void filesOfOthersAreNeverOverwritten() {
        const ShopFile shop(20);
        auto options = shop.options();
        options.cachePath = beside(shop, "notes.txt", "my notes");
        options.refresh = true;
        QCOMPARE(shop.open(options).error().code, ErrorCode::Invalid);
        QFile notes(QString::fromStdString(options.cachePath));
        QVERIFY(notes.open(QIODevice::ReadOnly));
        QCOMPARE(notes.readAll(), QByteArray("my notes"));

        const ShopFile other(30);
        QVERIFY(other.open().ok());
        options.cachePath = other.options().cachePath;
        const auto refused = shop.open(options);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(QString::fromStdString(refused.error().message).contains("another source"));
    }

    void shuffledRowsComeInOrder_data() {
        QTest::addColumn<int>("segmentBytes");
        QTest::newRow("in memory") << 1'000'000;
        QTest::newRow("spilled") << 8'000;
    }
    void shuffledRowsComeInOrder() {
        QFETCH(int, segmentBytes);
        std::vector<int> order(3000);
        std::iota(order.begin(), order.end(), 1);
        std::shuffle(order.begin(), order.end(), std::mt19937(7));
        QByteArray bytes;
        for (const int position : order)
            bytes += ShopFile::line(position);
        ShopFile shop;
        shop.write(bytes);
        auto options = shop.options();
        options.segmentBytes = std::size_t(segmentBytes);
        QCOMPARE(positionsOf(**shop.open(options)), positionsFrom(1, 3000));
    }

    void disorderFoundLateStartsAgain() {
        ShopFile shop(3000);
        shop.append(0, 0);
        auto options = shop.options();
        options.segmentBytes = 8'000;
        QCOMPARE(positionsOf(**shop.open(options)), positionsFrom(0, 3000));
        QCOMPARE(shop.folder(), (QStringList{"shop.hindcast", "shop.ndjson"}));
    }

    void limitsMakeACacheOfTheirOwn() {
        const ShopFile shop(200);
        import::ImportOptions options;
        const auto whole = (*shop.open(options))->facts().cache;
        options.limits.streamGlob = "order-1?";
        options.limits.since = parseTime("2026-03-01T15:00:00Z")->time;
        options.limits.maxEvents = 12;
        const auto log = *shop.open(options);
        QVERIFY(log->facts().cache != whole);
        std::vector<std::int64_t> expected;
        for (int position = 1; position <= 200 && expected.size() < 12; ++position)
            if (position % 37 >= 10 && position % 37 < 20 && position % 10 >= 5) expected.push_back(position);
        QCOMPARE(positionsOf(*log), expected);
        QCOMPARE((*shop.open(options))->facts().bytesRead, std::uint64_t(0));
    }

    void nothingToImportIsAnErrorAndLeavesNoFile() {
        ShopFile shop;
        shop.write("");
        const auto empty = shop.open();
        QVERIFY(!empty.ok());
        QCOMPARE(shop.folder(), QStringList{"shop.ndjson"});
        shop.append(1, 20);
        auto options = shop.options();
        options.limits.category = "nobody";
        QCOMPARE(shop.open(options).error().code, ErrorCode::Unsupported);
        QCOMPARE(shop.folder(), QStringList{"shop.ndjson"});
        QCOMPARE(import::openStore({}, shop.beside("gone.ndjson"), shop.options(), {}).error().code,
                 ErrorCode::NotFound);
    }

    void aCutOffLineIsToldAndHealedWhenTheRestComes() {
        ShopFile shop(50);
        const QByteArray last = ShopFile::line(51);
        shop.write(last.left(40), QIODevice::Append);
        const auto cut = shop.open();
        QVERIFY2(cut.ok(), cut.ok() ? "" : cut.error().print().c_str());
        QCOMPARE((*cut)->eventCount(), std::uint64_t(50));
        QCOMPARE((*cut)->problems().size(), std::size_t(1));
        QCOMPARE((*cut)->problems().front().code, std::string("truncated"));
        shop.write(last.mid(40), QIODevice::Append);
        const auto whole = shop.open();
        QCOMPARE(positionsOf(**whole), positionsFrom(1, 51));
        QVERIFY((*whole)->problems().empty());
    }

    void aCacheIsAStoreToo() {
        const ShopFile shop(40);
        QVERIFY(shop.open().ok());
        const std::string cache = shop.options().cachePath;
        QVERIFY(import::isCache(cache) && !import::isCache(shop.path()));
        const auto log = import::openStore({}, cache, {}, {});
        QCOMPARE((*log)->eventCount(), std::uint64_t(40));
        import::ImportOptions limited;
        limited.limits.maxEvents = 5;
        QCOMPARE(import::openStore({}, cache, limited, {}).error().code, ErrorCode::Invalid);
    }

    void aCacheOfANewerVersionIsNamedAndRefreshed() {
        const ShopFile shop(40);
        QVERIFY(shop.open().ok());
        setVersion(shop.options().cachePath, "000003e7");
        const auto refused = shop.open();
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
        QVERIFY(QString::fromStdString(refused.error().message).contains("999"));
        QVERIFY(QString::fromStdString(refused.error().remedy).contains("--refresh"));
        auto options = shop.options();
        options.refresh = true;
        QCOMPARE((*shop.open(options))->eventCount(), std::uint64_t(40));
    }

    void aCacheOfAnOlderVersionIsNamedAndMadeAnewWhereItIsOurs() {
        const ShopFile shop(40);
        QVERIFY(shop.open().ok());
        setVersion(shop.options().cachePath, "00000001");
        const auto refused = shop.open();
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QVERIFY(QString::fromStdString(refused.error().message).contains("older version 1"));
        QVERIFY(QString::fromStdString(refused.error().remedy).contains("--refresh"));
        auto options = shop.options();
        options.cachePath.clear();
        const auto log = shop.open(options);
        QVERIFY(log.ok());
        setVersion((*log)->facts().cache, "00000001");
        QCOMPARE((*shop.open(options))->eventCount(), std::uint64_t(40));
    }

    void partsCanBeSeenWhileTheImportGoesOn() {
        const ShopFile shop(3000);
        auto options = shop.options();
        options.segmentBytes = 20'000;
        std::uint64_t seen = 0;
        std::shared_ptr<const cache::Cache> held; // kept open while the rest is written
        options.firstSegment = [&](std::shared_ptr<const cache::Cache> part) {
            seen = part->eventCount();
            held = std::move(part);
        };
        const auto log = shop.open(options);
        QVERIFY(log.ok());
        QVERIFY(seen > 0 && seen < 3000);
        QVERIFY(!held->facts().complete && (*log)->facts().complete);
        QCOMPARE(positionsOf(*held), positionsFrom(1, int(seen)));
        QCOMPARE(positionsOf(**log), positionsFrom(1, 3000));
    }

private:
    static void setVersion(const std::string& cache, const char* hex) {
        QFile file(QString::fromStdString(cache));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(60); // user_version, big-endian
        file.write(QByteArray::fromHex(hex));
    }
    static std::string beside(const ShopFile& shop, const char* name, const QByteArray& bytes) {
        QFile file(QString::fromStdString(shop.beside(name)));
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return shop.beside(name);
    }
};

HINDCAST_TEST(TestOpenStore)
#include "tst_open_store.moc"
