// SPDX-License-Identifier: GPL-3.0-or-later
// The window driven by the keyboard, over a Session double: step, seek, compare; and over one whose every
// call takes two seconds, while the event loop must go on answering.
#include "events/event_list.h"
#include "events/events_pane.h"
#include "panes/compare_pane.h"
#include "panes/state_pane.h"
#include "support/fake_session.h"
#include "support/places.h"
#include "support/test_main.h"
#include "util/fonts.h"
#include "util/icons.h"
#include "util/quiet_style.h"
#include "window/action_set.h"
#include "window/main_window.h"
#include "window/omnibox.h"
#include "window/problems_dialog.h"
#include "window/status_line.h"
#include "window/top_bar.h"

#include <QDir>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace hindcast;
using namespace std::chrono_literals;

namespace {

class FakeOpener : public session::Opener {
public:
    explicit FakeOpener(std::shared_ptr<test::FakeSession> session) : m_session(std::move(session)) {}
    Result<source::Recognition> probe(const source::Location& store, std::stop_token) const override {
        if (store.path.ends_with(".png"))
            return Error{ErrorCode::Unsupported, store.path, "is a picture", "open a store"};
        source::Recognition found;
        found.confidence = 1;
        found.info.format = "ndjson";
        return found;
    }
    Result<std::vector<session::EventDetail>> preview(const source::Location&, std::size_t,
                                                      std::stop_token) const override {
        return std::vector<session::EventDetail>{};
    }
    Result<std::vector<source::MappingProposal>> propose(const source::Location& store,
                                                         std::stop_token) const override {
        return Error{ErrorCode::Unsupported, store.path, "a mapping does not fit this source",
                     "name another"};
    }
    bool hasViews(const std::string&) const override { return false; }
    Result<std::shared_ptr<const session::Session>>
    open(const std::string& store, const session::OpenOptions&, std::stop_token stop) const override {
        if (auto found = probe({store}, stop); !found) return found.error();
        return std::shared_ptr<const session::Session>(m_session);
    }

private:
    std::shared_ptr<test::FakeSession> m_session;
};

/// Widgets on show whose font is neither the window's nor made from it.
QStringList strangeFonts(const QWidget& window) {
    const QFont wanted = widgets::sansFont();
    QStringList strange;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const QFont font = widget->font();
        const bool sans = font.families() == wanted.families() && font.pointSizeF() == wanted.pointSizeF();
        const bool made = font.families() == widgets::monoFont().families()
                          || font.pointSizeF() == widgets::smallFont().pointSizeF();
        if (widget->isVisible() && !sans && !made)
            strange << QStringLiteral("%1 %2: %3 %4")
                           .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                font.families().join(QLatin1Char('/')))
                           .arg(font.pointSizeF());
    }
    return strange;
}

void saveArtefact(QWidget& widget, const char* name) {
    const QString folder = test::buildPath(QStringLiteral("screenshots"));
    QDir().mkpath(folder);
    QVERIFY(widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name))));
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

    struct Opened {
        std::shared_ptr<test::FakeSession> session = std::make_shared<test::FakeSession>();
        app::MainWindow window{std::make_shared<FakeOpener>(session), app::Preferences{}};

        Opened() {
            window.resize(1400, 900);
            window.show();
            window.openStore(QStringLiteral("/fake/store.ndjson"));
        }
        widgets::Cursor& cursor() { return window.state().cursor; }
        void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
            QTest::keyClick(window.eventsPane()->list(), Qt::Key(key), modifiers);
        }
        quint64 rank() { return cursor().rank() ? cursor().rank()->value() : ~quint64(0); }
    };

