// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/check.h"
#include "event/store_flags.h"
#include "support/memory_log.h"
#include "support/print_text.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using event::Severity;

namespace {

// One problem a line: "warning version-gap order-1 5: message".
std::string problems(const event::EventLog& log) {
    const auto found = analysis::check(log, {});
    if (!found) return found.error().print();
    std::string out;
    std::uint64_t wanted = 0; // the quick count must say the same in every case
    for (const auto& problem : *found) {
        wanted += problem.severity != Severity::Note;
        const char* severity = problem.severity == Severity::Error     ? "error"
                               : problem.severity == Severity::Warning ? "warning"
                                                                       : "note";
        out += (out.empty() ? "" : "\n") + std::string(severity) + " " + problem.code;
        if (problem.stream) out += " " + *problem.stream;
        if (problem.position) out += " " + problem.position->print();
        out += ": " + problem.message;
    }
    const auto counted = analysis::countProblems(log, {});
    if (!counted || *counted != wanted)
        out += "\ncountProblems says " + (counted ? std::to_string(*counted) : counted.error().print());
    return out;
}

std::string problems(std::string_view text) {
    return problems(*test::store(text));
}

} // namespace

class CheckTest : public QObject {
    Q_OBJECT
private slots:
    void aSoundStoreHasNone() {
        QCOMPARE(problems("1 a A {} @2026-01-01 id=x\n2 b A {} @2026-01-01 id=y\n3 a B {} @2026-01-01 id=z "
                          "causation=x"),
                 std::string());
        QCOMPARE(problems(""), std::string());
    }
    void namesThatAreNoUtf8() {
        QCOMPARE(problems("1 a\xff A {}\n2 a\xfe A {}\n3 b T\xc3 {}"),
                 std::string("error undecodable a\xfe: the name of the stream is no UTF-8; its bytes in "
                             "hexadecimal: 61fe\n"
                             "error undecodable a\xff: the name of the stream is no UTF-8; its bytes in "
                             "hexadecimal: 61ff\n"
                             "error undecodable: the name of an event type is no UTF-8; its bytes in "
                             "hexadecimal: 54c3"));
    }
    void versions() {
        QCOMPARE(
            problems("1 b A {} v=0\n2 b A {} v=1\n3 b A {} v=1\n4 a A {} v=0\n5 a A {} v=4\n6 a A {} v=6"),
            std::string("warning version-gap a 5: version 4 follows version 0: versions 1 to 3 are missing\n"
                        "warning version-gap a 6: version 6 follows version 4: version 5 is missing\n"
                        "error duplicate-version b 3: version 1 stands more than once in the stream"));
        auto log = test::store("1 a A {} v=1\n2 a A {} v=9");
        log->editFacts().versionSynthetic = true;
        QCOMPARE(problems(*log), std::string());
    }
    void lateStarts() {
        std::string text;
        for (int i = 1; i <= 10; ++i)
            text += std::to_string(i) + " s" + std::to_string(i) + " A {} v=1\n";
        QCOMPARE(
            problems(text + "11 late A {} v=4"),
            std::string(
                "warning version-gap late 11: the stream begins at version 4: versions 1 to 3 are missing"));
        QCOMPARE(problems("1 a A {} v=1\n2 b A {} v=4"), std::string()); // the rule, not the exception
    }
    void times() {
        QCOMPARE(
            problems("1 a A {} @2026-01-01T12:00Z\n2 b A {} @2026-01-01T11:00Z\n3 a A {}\n4 a A {} "
                     "@2026-01-01T11:59Z\n5 a A {} @2026-01-01T11:59Z"),
            std::string(
                "warning time-regression a 4: version 3 is of 2026-01-01T11:59:00.000000Z, earlier than the "
                "event before it, of 2026-01-01T12:00:00.000000Z"));
    }
    void ids() {
        QCOMPARE(problems("1 a A {} id=x\n2 b A {} id=y\n3 c A {} id=x\n4 d A {} id=x\n5 e A {}\n6 f A {}"),
                 std::string("error duplicate-id c 3: id x is also that of a version 1\n"
                             "error duplicate-id d 4: id x is also that of a version 1"));
    }
    void positions() {
        QCOMPARE(problems("1 a A {}\n2 a A {}\n5 a A {}\n7 a A {}\n7 b A {}\n20 a A {}\n30 a A {}"),
                 std::string(
                     "note position-gap: 4 gaps in the positions: 3 to 4, 6, 8 to 19 … missing; normal in a "
                     "database sequence"));
        QCOMPARE(problems("4 a A {}\n1 b A {}\n3 c A {}"),
                 std::string(
                     "note position-gap: 1 gap in the positions: 2 missing; normal in a database sequence"));
        QCOMPARE(problems("x1 a A {}\nx9 a A {}"), std::string());
        QCOMPARE(problems("-9223372036854775808 a A {}\n9223372036854775807 b A {}").substr(0, 60),
                 std::string("note position-gap: 1 gap in the positions: -9223372036854775"));
        auto log = test::store("1 a A {}\n5 a A {}");
        log->editFacts().positionSynthetic = true;
        QCOMPARE(problems(*log), std::string());
        log = test::store("1 a A {}\n5 a A {}");
        log->editProblems().push_back(
            {Severity::Note, "hidden", {}, {}, {}, "left out: system streams, 3", {}});
        QCOMPARE(problems(*log), std::string("note hidden: left out: system streams, 3"));
    }
    void orphans() {
        std::string text;
        for (int i = 1; i <= 20; ++i) {
            const std::string n = std::to_string(i);
            text += n + " s" + n + " A {} id=e" + n + " causation=e1\n";
        }
        QCOMPARE(
            problems(text + "21 z A {} causation=gone"),
            std::string(
                "note orphan-causation z 21: causation id gone of version 1 names no event of the store"));
        QCOMPARE(
            problems(
                "1 a A {} id=x causation=cmd-1\n2 a A {} id=y causation=cmd-2\n3 a A {} id=z causation=x"),
            std::string("note orphan-causation: 2 of 3 causation ids name no event of the store: they are "
                        "probably commands"));
    }
    void causationsByStreamAndVersion() {
        std::string text = "1 account:command-1 A {} v=0 id=q\n";
        for (int i = 2; i <= 12; ++i)
            text +=
                std::to_string(i) + " s" + std::to_string(i) + " A {} v=0 causation=account:command-1/0\n";
        QCOMPARE(problems(text), std::string());
        QCOMPARE(problems(text + "13 z A {} v=0 causation=account:command-1/7"),
                 std::string("note orphan-causation z 13: causation id account:command-1/7 of version 0 "
                             "names no event of the store"));
    }
    void damageComesFirstAndOnce() {
        auto log =
            test::store("1 b A oops flags=1\n2 a A {} flags=4\n3 a B bad flags=1\n4 c A {} meta=x flags=2");
        log->editProblems().push_back(
            {Severity::Error, "truncated", std::nullopt, std::nullopt, "byte 99", "cut short", ""});
        log->editProblems().push_back(
            {Severity::Error, "undecodable", "a", Position::number(3), "line 3", "no JSON", ""});
        QCOMPARE(
            problems(*log),
            std::string(
                "error truncated: cut short\nerror undecodable a 3: no JSON\n"
                "error undecodable b 1: payload of version 1 is not valid JSON; its bytes are kept\n"
                "error undecodable c 4: metadata of version 1 is not valid JSON; its bytes are kept\n"
                "note duplicate-keys: 1 event holds an object that names a key twice (the last one counts), "
                "such as a version 1"));
    }
    void damageToldWithoutPositionGetsIt() {
        auto log = test::store("1 a A bad flags=1\n2 b A {}\n3 a A bad flags=1\n4 a A bad flags=1");
        for (const char* line : {"line 1", "line 3"})
            log->editProblems().push_back(
                {Severity::Error, "undecodable", "a", std::nullopt, line, std::string("no JSON"), ""});
        QCOMPARE(
            problems(*log),
            std::string("error undecodable a 1: no JSON\nerror undecodable a 3: no JSON\n"
                        "error undecodable a 4: payload of version 3 is not valid JSON; its bytes are kept"));
    }
    /// A store that keeps versions, but none of its first two events: 1 and 2 are running numbers.
    void versionsThatTheImportGaveAreNoFinding() {
        test::MemoryLog log;
        for (const std::int64_t version : {1, 2, 2, 3, 5}) {
            test::Row row;
            row.stream = "a";
            row.type = "A";
            row.version = version;
            row.flags = log.eventCount() < 2 ? std::uint32_t(event::kVersionGiven) : 0;
            row.position = Position::number(std::int64_t(log.eventCount()) + 1);
            log.add(std::move(row));
        }
        const auto found = analysis::check(log, {});
        QCOMPARE(found->size(), std::size_t(1));
        QCOMPARE(found->front().message, std::string("version 5 follows version 3: version 4 is missing"));
    }

    void tooManyOfOneKindAreCounted() {
        test::MemoryLog log;
        for (int i = 0; i < 100'011; ++i) {
            test::Row row;
            row.stream = "a";
            row.type = "A";
            row.version = 1;
            row.position = Position::number(i + 1);
            log.add(std::move(row));
        }
        const auto found = analysis::check(log, {});
        QCOMPARE(found->size(), std::size_t(100'001));
        QCOMPARE(found->back().code, std::string("duplicate-version"));
        QCOMPARE(found->back().message, std::string("10 more like these"));
    }
    void cancelled() {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(analysis::check(*test::store("1 a A {}"), stop.get_token()).error().code,
                 ErrorCode::Cancelled);
    }
};

HINDCAST_TEST(CheckTest)
#include "tst_check.moc"
