// SPDX-License-Identifier: GPL-3.0-or-later
// The window with projections over a bundled sample: the dock, whose fold makes the states, the comparison
// that the welcome page asks for, and what of it comes back.
#include "events/event_list.h"
#include "events/events_pane.h"
#include "panes/aggregates_pane.h"
#include "panes/compare_pane.h"
#include "panes/state_pane.h"
#include "projection/projection_pane.h"
#include "projection/script_editor.h"
#include "support/places.h"
#include "support/test_main.h"
#include "util/pane_header.h"
#include "util/quiet_table.h"
#include "window/action_set.h"
#include "window/main_window.h"
#include "window/samples.h"
#include "window/welcome_page.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace hindcast;

namespace {

QString sample(const char* file) {
    return test::sourcePath(QStringLiteral("resources/samples/")) + QLatin1String(file);
}

struct Opened {
    app::MainWindow window{session::makeOpener(), app::Preferences{}};

    Opened() {
        window.resize(1400, 900);
        window.show();
        QSignalSpy settled(&window, &app::MainWindow::settled);
        window.openStore(sample("banking.ndjson.zst"), QStringLiteral("acc-0815"));
        settled.wait(30000);
    }
    QAction* action(app::ActionId id) const { return window.actions()[id]; }
    QString fold() const { return window.statePane()->foldText(); }
};

} // namespace

class WindowProjectionTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QDir(qEnvironmentVariable("XDG_DATA_HOME")).removeRecursively(); }

    void theDockIsThereWhenItIsWanted() {
        Opened o;
        QTRY_VERIFY(o.window.statePane()->view());
        QVERIFY(!o.window.dock(QStringLiteral("projection"))->isVisible());
        o.action(app::ActionId::NewProjection)->trigger();
        QTRY_VERIFY(o.window.projectionPane()->editor()->isVisible());
        QVERIFY(!o.window.projectionPane()->editor()->text().isEmpty());
        QTRY_VERIFY(o.fold().contains(QStringLiteral("untitled.js")));
        o.action(app::ActionId::MergeStates)->trigger();
        QTRY_VERIFY(o.fold().contains(QStringLiteral("Merged payloads")));
        o.action(app::ActionId::MergeStates)->trigger();
        QTRY_VERIFY(o.fold().contains(QStringLiteral("untitled.js")));
        o.action(app::ActionId::ShowProjection)->trigger();
        QVERIFY(!o.window.dock(QStringLiteral("projection"))->isVisible());
    }
    void theCommandLineSaysWhoseFold() {
        Opened o;
        QTRY_VERIFY(o.window.statePane()->view());
        o.window.projectionPane()->openFile(sample("banking.v1.js"));
        QTRY_VERIFY(o.fold().contains(QStringLiteral("banking.v1.js")));
        QTRY_VERIFY(o.window.statePane()->view()->state.find("spentByCard"));
        QApplication::clipboard()->clear();
        o.action(app::ActionId::CopyAsCommand)->trigger();
        QTRY_VERIFY(QApplication::clipboard()->text().contains(QStringLiteral(" --projection ")));
        QVERIFY(QApplication::clipboard()->text().endsWith(QStringLiteral("banking.v1.js")));
    }
    void theCompareCommandNamesBothProjections() {
        Opened o;
        QTRY_VERIFY(o.window.statePane()->view());
        o.window.projectionPane()->openFile(sample("banking.v1.js"));
        o.window.state().otherFold.request(session::ScriptChoice{sample("banking.v2.js").toStdString()});
        o.action(app::ActionId::PerspectiveCompare)->trigger();
        QApplication::clipboard()->clear();
        o.action(app::ActionId::CopyAsCommand)->trigger();
        QTRY_VERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("hindcast-cli diff ")));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral(" --stream acc-0815 --version ")));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("banking.v1.js --against ")));
        o.action(app::ActionId::CompareAll)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(o.window.aggregatesPane()->hasResult(), 30000);
        o.action(app::ActionId::CopyAsCommand)->trigger();
        QTRY_VERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("hindcast-cli compare ")));
        o.window.state().fold.request(std::nullopt);
        QVERIFY(
            o.window.aggregatesPane()->header()->subtitle().contains(QStringLiteral("other projections")));
    }
    void comesBackWithTheStore() {
        {
            Opened o;
            QTRY_VERIFY(o.window.statePane()->view());
            o.window.projectionPane()->openFile(sample("banking.v2.js"));
            QTRY_VERIFY(o.fold().contains(QStringLiteral("banking.v2.js")));
            o.action(app::ActionId::ShowProjection)->trigger();
            QTest::qWait(1200);
            QTRY_COMPARE(o.window.state().jobs.running(), 0);
        }
        Opened again;
        QTRY_VERIFY(again.fold().contains(QStringLiteral("banking.v2.js")));
        QTRY_VERIFY(again.window.projectionPane()->isVisible());
    }
    void closingAsksForWhatIsNotSaved() {
        Opened o;
        QTRY_VERIFY(o.window.statePane()->view());
        QTemporaryDir folder;
        QVERIFY(QFile::copy(sample("banking.v1.js"), folder.filePath(QStringLiteral("b.js"))));
        o.window.projectionPane()->openFile(folder.filePath(QStringLiteral("b.js")));
        auto answer = widgets::ProjectionPane::Loss::Cancel;
        int asked = 0;
        o.window.projectionPane()->setAsk([&] {
            ++asked;
            return answer;
        });
        o.window.projectionPane()->editor()->append(QStringLiteral("// more\n"));
        QVERIFY(!o.window.close());
        QVERIFY(o.window.isVisible());
        o.action(app::ActionId::CloseStore)->trigger();
        QVERIFY(o.window.state().store.isOpen());
        answer = widgets::ProjectionPane::Loss::Save;
        QVERIFY(o.window.close());
        QCOMPARE(asked, 3);
        QFile file(folder.filePath(QStringLiteral("b.js")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith("// more\n"));
    }
    // What the welcome page asks for can be done for each of the samples.
    void theBugOfEachSampleIsFound_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("path");
        QTest::newRow("e-commerce") << 0 << QStringLiteral("/total");
        QTest::newRow("banking") << 1 << QStringLiteral("/spentByCard");
        QTest::newRow("analytics") << 2 << QStringLiteral("/seconds");
        QTest::newRow("rides") << 3 << QStringLiteral("/kilometres");
        QTest::newRow("health care") << 4 << QStringLiteral("/fever");
    }
    void theBugOfEachSampleIsFound() {
        QFETCH(int, which);
        QFETCH(QString, path);
        const app::SampleStore store = app::sampleStores().at(which);
        app::MainWindow window(session::makeOpener(), app::Preferences{});
        window.resize(1400, 900);
        window.show();
        QPushButton* button = nullptr;
        for (QPushButton* one : window.findChildren<QPushButton*>())
            if (one->text() == store.bug) button = one;
        QVERIFY(button);
        QSignalSpy settled(&window, &app::MainWindow::settled);
        button->click();
        QVERIFY(settled.wait(30000));
        QCOMPARE(window.perspective(), app::Perspective::Compare);
        QTRY_VERIFY(window.aggregatesPane()->runButton()->isEnabled());
        window.actions()[app::ActionId::CompareAll]->trigger();
        QVERIFY(window.aggregatesPane()->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!window.aggregatesPane()->isRunning(), 30000);
        const QAbstractItemModel* shapes = window.aggregatesPane()->shapes()->model();
        QVERIFY2(shapes->rowCount() > 0, qPrintable(window.aggregatesPane()->header()->subtitle()));
        QVERIFY(shapes->index(0, 0).data().toString().contains(path));
        QTRY_VERIFY(window.comparePane()->left() && window.comparePane()->right()
                    && window.comparePane()->left()->projection.ends_with(".v1.js")
                    && window.comparePane()->right()->projection.ends_with(".v2.js"));
        QTRY_COMPARE(window.state().jobs.running(), 0);
        QCOMPARE(QString::fromStdString(window.comparePane()->left()->streamName),
                 window.aggregatesPane()->partitions()->model()->index(0, 0).data().toString());
        QVERIFY(!window.comparePane()->header()->subtitle().startsWith(QStringLiteral("no ")));
    }
};

HINDCAST_TEST(WindowProjectionTest)
#include "tst_window_projection.moc"
