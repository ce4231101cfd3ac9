// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/head_stream.h"
#include "source/record_reader.h"
#include "support/test_main.h"

#include <QtTest>

#include <algorithm>
#include <cstring>

using namespace hindcast;
using namespace hindcast::source;

namespace {

// Gives a text in pieces of a fixed size, and an error at the end if one is set.
class TextStream final : public ByteStream {
public:
    TextStream(std::string text, std::size_t piece, std::optional<Error> error = {})
        : m_text(std::move(text)), m_piece(piece), m_error(std::move(error)) {}
    Result<std::size_t> read(char* to, std::size_t size) override {
        const std::size_t got = std::min({size, m_piece, m_text.size() - m_at});
        if (got == 0 && m_error) return *m_error;
        std::memcpy(to, m_text.data() + m_at, got);
        m_at += got;
        return got;
    }
    std::uint64_t offset() const override { return m_at; }
    Result<void> seek(std::uint64_t offset) override {
        m_at = offset;
        return {};
    }
    std::uint64_t storedRead() const override { return m_at; }

private:
    std::string m_text;
    std::size_t m_piece;
    std::optional<Error> m_error;
    std::size_t m_at = 0;
};

// "1:text 2!long …": number, then ':' whole, '/' cut, '!' too long, '?' stray, then the text.
QStringList records(Framing framing, const std::string& text, std::size_t piece, std::size_t longest = 1000) {
    RecordReader reader(std::make_unique<TextStream>(text, piece), framing, longest);
    QStringList all;
    Record record;
    for (;;) {
        auto got = reader.next(record);
        if (!got) return all << "error";
        if (!*got) return all;
        const char marks[] = {':', '/', '!', '?'};
        all << QString::number(record.number) + QLatin1Char(marks[int(record.state)])
                   + QString::fromUtf8(record.text.data(), qsizetype(record.text.size()));
        if (!record.text.empty() && text.compare(record.offset, record.text.size(), record.text) != 0)
            all << "wrong offset";
    }
}

} // namespace

class RecordReaderTest : public QObject {
    Q_OBJECT
private slots:
    void cutsTheSameHoweverTheBytesCome() {
        for (std::size_t piece = 1; piece < 40; ++piece) {
            QCOMPARE(records(Framing::Lines, "\xef\xbb\xbf{1}\r\n\n  \n{22}  \n{333}", piece),
                     QStringList({"1:{1}", "4:{22}", "5/{333}"}));
            QCOMPARE(records(Framing::Array, "\n[ {\"a\":\"]},{\\\"\"} ,\n[1,[2]], 7 ,\"x,\"]\n", piece),
                     QStringList({"1:{\"a\":\"]},{\\\"\"}", "2:[1,[2]]", "3:7", "4:\"x,\""}));
            QCOMPARE(records(Framing::Documents, "{\n\"a\": {}\n}\n{\"b\":1}{}", piece),
                     QStringList({"1:{\n\"a\": {}\n}", "2:{\"b\":1}", "3:{}"}));
            QCOMPARE(records(Framing::Array, "[{},{\"a\":", piece), QStringList({"1:{}", "2/{\"a\":"}));
            QCOMPARE(records(Framing::Array, "[{},", piece), QStringList({"1:{}", "2/"}));
            QCOMPARE(records(Framing::Array, "[", piece), QStringList({"1/"}));
            QCOMPARE(records(Framing::Array, "[]", piece), QStringList());
            QCOMPARE(records(Framing::Lines, "", piece), QStringList());
        }
    }

    void recordsBeyondTheLimitArePassedOver() {
        const std::string big(5000, 'x');
        for (const std::size_t piece : {1u, 7u, 1000u, 100'000u}) {
            const QStringList lines = records(Framing::Lines, "{1}\n{" + big + "}\n{3}\n{" + big, piece, 64);
            if (piece > 5000) continue; // came whole in one piece: no memory was needed to see its end
            QCOMPARE(lines, QStringList({"1:{1}", "2!", "3:{3}", "4!"}));
            QCOMPARE(records(Framing::Array, "[{1},{\"" + big + ",{[\"},{3}]", piece, 64),
                     QStringList({"1:{1}", "2!", "3:{3}"}));
        }
    }

    void longRecordsGrowTheBlock() {
        const std::string big = "{\"" + std::string(9 << 20, 'x') + "\"}";
        RecordReader reader(std::make_unique<TextStream>(big + "\n" + big + "\n{}\n", 1 << 20),
                            Framing::Lines);
        Record record;
        std::vector<std::shared_ptr<const char>> held;
        for (int i = 0; i < 2; ++i) {
            QVERIFY(*reader.next(record));
            QVERIFY(record.text == big);
            held.push_back(reader.block());
        }
        QVERIFY(*reader.next(record));
        QVERIFY(record.text == "{}");
        QCOMPARE(record.offset, std::uint64_t(2 * big.size() + 2));
        QVERIFY(!*reader.next(record));
    }

    void errorsComeAfterTheRecordsBeforeThem() {
        const Error error{ErrorCode::Corrupt, "x", "damaged", ""};
        RecordReader reader(std::make_unique<TextStream>("{1}\n{2}\n{3", 4, error), Framing::Lines);
        Record record;
        QVERIFY(*reader.next(record));
        QVERIFY(*reader.next(record));
        QVERIFY(*reader.next(record));
        QCOMPARE(record.state, Record::State::Cut);
        QVERIFY(reader.failing());
        QCOMPARE(reader.next(record).error().message, std::string("damaged"));
    }

    void whoOnlyLooksPassesOverLittle_data() {
        QTest::addColumn<int>("framing");
        QTest::addColumn<QByteArray>("head");
        QTest::addRow("lines") << int(Framing::Lines) << QByteArray("{}\n{\"a\":\"");
        QTest::addRow("array") << int(Framing::Array) << QByteArray("[{},{\"a\":\"");
    }
    void whoOnlyLooksPassesOverLittle() {
        QFETCH(const int, framing);
        QFETCH(const QByteArray, head);
        constexpr std::size_t kBytes = std::size_t(64) << 20;
        auto stream = std::make_unique<TextStream>(head.toStdString() + std::string(kBytes, 'x'), kBytes);
        const TextStream& given = *stream;
        RecordReader reader(std::make_unique<HeadStream>(std::move(stream), 1 << 20), Framing(framing), 1000);
        Record record;
        QVERIFY(*reader.next(record));
        QCOMPARE(record.state, Record::State::Whole);
        QVERIFY(*reader.next(record));
        QCOMPARE(record.state, Record::State::TooLong);
        QVERIFY(given.offset() < kBytes / 2);
        const auto more = reader.next(record);
        QVERIFY(more.ok());
        if (framing == int(Framing::Lines)) QVERIFY(!*more);
    }
};

HINDCAST_TEST(RecordReaderTest)
#include "tst_record_reader.moc"
