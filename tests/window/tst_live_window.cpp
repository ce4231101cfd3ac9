// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a real PostgreSQL: new events are followed, a password is asked for and stored nowhere, and
// whether a cache is kept is asked once.
#include "cache/cache.h"
#include "support/postgres_server.h"
#include "support/test_main.h"
#include "window/action_set.h"
#include "window/cache_choice.h"
#include "window/live_follow.h"
#include "window/main_window.h"
#include "window/status_line.h"
#include "window/store_loader.h"

#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QtTest>

using namespace hindcast;

namespace {

constexpr int kLong = 120'000; ///< for what comes in its own time on a slow machine

constexpr const char* kStore =
    "CREATE TABLE event (id bigserial PRIMARY KEY, aggregate_name text, aggregate_id text, version int, "
    "type text, data jsonb, metadata jsonb, timestamp timestamptz DEFAULT now())";

QString insertOf(int version) {
    return QStringLiteral("INSERT INTO event (aggregate_name, aggregate_id, version, type, data) VALUES "
                          "('order', '1', %1, 'Made', '{\"n\":%1}')")
        .arg(version);
}

/// All that was written to the homes of this test.
QStringList filesWith(const QByteArray& part) {
    QStringList found;
    for (const char* home :
         {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
        const QString folder = qEnvironmentVariable(home);
        if (folder.isEmpty()) continue;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(part)) found << file.fileName();
        }
    }
    return found;
}

