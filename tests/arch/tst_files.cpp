// SPDX-License-Identifier: GPL-3.0-or-later
#include "arch/source_tree.h"
#include "support/places.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast::test;

namespace {

constexpr int kMostLines = 800;

QStringList code() {
    return filesBelow({"core", "widgets", "app", "tests", "packaging"},
                      {"*.h", "*.cpp", "*.js", "*.py", "*.sh", "*.cmake", "CMakeLists.txt"});
}

} // namespace

class FilesTest : public QObject {
    Q_OBJECT
private slots:
    void noneIsTooLong() {
        for (const QString& file : code()) {
            const auto lines = linesOf(file).size() - 1;
            QVERIFY2(lines <= kMostLines, qPrintable(QStringLiteral("%1 has %2 lines").arg(file).arg(lines)));
        }
    }

    void eachNamesItsLicence() {
        for (const QString& file : code()) {
            const auto lines = linesOf(file);
            const bool script = lines.value(0).startsWith("#!");
            QVERIFY2(lines.value(script ? 1 : 0).contains("SPDX-License-Identifier: GPL-3.0-or-later"),
                     qPrintable(file));
        }
    }

    void headersAreGuarded() {
        for (const QString& file : filesBelow({"core", "widgets", "app", "tests"}, {"*.h"}))
            QVERIFY2(linesOf(file).contains("#pragma once"), qPrintable(file));
    }

    // A test on the shared stores may only be skipped where their folder is absent; a file that is missing
    // from it is a failure.
    void skipsAreForTheAbsentDataFolder() {
        QStringList others;
        for (const QString& file : filesBelow({"tests"}, {"*.cpp", "*.h"})) {
            const auto lines = linesOf(file);
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (!lines[i].contains("QSK"
                                       "IP(")
                    || lines[i].contains("\"rewritten\""))
                    continue;
                const QByteArray around = lines.value(i - 1) + lines.value(i - 2) + lines[i];
                if (!around.contains("isEmpty()") && !around.contains("::geteuid()"))
                    others.append(QStringLiteral("%1:%2").arg(file).arg(i + 1));
            }
        }
        QVERIFY2(others.isEmpty(), qPrintable(others.join(u' ')));
    }

    void commandLineLinksNoGui() {
        QProcess readelf;
        readelf.start(QStringLiteral("readelf"), {QStringLiteral("-d"), commandLine()});
        QVERIFY(readelf.waitForFinished());
        const QByteArray needed = readelf.readAllStandardOutput();
        QVERIFY2(needed.contains("NEEDED"), needed.constData());
        QVERIFY2(!needed.contains("libQt6"), needed.constData());
    }
};

HINDCAST_TEST(FilesTest)
#include "tst_files.moc"
