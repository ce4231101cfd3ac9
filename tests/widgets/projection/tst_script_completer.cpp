// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane_fixture.h"
#include "projection/script_completer.h"
#include "projection/script_editor.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;
using hindcast::test::PaneFixture;

class ScriptCompleterTest : public QObject {
    Q_OBJECT
private slots:
    void knowsWhereFieldsStand() {
        const auto place = [](const char* text) {
            return ScriptCompleter::fieldPlace(QString::fromLatin1(text))
                .value_or(FieldPlace{true, "none", {}});
        };
        QCOMPARE(place("s.total += event.data.").typed, QString());
        QCOMPARE(place("s.total += event.data.am").typed, QStringLiteral("am"));
        QCOMPARE(place("e.body.lines[0].qt").path, QStringLiteral("lines[0]."));
        QVERIFY(place("e.metadata.us").metadata);
        QCOMPARE(place("data.x").typed, QStringLiteral("x"));
        QCOMPARE(place("s.database.x").path, QStringLiteral("none"));
        QCOMPARE(place("e.data").path, QStringLiteral("none"));
    }
    void offersWordsByPlace() {
        PaneFixture f;
        ScriptEditor editor;
        ScriptCompleter completer(f.context(), &editor);
        QTRY_VERIFY(completer.types().contains(QStringLiteral("MoneyWithdrawn")));
        const auto words = [&](const char* before, bool byKey = false) {
            QString typed;
            return completer.wordsAt(QString::fromLatin1(before), byKey, typed);
        };
        QCOMPARE(words("fromC").value(0), QStringLiteral("fromCategory"));
        QCOMPARE(words("fromAll().wh"), QStringList{QStringLiteral("when")});
        QCOMPARE(words("fromAll()\n  .pa").value(0), QStringLiteral("partitionBy"));
        QVERIFY(words("x.when({\n  $in").contains(QStringLiteral("$init")));
        QVERIFY(words("x.when({\n  Mon").contains(QStringLiteral("MoneyWithdrawn")));
        QVERIFY(words("case 'Mon").contains(QStringLiteral("MoneyWithdrawn")));
        QVERIFY(words("fromCategory('").contains(QStringLiteral("account")));
        QVERIFY(words("s.n = event.str").contains(QStringLiteral("streamId")));
        QVERIFY(words("s.to").isEmpty());
        QVERIFY(words("// fromC").isEmpty());
        QVERIFY(words("").isEmpty());
        QVERIFY(!words("", true).isEmpty());
        QCOMPARE(
            completer.typeAround(QStringLiteral("MoneyDeposited(s, e) { }\n MoneyWithdrawn(s, e) { e.data.")),
            QStringLiteral("MoneyWithdrawn"));
        QVERIFY(f.session->callsOnOwnThread().empty());
    }
    void asksTheStoreForFields() {
        PaneFixture f;
        ScriptEditor editor;
        ScriptCompleter completer(f.context(), &editor);
        QTRY_VERIFY(!completer.types().isEmpty());
        editor.show();
        editor.setFocus();
        QTest::keyClicks(&editor, QStringLiteral("s.a = e.data."));
        QTRY_VERIFY(f.session->calls("completeFilter") > 0);
        QTRY_VERIFY(editor.isListActive());
        QVERIFY(f.session->callsOnOwnThread().empty());
    }
};

HINDCAST_TEST(ScriptCompleterTest)
#include "tst_script_completer.moc"
