// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane_fixture.h"
#include "projection/script_editor.h"
#include "projection/script_find.h"
#include "projection/script_templates.h"
#include "support/test_main.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;

namespace {

const QString kScript =
    QStringLiteral("fromAll().when({\n  $any(s, e) {\n    e.data.gone.here += 1;\n  }\n});\n");

} // namespace

class ScriptEditorTest : public QObject {
    Q_OBJECT
private slots:
    void underlinesWhatIsWrong() {
        ScriptEditor editor;
        editor.replaceText(kScript);
        editor.setMarks(
            {{3, 12, QStringLiteral("undefined is not an object")}, {99, 1, QStringLiteral("past")}});
        QVERIFY(editor.isUnderlined(2, 11));
        QVERIFY(editor.isUnderlined(2, 14));
        QVERIFY(!editor.isUnderlined(2, 4));
        QVERIFY(!editor.isUnderlined(0, 0));
        QCOMPARE(editor.annotation(2), QStringLiteral("undefined is not an object"));
        QVERIFY(editor.markersAtLine(2) != 0);
        editor.setMarks({{3, 0, QStringLiteral("somewhere in it")}}); // the column is not known
        QVERIFY(editor.isUnderlined(2, 4));
        QVERIFY(editor.isUnderlined(2, 24));
        editor.setMarks({});
        QVERIFY(!editor.isUnderlined(2, 11));
        QCOMPARE(editor.annotation(2), QString());
        QCOMPARE(editor.markersAtLine(2), 0u);
    }
    // Places are told in units of UTF-16; an editor that counts characters or bytes would be beside them.
    void findsPlacesBehindOtherCharacters() {
        ScriptEditor editor;
        editor.replaceText(QStringLiteral("/* äöü 😀😀 */ gone.here();\n"));
        editor.setMarks({{1, 16, QStringLiteral("gone")}});
        QVERIFY(!editor.isUnderlined(0, 12));
        QVERIFY(editor.isUnderlined(0, 13));
        QVERIFY(editor.isUnderlined(0, 16));
        QVERIFY(!editor.isUnderlined(0, 17));
        editor.goTo(1, 16);
        int line = -1, index = -1;
        editor.getCursorPosition(&line, &index);
        QCOMPARE(index, 13);
    }
    void aNewTextKeepsTheCursorAndCanBeUndone() {
        ScriptEditor editor;
        editor.replaceText(kScript);
        editor.goTo(3, 5);
        editor.replaceText(kScript + QStringLiteral("// more\n"));
        int line = 0, index = 0;
        editor.getCursorPosition(&line, &index);
        QCOMPARE(line, 2);
        QCOMPARE(index, 4);
        editor.insert(QStringLiteral("x"));
        QVERIFY(editor.isUndoAvailable());
        editor.undo();
        QCOMPARE(editor.text(), kScript + QStringLiteral("// more\n"));
    }
    void lettersAreTypedAndKeysOfTheWindowAreNotEaten() {
        QWidget window;
        auto* editor = new ScriptEditor(&window);
        auto* action = new QAction(&window);
        action->setShortcuts({QKeySequence(Qt::Key_N), QKeySequence(QStringLiteral("Ctrl+L"))});
        window.addAction(action);
        QSignalSpy triggered(action, &QAction::triggered);
        QSignalSpy finds(editor, &ScriptEditor::findWanted);
        window.show();
        window.activateWindow();
        editor->setFocus();
        QTRY_VERIFY(editor->hasFocus());
        QTest::keyClick(editor, Qt::Key_N);
        QCOMPARE(editor->text(), QStringLiteral("n"));
        QCOMPARE(triggered.count(), 0);
        QTest::keyClick(editor, Qt::Key_L, Qt::ControlModifier); // else it deletes the line
        QCOMPARE(triggered.count(), 1);
        QCOMPARE(editor->text(), QStringLiteral("n"));
        QTest::keyClick(editor, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(editor, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(finds.count(), 2);
        QCOMPARE(finds[0][0].toInt(), 0);
        QCOMPARE(finds[1][0].toInt(), -1);
        QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor->text(), QString());
    }
    void findsFromTheCursorAndAround() {
        ScriptEditor editor;
        editor.replaceText(QStringLiteral("one two\nTwo one\n"));
        ScriptFind find(&editor);
        find.field()->setText(QStringLiteral("two"));
        const auto line = [&] {
            int row = 0, index = 0;
            editor.getCursorPosition(&row, &index);
            return row;
        };
        find.go(1);
        QCOMPARE(editor.selectedText(), QStringLiteral("two"));
        find.go(1);
        QCOMPARE(editor.selectedText(), QStringLiteral("Two"));
        QCOMPARE(line(), 1);
        find.go(1);
        QCOMPARE(line(), 0);
        find.go(-1);
        QCOMPARE(line(), 1);
    }
    void followsTheTheme() {
        ScriptEditor editor;
        editor.replaceText(kScript);
        editor.resize(500, 200);
        for (const Theme& theme : {Theme::light(), Theme::darkTheme()}) {
            editor.applyTheme(theme);
            const QImage image = editor.grab().toImage();
            QCOMPARE(image.pixelColor(image.width() - 30, image.height() - 30), theme.panel);
        }
    }
    void templatesNameWhatIsInTheStore() {
        const auto all = scriptTemplates(QStringLiteral("acc"), QStringLiteral("Opened"),
                                         QStringLiteral("it's odd"), QStringLiteral("acc-1"));
        QCOMPARE(all.size(), 4);
        QVERIFY(all[0].text.contains(QStringLiteral("case 'it\\'s odd':")));
        QVERIFY(all[1].text.contains(QStringLiteral("fromCategory('acc')")));
        QVERIFY(all[1].text.contains(QStringLiteral("    Opened(state, event)")));
        QVERIFY(all[1].text.contains(QStringLiteral("'it\\'s odd'(state, event)")));
        QVERIFY(all[2].text.contains(QStringLiteral("fromStream('acc-1')")));
    }
};

HINDCAST_TEST(ScriptEditorTest)
#include "tst_script_editor.moc"
