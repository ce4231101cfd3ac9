// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of dumps as one store.
#include "source_fixture.h"
#include "support/test_main.h"

#include "sqlite/connection.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace hindcast;
using namespace hindcast::test;

namespace {

std::string line(int number, const std::string& rest = {}) {
    return "{\"stream\":\"s-" + std::to_string(number % 3) + "\",\"type\":\"T\",\"id\":\"e"
           + std::to_string(number) + "\"" + rest + ",\"data\":{\"n\":" + std::to_string(number) + "}}\n";
}

std::string lines(int from, int to) {
    std::string text;
    for (int i = from; i <= to; ++i)
        text += line(i);
    return text;
}

std::vector<std::string> idsOf(const ReadSource& read) {
    std::vector<std::string> ids;
    for (const event::Event& event : read.events)
        ids.emplace_back(event.id);
    return ids;
}

std::vector<std::string> ids(int from, int to) {
    std::vector<std::string> all;
    for (int i = from; i <= to; ++i)
        all.push_back("e" + std::to_string(i));
    return all;
}

} // namespace

class FolderTest : public QObject {
    Q_OBJECT

    SourceFolder m_folder;

    std::string fresh(const char* name) {
        const std::string path = m_folder.path(name);
        QDir(QString::fromStdString(path)).removeRecursively();
        QDir().mkpath(QString::fromStdString(path));
        return path;
    }
    static Error refusal(const std::string& path) {
        const auto probed = source::Registry().probe({path});
        const auto opened = source::Registry().open({path});
        if (probed.ok() || opened.ok()) return {ErrorCode::Internal, path, "it opens", ""};
        return probed.error().print() == opened.error().print()
                   ? probed.error()
                   : Error{ErrorCode::Internal, path, "probe and open differ", ""};
    }
    static bool lost(const source::SourceInfo& info, const char* text) {
        return std::any_of(info.loses.begin(), info.loses.end(),
                           [&](const std::string& loss) { return loss.find(text) != std::string::npos; });
    }
    // Three files, the middle one packed, with what is no dump beside them.
    std::string threeParts() {
        const std::string folder = fresh("parts");
        m_folder.write("parts/b.ndjson.gz", gzipped(lines(101, 200)));
        m_folder.write("parts/a.ndjson", lines(1, 100));
        m_folder.write("parts/c.ndjson", lines(201, 230));
        return folder;
    }

private slots:
    void filesAreReadInTheOrderOfTheirNames() {
        const std::string folder = threeParts();
        for (const std::size_t bytes : {1UL, 700UL, 1UL << 20}) {
            const auto read = readAll(folder, bytes);
            QVERIFY2(!read.failed, read.error.print().c_str());
            QCOMPARE(idsOf(read), ids(1, 230));
            QVERIFY(read.problems.empty());
        }
        const auto read = readAll(folder);
        QCOMPARE(read.info.format, std::string("ndjson"));
        QCOMPARE(read.info.container, std::string("folder"));
        QVERIFY(read.info.positionSynthetic && read.info.inLogOrder);
        std::uint64_t bytes = 0;
        for (const char* name : {"a.ndjson", "b.ndjson.gz", "c.ndjson"})
            bytes += std::uint64_t(QFileInfo(QString::fromStdString(folder + "/" + name)).size());
        QCOMPARE(read.info.sourceBytes, bytes);
        QCOMPARE(read.batches.size(), std::size_t(1)); // small files share a batch
    }

    void readingGoesOnFromEveryToken() {
        const std::string folder = threeParts();
        const auto read = readAll(folder, 500);
        QVERIFY(read.tokens.size() > 20);
        for (std::size_t i = 0; i < read.tokens.size(); ++i) {
            auto source = source::Registry().open({folder});
            QVERIFY(source.ok());
            const auto resumed = (*source)->resume(read.tokens[i]);
            QVERIFY2(resumed.ok(), resumed.ok() ? "" : resumed.error().print().c_str());
            QCOMPARE(idsOf(readAll(**source, 500)), ids(int(read.eventsAt[i]) + 1, 230));
        }
        const std::string known = read.tokens.front();
        for (const std::string& token :
             {std::string("folder1 9 1 x "), std::string("folder1 0 4 none t"),
              std::string("records1 1 1 1 1 1"), known.substr(0, known.size() - 3)}) {
            const auto source = source::Registry().open({folder});
            QVERIFY2(!(*source)->resume(token).ok(), token.c_str());
        }
    }

