// SPDX-License-Identifier: GPL-3.0-or-later
// A look from outside sees every way in which a source can change.
#include "import/source_stamp.h"
#include "shop_file.h"
#include "support/test_main.h"

#include <fcntl.h>
#include <sys/stat.h>

using namespace hindcast;
using namespace hindcast::test;
using import::SourceStamp;

class TestSourceStamp : public QObject {
    Q_OBJECT
private slots:
    void aFileThatNothingWritesToStaysTheSame() {
        const ShopFile shop(10);
        const SourceStamp stamp = SourceStamp::of(shop.path());
        QVERIFY(stamp.found);
        QCOMPARE(stamp.bytes, shop.size());
        QVERIFY(stamp == SourceStamp::of(shop.path()));
    }
    void growthAndShrinkingAreSeen() {
        ShopFile shop(10);
        const SourceStamp stamp = SourceStamp::of(shop.path());
        shop.append(11, 12);
        QCOMPARE(SourceStamp::of(shop.path()).bytes, shop.size());
        QVERIFY(SourceStamp::of(shop.path()).bytes > stamp.bytes);
        shop.resize(5);
        QCOMPARE(SourceStamp::of(shop.path()).bytes, std::uint64_t(5));
    }
    void aRewriteOfTheSameSizeIsSeenByItsTime() {
        const ShopFile shop(10);
        const SourceStamp stamp = SourceStamp::of(shop.path());
        const timespec times[] = {{1, 0}, {1, 7}};
        QCOMPARE(::utimensat(AT_FDCWD, shop.path().c_str(), times, 0), 0);
        const SourceStamp later = SourceStamp::of(shop.path());
        QCOMPARE(later.bytes, stamp.bytes);
        QVERIFY(later != stamp);
    }
    void aWriteAheadLogBelongsToItsFile() {
        const ShopFile shop(1);
        const SourceStamp stamp = SourceStamp::of(shop.path());
        QFile log(QString::fromStdString(shop.path() + "-wal"));
        QVERIFY(log.open(QIODevice::WriteOnly));
        QVERIFY(stamp == SourceStamp::of(shop.path())); // an empty one says nothing
        log.write("frame");
        log.close();
        QVERIFY(stamp != SourceStamp::of(shop.path()));
    }
    void aFolderIsItsEntries() {
        const ShopFile shop(3);
        const std::string folder = QFileInfo(QString::fromStdString(shop.path())).path().toStdString();
        const SourceStamp stamp = SourceStamp::of(folder);
        QVERIFY(stamp.found);
        QCOMPARE(stamp.bytes, shop.size());
        QFile cache(QString::fromStdString(shop.beside("x.hindcast")));
        QVERIFY(cache.open(QIODevice::WriteOnly)); // ours: no change of the source
        QVERIFY(stamp == SourceStamp::of(folder));
        QFile second(QString::fromStdString(shop.beside("second.ndjson")));
        QVERIFY(second.open(QIODevice::WriteOnly));
        QVERIFY(stamp != SourceStamp::of(folder));
    }
    void whatIsNotThereOrNoFileIsNotFound() {
        QVERIFY(!SourceStamp::of("/no/such/file").found);
        QVERIFY(!SourceStamp::of("").found);
        QVERIFY(!SourceStamp::of("/dev/null").found);
        const ShopFile shop(1);
        QVERIFY(!SourceStamp::of(shop.path() + "/x").found);
    }
};

HINDCAST_TEST(TestSourceStamp)
#include "tst_source_stamp.moc"
