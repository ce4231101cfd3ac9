// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of one kind after the other, whose members are expected where those of the text before stood, against
// a scan that has seen none before.
#include "support/test_main.h"
#include "json/parse.h"
#include "json/patch_scan.h"
#include "json/utf8.h"

#include <QtTest>

#include <memory>
#include <random>
#include <string>

using namespace hindcast::json;

namespace {

QByteArray told(PatchScan& scan, const std::string& text, std::size_t kind) {
    if (!scan.scan(text, kind)) return "refused";
    QByteArray out;
    for (const PatchMember& member : scan.members())
        out += QByteArray::fromStdString(std::string(member.name) + "=" + std::string(member.text)) + "/"
               + QByteArray::number(int(member.kind)) + "/" + QByteArray::number(member.end) + "\n";
    return out;
}

/// Objects of a few kinds: each has its members, and now and then something else.
class Texts {
public:
    explicit Texts(std::uint64_t seed) : m_random(seed) {}
    std::size_t below(std::size_t limit) { return m_random() % limit; }

    std::string of(std::size_t kind) {
        std::string out = "{\"total\":" + value() + ",\"place of birth\":{\"ci\":" + value();
        if (odd()) out += ",\"zip\":" + value();
        out += kind == 1 ? ",\"in\":{\"deep\":" + value() + "}}" : "}";
        if (kind == 2) out += ", \"none\" : {} ,\"x\":" + value();
        out += ",\"items\":[{\"sku\":" + value() + ",\"qty\":1}," + value() + "]";
        if (odd()) out += odd() ? ",\"total\":1" : ",\"note\":" + value();
        if (odd()) out += " ";
        return out + "}";
    }
    std::string damaged(std::string text) {
        const std::size_t at = below(text.size());
        if (odd())
            text.resize(at);
        else
            text[at] = "\"\\{}[]:,0e-.nt\x01\xc3 "[below(18)];
        return text;
    }

private:
    bool odd() { return below(8) == 0; }
    std::string value() {
        static constexpr const char* kValues[] = {"null",
                                                  "true",
                                                  "-0.50e+10",
                                                  "0",
                                                  "12345678",
                                                  "123456789012345678901",
                                                  "0.1",
                                                  "\"\"",
                                                  "\"short\"",
                                                  "\"line \\\"x\\\" \\ud83d\\ude00\"",
                                                  "\"grüße aus einem längeren Text\"",
                                                  "[]",
                                                  "{}",
                                                  " 7",
                                                  "{\"a\":null}",
                                                  "[[1,{\"b\":2}],\"]\"]"};
        return kValues[odd() ? 7 + below(9) : below(12)];
    }
    std::mt19937_64 m_random;
};

} // namespace

class PatchScanTest : public QObject {
    Q_OBJECT
private slots:
    void textsOfAKind() {
        Texts texts(1);
        PatchScan scan;
        int scanned = 0;
        for (int i = 0; i < 8000; ++i) {
            const std::size_t kind = texts.below(3);
            // At the end of memory of its own, so that a look behind it is found out.
            const std::string text = texts.below(10) == 0 ? texts.damaged(texts.of(kind)) : texts.of(kind);
            PatchScan fresh;
            const QByteArray wanted = told(fresh, text, kind);
            scanned += wanted == "refused" ? 0 : 1;
            QCOMPARE(told(scan, text, kind), wanted);
        }
        QVERIFY(scanned > 5000);
    }
    // What is scanned is what the strict parser lets pass.
    void parserAgrees() {
        Texts texts(2);
        PatchScan scan;
        for (int i = 0; i < 8000; ++i) {
            const std::string text = texts.damaged(texts.of(0));
            if (told(scan, texts.of(0), 0) == "refused") continue;
            if (told(scan, text, 0) != "refused") QVERIFY2(parse(text).ok(), text.c_str());
        }
    }
    void shortTextsInUtf8_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::addRow("empty") << QByteArray() << true;
        QTest::addRow("cut") << QByteArray("abcdefgh\xc3") << false;
        QTest::addRow("in a word") << QByteArray("abc\xff"
                                                 "efgh")
                                   << false;
        QTest::addRow("letters") << QByteArray("Köln, Gdańsk") << true;
        QTest::addRow("long") << QByteArray(600, 'a') << true;
        QTest::addRow("long and cut") << QByteArray(600, 'a') + "\xc3" << false;
    }
    void shortTextsInUtf8() {
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        QCOMPARE(isValidUtf8(text.toStdString()), valid);
        QCOMPARE(firstInvalidUtf8(text.toStdString()) == std::size_t(text.size()), valid);
    }
};

HINDCAST_TEST(PatchScanTest)
#include "tst_patch_scan.moc"
