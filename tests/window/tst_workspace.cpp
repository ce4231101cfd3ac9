// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "window/preferences.h"
#include "window/workspace.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace hindcast::app;

class WorkspaceTest : public QObject {
    Q_OBJECT
private slots:
    void comesBack() {
        Workspace w;
        w.cursor = Mark{QStringLiteral("order-1"), 7, QStringLiteral("e9")};
        w.second = Mark{QStringLiteral("order-2"), -1, {}};
        w.pinnedStream = QStringLiteral("order-1");
        w.scopeStream = true;
        w.path = QStringLiteral("");
        w.compare = true;
        w.filter = QStringLiteral("type == \"A\"");
        w.dim = true;
        w.filters = {{QStringLiteral("ä"), QStringLiteral("version > 1")}};
        w.recentFilters = {w.filter, QStringLiteral("version > 1")};
        w.projection = QStringLiteral("/projections/ä.js");
        w.foldsByScript = true;
        w.showsProjection = true;
        w.against = QStringLiteral("/projections/b.js");
        w.layout = QByteArray("\0\1\2", 3);
        QVERIFY(w.save(QStringLiteral("/no/such/file.ndjson")));
        QCOMPARE(Workspace::load(QStringLiteral("/no/such/file.ndjson")), w);
        QVERIFY(!Workspace::load(QStringLiteral("/no/such/file.ndjson")).path.isNull());
        QCOMPARE(Workspace::load(QStringLiteral("/another")), Workspace());
    }
    void recentStoresAreBoundedAndUnique() {
        Preferences p;
        for (int i = 0; i < 30; ++i)
            p.addRecent(QStringLiteral("/f%1").arg(i % 20));
        QCOMPARE(p.recent.front(), QStringLiteral("/f9"));
        QCOMPARE(p.recent.size(), 12);
        QCOMPARE(QSet<QString>(p.recent.begin(), p.recent.end()).size(), 12);
        p.theme = ThemeChoice::Dark;
        p.save();
        QCOMPARE(Preferences::load().theme, ThemeChoice::Dark);
        QCOMPARE(Preferences::load().recent, p.recent);
    }
};

HINDCAST_TEST(WorkspaceTest)
#include "tst_workspace.moc"