private slots:
    void init() { QDir(qEnvironmentVariable("XDG_DATA_HOME")).removeRecursively(); }

    void recentAddressesAreShownWhole() {
        app::Preferences preferences;
        preferences.recent = {QStringLiteral("postgresql://me@h/d?sslmode=require&schema=s")};
        app::MainWindow window(session::makeOpener(), preferences);
        QString shown;
        for (const QPushButton* button : window.findChildren<QPushButton*>())
            if (button->text().contains(QStringLiteral("sslmode"))) shown = button->text();
        QVERIFY2(shown.contains(QStringLiteral("sslmode=require&&schema=s")), qPrintable(shown));
    }

    void stepsAndTravelsByKeyboard() {
        Opened o;
        const quint64 last = o.session->eventCount() - 1;
        QTRY_COMPARE(o.rank(), last);
        o.key(Qt::Key_F7);
        QTRY_COMPARE(o.rank(), last - 1);
        o.key(Qt::Key_F8);
        QTRY_COMPARE(o.rank(), last);
        o.key(Qt::Key_Home, Qt::ControlModifier);
        QTRY_COMPARE(o.rank(), quint64(0));
        o.key(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(o.rank(), last);
        o.key(Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(o.rank(), quint64(0));
        o.key(Qt::Key_Period, Qt::ControlModifier); // next of the same stream
        QTRY_VERIFY(o.rank() != 0);
        const auto rows = o.session->rowsOf({Rank(0), Rank(o.rank())}, {});
        QVERIFY(rows);
        QCOMPARE((*rows)[0].stream, (*rows)[1].stream);
        QTRY_VERIFY(o.window.statePane()->view());
        QTRY_COMPARE(o.window.statePane()->view()->stream, (*rows)[1].stream);
        QTRY_COMPARE(o.window.state().jobs.running(), 0);
        saveArtefact(o.window, "debug");
    }
    void goesWhereTheOmniboxIsTold() {
        Opened o;
        QTRY_VERIFY(o.cursor().rank());
        o.key(Qt::Key_G, Qt::ControlModifier);
        const auto rows = o.session->rows(Rank(777), 1, {});
        QTest::keyClicks(o.window.topBar()->omnibox(),
                         QString::fromStdString(rows->front().position->print()));
        QTest::keyClick(o.window.topBar()->omnibox(), Qt::Key_Return);
        QTRY_COMPARE(o.rank(), quint64(777));
    }
    void comparesTwoPlaces() {
        Opened o;
        QTRY_VERIFY(o.cursor().rank());
        o.cursor().moveTo(Rank(4000));
        o.key(Qt::Key_D, Qt::ShiftModifier);
        QTRY_VERIFY(o.cursor().second());
        o.key(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(o.rank() > 4000);
        o.key(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(o.window.perspective(), app::Perspective::Compare);
        QTRY_COMPARE(o.window.state().jobs.running(), 0);
        QVERIFY(o.window.comparePane()->isVisible());
        saveArtefact(o.window, "compare");
        QTest::keyClick(o.window.comparePane(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(o.window.perspective(), app::Perspective::Debug);
    }
    void scopeOfOneStream() {
        Opened o;
        QTRY_VERIFY(o.cursor().rank());
        o.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(o.window.state().scope.scope(), widgets::Scope::Stream);
        QTRY_VERIFY(o.window.eventsPane()->list()->rowCount() < qint64(o.session->eventCount()));
        const quint64 before = o.rank();
        o.key(Qt::Key_F7);
        QTRY_VERIFY(o.rank() < before);
    }
    void playsAndStopsAtTheEnd() {
        Opened o;
        QTRY_VERIFY(o.cursor().rank());
        const quint64 last = o.session->eventCount() - 1;
        o.cursor().moveTo(Rank(last - 3));
        for (int i = 0; i < 9; ++i)
            o.key(Qt::Key_Plus);
        o.key(Qt::Key_Space);
        QTRY_COMPARE(o.rank(), last);
    }
    void showsWhyAStoreCannotBeOpened() {
        Opened o;
        QTRY_VERIFY(o.cursor().rank());
        o.window.openStore(QStringLiteral("/fake/picture.png"));
        QTRY_VERIFY(!o.window.findChildren<QLabel*>().isEmpty());
        const auto said = [&] {
            for (const QLabel* label : o.window.findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(QStringLiteral("is a picture"))) return true;
            return false;
        };
        QTRY_VERIFY(said());
        QVERIFY(!o.window.state().store.isOpen());
    }
    void workspaceSurvives() {
        {
            Opened o;
            QTRY_VERIFY(o.cursor().rank());
            o.cursor().moveTo(Rank(1234));
            QTest::qWait(1200);
            QTRY_COMPARE(o.window.state().jobs.running(), 0);
        }
        Opened again;
        QTRY_COMPARE(again.rank(), quint64(1234));
    }
    void closingAtOnceKeepsTheLastPlace() {
        {
            Opened o;
            QTRY_VERIFY(o.cursor().rank());
            o.cursor().moveTo(Rank(4321));
            o.window.close();
        }
        Opened again;
        QTRY_COMPARE(again.rank(), quint64(4321));
    }
    void everyWidgetHasTheFontOfTheWindow() {
        QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 14)); // what a desktop may give
        qApp->setStyleSheet({});
        Opened o;
        QTRY_VERIFY(o.cursor().rank());
        o.window.state().path.set(QStringLiteral("/balance"));
        const auto look = [&](qreal zoom) {
            QCOMPARE(QApplication::font().pointSizeF(), widgets::kBasePoints * zoom);
            const QString strange = strangeFonts(o.window).join(u'\n');
            QVERIFY2(strange.isEmpty(), qPrintable(QStringLiteral("at %1: %2").arg(zoom).arg(strange)));
        };
        look(1.0);
        for (const qreal zoom : {1.1, 1.2, 1.3}) {
            o.window.actions()[app::ActionId::LargerText]->trigger();
            look(zoom);
        }
        o.window.actions()[app::ActionId::SmallerText]->trigger();
        look(1.2);
        const int tall = o.window.eventsPane()->list()->rowHeight();
        o.window.actions()[app::ActionId::ThemeDark]->trigger();
        look(1.2);
        o.window.actions()[app::ActionId::NormalText]->trigger();
        look(1.0);
        QVERIFY(o.window.eventsPane()->list()->rowHeight() < tall);
        QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 14)); // so does a change of its theme
        QEvent change(QEvent::ThemeChange);
        QApplication::sendEvent(&o.window, &change);
        QTRY_COMPARE(QApplication::font().pointSizeF(), widgets::kBasePoints);
        look(1.0);
    }
    void theOmniboxStaysInANarrowWindow() {
        Opened o;
        QTRY_VERIFY(o.cursor().rank());
        QTRY_COMPARE(o.window.state().jobs.running(), 0);
        const auto* bar = o.window.topBar();
        for (const int larger : {0, 3}) {
            for (int i = 0; i < larger; ++i)
                o.window.actions()[app::ActionId::LargerText]->trigger();
            QCoreApplication::processEvents();
            for (const int width : {1680, 1200, 1080, 1060, 1024, 1000, 0}) {
                o.window.resize(width, 640); // 0: as narrow as it gets
                QTest::qWait(20);
                QVERIFY(o.window.width() == width || o.window.minimumSizeHint().width() > width);
                auto* omnibox = bar->omnibox();
                QVERIFY(omnibox->isVisible() && omnibox->width() >= 200);
                int end = 0;
                for (const QWidget* widget : bar->findChildren<QWidget*>()) {
                    if (!widget->isVisible() || widget->parentWidget() != omnibox->parentWidget()) continue;
                    end = std::max(end, widget->mapTo(bar, QPoint(widget->width(), 0)).x());
                    if (widget == omnibox) continue;
                    QVERIFY2(widget->width() >= widget->sizeHint().width(),
                             qPrintable(widget->accessibleName()));
                    QVERIFY(widget->width() <= widget->sizeHint().width() + 2);
                }
                QVERIFY(end <= bar->width());
                o.key(Qt::Key_G, Qt::ControlModifier);
                QVERIFY(omnibox->hasFocus());
                o.window.eventsPane()->list()->setFocus();
            }
        }
    }
    void aJumpTakesTheScopeAlong() {
        Opened o;
        QTRY_VERIFY(o.cursor().rank());
        o.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto& scope = o.window.state().scope;
        QTRY_COMPARE(scope.scope(), widgets::Scope::Stream);
        const auto streamAt = [&](quint64 rank) { return o.session->rows(Rank(rank), 1, {})->front(); };
        quint64 other = o.rank() - 1;
        while (streamAt(other).stream == *scope.stream())
            --other;
        o.cursor().moveTo(Rank(other));
        QTRY_COMPARE(*scope.stream(), streamAt(other).stream);
        QTRY_VERIFY(o.window.eventsPane()->list()->currentRow());
        const QString name = QString::fromStdString(streamAt(other).streamName);
        QTRY_VERIFY(o.window.actions()[app::ActionId::ScopeStream]->toolTip().contains(name));
        QVERIFY(o.window.actions()[app::ActionId::ScopeStream]->isChecked());
        o.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(scope.scope(), widgets::Scope::All);
        QVERIFY(!o.window.actions()[app::ActionId::ScopeStream]->toolTip().contains(name));
    }
    void theFindingsGoWithTheirStore() {
        Opened o;
        QTRY_VERIFY(o.cursor().rank());
        o.window.actions()[app::ActionId::Problems]->trigger();
        QTRY_VERIFY(o.window.findChild<app::ProblemsDialog*>());
        const QPointer<app::ProblemsDialog> dialog = o.window.findChild<app::ProblemsDialog*>();
        QVERIFY(dialog->isVisible());
        o.window.closeStore();
        QTRY_VERIFY(!dialog);
    }
    void aComplaintGoesWithTheNextMove() {
        Opened o;
        QTRY_VERIFY(o.cursor().rank());
        o.window.topBar()->omnibox()->goTo(QStringLiteral("nothing like it"));
        QTRY_VERIFY(o.window.statusLine()->said().contains(QStringLiteral("nothing like it")));
        o.key(Qt::Key_F7);
        QTRY_VERIFY(o.window.statusLine()->said().isEmpty());
        o.key(Qt::Key_D, Qt::ShiftModifier); // a notice stays
        o.key(Qt::Key_F7);
        QVERIFY(o.window.statusLine()->said().contains(QStringLiteral("B is set")));
    }
    void aPathThatTheStateHasNotIsNotShown() {
        Opened o;
        QTRY_VERIFY(o.window.statePane()->view());
        auto& path = o.window.state().path;
        path.set(QStringLiteral("/no/such/member"));
        QVERIFY(path.isFound()); // who sets it knows
        o.key(Qt::Key_F7);
        QTRY_VERIFY(!path.isFound());
        QCOMPARE(path.path(), QStringLiteral("/no/such/member")); // it may come again
    }
    void disabledButtonsSayWhyAndOthersTheirKey() {
        Opened o;
        QTRY_VERIFY(o.cursor().rank());
        const auto tips = [&] {
            QStringList all;
            for (const QToolButton* button : o.window.topBar()->findChildren<QToolButton*>())
                if (button->defaultAction()) all << button->toolTip();
            return all;
        };
        QVERIFY(tips().contains(QStringLiteral("Step forward (F8)")));
        o.window.closeStore();
        QVERIFY(tips().size() >= 7);
        for (const QString& tip : tips())
            QVERIFY2(tip.endsWith(QStringLiteral("open a store first")), qPrintable(tip));
    }
    void dialogsShowOurIcons() {
        const widgets::QuietStyle style;
        const QPalette palette = QApplication::palette();
        const auto image = [](const QIcon& icon) { return icon.pixmap(16).toImage(); };
        const auto ours = [&](const char* name, QPalette::ColorRole role) {
            return image(widgets::strokeIcon(QLatin1String(name), palette.color(role),
                                             palette.color(QPalette::PlaceholderText)));
        };
        QCOMPARE(image(style.standardIcon(QStyle::SP_DirIcon, nullptr, nullptr)),
                 ours("open", QPalette::WindowText));
        QCOMPARE(image(style.standardIcon(QStyle::SP_MessageBoxCritical, nullptr, nullptr)),
                 ours("error", QPalette::BrightText));
        for (const auto which : {QStyle::SP_FileIcon, QStyle::SP_FileDialogNewFolder,
                                 QStyle::SP_FileDialogToParent, QStyle::SP_FileDialogListView,
                                 QStyle::SP_FileDialogDetailedView, QStyle::SP_MessageBoxQuestion})
            QVERIFY(!style.standardIcon(which, nullptr, nullptr).isNull());
    }
    void neverBlocksOnASlowEngine() {
        auto session = std::make_shared<test::FakeSession>();
        session->setDelay(2s);
        app::MainWindow window(std::make_shared<FakeOpener>(session), app::Preferences{});
        window.resize(1400, 900);
        window.show();
        window.openStore(QStringLiteral("/fake/slow.ndjson"));
        int beats = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&] { ++beats; });
        heart.start(10);
        QTRY_VERIFY_WITH_TIMEOUT(window.state().store.isOpen(), 20000);
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(window.eventsPane()->list(), i % 2 ? Qt::Key_F7 : Qt::Key_F8);
            QTest::keyClick(window.eventsPane()->list(), Qt::Key_PageUp);
            QTest::qWait(50);
        }
        QTRY_VERIFY_WITH_TIMEOUT(session->calls("rows") > 0, 10000);
        QVERIFY(beats > 5); // not more: the machine may be busy
        const auto own = session->callsOnOwnThread();
        QVERIFY2(own.empty(), own.empty() ? "" : own.front().c_str());
    }
};

HINDCAST_TEST(MainWindowTest)
#include "tst_main_window.moc"
