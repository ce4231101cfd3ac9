// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_file.h"

#include "import/import_lock.h"
#include "support/test_main.h"

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace hindcast;
using test::positionsFrom;
using test::positionsOf;
using test::ShopFile;

namespace {

constexpr int kEvents = 12'000;
constexpr int kPadding = 800; // some 12 MB

/// A sink that is told after every batch, however quick the machine is: the first report is made at once, and
/// those closer together than a tenth of a second are dropped.
ProgressSink slowly(std::function<void(double)> told) {
    return [told](const Progress& progress) {
        told(progress.share().value_or(0));
        std::this_thread::sleep_for(std::chrono::milliseconds(105));
    };
}

/// Of some five segments that are read, sorted, encoded and written at a time nothing is committed yet: here
/// a fifth of the file.
import::ImportOptions smallSegments(const ShopFile& shop) {
    auto options = shop.options();
    options.segmentBytes = 1 << 19;
    return options;
}

/// Runs `work` in a process of its own; how that ended.
int inChild(const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace

class TestImportTrouble : public QObject {
    Q_OBJECT
private slots:
    void anImportThatHasJustBegunIsBusy() {
        const ShopFile shop(10, 10);
        const std::string place = shop.options().cachePath;
        {
            const auto lock = import::ImportLock::take(place);
            QVERIFY(lock.ok());
            QFile begun(QString::fromStdString(place));
            QVERIFY(begun.open(QIODevice::WriteOnly)); // as SQLite leaves it before the first commit
            const auto second = shop.open(shop.options());
            QVERIFY(!second.ok());
            QCOMPARE(second.error().code, ErrorCode::Busy);
            QVERIFY2(second.error().message.find(std::to_string(::getpid())) != std::string::npos,
                     second.error().print().c_str());
        }
        const auto alone = shop.open(shop.options()); // its process is gone: it is begun anew
        QVERIFY2(alone.ok(), alone.ok() ? "" : alone.error().print().c_str());
        QCOMPARE((*alone)->eventCount(), std::uint64_t(10));
    }

    void killedBeforeTheFirstSegmentTheCacheIsStillOurs() {
        const ShopFile shop(kEvents, kPadding);
        const int status = inChild([&] {
            auto options = shop.options();
            options.progress = slowly([](double) { ::kill(::getpid(), SIGKILL); });
            return shop.open(options).ok() ? 0 : 1;
        });
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        QVERIFY(QFileInfo::exists(QString::fromStdString(shop.options().cachePath)));
        const auto log = shop.open(shop.options());
        QVERIFY2(log.ok(), log.ok() ? "" : log.error().print().c_str());
        QCOMPARE((*log)->eventCount(), std::uint64_t(kEvents));
    }

    void killedAtSixtyPercentLessThanHalfIsReadAgain() {
        const ShopFile shop(kEvents, kPadding);
        const int status = inChild([&] {
            auto options = smallSegments(shop);
            options.progress = slowly([](double share) {
                if (share >= 0.6) ::kill(::getpid(), SIGKILL);
            });
            return shop.open(options).ok() ? 0 : 1;
        });
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        const auto part = import::openStore({}, shop.options().cachePath, {}, {});
        QVERIFY2(part.ok(), part.ok() ? "" : part.error().print().c_str());
        QVERIFY(!(*part)->facts().complete && (*part)->eventCount() > kEvents / 3);

        const auto log = shop.open(smallSegments(shop));
        QVERIFY2(log.ok(), log.ok() ? "" : log.error().print().c_str());
        QCOMPARE(positionsOf(**log), positionsFrom(1, kEvents));
        QVERIFY2((*log)->facts().bytesRead < shop.size() / 2,
                 std::to_string((*log)->facts().bytesRead).c_str());
    }

    void cancelledImportsStayUsableAndGoOn() {
        const ShopFile shop(kEvents, kPadding);
        std::stop_source stop;
        auto options = smallSegments(shop);
        options.progress = slowly([&](double share) {
            if (share >= 0.3) stop.request_stop();
        });
        const auto cancelled = shop.open(options, stop.get_token());
        QVERIFY(!cancelled.ok());
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QCOMPARE(cancelled.error().where, shop.path());
        QCOMPARE(cancelled.error().remedy, std::string("run it again: what was imported is kept"));
        const auto part = import::openStore({}, options.cachePath, {}, {});
        QVERIFY2(part.ok(), part.ok() ? "" : part.error().print().c_str());
        const auto seen = positionsOf(**part);
        QCOMPARE(seen, positionsFrom(1, int(seen.size())));
        QVERIFY(!seen.empty());
        const auto log = shop.open(smallSegments(shop));
        QCOMPARE(positionsOf(**log), positionsFrom(1, kEvents));
        QVERIFY((*log)->facts().bytesRead < shop.size());
    }

    // Nothing is committed while a store whose events are out of order is being sorted.
    void whatIsCancelledBeforeTheFirstCommitKeepsNothing() {
        ShopFile shop(0, kPadding);
        shop.write("");
        shop.append(kEvents - 100, kEvents, kPadding);
        shop.append(1, kEvents - 101, kPadding);
        std::stop_source stop;
        auto options = smallSegments(shop);
        options.progress = slowly([&](double) { stop.request_stop(); });
        const auto cancelled = shop.open(options, stop.get_token());
        QVERIFY(!cancelled.ok());
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QCOMPARE(cancelled.error().remedy, std::string());
        QVERIFY(!QFile::exists(QString::fromStdString(options.cachePath)));
    }

    void aReplacementThatWasInterruptedGoesOnBesideTheOldCache() {
        ShopFile shop(100, kPadding);
        QVERIFY(shop.open().ok());
        shop.write(""); // another store under the same name
        shop.append(500, 500 + kEvents, kPadding);
        std::stop_source stop;
        auto options = smallSegments(shop);
        options.progress = slowly([&](double share) {
            if (share >= 0.5) stop.request_stop();
        });
        QCOMPARE(shop.open(options, stop.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE((*import::openStore({}, options.cachePath, {}, {}))->eventCount(), std::uint64_t(100));
        const auto log = shop.open(smallSegments(shop));
        QCOMPARE(positionsOf(**log), positionsFrom(500, 500 + kEvents));
        QVERIFY((*log)->facts().bytesRead < shop.size() * 3 / 4);
        QCOMPARE(shop.folder(), (QStringList{"shop.hindcast", "shop.ndjson"}));
    }

    void twoImportsAtOnce() {
        const ShopFile shop(2000);
        auto options = shop.options();
        std::optional<Error> second;
        options.segmentBytes = 20'000;
        options.firstSegment = [&](auto) {
            const auto other = shop.open();
            if (!other) second = other.error();
        };
        QVERIFY(shop.open(options).ok());
        QVERIFY(second.has_value());
        QCOMPARE(second->code, ErrorCode::Busy);
        QVERIFY(QString::fromStdString(second->message).contains(QString::number(::getpid())));
    }

    void noSpaceLeft() {
        const ShopFile shop(kEvents, kPadding);
        const int status = inChild([&] {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{150'000, 150'000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            auto options = shop.options();
            options.segmentBytes = 100'000;
            const auto log = shop.open(options);
            if (log) return 1;
            if (log.error().code != ErrorCode::Io) return 2;
            // What is to be done is about the cache that cannot grow, not about the source.
            return log.error().remedy.starts_with("raise the limit on the size of files") ? 0 : 3;
        });
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        const auto log = shop.open();
        QVERIFY2(log.ok(), log.ok() ? "" : log.error().print().c_str());
        QCOMPARE(positionsOf(**log), positionsFrom(1, kEvents));
    }

    void noSpaceLeftToSort() {
        ShopFile shop;
        for (int block = 9; block >= 0; --block)
            shop.append(block * 500 + 1, block * 500 + 500, kPadding);
        const int status = inChild([&] {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{600'000, 600'000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            auto options = shop.options();
            options.segmentBytes = 100'000;
            const auto log = shop.open(options);
            return !log && log.error().code == ErrorCode::Io && !log.error().remedy.empty() ? 0 : 1;
        });
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        QCOMPARE(shop.folder(), QStringList{"shop.ndjson"}); // nothing was committed, nothing is left
    }

    void aSourceThatShrinksKeepsWhatWasRead() {
        ShopFile shop(kEvents, kPadding);
        auto options = smallSegments(shop);
        bool cut = false;
        options.progress = slowly([&](double share) {
            if (share >= 0.5 && !cut) shop.resize(1000);
            cut = cut || share >= 0.5;
        });
        const auto log = shop.open(options);
        QVERIFY(!log.ok());
        QCOMPARE(log.error().code, ErrorCode::Io);
        const auto part = import::openStore({}, options.cachePath, {}, {});
        QVERIFY2(part.ok(), part.ok() ? "" : part.error().print().c_str());
        const auto seen = positionsOf(**part);
        QVERIFY(seen.size() > kEvents / 3);
        QCOMPARE(seen, positionsFrom(1, int(seen.size())));
    }

    void aSourceThatVanishesIsReadToItsEndOrToldMissing() {
        ShopFile shop(kEvents, kPadding);
        auto options = smallSegments(shop);
        options.progress = slowly([&](double) { QFile::remove(QString::fromStdString(shop.path())); });
        const auto log = shop.open(options); // the open file can be read on
        QVERIFY2(log.ok(), log.ok() ? "" : log.error().print().c_str());
        QCOMPARE((*log)->eventCount(), std::uint64_t(kEvents));
        QCOMPARE(shop.open().error().code, ErrorCode::NotFound);
    }

    void aPlaceThatCannotBeWritten() {
        const ShopFile shop(10);
        auto options = shop.options();
        options.cachePath = "/proc/nowhere/shop.hindcast";
        const auto log = shop.open(options);
        QCOMPARE(log.error().code, ErrorCode::Io);
        QVERIFY(QString::fromStdString(log.error().remedy).contains("--cache"));
    }

    void aDamagedCacheIsNamed() {
        const ShopFile shop(2000);
        QVERIFY(shop.open().ok());
        QFile file(QString::fromStdString(shop.options().cachePath));
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = 4096; at < file.size(); at += 512) {
            file.seek(at);
            file.write("damage");
        }
        file.close();
        const auto log = shop.open();
        QVERIFY(!log.ok());
        QCOMPARE(log.error().code, ErrorCode::Corrupt);
        auto options = shop.options();
        options.refresh = true;
        QVERIFY(shop.open(options).ok());
    }
};

HINDCAST_TEST(TestImportTrouble)
#include "tst_import_trouble.moc"
