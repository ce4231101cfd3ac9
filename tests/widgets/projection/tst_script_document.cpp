// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/script_document.h"
#include "support/test_main.h"

#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using hindcast::widgets::ScriptDocument;

namespace {

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ScriptDocumentTest : public QObject {
    Q_OBJECT
private slots:
    void knowsWhatIsNotSaved() {
        QTemporaryDir folder;
        ScriptDocument document;
        QVERIFY(document.isEmpty());
        document.start(QStringLiteral("a"));
        QVERIFY(!document.isModified());
        document.type(QStringLiteral("ä\n"));
        QVERIFY(document.isModified());
        QVERIFY(!document.saveAs(folder.filePath(QStringLiteral("p.js"))));
        QVERIFY(!document.isModified());
        QCOMPARE(document.name(), QStringLiteral("p.js"));
        QCOMPARE(read(document.path()), QByteArray("\xc3\xa4\n"));
        QCOMPARE(QByteArray::fromStdString(*document.choice().text), QByteArray("\xc3\xa4\n"));
    }
    void whatAnotherEditorWritesIsTaken_data() {
        QTest::addColumn<bool>("inPlace");
        QTest::newRow("written in place") << true;
        QTest::newRow("replaced by a new file") << false;
    }
    void whatAnotherEditorWritesIsTaken() {
        QFETCH(bool, inPlace);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("p.js"));
        write(path, "one");
        ScriptDocument document;
        QVERIFY(!document.open(path));
        QSignalSpy replaced(&document, &ScriptDocument::replaced);
        const auto put = [&](const QByteArray& bytes) {
            if (inPlace) return write(path, bytes);
            QSaveFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            QVERIFY(file.commit());
        };
        put("two");
        QTRY_COMPARE(document.text(), QStringLiteral("two"));
        put("three");
        QTRY_COMPARE(document.text(), QStringLiteral("three"));
        QVERIFY(!document.isModified());
        QCOMPARE(replaced.count(), 2);
    }
    void changesOnBothSidesAreAQuestion() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("p.js"));
        write(path, "one");
        ScriptDocument document;
        QVERIFY(!document.open(path));
        document.type(QStringLiteral("mine"));
        write(path, "theirs");
        QTRY_VERIFY(document.isContested());
        QCOMPARE(document.text(), QStringLiteral("mine"));
        document.keepOurs();
        QVERIFY(!document.isContested());
        QVERIFY(document.isModified());
        write(path, "theirs again");
        QTRY_VERIFY(document.isContested());
        document.takeTheirs();
        QCOMPARE(document.text(), QStringLiteral("theirs again"));
        QVERIFY(!document.isModified());
    }
    void whatCannotBeReadOrWrittenIsTold() {
        QTemporaryDir folder;
        ScriptDocument document;
        document.start(QStringLiteral("kept"));
        const auto problem = document.open(folder.filePath(QStringLiteral("missing.js")));
        QVERIFY(problem && problem->contains(QStringLiteral("missing.js")));
        QCOMPARE(document.text(), QStringLiteral("kept"));
        const QString binary = folder.filePath(QStringLiteral("b.js"));
        write(binary, QByteArray("a\0b", 3));
        QVERIFY(document.open(binary));
        QVERIFY(document.saveAs(folder.filePath(QStringLiteral("no/such/p.js"))));
        QCOMPARE(document.text(), QStringLiteral("kept"));
    }
    void aFileThatVanishesLeavesTheText() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("p.js"));
        write(path, "one");
        ScriptDocument document;
        QVERIFY(!document.open(path));
        QVERIFY(QFile::remove(path));
        QTest::qWait(200);
        QCOMPARE(document.text(), QStringLiteral("one"));
        write(path, "back");
        QTRY_COMPARE(document.text(), QStringLiteral("back"));
    }
};

HINDCAST_TEST(ScriptDocumentTest)
#include "tst_script_document.moc"