    void whatIsNotOfTheStoreIsLeftOutByName() {
        const std::string folder = threeParts();
        m_folder.write("parts/README", "read me");
        m_folder.write("parts/empty.ndjson", "");
        m_folder.write("parts/.hidden.ndjson", line(900));
        m_folder.write("parts/ours.hindcast", "x");
        QVERIFY(QDir().mkpath(QString::fromStdString(folder + "/older")));
        m_folder.write("parts/older/d.ndjson", line(901));
        const auto read = readAll(folder, 500);
        QCOMPARE(idsOf(read), ids(1, 230));
        QCOMPARE(read.problems.size(), std::size_t(2));
        QCOMPARE(read.problems[0].where, folder + "/README");
        QCOMPARE(read.problems[1].where, folder + "/empty.ndjson");
        for (const auto& problem : read.problems)
            QVERIFY(problem.severity == event::Severity::Note && problem.code == "left-out");
        QVERIFY(lost(read.info, "README, empty.ndjson"));
        QVERIFY(lost(read.info, "older"));
    }

    void aRefusedFileIsAFinding() {
        const std::string folder = fresh("events");
        const std::string good =
            R"({"specversion":"1.0","id":"e1","source":"s","type":"t","time":"2026-01-01T00:00:00Z"})";
        m_folder.write("events/a.json", good);
        m_folder.write("events/b_fail.json",
                       R"({"specversion":"1.0","id":"e2","source":"s","type":"t","decimal":42.42})");
        m_folder.write("events/c.json", R"({"specversion":"1.0","id":"e2","source":"s","type":"t"})");
        const auto read = readAll(folder);
        QCOMPARE(read.info.format, std::string("cloudevents-json"));
        QCOMPARE(idsOf(read), ids(1, 2));
        QCOMPARE(read.problems.size(), std::size_t(1));
        QVERIFY(read.problems[0].severity == event::Severity::Error);
        QCOMPARE(read.problems[0].code, std::string("undecodable"));
        QCOMPARE(read.problems[0].where, folder + "/b_fail.json");
        QVERIFY(!read.problems[0].remedy.empty());
    }

    void aDamagedLineNamesItsFile() {
        const std::string folder = threeParts();
        m_folder.write("parts/c.ndjson", lines(201, 229) + line(230).substr(0, 20));
        const auto read = readAll(folder);
        QCOMPARE(idsOf(read), ids(1, 229));
        QCOMPARE(read.problems.size(), std::size_t(1));
        QCOMPARE(read.problems[0].where, folder + "/c.ndjson:line 30");
    }

    void positionsThatDoNotGoTogetherAreLeftOut() {
        const std::string folder = fresh("mixed");
        m_folder.write("mixed/a.ndjson", line(1, ",\"position\":70") + line(2, ",\"position\":80"));
        auto read = readAll(folder);
        QCOMPARE(read.events.back().position, std::int64_t(80));
        QVERIFY(!read.info.positionSynthetic);
        m_folder.write("mixed/b.ndjson", lines(3, 4));
        read = readAll(folder);
        QVERIFY(read.info.positionSynthetic && read.info.inLogOrder);
        QVERIFY(lost(read.info, "Positions"));
        QCOMPARE(idsOf(read), ids(1, 4));
        for (const event::Event& event : read.events)
            QVERIFY(event.positionKind == event::PositionKind::None && event.order == event::OrderKey());
    }

