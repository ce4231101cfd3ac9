// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_run.h"
#include "cli/command_table.h"
#include "cli/help.h"
#include "support/test_main.h"

#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <new>
#include <stdexcept>
#include <unistd.h>

using namespace hindcast;
using namespace hindcast::test;

namespace {

OpenAnswer failing(ErrorCode code) {
    return [code] {
        return Result<std::shared_ptr<const session::Session>>(
            Error{code, "shop.sql", "it broke", "mend it"});
    };
}

std::shared_ptr<MemoryLog> shop() {
    return store("1 order-1 OrderPlaced {\"total\":1.50,\"lines\":[]} @2026-03-01T12:00:00Z\n"
                 "2 order-1 OrderPaid {\"total\":null,\"paid\":12345678901234567890} @2026-03-01T12:00:01Z\n"
                 "3 order-2 OrderPlaced {\"total\":7} @2026-03-01T12:00:02Z\n");
}

std::shared_ptr<MemoryLog> damagedShop() {
    auto log = shop();
    event::Problem problem;
    problem.code = "truncated";
    problem.where = "shop.sql:17";
    problem.message = "the row ends in the middle";
    problem.remedy = "dump it again";
    log->editProblems().push_back(problem);
    return log;
}

} // namespace

class RunTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }

    void errorsDecideTheExitCode_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("invalid") << int(ErrorCode::Invalid) << 2;
        QTest::newRow("not found") << int(ErrorCode::NotFound) << 3;
        QTest::newRow("corrupt") << int(ErrorCode::Corrupt) << 3;
        QTest::newRow("unsupported") << int(ErrorCode::Unsupported) << 3;
        QTest::newRow("io") << int(ErrorCode::Io) << 3;
        QTest::newRow("busy") << int(ErrorCode::Busy) << 3;
        QTest::newRow("cancelled") << int(ErrorCode::Cancelled) << 4;
        QTest::newRow("internal") << int(ErrorCode::Internal) << 5;
    }
    void errorsDecideTheExitCode() {
        QFETCH(const int, code);
        QFETCH(const int, exitCode);
        const auto result = runCommand("info shop.sql --json", failing(ErrorCode(code)));
        QCOMPARE(result.exitCode, exitCode);
        QCOMPARE(result.out, std::string());
        QCOMPARE(result.err,
                 "hindcast-cli: shop.sql: it broke (mend it)\n{\"error\":{\"code\":\""
                     + std::string(errorCodeName(ErrorCode(code)))
                     + "\",\"where\":\"shop.sql\",\"message\":\"it broke\",\"remedy\":\"mend it\"}}\n");
        QCOMPARE(runCommand("events shop.sql", failing(ErrorCode(code))).err,
                 std::string("hindcast-cli: shop.sql: it broke (mend it)\n"));
    }

    // The import says what is kept, where something is.
    void whatWasCancelledNamesItsStore() {
        const auto stopped = []() -> Result<std::shared_ptr<const session::Session>> { return cancelled(); };
        QCOMPARE(runCommand("info shop.sql", stopped).err,
                 std::string("hindcast-cli: shop.sql: cancelled (run it again)\n"));
    }

    void exceptionsAreInternalErrors() {
        const auto thrown =
            runCommand("info shop.sql", []() -> Result<std::shared_ptr<const session::Session>> {
                throw std::runtime_error("a bug");
            });
        QCOMPARE(thrown.exitCode, 5);
        QCOMPARE(thrown.err, std::string("hindcast-cli: a bug (please report this)\n"));
        const auto exhausted =
            runCommand("info shop.sql",
                       []() -> Result<std::shared_ptr<const session::Session>> { throw std::bad_alloc(); });
        QCOMPARE(exhausted.exitCode, 5);
        QVERIFY(exhausted.err.find("out of memory") != std::string::npos);
    }

    void damageAnswersAndExitsWith3() {
        for (const char* command :
             {"info shop.sql", "streams shop.sql", "events shop.sql", "histogram shop.sql",
              "state shop.sql --stream order-1", "blame shop.sql --stream order-1",
              "history shop.sql --stream order-1 --path /total", "export shop.sql --format ndjson",
              "diff shop.sql --stream order-1 --from 1 --to 2"}) {
            const auto result = runCommand(command, answering(damagedShop()));
            QVERIFY2(result.exitCode == 3, command);
            QVERIFY2(!result.out.empty(), command);
            QVERIFY2(result.err == "hindcast-cli: shop.sql:17: the row ends in the middle (dump it again)\n",
                     command);
        }
        const auto asJson = runCommand("streams shop.sql --json", answering(damagedShop()));
        QVERIFY(asJson.err.find("{\"error\":{\"code\":\"Corrupt\",\"where\":\"shop.sql:17\"")
                != std::string::npos);
        const auto check = runCommand("check shop.sql --json", answering(damagedShop()));
        QCOMPARE(check.exitCode, 1);
        QCOMPARE(check.err, std::string());
        QVERIFY(check.out.find("\"code\":\"truncated\"") != std::string::npos);
    }

    void manyDamagedPlacesAreCounted() {
        auto log = damagedShop();
        while (log->editProblems().size() < 150)
            log->editProblems().push_back(log->editProblems().front());
        const auto result = runCommand("events shop.sql", answering(log));
        QCOMPARE(std::count(result.err.begin(), result.err.end(), '\n'), 101);
        QVERIFY(result.err.find("50 more damaged places") != std::string::npos);
    }

    void closedPipeEndsQuietly() {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        ::close(ends[0]);
        const auto result = runCommandTo(ends[1], "events shop.sql --json", answering(shop()));
        ::close(ends[1]);
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.err, std::string());
    }

    void fullDiskIsReported() {
        const int full = ::open("/dev/full", O_WRONLY);
        const auto result = runCommandTo(full, "events shop.sql --json", answering(shop()));
        ::close(full);
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.find("standard output: cannot write: No space left") != std::string::npos,
                 result.err.c_str());
    }

    void cancelledCallsExitWith4() {
        std::stop_source stop;
        stop.request_stop();
        const auto log = shop();
        QCOMPARE(runCommand("events shop.sql", answering(log), stop.get_token()).exitCode, 4);
        QCOMPARE(runCommand("check shop.sql", answering(log), stop.get_token()).exitCode, 4);
    }

    void versionOnlyBeforeACommand() {
        QVERIFY(runCommand("--version", failing(ErrorCode::Internal)).out.starts_with("hindcast-cli "));
        QCOMPARE(runCommand("info shop.sql --version", answering(shop())).exitCode, 2);
        const auto state =
            runCommand("state shop.sql --stream order-1 --version 1 --json", answering(shop()));
        QVERIFY(state.out.find("\"version\":1,") != std::string::npos);
    }

    void optionsMayStandBeforeTheStore() {
        const auto behind = runCommand("state shop.sql --stream order-1 --json", answering(shop()));
        QCOMPARE(behind.exitCode, 0);
        for (const char* command :
             {"state --json --stream order-1 shop.sql", "--json state --stream=order-1 shop.sql",
              "state --stream order-1 --json -- shop.sql",
              "state shop.sql --stream order-1 --json --projection merge"})
            QCOMPARE(runCommand(command, answering(shop())).out, behind.out);
        QVERIFY2(behind.out.find("\"state\":{\"lines\":[],\"paid\":12345678901234567890}")
                     != std::string::npos,
                 behind.out.c_str());
    }

    void laterThingsAreAnsweredAndHidden() {
        for (const char* command :
             {"bisect shop.sql", "schema shop.sql", "trace shop.sql --id x", "variants shop.sql",
              "report shop.sql", "bundle shop.sql", "verify-bundle shop.sql",
              "state shop.sql --stream order-1 --expected a.json", "export shop.sql --format csv",
              "info mysql://h/d", "info odbc:dsn"}) {
            const auto result = runCommand(command, answering(shop()));
            QVERIFY2(result.exitCode == 2, command);
            QVERIFY2(result.err.find("not available in this version") != std::string::npos, command);
            QVERIFY2(result.out.empty(), command);
        }
        std::string shown = cli::generalHelp() + cli::bashCompletion() + cli::manPage();
        for (const auto& command : cli::commandTable())
            shown += cli::commandHelp(command);
        for (const char* later : {"verify", "bisect", "\n  schema", "mysql", "odbc"})
            QVERIFY2(shown.find(later) == std::string::npos, later);
    }

    void helpCompletionAndManPageNameEverything() {
        for (const auto& command : cli::commandTable()) {
            const auto help = runCommand(std::string(command.name) + " --help", failing(ErrorCode::Internal));
            QCOMPARE(help.exitCode, 0);
            for (const auto* option : cli::optionsOf(command)) {
                const std::string name = "--" + std::string(option->name);
                QVERIFY2(help.out.find(name) != std::string::npos, name.c_str());
                QVERIFY2(cli::bashCompletion().find(name) != std::string::npos, name.c_str());
            }
            QVERIFY(cli::manPage().find(".SS " + std::string(command.name)) != std::string::npos);
            QVERIFY(cli::generalHelp().find("  " + std::string(command.name)) != std::string::npos);
        }
    }

    void wrongUsage_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* command, const char* says) {
            QTest::newRow(command) << command << says;
        };
        row("", "no command");
        row("evnts shop.sql", "did you mean events?");
        row("events", "STORE is missing");
        row("events a b", "surplus argument 'b'");
        row("events a --limt 3", "did you mean --limit?");
        row("events a --limit", "--limit");
        row("events a --limit x", "--limit: 'x' is no whole number");
        row("events a --limit -3", "--limit: '-3' is no whole number");
        row("events a --limit 1 --limit 2", "--limit is given more than once");
        row("events a --since soon", "--since: 'soon' is no time");
        row("events a --from x", "--from: 'x' is no position");
        row("state a", "--stream STREAM is missing");
        row("state a --stream s --version 1 --time 2026-01-01", "--version and --time exclude each other");
        row("state a --stream s --version one", "'one' is no whole number");
        row("diff a --stream s --from 1", "--to VERSION is missing");
        row("blame a --stream s --path total", "--path:");
        row("history a --stream s", "--path POINTER is missing");
        row("check a --fail-on all", "one of: error, warning, note");
        row("histogram a --buckets 0", "--buckets");
        row("histogram a --csv", "--csv is for commands that answer with a list");
        row("export a", "--format FORMAT is missing");
        row("export a --format parquet", "one of: ndjson");
        row("streams a --json --csv", "--json and --csv exclude each other");
        row("info a --cache b --no-cache", "--cache and --no-cache exclude each other");
        row("cache burn", "unknown action 'burn'");
        row("cache remove", "CACHE or SOURCE is missing");
        row("--cache f info a", "stands before the command");
        row("--frobnicate info a", "unknown option");
    }
    void wrongUsage() {
        QFETCH(const QString, command);
        QFETCH(const QString, says);
        const auto result = runCommand(command.toStdString(), answering(shop()));
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.out, std::string());
        QVERIFY2(result.err.starts_with("hindcast-cli: "), result.err.c_str());
        QVERIFY2(result.err.find(says.toStdString()) != std::string::npos, result.err.c_str());
        QCOMPARE(std::count(result.err.begin(), result.err.end(), '\n'), command.contains("--json") ? 2 : 1);
    }
};

HINDCAST_TEST(RunTest)
#include "tst_run.moc"
