// SPDX-License-Identifier: GPL-3.0-or-later
// States of a script that an earlier run left beside the cache: a later one folds fewer events, and says the
// same. Events are counted, not time.
#include "projection/script_projection.h"
#include "replay/timeline.h"
#include "session/opener.h"
#include "session/script_states.h"
#include "support/test_main.h"
#include "json/print.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>

using namespace hindcast;

namespace {

constexpr std::size_t kEvents = 5000;

/// What a process does: opens the cache, makes the projection, seeks.
struct Run {
    std::string state;
    std::size_t folded = 0;   ///< events that were handled
    std::size_t failures = 0; ///< that it knows of
};

} // namespace

class ScriptStatesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_store, m_cache;

    void write(std::size_t events, int changed = -1) {
        QFile file(m_store);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (std::size_t i = 0; i < events; ++i)
            file.write(QStringLiteral(
                           "{\"position\":%1,\"stream\":\"%2\",\"type\":\"Counted\",\"data\":{\"n\":%3}}\n")
                           .arg(i + 1)
                           .arg(i % 10 == 9 ? QStringLiteral("other-1") : QStringLiteral("counter-1"))
                           .arg(int(i) == changed ? 100000 : int(i))
                           .toUtf8());
    }
    Run run(const std::string& source, std::size_t at, projection::ScriptOptions options = {}) {
        session::OpenOptions opening;
        opening.import.cachePath = m_cache.toStdString();
        const auto opened = session::makeOpener()->open(m_store.toStdString(), opening, {});
        if (!opened) return {opened.error().print(), 0, 0};
        const std::shared_ptr<const event::EventLog> log(*opened, &(*opened)->log());
        const auto projection = projection::ScriptProjection::make(log, {"test.js", source, options}, {});
        if (!projection) return {projection.error().print(), 0, 0};
        const auto stream = log->findStream("counter-1");
        replay::Timeline timeline(log, *log->openStream(*stream, {}), *projection,
                                  session::ScriptStates::make(log, *projection));
        const auto state = timeline.stateAt(at, {});
        if (!state) return {state.error().print(), 0, 0};
        return {json::print(*state), timeline.lastFoldCount(), (*projection)->failures().size()};
    }
    /// A process that does `what` with the log, the projection and the stream, then is over.
    template <class What>
    void opened(const std::string& source, const What& what) {
        session::OpenOptions opening;
        opening.import.cachePath = m_cache.toStdString();
        const auto opened = session::makeOpener()->open(m_store.toStdString(), opening, {});
        QVERIFY(opened.ok());
        const std::shared_ptr<const event::EventLog> log(*opened, &(*opened)->log());
        const auto projection = projection::ScriptProjection::make(log, {"test.js", source, {}}, {});
        QVERIFY(projection.ok());
        what(log, *projection, *log->openStream(*log->findStream("counter-1"), {}));
    }
    void visit(const std::string& source, const std::function<void(replay::Timeline&)>& visit) {
        opened(source, [&](const auto& log, const auto& projection, const auto& columns) {
            replay::Timeline timeline(log, columns, projection, session::ScriptStates::make(log, projection));
            visit(timeline);
        });
    }
    QString states() const { return m_cache + ".states"; }

    static std::string sum(const char* more = "") {
        return "fromAll().foreachStream().when({ $init: () => ({ sum: 0 }), Counted(s, e) { "
               + std::string(more) + " s.sum += e.data.n } })";
    }

