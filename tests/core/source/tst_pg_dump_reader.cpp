// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a dump of PostgreSQL in every form in which they may stand.
#include "source/pg_dump_reader.h"
#include "support/test_environment.h"
#include "support/test_main.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <limits>

using namespace hindcast;
using namespace hindcast::source;

namespace {

/// A text handed out in small pieces, so that every token crosses a border once.
class TextStream : public ByteStream {
public:
    TextStream(std::string text, std::size_t piece) : m_text(std::move(text)), m_piece(piece) {}
    Result<std::size_t> read(char* to, std::size_t size) override {
        const std::size_t got = std::min({size, m_piece, m_text.size() - m_at});
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
    std::size_t m_at = 0;
};

struct Told {
    std::string rows; ///< "line schema.table: column=value|…"; NULL is ~
    std::string damage;
    SqlCatalog catalog;
};

Told tell(PgDumpReader& reader, std::size_t most = std::numeric_limits<std::size_t>::max()) {
    Told told;
    const auto all = [](const SqlTable& table) { return table.name != "skipped"; };
    for (std::size_t i = 0; i < most; ++i) {
        auto step = reader.next(all, std::numeric_limits<std::uint64_t>::max(), {});
        if (!step || *step == PgDumpReader::Step::End) break;
        told.rows += std::to_string(reader.rowLine()) + ' ';
        if (*step == PgDumpReader::Step::BadRow) {
            told.rows += "! " + reader.message() + '\n';
            continue;
        }
        told.rows += reader.table().qualified() + ':';
        for (std::size_t f = 0; f < reader.fields().size(); ++f) {
            const DumpField& field = reader.fields()[f];
            told.rows += (f ? "|" : " ") + reader.table().columns[f] + '='
                         + (field.isNull ? "~" : std::string(field.text));
        }
        told.rows += '\n';
    }
    if (reader.damage()) told.damage = std::to_string(reader.damage()->line) + ' ' + reader.damage()->message;
    told.catalog = reader.catalog();
    return told;
}

Told tell(const std::string& dump, std::size_t piece = 1 << 20) {
    PgDumpReader reader(std::make_unique<TextStream>(dump, piece));
    return tell(reader);
}

const std::string kInserts =
    "CREATE TABLE s.t (\n"
    "    id bigint NOT NULL,\n"
    "    \"check\" text DEFAULT 'a,b'::text,\n"
    "    n numeric(10,2),\n"
    "    CONSTRAINT c CHECK ((id > 0)),\n"
    "    PRIMARY KEY (id, n)\n"
    ");\n"
    "INSERT INTO s.t VALUES (1, 'it''s -- (no) comment; \\n', -1.50);\n"
    "INSERT INTO s.t (n, id) VALUES (NULL, 2);\n"
    "INSERT INTO s.t OVERRIDING SYSTEM VALUE VALUES\n"
    "\t(3, 'line\n"
    "break', true),\n"
    "\t(4, '{\"a\": 1}'::jsonb, 1e5);\n"
    "INSERT INTO s.t VALUES (5, E'a\\'b\\tc\\u00e9\\101', '2'::numeric(10,2)) ON CONFLICT DO NOTHING;\n"
    "INSERT INTO skipped VALUES (1, ')', '\n"
    ";');\n";

const std::string kFunctions =
    "CREATE FUNCTION message_store.message_store_version() RETURNS character varying\n"
    "    LANGUAGE plpgsql\n"
    "    AS $$\n"
    "BEGIN\n"
    "  RETURN '1.3.0';\n"
    "END;\n"
    "$$;\n"
    "CREATE OR REPLACE FUNCTION f(a text DEFAULT ';'::text) RETURNS void LANGUAGE plpgsql AS $_$\n"
    "COPY t (a) FROM stdin;\n"
    "1\n"
    "\\.\n"
    "INSERT INTO t VALUES ($1, $$x$$);\n"
    "$_$;\n"
    "CREATE FUNCTION g() RETURNS void LANGUAGE sql\n"
    "    BEGIN ATOMIC\n"
    " INSERT INTO t VALUES (1);\n"
    " SELECT CASE WHEN true THEN 1 ELSE 2 END;\n"
    "END;\n"
    "CREATE RULE r AS ON INSERT TO u DO ALSO (INSERT INTO t VALUES (1); INSERT INTO t VALUES (2););\n"
    "/* a comment /* inside one */ ; INSERT INTO t VALUES (3); */\n"
    "COMMENT ON TABLE t IS 'x; INSERT INTO t VALUES (4);';\n"
    "COPY t (a) FROM stdin;\n"
    "5\n"
    "\\.\n";

} // namespace

class TestPgDumpReader : public QObject {
    Q_OBJECT

private slots:
    void copyBlocks() {
        const std::string dump = "-- hello\n\n\\restrict abc\nSET x = 'COPY t (a) FROM stdin;';\n"
                                 "COPY public.t (a, \"b \"\"q\", c) FROM stdin;\n"
                                 "1\t\\N\t\n"
                                 "a\\tb\\nc\\\\d\\x41\\101\\q\t\\\\N\t\\\\.\n"
                                 "\\.\n\nCOPY empty (a) FROM stdin;\n\\.\n\\unrestrict abc\n";
        const std::string rows = "6 public.t: a=1|b \"q=~|c=\n7 public.t: a=a\tb\nc\\dAAq|b \"q=\\N|c=\\.\n";
        for (const std::size_t piece : {std::size_t(1), std::size_t(7), std::size_t(1 << 20)}) {
            const Told told = tell(dump, piece);
            QCOMPARE(told.rows, rows);
            QCOMPARE(told.damage, std::string());
        }
    }