    void storesThatAreNotOneAreRefusedByName() {
        const std::string folder = fresh("several");
        const auto store = [&](const char* name) {
            auto made = sqlite::Connection::open(folder + "/" + name, {.mode = sqlite::Mode::Create});
            QVERIFY(made.ok());
            QVERIFY(
                made->exec("CREATE TABLE emt_messages(stream_id TEXT, stream_position BIGINT, message_kind "
                           "CHAR(1), message_data JSONB, message_metadata JSONB, message_type TEXT, "
                           "message_id TEXT, global_position INTEGER PRIMARY KEY, created DATETIME);"
                           "INSERT INTO emt_messages VALUES('s-1',1,'E','{}','{}','T','e1',1,'2026-01-02')")
                    .ok());
        };
        store("a.db");
        m_folder.write("several/readme.txt", "one store");
        const auto read = readAll(folder);
        QCOMPARE(read.info.container, std::string("folder+sqlite"));
        QCOMPARE(idsOf(read), ids(1, 1));
        store("b.db");
        const Error two = refusal(folder);
        QVERIFY2(two.code == ErrorCode::Unsupported && two.message.find("a.db, b.db") != std::string::npos
                     && !two.remedy.empty(),
                 two.print().c_str());
        m_folder.write("several/c.ndjson", lines(1, 2));
        const Error formats = refusal(folder);
        QVERIFY2(formats.message.find("a.db is emmett-sqlite, c.ndjson is ndjson") != std::string::npos,
                 formats.print().c_str());
    }

    void whereNothingCanBeReadTheFirstReasonIsTold() {
        const std::string folder = fresh("bad");
        m_folder.write("bad/a.json", R"({"specversion":"1.0","id":"1","source":"s","type":"t","x":1.5})");
        const Error error = refusal(folder);
        QVERIFY2(error.code == ErrorCode::Corrupt && error.where == folder + "/a.json"
                     && !error.remedy.empty(),
                 error.print().c_str());
    }

    void theLinksOfAllFilesAreTold() {
        const std::string folder = fresh("exports");
        const auto link = [](const char* stream, const std::string& id, int version) {
            return std::string("{\"hindcast\":1,\"linkedInto\":\"") + stream + "\",\"id\":\"" + id
                   + "\",\"version\":" + std::to_string(version) + "}\n";
        };
        const std::string head = "{\"hindcast\":1}\n";
        m_folder.write("exports/a.ndjson", head + lines(1, 2) + link("all", "e1", 0) + link("one", "e2", 0));
        m_folder.write("exports/b.ndjson", head + lines(3, 4) + link("two", "e3", 0) + link("all", "e4", 1));
        m_folder.write("exports/c.ndjson", head + lines(5, 6));
        const auto text = [](source::Source& source) {
            const auto links = source.links({});
            if (!links || !*links) return std::string("none");
            std::string all;
            for (const event::LinkTable::Row& row : (*links)->rows)
                all += (*links)->streams[row.stream].name + std::to_string(row.version) + ' ';
            return all;
        };
        auto source = source::Registry().open({folder});
        QVERIFY(source.ok());
        const auto read = readAll(**source, 1);
        QVERIFY(!read.failed);
        QCOMPARE(text(**source), std::string("all0 one0 two0 all1 "));
        for (std::size_t i = 0; i < read.tokens.size(); ++i) { // wherever reading goes on
            auto again = source::Registry().open({folder});
            QVERIFY((*again)->resume(read.tokens[i]).ok());
            QVERIFY(!readAll(**again).failed);
            std::string links = text(**again);
            QCOMPARE(links.size(), std::string("all0 one0 two0 all1 ").size());
            for (const char* each : {"all0 ", "one0 ", "two0 ", "all1 "})
                QVERIFY(links.find(each) != std::string::npos);
        }
        auto unread = source::Registry().open({folder}); // limits may end it
        QCOMPARE(text(**unread), std::string("all0 one0 two0 all1 "));
    }

    void aFileThatGoesWhileTheFolderIsReadIsAnError() {
        const std::string folder = threeParts();
        auto source = source::Registry().open({folder});
        event::EventBatch batch;
        QVERIFY((*source)->read(batch, 1, {}).ok());
        QVERIFY(QFile::remove(QString::fromStdString(folder + "/c.ndjson")));
        const auto rest = readAll(**source);
        QVERIFY(rest.failed && rest.error.code == ErrorCode::NotFound);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(source::Registry().open({folder}, stop.get_token()).error().code, ErrorCode::Cancelled);
    }
};

HINDCAST_TEST(FolderTest)
#include "tst_folder.moc"
