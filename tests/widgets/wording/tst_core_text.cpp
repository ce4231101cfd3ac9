// SPDX-License-Identifier: GPL-3.0-or-later
// What core tells people, in German: the parts put back, and nothing left in English that damaged and odd
// sources really make it say.
#include "support/places.h"
#include "support/test_main.h"
#include "support/ts_translator.h"

#include "session/opener.h"
#include "session/session.h"
#include "wording/core_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTemporaryDir>
#include <QtTest>

using namespace hindcast;
using widgets::coreText;

namespace {

/// Single quotes are double ones.
QByteArray quoted(QByteArray text) {
    return text.replace('\'', '"');
}

const QByteArray kEvent = quoted("{'stream':'s-1','type':'T','id':'e1','version':1,'data':{'n':1}}\n");

} // namespace

class TestCoreText : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QVERIFY(!m_german.isEmpty());
        m_locale = QLocale();
    }
    void init() {
        QCoreApplication::installTranslator(&m_german);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    }
    void cleanup() {
        QCoreApplication::removeTranslator(&m_german);
        QLocale::setDefault(m_locale);
    }

    void theWordsOfCoreAreTranslated_data() {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        const auto row = [](const char* english, const char* german) {
            QTest::newRow(english) << QString::fromUtf8(english) << QString::fromUtf8(german);
        };
        row("check the name", "Namen prüfen");
        row("version 9 follows version 2: versions 3 to 8 are missing",
            "Auf Version 2 folgt Version 9: Versionen 3 bis 8 fehlen");
        row("version 4 follows version 2: version 3 is missing",
            "Auf Version 2 folgt Version 4: Version 3 fehlt");
        row("1,204,005 more like these", "1.204.005 weitere dieser Art");
        row("12 of 340 causation ids name no event of the store: they are probably commands",
            "12 von 340 Ursachen-IDs bezeichnen kein Ereignis des Speichers: vermutlich Befehle");
        row("4 gaps in the positions: 3, 5 to 7, 9 … missing; normal in a database sequence",
            "4 Lücken in den Positionen: 3, 5 bis 7, 9 …; bei einer Datenbanksequenz normal");
        row("id e7 is also that of order-2 version 1", "Die ID e7 hat auch order-2 Version 1");
        row("this dump of PostgreSQL holds no event store that is known here; its tables: a, b and 12 more",
            "Dieser Dump von PostgreSQL enthält keinen bekannten Event Store; Tabellen: a, b und 12 weitere");
        row("did you mean order-1, order-2 or order-3?", "Meinten Sie order-1, order-2 oder order-3?");
        row("the gzip data is damaged (incorrect data check) at byte 10,240",
            "Fehler in den gzip-Daten: Schaden (falsche Prüfsumme) bei Byte 10.240");
        row("no event in it could be read; first problem: line 3: this is no valid JSON: a value is missing "
            "(byte 1,200 of it)",
            "Darin war kein Ereignis lesbar; erstes Problem: Zeile 3: Das ist kein gültiges JSON: Ein Wert "
            "fehlt (Byte 1.200 davon)");
        row("/home/ada/a.ndjson:line 12", "/home/ada/a.ndjson:Zeile 12");
        row("the cache is of version 4, this program reads version 3",
            "Der Cache hat Version 4, dieses Programm liest Version 3");
        row("data.a is a text and data.b is a number: they are never equal",
            "data.a ist ein Text und data.b ist eine Zahl: Sie sind nie gleich");
    }
    void theWordsOfCoreAreTranslated() {
        QFETCH(QString, english);
        QFETCH(QString, german);
        QCOMPARE(coreText(english.toStdString()), german);
    }

    void whatIsUnknownStays() {
        QCOMPARE(coreText("Disk on fire"), QStringLiteral("Disk on fire"));
        QCOMPARE(coreText(""), QString());
        QCOMPARE(coreText("/home/ada/order-1.ndjson"), QStringLiteral("/home/ada/order-1.ndjson"));
        QCOMPARE(coreText("a.ndjson"), QStringLiteral("a.ndjson"));
        QCOMPARE(coreText("two\nlines"), QStringLiteral("two\\x0alines"));
        QCOMPARE(coreText("%1 %L2"), QStringLiteral("%1 %L2"));
    }

    /// A part that looks like a placeholder, or like words of core, comes back as it went in.
    void partsAreNeverRead() {
        QCOMPARE(coreText("one file in the folder is a store: %1 %L2 cancelled"),
                 QStringLiteral("Eine Datei im Ordner ist ein Speicher: %1 %L2 cancelled"));
        QCOMPARE(coreText("one file in the folder is a store: cancelled"),
                 QStringLiteral("Eine Datei im Ordner ist ein Speicher: cancelled"));
    }

    void anErrorIsOneLine() {
        QCOMPARE(coreText(Error{ErrorCode::NotFound, "a.db", "no such file", "check the name"}),
                 QStringLiteral("a.db: Die Datei gibt es nicht (Namen prüfen)"));
        QCOMPARE(coreText(Error{ErrorCode::NotFound, "", "no such file", ""}),
                 QStringLiteral("Die Datei gibt es nicht"));
    }

    void inEnglishNothingChanges() {
        QCoreApplication::removeTranslator(&m_german);
        for (const char* text :
             {"1,204 more like these", "version 4 follows version 2: version 3 is missing"})
            QCOMPARE(coreText(text), QString::fromUtf8(text));
    }

    /// Real sources: every message, remedy, reason and loss has another text in German.
    void nothingThatASourceSaysIsLeftInEnglish_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* name, const QByteArray& bytes) {
            QTest::newRow(name) << bytes << QString::fromUtf8(name);
        };
        row("good.ndjson", kEvent);
        row("extra.ndjson", quoted("{'stream':'s','type':'T','x':1,'y':2,'data':{}}\n"));
        row("empty.ndjson", "");
        row("blank.ndjson", " \n");
        row("picture.ndjson", "\x89PNG\r\n\x1a\n....");
        row("text.txt", "dear diary");
        row("page.html", "<html></html>");
        row("array.json", "[]");
        row("cut.ndjson", kEvent + quoted("{'stream':'s-1','ty"));
        row("damaged.ndjson", kEvent + "{\"stream\":\"s-1\",\"type\":,}\n" + kEvent);
        row("stray.json", "[" + kEvent + "] {}");
        row("open.json", "[" + kEvent);
        row("payload.ndjson",
            quoted("{'stream':'s-1','type':'T','id':'e1','version':1,'data':{'n':}}\n") + kEvent);
        row("cloud.json", quoted("{'specversion':'1.0','id':'1','source':'','type':'t'}\n"));
        row("cut.gz", QByteArray::fromHex("1f8b08000000000002ffab56"));
        row("cut.db", QByteArray("SQLite format 3\0", 16) + QByteArray(20, 'x'));
        row("odd.db", QByteArray("SQLite format 3\0", 16) + QByteArray(3000, 'x'));
        row("dump.sql", "--\n-- PostgreSQL database dump\n--\n\nCREATE TABLE public.a (b integer);\n");
        row("mysql.sql", "-- MySQL dump 10.13\nCREATE TABLE a (b int);\n");
        row("gaps.ndjson",
            quoted("{'stream':'a','type':'T','id':'1','version':1,'position':1,'data':{'n':1,'n':2}}\n"
                   "{'stream':'a','type':'T','id':'1','version':5,'position':9,'data':{}}\n"
                   "{'stream':'a','type':'T','id':'3','version':5,'position':20,'data':{}}\n"));
    }
    void nothingThatASourceSaysIsLeftInEnglish() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto opener = session::makeOpener();
        const auto probed = opener->probe({path.toStdString()}, {});
        if (!probed) return german(probed.error());
        for (const std::string& why : probed->why)
            german(why);
        for (const std::string& loss : probed->info.loses)
            german(loss);
        session::OpenOptions options;
        options.import.keepNoCache = true;
        const auto opened = opener->open(path.toStdString(), options, {});
        if (!opened) return german(opened.error());
        const auto found = (*opened)->check({});
        QVERIFY(found.ok());
        for (const event::Problem& problem : *found) {
            german(problem.message);
            if (!problem.remedy.empty()) german(problem.remedy);
        }
    }

private:
    void german(const std::string& english) {
        const QString text = coreText(english);
        QVERIFY2(text.toStdString() != english, english.c_str());
        for (const char* word : {" the ", " is ", " are ", " of ", " and ", " not ", " missing"})
            QVERIFY2(!text.contains(QString::fromUtf8(word)), qPrintable(text));
    }
    void german(const Error& error) {
        german(error.message);
        german(error.remedy);
    }

    test::TsTranslator m_german{test::sourcePath(QStringLiteral("translations/hindcast_de.ts"))};
    QLocale m_locale;
};

HINDCAST_TEST(TestCoreText)
#include "tst_core_text.moc"