    void insertStatements() {
        const std::string rows =
            "8 s.t: id=1|check=it's -- (no) comment; \\n|n=-1.50\n9 s.t: n=~|id=2\n"
            "11 s.t: id=3|check=line\nbreak|n=true\n13 s.t: id=4|check={\"a\": 1}|n=1e5\n"
            "14 s.t: id=5|check=a'b\tc\xc3\xa9\x41|n=2\n";
        for (const std::size_t piece : {std::size_t(1), std::size_t(1 << 20)}) {
            const Told told = tell(kInserts, piece);
            QCOMPARE(told.rows, rows);
            QCOMPARE(told.damage, std::string());
        }
    }

    void functionBodiesAreNoData() {
        const Told told = tell(kFunctions);
        QCOMPARE(told.rows, std::string("23 t: a=5\n"));
        QVERIFY(told.catalog.versionBody.value_or("").find("1.3.0") != std::string::npos);
    }

    void partitionsAreKnown() {
        const Told told =
            tell("CREATE TABLE s.root (a text) PARTITION BY LIST (a);\nCREATE TABLE s.mid (a text);\n"
                 "CREATE TABLE s.\"Leaf\" (a text);\nCREATE TABLE s.other PARTITION OF s.root DEFAULT;\n"
                 "ALTER TABLE ONLY s.mid ATTACH PARTITION s.\"Leaf\" FOR VALUES IN ('x');\n"
                 "ALTER TABLE ONLY s.root ATTACH PARTITION s.mid DEFAULT;\n"
                 "ALTER TABLE s.root ATTACH PARTITION s.root DEFAULT;\n");
        QCOMPARE(told.catalog.rootOf("s.Leaf"), std::string("s.root"));
        QCOMPARE(told.catalog.rootOf("s.other"), std::string("s.root"));
        QCOMPARE(told.catalog.rootOf("s.root"), std::string("s.root"));
        QCOMPARE(told.catalog.names(), std::vector<std::string>{"s.root"});
    }

    void cutDumpsSayWhere_data() {
        QTest::addColumn<std::string>("dump");
        QTest::addColumn<std::string>("rows");
        QTest::addColumn<std::string>("damage");
        QTest::newRow("no end mark") << std::string("COPY t (a) FROM stdin;\n1\n2\n")
                                     << std::string("2 t: a=1\n3 t: a=2\n")
                                     << std::string("4 the rows of t have no end: the dump was cut");
        QTest::newRow("in a row") << std::string("COPY t (a, b) FROM stdin;\n1\t2\n3\t4")
                                  << std::string("2 t: a=1|b=2\n")
                                  << std::string("3 the last row of t is cut off");
        QTest::newRow("in a value") << std::string("INSERT INTO t (a) VALUES ('x'), ('y\n")
                                    << std::string("1 t: a=x\n")
                                    << std::string("1 the last row of t is cut off");
        QTest::newRow("in a statement") << std::string("CREATE TABLE t (\n a text\n") << std::string()
                                        << std::string("3 the dump ends inside the statement of line 1");
        QTest::newRow("no last line")
            << std::string("--\n-- PostgreSQL database dump\n--\nCOPY t (a) FROM stdin;\n1\n\\.\n")
            << std::string("5 t: a=1\n")
            << std::string("7 the dump ends before its closing line: it was cut");
        QTest::newRow("whole") << std::string(
            "-- PostgreSQL database dump\n-- PostgreSQL database dump complete\n\n")
                               << std::string() << std::string();
    }
    void cutDumpsSayWhere() {
        QFETCH(std::string, dump);
        QFETCH(std::string, rows);
        QFETCH(std::string, damage);
        const Told told = tell(dump);
        QCOMPARE(told.rows, rows);
        QCOMPARE(told.damage, damage);
    }

