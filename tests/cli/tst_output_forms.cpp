// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_run.h"
#include "cli/csv_writer.h"
#include "cli/display_width.h"
#include "cli/event_row.h"
#include "cli/export_line.h"
#include "cli/output.h"
#include "cli/progress_line.h"
#include "cli/time_output.h"
#include "cli/value_text.h"
#include "support/test_main.h"

#include "event/store_flags.h"

#include <QtTest>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace hindcast;
using namespace hindcast::test;

namespace {

std::string exported(const event::Body& data, const event::Body& metadata = {}) {
    event::StoredEvent stored;
    stored.version = Version(1);
    stored.event.stream = "order-1";
    stored.event.type = "Placed";
    stored.event.payload = data;
    stored.event.metadata = metadata;
    std::string line = cli::ExportLines().line(stored);
    const std::string head = "{\"stream\":\"order-1\",\"version\":1,\"type\":\"Placed\"";
    return line.starts_with(head) ? line.substr(head.size(), line.size() - head.size() - 2) : line;
}

event::Body jsonBody(std::string_view text) {
    return {event::BodyKind::Json, text};
}

} // namespace

class OutputFormsTest : public QObject {
    Q_OBJECT
private slots:
    void csvCells() {
        QCOMPARE(cli::csvCell("plain", true), std::string("plain"));
        QCOMPARE(cli::csvCell("a,b", true), std::string("\"a,b\""));
        QCOMPARE(cli::csvCell("say \"hi\"", true), std::string("\"say \"\"hi\"\"\""));
        QCOMPARE(cli::csvCell("two\nlines", true), std::string("\"two\nlines\""));
        QCOMPARE(cli::csvCell("=1+1", true), std::string("'=1+1"));
        QCOMPARE(cli::csvCell("@x,y", true), std::string("\"'@x,y\""));
        QCOMPARE(cli::csvCell("\t=1+1", true), std::string("'\t=1+1"));
        QCOMPARE(cli::csvCell("\r=1", true), std::string("\"'\r=1\""));
        QCOMPARE(cli::csvCell("=1+1", false), std::string("=1+1"));
    }

    void aTerminalShowsWhatWouldControlIt() {
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        const int end = ::open(::ptsname(terminal), O_RDWR | O_NOCTTY);
        QVERIFY(end >= 0);
        cli::Output out(end, "stdout");
        QVERIFY(out.terminalWidth());
        out.write("a,\x1b[2J\u009b\n");
        QVERIFY(out.flush().ok());
        QByteArray read; // which may come in pieces
        for (char byte = 0; byte != '\n'; read += byte)
            QVERIFY(::read(terminal, &byte, 1) == 1);
        QCOMPARE(read, QByteArray("a,\\u001b[2J\\u009b\r\n"));
        ::close(end);
        ::close(terminal);
    }

    void displayWidths() {
        QCOMPARE(cli::displayWidth("grün"), std::size_t(4));
        QCOMPARE(cli::displayWidth("漢字"), std::size_t(4));
        QCOMPARE(cli::displayWidth("e\u0301"), std::size_t(1));
        QCOMPARE(cli::displayWidth("😀"), std::size_t(2));
        QCOMPARE(cli::truncateToWidth("漢字漢字", 5), std::string("漢字…"));
        QCOMPARE(cli::truncateToWidth("short", 5), std::string("short"));
        QCOMPARE(cli::truncateToWidth("x", 0), std::string());
    }

    void timesKeepTheirDigits() {
        const auto time = std::optional(Micros(1772366400123456));
        QCOMPARE(*cli::timeText(time, ""), std::string("2026-03-01T12:00:00.123456Z"));
        QCOMPARE(*cli::timeText(time, "2026-03-01T14:00:00.1234567+02:00"),
                 std::string("2026-03-01T12:00:00.1234567Z"));
        QCOMPARE(*cli::timeText(time, "2026-03-01T14:00:00.123456+02:00"),
                 std::string("2026-03-01T12:00:00.123456Z"));
        QCOMPARE(*cli::timeText(time, "1772366400123456789"), std::string("2026-03-01T12:00:00.123456789Z"));
        QCOMPARE(*cli::timeText(std::nullopt, "infinity"), std::string("infinity"));
        QVERIFY(!cli::timeText(std::nullopt, ""));
    }

    void thePlaceOfARecordIsToldWhereThereIsOne() {
        event::StoredEvent stored;
        QVERIFY(!cli::preparePosition(stored));
        stored.position = Position::number(0);
        QVERIFY(!cli::preparePosition(stored));
        stored.event.flags = event::kPrepareAtStart;
        QCOMPARE(cli::preparePosition(stored), std::optional<std::int64_t>(0));
        stored.event.stream = "a";
        stored.event.type = "T";
        QVERIFY(cli::ExportLines().line(stored).find("\"preparePosition\":0") != std::string::npos);
        stored.event.flags = 0;
        stored.position = Position::number(9, 7);
        QCOMPARE(cli::preparePosition(stored), std::optional<std::int64_t>(7));
    }