private slots:
    void init() {
        m_store = m_folder.filePath(QStringLiteral("store.ndjson"));
        m_cache = m_folder.filePath(QStringLiteral("store.hindcast"));
        for (const QString& file : {m_cache, states()})
            QFile::remove(file);
        write(kEvents);
    }

    void aLaterRunFoldsFewer() {
        const Run first = run(sum(), 4321);
        QCOMPARE(first.folded, std::size_t(4321));
        QVERIFY(QFileInfo::exists(states()));
        const Run again = run(sum(), 4321);
        QCOMPARE(again.folded, std::size_t(0));
        QCOMPARE(again.state, first.state);
        const Run before = run(sum(), 4000);
        QCOMPARE(before.folded, std::size_t(4000 - 7 * 512));
        QFile::remove(states());
        QCOMPARE(run(sum(), 4000).state, before.state);
    }

    void everySeekSaysWhatAFoldSays() {
        const std::string source = sum("if (e.data.n % 701 === 0) { s.sum = -1; throw new Error('x') }");
        (void)run(source, 4500);
        for (const std::size_t at : {1, 511, 512, 513, 700, 1024, 2047, 3600, 4499, 4500}) {
            const Run kept = run(source, at);
            QFile::rename(states(), states() + "-away");
            const Run plain = run(source, at);
            QFile::remove(states());
            QFile::rename(states() + "-away", states());
            QCOMPARE(kept.state, plain.state);
            QCOMPARE(kept.failures, plain.failures);
            QVERIFY(kept.folded <= 512);
        }
    }

    void aVisitorThatStopsLeavesTheStateItSaw() {
        visit(sum(), [](replay::Timeline& timeline) {
            std::size_t last = 0;
            QVERIFY(timeline
                        .walk(0, 4000,
                              [&](std::size_t index, const auto&, const auto&, const auto&) {
                                  last = index;
                                  return index != 699;
                              })
                        .ok());
            QCOMPARE(last, std::size_t(699));
        });
        visit(sum(), [](replay::Timeline& timeline) {
            const auto hit = timeline.run(
                replay::Direction::Forward,
                [](std::size_t index, const json::Value&, const json::Value&) { return index == 1299; }, {});
            QVERIFY(hit.ok());
            QCOMPARE(timeline.cursor(), std::size_t(1300));
        });
        for (const std::size_t at : {699, 700, 701, 1299, 1300, 1301}) {
            const Run kept = run(sum(), at);
            if (at == 700 || at == 1300) QCOMPARE(kept.folded, std::size_t(0));
            QFile::rename(states(), states() + "-away");
            const Run plain = run(sum(), at);
            QCOMPARE(plain.folded, at);
            QFile::remove(states());
            QFile::rename(states() + "-away", states());
            QCOMPARE(kept.state, plain.state);
        }
    }

    void anotherSourceOrRuleFoldsAnew() {
        (void)run(sum(), 4000);
        QCOMPARE(run(sum("/* new */"), 4000).folded, std::size_t(4000));
        projection::ScriptOptions v2;
        v2.engine = 2;
        QCOMPARE(run(sum(), 4000, v2).folded, std::size_t(4000));
        QCOMPARE(run(sum(), 4000, v2).folded, std::size_t(0));
        projection::ScriptOptions clock;
        clock.allowClock = true;
        QCOMPARE(run(sum(), 4000, clock).folded, std::size_t(4000));
        QCOMPARE(run(sum(), 4000, clock).folded, std::size_t(4000));
        QCOMPARE(run(sum(), 4000).folded, std::size_t(0));
    }

    // Another machine may get through that event.
    void nothingIsKeptBehindAnEventThatTookTooLong() {
        const std::string source = sum("if (e.data.n === 1500) for (;;);");
        const Run first = run(source, 4000);
        QCOMPARE(first.folded, std::size_t(4000));
        QCOMPARE(first.failures, std::size_t(1));
        const Run again = run(source, 4000);
        QCOMPARE(again.folded, std::size_t(4000 - 2 * 512));
        QCOMPARE(again.failures, std::size_t(1));
        QCOMPARE(again.state, first.state);
        QCOMPARE(run(source, 1100).folded, std::size_t(1100 - 2 * 512));
    }

    // Each state carries all failures before it.
    void manyFailuresLeaveFewStates() {
        const std::string source = sum("if (e.data.n % 2) throw new Error('x'.repeat(100));");
        const Run first = run(source, 4400);
        QVERIFY(first.failures > 1500);
        QVERIFY2(QFileInfo(states()).size() < 300'000,
                 qPrintable(QString::number(QFileInfo(states()).size())));
        const Run again = run(source, 4400);
        QCOMPARE(again.folded, std::size_t(4400 - 2 * 512)); // 500 failures are reached behind those
        QCOMPARE(again.failures, first.failures);
        QCOMPARE(again.state, first.state);
    }

    // Only some of them, evenly, and the last one.
    void largeStatesAreThinnedOut() {
        std::size_t events = 0;
        opened(sum(), [&](const auto& log, const auto& projection, const auto& columns) {
            std::vector<replay::StateKeeper::Kept> states;
            const std::string text(6 << 20, 'x');
            for (std::size_t i = 1; i <= 20; ++i)
                states.push_back({i * 100, json::Value::string(text + std::to_string(i))});
            session::ScriptStates::make(log, projection)->keep(*columns, states);
            events = columns->size();
        });
        QVERIFY(QFileInfo(states()).size() < 48 << 20);
        opened(sum(), [&](const auto& log, const auto& projection, const auto& columns) {
            const auto keeper = session::ScriptStates::make(log, projection);
            std::vector<std::size_t> found;
            auto kept = keeper->before(*columns, events);
            for (; kept; kept = keeper->before(*columns, kept->folded - 1))
                found.push_back(kept->folded);
            QCOMPARE(found, (std::vector<std::size_t>{2000, 1600, 1200, 800, 400}));
        });
    }

    void moreEventsGoOnAndOtherEventsDoNot() {
        (void)run(sum(), 4500);
        write(kEvents + 100);
        QCOMPARE(run(sum(), 4590).folded, std::size_t(90));
        const std::string before = run(sum(), 4500).state;
        write(kEvents + 100, 3);
        const Run changed = run(sum(), 4500);
        QCOMPARE(changed.folded, std::size_t(4500));
        QVERIFY(changed.state != before);
        // The file of the cache before: its states are of other events.
        const QString old = m_folder.filePath(QStringLiteral("old.states"));
        QVERIFY(QFile::copy(states(), old));
        write(kEvents + 100, 4);
        const Run other = run(sum(), 4000);
        QFile::remove(states());
        QVERIFY(QFile::copy(old, states()));
        const Run mixed = run(sum(), 4000);
        QCOMPARE(mixed.folded, std::size_t(4000));
        QCOMPARE(mixed.state, other.state);
    }

    void damageMeansFoldingAnew() {
        const Run first = run(sum(), 4000);
        QFile file(states());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf("{\"sum\":");
        QVERIFY(at > 0);
        QByteArray damaged = bytes;
        damaged.replace("{\"sum\":", "{\"sum\":1");
        damaged.truncate(bytes.size());
        file.seek(0);
        file.write(damaged);
        file.close();
        const Run again = run(sum(), 4000);
        QCOMPARE(again.state, first.state);
        QCOMPARE(again.folded, std::size_t(4000));
        (void)run(sum(), 4000);
        QCOMPARE(run(sum(), 4000).folded, std::size_t(0)); // and a new file is begun
    }

    void shortStreamsLeaveNothing() {
        QCOMPARE(run(sum(), 200).folded, std::size_t(200));
        QVERIFY(!QFileInfo::exists(states()));
    }

    // A state that nothing has touched yet is the initial one still: $created is called after it.
    void untouchedStatesAreNotKept() {
        const std::string source = "fromAll().foreachStream().when({ $init: () => ({ n: 0 }),"
                                   " $created(s) { s.made = true }, Never(s) { s.n++ } })";
        QCOMPARE(run(source, 4000).state, std::string(R"({"n":0})"));
        QVERIFY(!QFileInfo::exists(states()));
    }
};

HINDCAST_TEST(ScriptStatesTest)
#include "tst_script_states.moc"