    void badRowsArePassedOver() {
        const Told told = tell("COPY t (a, b) FROM stdin;\n1\t2\nonly\n1\t2\t3\n4\t5\r\n\\.\nINSERT INTO t "
                               "(a, b) VALUES (1), (2, 3);\n");
        QCOMPARE(told.rows, std::string("2 t: a=1|b=2\n3 ! the row has 1 fields where t has 2 columns\n"
                                        "4 ! the row has 3 fields where t has 2 columns\n5 t: a=4|b=5\n"
                                        "7 ! the row has 1 values where t has 2 columns\n7 t: a=2|b=3\n"));
    }

    void backslashesEscapeWhereTheDumpSaysSo() {
        const Told told =
            tell("SET standard_conforming_strings = off;\nINSERT INTO t (a) VALUES ('x\\ny');\n"
                 "SET standard_conforming_strings = on;\nINSERT INTO t (a) VALUES ('x\\ny');\n");
        QCOMPARE(told.rows, std::string("2 t: a=x\ny\n4 t: a=x\\ny\n"));
    }

    void readingGoesOnBehindAnyRow() {
        const std::string dump =
            "-- PostgreSQL database dump\nCOPY t (a, \"b c\") FROM stdin;\n1\tx\n2\ty\n\\.\n"
            "INSERT INTO t (a) VALUES (3), (4);\nCOPY t (a) FROM stdin;\n5\n\\.\n"
            "-- PostgreSQL database dump complete\n";
        const std::string whole = tell(dump).rows;
        for (std::size_t rows = 0; rows <= 5; ++rows) {
            PgDumpReader first(std::make_unique<TextStream>(dump, 5));
            const Told start = tell(first, rows);
            PgDumpReader second(std::make_unique<TextStream>(dump, 5));
            QVERIFY(second.go(first.bookmark()).ok());
            const Told rest = tell(second);
            QCOMPARE(start.rows + rest.rows, whole);
            QCOMPARE(rest.damage, std::string());
        }
        PgDumpReader reader(std::make_unique<TextStream>(dump, 5));
        for (const char* wrong : {"", "x", "pg_dump 1", "pg_dump 12:10", "pg_dump 199999999999999999999:1"})
            QVERIFY2(!reader.go(wrong).ok(), wrong);
    }

    void anyTextIsReadWithoutACrash() {
        const std::string words[] = {"COPY t (a) FROM stdin;\n",
                                     "1\n",
                                     "\\.\n",
                                     "INSERT INTO t VALUES (",
                                     "'",
                                     "\"",
                                     "$$",
                                     "$a$",
                                     "(",
                                     ")",
                                     ";",
                                     ",",
                                     "--",
                                     "/*",
                                     "*/",
                                     "\\",
                                     "CREATE TABLE t (a text",
                                     "ALTER TABLE ONLY ",
                                     "E'\\",
                                     "\n",
                                     "BEGIN ATOMIC "};
        std::uint32_t seed = 7;
        for (int round = 0; round < 3000; ++round) {
            std::string dump;
            for (int i = 0; i < 12; ++i) {
                seed = seed * 1664525 + 1013904223;
                dump += words[(seed >> 16) % std::size(words)];
            }
            tell(dump, 3);
        }
    }

    void theSharedSampleOfEveryTypeIsReadWhole() {
        QFile file(test::sharedData() + "/dumps/pg_dump-15.18-sample.sql");
        if (test::sharedData().isEmpty()) QSKIP("no folder of real stores");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Told told = tell(file.readAll().toStdString());
        QCOMPARE(told.damage, std::string());
        QCOMPARE(std::count(told.rows.begin(), told.rows.end(), '!'), 0);
        const std::string escaped = "data={\"a\": \"tab\\there\\nnl \\\\ back \\\"q\\\" é 😀 \\u0007\", "
                                    "\"n\": 1.50, \"z\": 1}|metadata=~";
        QVERIFY(told.rows.find(escaped) != std::string::npos);
        QVERIFY(told.rows.find("public.Quoted: globalIndex=1|timeStamp=2026|user=~") != std::string::npos);
        QVERIFY(told.rows.find("|h=\\.|") != std::string::npos);
        QCOMPARE(told.catalog.rootOf("public.part_default"), std::string("public.part"));
    }
};

HINDCAST_TEST(TestPgDumpReader)
#include "tst_pg_dump_reader.moc"