    void exportKeepsBytes() {
        QCOMPARE(exported(jsonBody("{\"a\": 1.50, \"b\":\"\\u00e4\"}")),
                 std::string(",\"data\":{\"a\": 1.50, \"b\":\"\\u00e4\"}"));
        QCOMPARE(exported(jsonBody("{\n}")), std::string(",\"data\":\"{\\n}\",\"isJson\":true"));
        QCOMPARE(exported(jsonBody(" {} ")), std::string(",\"data\":\" {} \",\"isJson\":true"));
        QCOMPARE(exported(jsonBody("{\"$encoding\":\"x\"}")),
                 std::string(",\"data\":\"{\\\"$encoding\\\":\\\"x\\\"}\",\"isJson\":true"));
        QCOMPARE(exported(jsonBody("{\"\\u0024encoding\":1}")),
                 std::string(",\"data\":\"{\\\"\\\\u0024encoding\\\":1}\",\"isJson\":true"));
        QCOMPARE(exported(jsonBody("{\"in\":{\"$encoding\":\"x\"}}")),
                 std::string(",\"data\":{\"in\":{\"$encoding\":\"x\"}}"));
        QCOMPARE(exported({event::BodyKind::Bytes, "\x01\x02"}),
                 std::string(",\"data\":{\"$encoding\":\"base64\",\"$bytes\":\"AQI=\"}"));
        QCOMPARE(exported({}), std::string());
        QCOMPARE(exported({}, jsonBody("[\r]")),
                 std::string(",\"metadata\":\"[\\r]\",\"isJsonMetadata\":true"));
        QCOMPARE(
            exported(jsonBody("[\n]"), jsonBody("\"m\"")),
            std::string(
                ",\"data\":\"[\\n]\",\"metadata\":\"\\\"m\\\"\",\"isJson\":true,\"isJsonMetadata\":true"));
    }

    void sizes() {
        QCOMPARE(*cli::parseSize("4096"), std::uint64_t(4096));
        QCOMPARE(*cli::parseSize("2k"), std::uint64_t(2048));
        QCOMPARE(*cli::parseSize("3MiB"), std::uint64_t(3 << 20));
        QCOMPARE(*cli::parseSize("1GB"), std::uint64_t(1) << 30);
        for (const char* wrong : {"", "k", "1x", "-1", "99999999999999999999", "99999999T", "1.5G"})
            QVERIFY2(!cli::parseSize(wrong), wrong);
    }

    void progressTells() {
        QCOMPARE(cli::progressText("reading shop.sql", {500000000, 1000000000, 1234567, 5}),
                 std::string("reading shop.sql  50 %  100 MB/s  1,234,567 events  5 s left"));
        QCOMPARE(cli::progressText("reading -", {10, 0, 1, 0}), std::string("reading -  1 events"));
    }

    void threeFormsOfOneList() {
        const auto open =
            answering(store("1 order-1 Placed {\"note\":\"=a,\\u202eb\"} @2026-03-01T12:00:00Z id=e1\n"
                            "2 order-漢 Paid -\n"));
        QCOMPARE(runCommand("events s --json", open).out,
                 std::string(
                     "{\"position\":1,\"stream\":\"order-1\",\"version\":1,\"id\":\"e1\",\"type\":\"Placed\","
                     "\"time\":\"2026-03-01T12:00:00.000000Z\",\"data\":{\"note\":\"=a,\u202eb\"}}\n"
                     "{\"position\":2,\"stream\":\"order-漢\",\"version\":1,\"type\":\"Paid\"}\n"));
        QCOMPARE(runCommand("events s --csv", open).out,
                 std::string("position,stream,version,id,type,time,data,metadata,correlationId,causationId\n"
                             "1,order-1,1,e1,Placed,2026-03-01T12:00:00.000000Z,\"{\"\"note\"\":\"\"=a,"
                             "\u202eb\"\"}\",,,\n"
                             "2,order-漢,1,,Paid,,,,,\n"));
        QCOMPARE(runCommand("events s", open).out,
                 std::string("POSITION  STREAM    VERSION  TYPE    TIME                         DATA\n"
                             "       1  order-1         1  Placed  2026-03-01T12:00:00.000000Z  "
                             "{\"note\":\"=a,\\u{202e}b\"}\n"
                             "       2  order-漢        1  Paid\n"));
    }

    void valuesInCsvAreGuardedUnlessAskedFor() {
        const auto open = answering(store("1 s-1 Set {\"v\":\"=1\",\"n\":-5}\n"));
        const auto guarded = runCommand("blame s --stream s-1 --csv", open).out;
        QVERIFY2(guarded.find("/v,'=1,") != std::string::npos && guarded.find("/n,'-5,") != std::string::npos,
                 guarded.c_str());
        const auto raw = runCommand("blame s --stream s-1 --raw-csv", open).out;
        QVERIFY2(raw.find("/v,=1,") != std::string::npos && raw.find("/n,-5,") != std::string::npos,
                 raw.c_str());
    }
};

HINDCAST_TEST(OutputFormsTest)
#include "tst_output_forms.moc"
