// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/value_tree_model.h"
#include "pane_fixture.h"
#include "panes/event_detail_pane.h"
#include "panes/event_facts.h"
#include "panes/json_tree_view.h"
#include "panes/raw_tab.h"
#include "support/test_main.h"
#include "util/empty_state.h"
#include "util/pane_header.h"
#include "util/quiet_tabs.h"
#include "json/parse.h"

#include <QApplication>
#include <QClipboard>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;
using hindcast::test::PaneFixture;

namespace {

/// Answers with one event of the test's making.
class OneEvent : public test::FakeSession {
public:
    explicit OneEvent(session::EventDetail detail)
        : m_detail(std::make_shared<session::EventDetail>(std::move(detail))) {}
    Result<std::shared_ptr<const session::EventDetail>> event(Rank, std::stop_token) const override {
        return m_detail;
    }

private:
    std::shared_ptr<const session::EventDetail> m_detail;
};

session::EventDetail detail(const std::string& payload, event::BodyKind kind, std::uint32_t flags = 0) {
    session::EventDetail d;
    d.row.typeName = "OrderPlaced";
    d.row.streamName = "order-42";
    d.row.version = Version(3);
    d.row.position = Position::number(5204118);
    d.row.time = Micros(1710844927118000);
    d.row.flags = flags;
    d.id = "3f0c";
    d.payloadKind = kind;
    d.payloadText = payload;
    if (kind == event::BodyKind::Json) d.payload = *json::parse(payload);
    return d;
}

} // namespace

class EventDetailPaneTest : public QObject {
    Q_OBJECT
private:
    static void show(PaneFixture& f, session::EventDetail d, EventDetailPane& pane) {
        f.store.open(std::make_shared<OneEvent>(std::move(d)), false);
        f.cursor.moveTo(Rank(1));
        QTRY_VERIFY(pane.shown());
    }

private slots:
    void showsWhatTheEventIs() {
        PaneFixture f;
        EventDetailPane pane(f.context());
        session::EventDetail d = detail(R"({"total":1.50,"lines":[{"sku":"a"}]})", event::BodyKind::Json);
        d.metadataKind = event::BodyKind::Json;
        d.metadataText = R"({"user":"u-14"})";
        d.metadata = *json::parse(d.metadataText);
        d.correlation = "9f1c";
        show(f, d, pane);
        QCOMPARE(pane.header()->title(), QStringLiteral("Event 5,204,118"));
        QCOMPARE(pane.header()->subtitle(), QStringLiteral("OrderPlaced"));
        const QStringList facts = pane.facts()->lines();
        QVERIFY(facts.contains(QStringLiteral("id: 3f0c")));
        QVERIFY(facts.contains(QStringLiteral("correlation: 9f1c")));
        QVERIFY(facts.contains(QStringLiteral("time: 2024-03-19 10:42:07.118 UTC")));
        QVERIFY(facts.filter(QStringLiteral("causation")).isEmpty());
        ValueTreeModel& model = *pane.model();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("total: 1.50"));
        const QModelIndex metadata = model.index(2, 0);
        QVERIFY(model.entry(metadata).section);
        QCOMPARE(model.index(0, 0, metadata).data().toString(), QStringLiteral("user: \"u-14\""));
        QCOMPARE(model.path(model.index(0, 0, metadata)), QStringLiteral("/user"));
        QVERIFY(pane.note().isEmpty());
    }

    void rawIsTheStoredText() {
        PaneFixture f;
        EventDetailPane pane(f.context());
        const std::string text = R"({ "a":1.50,"a":2 })";
        show(f, detail(text, event::BodyKind::Json, event::kDuplicateKeys), pane);
        QVERIFY(pane.note().contains(QStringLiteral("twice")));
        QCOMPARE(pane.raw()->text(), QString::fromStdString(text));
        pane.raw()->setPretty(true);
        QCOMPARE(pane.raw()->text(), QStringLiteral("{\n  \"a\": 2\n}"));
        pane.raw()->copyAll();
        QCOMPARE(QApplication::clipboard()->text(), QString::fromStdString(text));
        pane.raw()->showMetadata(true);
        QCOMPARE(pane.raw()->text(), QString());
    }

    void undecodableIsShownAsBytes() {
        PaneFixture f;
        EventDetailPane pane(f.context());
        const std::string bytes("{\"a\":\xff\x00zz", 9);
        show(f, detail(bytes, event::BodyKind::Bytes, event::kUndecodablePayload), pane);
        QVERIFY(pane.note().contains(QStringLiteral("meant to be JSON")));
        QVERIFY(pane.hexText().contains(QStringLiteral("7b 22 61 22 3a ff 00 7a")));
        QVERIFY(pane.hexText().contains(QStringLiteral("{\"a\":..z")));
        QVERIFY(pane.raw()->text().startsWith(QStringLiteral("000000")));
    }

    void scalarsAndNothing() {
        PaneFixture f;
        EventDetailPane pane(f.context());
        show(f, detail("42", event::BodyKind::Json), pane);
        QCOMPARE(pane.model()->index(0, 0).data(Qt::DisplayRole).toString(), QStringLiteral("42"));
        f.store.close();
        QVERIFY(!pane.shown());
        PaneFixture g;
        EventDetailPane other(g.context());
        show(g, detail({}, event::BodyKind::Absent), other);
        QVERIFY(other.note().contains(QStringLiteral("no payload")));
    }

    void keepsTheOldEventUntilTheNewIsThere() {
        PaneFixture f;
        EventDetailPane pane(f.context());
        f.cursor.moveTo(Rank(10));
        QTRY_VERIFY(pane.shown() && pane.shown()->row.rank == Rank(10));
        f.session->setDelay("event", std::chrono::milliseconds(250));
        f.cursor.moveTo(Rank(11));
        QVERIFY(pane.shown()->row.rank == Rank(10));
        QTRY_VERIFY(pane.shown()->row.rank == Rank(11));
        f.session->failWith("event", {ErrorCode::Io, "store.db", "the disk is gone", {}});
        f.cursor.moveTo(Rank(12));
        QTRY_VERIFY(pane.emptyState()->reason().contains(QStringLiteral("the disk is gone")));
        QVERIFY(f.session->callsOnOwnThread().empty());
    }

    void pictures() {
        PaneFixture f;
        EventDetailPane pane(f.context());
        pane.resize(420, 420);
        pane.show();
        f.cursor.moveTo(f.find("MoneyWithdrawn", 9000, 10));
        QTRY_VERIFY(pane.shown());
        for (const bool dark : {false, true}) {
            f.setTheme(dark ? Theme::darkTheme() : Theme::light());
            pane.tabs()->setCurrentIndex(0);
            PaneFixture::picture(pane, dark ? "event-dark" : "event-light");
            pane.tabs()->setCurrentIndex(1);
            PaneFixture::picture(pane, dark ? "event-raw-dark" : "event-raw-light");
        }
        show(f,
             detail(std::string("{\"a\":\xff\x00zz, and more of it", 24), event::BodyKind::Bytes,
                    event::kUndecodablePayload),
             pane);
        f.cursor.moveTo(Rank(2));
        QTRY_VERIFY(!pane.hexText().isEmpty());
        pane.tabs()->setCurrentIndex(0);
        PaneFixture::picture(pane, "event-bytes-dark");
    }
};

HINDCAST_TEST(EventDetailPaneTest)
#include "tst_event_detail_pane.moc"