QStringList caches() {
    QStringList found;
    const auto folder = cache::cacheFolder();
    if (!folder) return {QStringLiteral("no cache folder")};
    QDirIterator files(QString::fromStdString(*folder), {QStringLiteral("*.hindcast*")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        found << files.next();
    return found;
}

struct Shown {
    app::MainWindow window{session::makeOpener(), app::Preferences{}};
    Shown() {
        window.liveFollow()->setInterval(20);
        window.resize(1200, 800);
        window.show();
    }
    bool isOpen() { return window.state().store.isOpen() && !window.loader().busy(); }
    quint64 events() { return window.state().store.isOpen() ? window.state().store.info().events : 0; }
    quint64 rank() {
        const auto rank = window.state().cursor.rank();
        return rank ? rank->value() : ~quint64(0);
    }
    /// What the status line says of it; empty: nothing.
    QString badge() const {
        for (const QPushButton* button : window.statusLine()->findChildren<QPushButton*>())
            if (button->isVisible() && button->text().contains(QStringLiteral("Live"))) return button->text();
        return {};
    }
    void press() const {
        for (QPushButton* button : window.statusLine()->findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == badge()) return button->click();
    }
    QAction* live() const { return window.actions()[app::ActionId::Live]; }
    void answer(const char* text) const {
        const auto* box = window.findChild<QMessageBox*>(QStringLiteral("cacheChoice"));
        QVERIFY(box != nullptr);
        for (QAbstractButton* button : box->buttons())
            if (button->text() == QLatin1String(text)) return button->click();
        QFAIL(text);
    }
};

} // namespace

class TestLiveWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { HINDCAST_START_POSTGRES(m_server); }
    void init() {
        m_database = QStringLiteral("d%1").arg(++m_count);
        m_server->create(m_database);
        m_server->sql(m_database, QString::fromLatin1(kStore));
        m_server->sql(m_database, insertOf(1));
    }

    void whetherACacheIsKeptIsAskedOnce() {
        Shown shown;
        shown.window.openStore(address());
        QVERIFY(!shown.window.loader().busy());
        shown.answer("Keep it");
        QTRY_VERIFY_WITH_TIMEOUT(shown.isOpen(), kLong);
        shown.window.closeStore();
        QCOMPARE(caches().filter(m_database).isEmpty(), false);
        shown.window.openStore(address());
        QVERIFY(!shown.window.findChild<QMessageBox*>(QStringLiteral("cacheChoice")));
        QTRY_VERIFY_WITH_TIMEOUT(shown.isOpen(), kLong);
    }

    void whatIsNotKeptGoesWithTheStore() {
        const QStringList before = caches();
        Shown shown;
        shown.window.openStore(address());
        shown.answer("Remove it on closing");
        QTRY_VERIFY_WITH_TIMEOUT(shown.isOpen(), kLong);
        QVERIFY(caches().size() > before.size());
        shown.window.closeStore();
        QCOMPARE(caches(), before);
        shown.window.openStore(address()); // remembered
        QTRY_VERIFY_WITH_TIMEOUT(shown.isOpen(), kLong);
        QVERIFY(caches().size() > before.size());
        shown.window.closeStore();
        QCOMPARE(caches(), before);
    }

    void aQuestionThatIsNotAnsweredReadsNothing() {
        Shown shown;
        shown.window.openStore(address());
        shown.answer("Cancel");
        QVERIFY(!shown.window.loader().busy());
        QVERIFY(!app::keepsCache(address()));
    }

    void newEventsAppear() {
        QVERIFY(app::rememberKeepsCache(address(), true));
        Shown shown;
        shown.window.openStore(address());
        QTRY_VERIFY_WITH_TIMEOUT(shown.isOpen() && shown.rank() == 0, kLong);
        QVERIFY(shown.live()->isEnabled() && !shown.live()->isChecked());
        QCOMPARE(shown.badge(), QString());
        m_server->sql(m_database, insertOf(2)); // before it is switched on: it is not missed
        shown.live()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(shown.events(), quint64(2), kLong);
        QTRY_COMPARE_WITH_TIMEOUT(shown.rank(), quint64(1), kLong); // at the newest it stays there
        shown.window.state().cursor.moveTo(Rank(0));
        m_server->sql(m_database, insertOf(3));
        QTRY_COMPARE_WITH_TIMEOUT(shown.events(), quint64(3), kLong);
        QTRY_COMPARE_WITH_TIMEOUT(shown.rank(), quint64(0), kLong); // elsewhere it stays, too
        QVERIFY(shown.live()->isChecked());
        QCOMPARE(shown.badge(), QStringLiteral("● Live"));
        shown.live()->trigger();
        QVERIFY(!shown.window.liveFollow()->isOn());
        QCOMPARE(shown.badge(), QString()); // who ended it knows
    }

    void whatIsLostIsTriedAgain() {
        QVERIFY(app::rememberKeepsCache(address(), true));
        Shown shown;
        shown.window.openStore(address());
        QTRY_VERIFY_WITH_TIMEOUT(shown.isOpen(), kLong);
        m_server->sql(m_database, insertOf(2));
        shown.live()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(shown.events(), quint64(2), kLong); // it is followed
        QVERIFY(shown.live()->isChecked());
        // Who finds it out is the follower, or the reading of what it found.
        m_server->sql(m_database, QStringLiteral("ALTER TABLE event RENAME type TO gone"));
        QTRY_COMPARE_WITH_TIMEOUT(shown.badge(), QStringLiteral("◌ Live: trying again"), kLong);
        QVERIFY(shown.window.liveFollow()->isOn() && shown.live()->isChecked());
        QVERIFY2(shown.window.statusLine()->said().contains(QStringLiteral("event")),
                 qPrintable(shown.window.statusLine()->said()));
        QCOMPARE(shown.events(), quint64(2)); // what was read stays
        m_server->sql(m_database, QStringLiteral("ALTER TABLE event RENAME gone TO type"));
        m_server->sql(m_database, insertOf(3));
        QTRY_COMPARE_WITH_TIMEOUT(shown.events(), quint64(3), kLong); // by itself
        QTRY_COMPARE_WITH_TIMEOUT(shown.badge(), QStringLiteral("● Live"), kLong);
        m_server->sql(m_database, QStringLiteral("ALTER TABLE event RENAME type TO gone"));
        QTRY_COMPARE_WITH_TIMEOUT(shown.badge(), QStringLiteral("◌ Live: trying again"), kLong);
        shown.press(); // stops it
        QVERIFY(!shown.window.liveFollow()->isOn() && !shown.live()->isChecked());
        QCOMPARE(shown.badge(), QString());
        m_server->sql(m_database, QStringLiteral("ALTER TABLE event RENAME gone TO type"));
    }

    void whatNeedsAPasswordEndsItAndSaysSo() {
        m_server->sql(m_database, QStringLiteral("GRANT SELECT ON event TO locked"));
        const QString store = address("locked");
        QVERIFY(app::rememberKeepsCache(store, true));
        qputenv("PGPASSWORD", test::PostgresServer::kPassword);
        Shown shown;
        shown.window.openStore(store);
        QTRY_VERIFY_WITH_TIMEOUT(shown.isOpen(), kLong);
        qunsetenv("PGPASSWORD");
        shown.live()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(shown.badge(), QStringLiteral("○ Live has ended"), kLong);
        QVERIFY(!shown.window.liveFollow()->isOn() && !shown.live()->isChecked());
        qputenv("PGPASSWORD", test::PostgresServer::kPassword);
        shown.press();
        QCOMPARE(shown.badge(), QStringLiteral("● Live"));
        m_server->sql(m_database, insertOf(2));
        QTRY_COMPARE_WITH_TIMEOUT(shown.events(), quint64(2), kLong);
        qunsetenv("PGPASSWORD");
        shown.window.closeStore();
        QCOMPARE(shown.badge(), QString());
        QVERIFY(!shown.live()->isChecked());
    }

    void onlyALiveStoreIsFollowed() {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a.ndjson")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"stream\":\"a\",\"type\":\"T\",\"version\":1,\"data\":{}}\n");
        file.close();
        Shown shown;
        shown.window.openStore(file.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(shown.isOpen(), kLong);
        QVERIFY(!shown.live()->isEnabled());
        QCOMPARE(shown.live()->toolTip(), QStringLiteral("Only a live database can be followed"));
    }

    void aPasswordIsAskedForAndStoredNowhere() {
        m_server->sql(m_database, QStringLiteral("GRANT SELECT ON event TO locked"));
        const QString store = address("locked");
        QVERIFY(app::rememberKeepsCache(store, true));
        Shown shown;
        shown.window.openStore(store);
        for (const QString& password : {QStringLiteral("not-the-one"), QString::fromLatin1(kPassword)}) {
            QInputDialog* dialog = nullptr;
            QTRY_VERIFY_WITH_TIMEOUT(
                (dialog = shown.window.findChild<QInputDialog*>(QStringLiteral("serverPassword"))) != nullptr
                    && dialog->isVisible(),
                kLong);
            QCOMPARE(dialog->textEchoMode(), QLineEdit::Password);
            QVERIFY(!dialog->labelText().contains(QStringLiteral("not-the-one")));
            dialog->setTextValue(password);
            dialog->setObjectName(QString()); // the next one is another
            dialog->accept();
        }
        QTRY_VERIFY_WITH_TIMEOUT(shown.isOpen(), kLong);
        QTRY_COMPARE_WITH_TIMEOUT(shown.rank(), quint64(0), kLong);
        shown.window.actions()[app::ActionId::CopyAsCommand]->trigger();
        const auto clipboard = [] { return QGuiApplication::clipboard()->text(); };
        QTRY_VERIFY_WITH_TIMEOUT(clipboard().contains(QStringLiteral("locked@")), kLong);
        const QString copied = clipboard();
        shown.window.closeStore();
        for (const QString& secret :
             {QString::fromLatin1(kPassword), QString::fromLatin1(test::PostgresServer::kEncodedPassword),
              QStringLiteral("not-the-one")}) {
            QVERIFY(!copied.contains(secret));
            QCOMPARE(filesWith(secret.toUtf8()), QStringList());
            for (const QLabel* label : shown.window.findChildren<QLabel*>())
                QVERIFY2(!label->text().contains(secret), qPrintable(label->text()));
        }
    }

private:
    static constexpr const char* kPassword = test::PostgresServer::kPassword;
    QString address(const char* role = "postgres") const {
        return QString::fromStdString(m_server->address(m_database, role));
    }
    std::unique_ptr<test::PostgresServer> m_server;
    QString m_database;
    int m_count = 0;
};

HINDCAST_TEST(TestLiveWindow)
#include "tst_live_window.moc"
