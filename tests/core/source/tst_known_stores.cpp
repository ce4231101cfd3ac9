// SPDX-License-Identifier: GPL-3.0-or-later
// Every store under tests/interop, as it is read by default and with everything shown, against the text
// beside it (NAME.expected). HINDCAST_UPDATE=1 writes the texts anew: read them before they are committed.
#include "support/places.h"
#include "support/test_main.h"
#include "told_source.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace hindcast;

namespace {

QString folder() {
    return test::sourcePath(QStringLiteral("tests/interop"));
}

std::string toldOf(const QString& path, const source::View& view) {
    return test::told({path.toStdString(), view});
}

} // namespace

class TestKnownStores : public QObject {
    Q_OBJECT

private slots:
    void isReadAsExpected_data() {
        QTest::addColumn<QString>("path");
        QDirIterator files(folder(), {"*.sql", "*.db", "*.dump", "*.sqlite"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(QDir(folder()).relativeFilePath(path))) << path;
        }
    }
    void isReadAsExpected() {
        QFETCH(QString, path);
        if (path.endsWith(".dump") && QStandardPaths::findExecutable("pg_restore").isEmpty())
            QSKIP("pg_restore is not installed");
        const std::string plain = toldOf(path, {});
        const std::string all = toldOf(path, {true, true});
        const QByteArray text = QByteArray::fromStdString(plain + (all == plain ? "" : "--- all\n" + all));
        QFile file(path + ".expected");
        if (qEnvironmentVariableIsSet("HINDCAST_UPDATE")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), "no .expected beside it");
        const QByteArray expected = file.readAll();
        if (text != expected) qWarning("%s", text.constData());
        QVERIFY(text == expected);
    }
    void nothingIsLeftBeside() {
        QDirIterator files(folder(), {"*-wal", "*-shm", "*-journal"}, QDir::Files,
                           QDirIterator::Subdirectories);
        QVERIFY(!files.hasNext());
    }
};

HINDCAST_TEST(TestKnownStores)
#include "tst_known_stores.moc"
