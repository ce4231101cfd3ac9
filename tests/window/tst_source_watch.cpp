// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a real file that grows, shrinks, is rewritten and vanishes while it is open.
#include "events/event_list.h"
#include "events/events_pane.h"
#include "support/test_main.h"
#include "window/action_set.h"
#include "window/main_window.h"
#include "window/source_banner.h"
#include "window/source_watch.h"
#include "window/status_line.h"
#include "window/welcome_page.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace hindcast;
using app::SourceDrift;

namespace {

QByteArray line(int number) {
    const QByteArray n = QByteArray::number(number);
    return "{\"stream\":\"order-" + QByteArray::number(number % 3) + "\",\"type\":\"Placed\",\"id\":\"e" + n
           + "\",\"version\":" + QByteArray::number(number / 3 + 1) + ",\"data\":{\"n\":" + n + "}}\n";
}

QByteArray lines(int from, int to) {
    QByteArray text;
    for (int i = from; i <= to; ++i)
        text += line(i);
    return text;
}

struct Opened {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("shop.ndjson"));
    std::unique_ptr<app::MainWindow> window;

    explicit Opened(const QByteArray& bytes) {
        write(bytes);
        window = std::make_unique<app::MainWindow>(session::makeOpener(), app::Preferences{});
        window->sourceWatch()->setInterval(20);
        window->resize(1200, 800);
        window->show();
        QSignalSpy settled(window.get(), &app::MainWindow::settled);
        window->openStore(path);
        settled.wait(20000);
    }
    void write(const QByteArray& bytes, QIODevice::OpenMode how = QIODevice::Truncate) const {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | how));
        file.write(bytes);
    }
    app::SourceBanner& banner() const { return *window->sourceBanner(); }
    quint64 events() const { return window->state().store.session()->eventCount(); }
    quint64 rank() const {
        const auto rank = window->state().cursor.rank();
        return rank ? rank->value() : ~quint64(0);
    }
    QToolButton* button(const char* text) const {
        for (QToolButton* button : banner().findChildren<QToolButton*>())
            if (button->text() == QLatin1String(text) || button->accessibleName() == QLatin1String(text))
                return button;
        return nullptr;
    }
};

} // namespace

class SourceWatchTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QDir(qEnvironmentVariable("XDG_DATA_HOME")).removeRecursively(); }

    void whatBecameOfASource() {
        const import::SourceStamp read{true, 100, 7};
        using enum SourceDrift::Kind;
        QVERIFY(app::driftOf(read, read) == (SourceDrift{Same, 0}));
        QVERIFY(app::driftOf(read, {true, 1304, 8}) == (SourceDrift{Grew, 1204}));
        QVERIFY(app::driftOf(read, {true, 99, 8}) == (SourceDrift{Shrank, 1}));
        QVERIFY(app::driftOf(read, {true, 100, 8}) == (SourceDrift{Rewritten, 0}));
        QVERIFY(app::driftOf(read, {}) == (SourceDrift{Gone, 0}));
        QVERIFY(app::driftText({Grew, 1204}).contains(QStringLiteral("grew by 1")));
        QVERIFY(app::driftText({}).isEmpty());
    }

    void anUntouchedFileIsNotTalkedAbout() {
        const Opened o(lines(0, 9));
        QTest::qWait(200);
        QVERIFY(!o.banner().isVisible());
        o.window->resetLayout(); // what a layout remembers of tool bars does not show an empty one
        QVERIFY(!o.banner().isVisible());
    }

    void afterGrowingItIsReadAgainWhereTheUserWas() {
        const Opened o(lines(0, 29));
        QCOMPARE(o.events(), quint64(30));
        QTRY_COMPARE(o.rank(), quint64(29));
        auto& state = o.window->state();
        state.cursor.moveTo(Rank(11));
        state.cursor.setSecond(Rank(4));
        const auto pinned = state.store.session()->findStream("order-2");
        QVERIFY(pinned);
        state.pin.set(*pinned);
        o.write(lines(30, 35), QIODevice::Append);
        QTRY_VERIFY(o.banner().isVisible());
        QVERIFY2(o.banner().text().contains(QString::number(lines(30, 35).size())),
                 qPrintable(o.banner().text()));
        QSignalSpy settled(o.window.get(), &app::MainWindow::settled);
        QSignalSpy closed(&state.store, &widgets::Store::opened);
        QTest::keyClick(o.window->eventsPane()->list(), Qt::Key_R, Qt::ControlModifier);
        QVERIFY(state.store.isOpen()); // the old reading stays until the new one is there
        QVERIFY(!o.banner().isVisible());
        QVERIFY(settled.count() > 0 || settled.wait(20000));
        QCOMPARE(o.events(), quint64(36));
        QTRY_COMPARE(o.rank(), quint64(11));
        QTRY_VERIFY(state.cursor.second() == Rank(4));
        QTRY_VERIFY(state.pin.stream().has_value());
        QTest::qWait(150);
        QVERIFY(!o.banner().isVisible());
        QCOMPARE(o.window->storePath(), o.path);
    }

    void placesAreFoundByStreamVersionAndIdWhereRanksMoved() {
        const Opened o(lines(10, 29));
        QTRY_COMPARE(o.rank(), quint64(19));
        o.window->state().cursor.moveTo(Rank(5)); // e15
        o.write(lines(0, 29));
        QTRY_VERIFY(o.banner().isVisible());
        QSignalSpy settled(o.window.get(), &app::MainWindow::settled);
        QTest::mouseClick(o.button("Read again"), Qt::LeftButton);
        QVERIFY(settled.count() > 0 || settled.wait(20000));
        QCOMPARE(o.events(), quint64(30));
        QTRY_COMPARE(o.rank(), quint64(15));
    }

    void shrunkRewrittenAndGone() {
        const Opened o(lines(0, 9));
        o.write(lines(0, 4));
        QTRY_VERIFY(o.banner().isVisible());
        QVERIFY(o.banner().text().contains(QStringLiteral("shrank")));
        QVERIFY(o.button("Read again")->isEnabled());
        QVERIFY(QFile::remove(o.path));
        QTRY_VERIFY(o.banner().text().contains(QStringLiteral("gone")));
        QVERIFY(!o.button("Read again")->isEnabled());
        QVERIFY(!o.button("Read again")->toolTip().isEmpty());
        QCOMPARE(o.events(), quint64(10)); // what was read stays
        QByteArray other = lines(0, 9);
        other.replace("Placed", "Closed");
        o.write(other);
        QTRY_VERIFY(o.banner().text().contains(QStringLiteral("size is the same")));
        QVERIFY(o.button("Read again")->isEnabled());
    }

    void putAwayItStaysAwayUntilSomethingElseHappens() {
        const Opened o(lines(0, 9));
        o.write(lines(10, 11), QIODevice::Append);
        QTRY_VERIFY(o.banner().isVisible());
        QToolButton* close = o.button("Put this note away");
        QVERIFY(close->focusPolicy() & Qt::TabFocus);
        QTest::keyClick(close, Qt::Key_Escape);
        QVERIFY(!o.banner().isVisible());
        o.write(lines(12, 12), QIODevice::Append);
        QTest::qWait(200);
        QVERIFY(!o.banner().isVisible());
        QVERIFY(QFile::remove(o.path));
        QTRY_VERIFY(o.banner().isVisible());
    }

    void aReadingThatFailsLeavesWhatIsShown() {
        const Opened o(lines(0, 9));
        QTRY_COMPARE(o.rank(), quint64(9));
        o.write("no events\n");
        QTRY_VERIFY(o.banner().isVisible());
        QSignalSpy settled(o.window.get(), &app::MainWindow::settled);
        o.window->readAgain();
        QVERIFY(settled.count() > 0 || settled.wait(20000));
        QVERIFY(o.window->state().store.isOpen());
        QCOMPARE(o.events(), quint64(10));
        QCOMPARE(o.rank(), quint64(9));
        QTRY_VERIFY(o.banner().isVisible()); // it is still not what was read
    }

    void aClosedStoreIsNotWatched() {
        const Opened o(lines(0, 9));
        o.write(lines(10, 11), QIODevice::Append);
        QTRY_VERIFY(o.banner().isVisible());
        o.window->closeStore();
        QVERIFY(!o.banner().isVisible());
        o.write(lines(12, 15), QIODevice::Append);
        QTest::qWait(150);
        QVERIFY(!o.banner().isVisible());
    }
};

HINDCAST_TEST(SourceWatchTest)
#include "tst_source_watch.moc"
