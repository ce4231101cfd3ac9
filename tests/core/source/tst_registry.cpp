// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_fixture.h"
#include "support/test_main.h"

#include <QDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace hindcast;
using namespace hindcast::test;

class RegistryTest : public QObject {
    Q_OBJECT

    Error refusal(const std::string& path) {
        auto probed = source::Registry().probe({path});
        return probed ? Error{ErrorCode::Internal, path, "it was recognised as " + probed->info.format, ""}
                      : probed.error();
    }
    bool says(const Error& error, ErrorCode code, const char* text) {
        const bool right =
            error.code == code && error.message.find(text) != std::string::npos && !error.where.empty();
        if (!right) qInfo("%s: %s", errorCodeName(error.code), error.print().c_str());
        return right;
    }

private slots:
    void whatIsThereButNoStore() {
        QVERIFY(says(refusal(m_folder.path("nowhere")), ErrorCode::NotFound, "no such file"));
        QVERIFY(says(refusal("/dev/null"), ErrorCode::Unsupported, "a device"));
        const std::string pipe = m_folder.path("pipe");
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QVERIFY(says(refusal(pipe), ErrorCode::Unsupported, "a named pipe"));
        const std::string folder = m_folder.path("folder");
        QVERIFY(QDir().mkpath(QString::fromStdString(folder)));
        QVERIFY(says(refusal(folder), ErrorCode::Unsupported, "empty"));
        m_folder.write("folder/notes.txt", "x");
        QVERIFY(says(refusal(folder), ErrorCode::Unsupported, "notes.txt"));
        QVERIFY(says(refusal(m_folder.write("e", "")), ErrorCode::Unsupported, "is empty"));
        const std::string secret = m_folder.write("secret", "{}");
        QCOMPARE(::chmod(secret.c_str(), 0), 0);
        if (::access(secret.c_str(), R_OK) != 0)
            QVERIFY(says(refusal(secret), ErrorCode::Io, "permission denied"));
    }

    void saysWhatAnUnknownFileLooksLike() {
        using namespace std::string_view_literals;
        const std::pair<std::string_view, const char*> cases[] = {
            {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv, "a PNG image"},
            {"PK\x03\x04 and more"sv, "a ZIP archive"},
            {"<?xml version=\"1.0\"?><log/>"sv, "an XML document"},
            {"<!DOCTYPE html><p>"sv, "an HTML page"},
            {"-- dump\nCREATE TABLE users (id int);\n"sv, "SQL text"},
            {"a,b,c\n1,2,3\n"sv, "text of unknown shape"},
            {"\x01\x02\x00\x03\x04"sv, "binary data"},
            {"{\"dependencies\": {}}"sv, "JSON of unknown shape"},
        };
        for (const auto& [content, shape] : cases)
            QVERIFY(says(refusal(m_folder.write("unknown", content)), ErrorCode::Unsupported, shape));
        QVERIFY(!refusal(m_folder.path("unknown")).remedy.empty());
    }

    void recognisesWithReasons() {
        auto probed = source::Registry().probe({m_folder.write(
            "good.ndjson",
            "{\"stream\":\"s\",\"type\":\"T\",\"data\":1}\n{\"stream\":\"s\",\"type\":\"T\",\"data\":1}\n")});
        QVERIFY(probed.ok());
        QCOMPARE(probed->info.format, std::string("ndjson"));
        QVERIFY(probed->confidence > 0.5 && probed->confidence <= 1);
        QVERIFY(!probed->why.empty());
        QVERIFY(probed->info.sourceBytes > 0);
    }

    void stopsWhenAsked() {
        std::stop_source stop;
        stop.request_stop();
        auto probed =
            source::Registry().probe({m_folder.write("s.ndjson", "{\"type\":\"T\"}\n")}, stop.get_token());
        QVERIFY(!probed.ok());
        QCOMPARE(probed.error().code, ErrorCode::Cancelled);
    }

    void standardInputIsReadOnceAndAgain() {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const std::string_view text = "{\"stream\":\"s\",\"type\":\"T\",\"data\":1}\n";
        QCOMPARE(::write(ends[1], text.data(), text.size()), ssize_t(text.size()));
        ::close(ends[1]);
        const int kept = ::dup(STDIN_FILENO);
        QVERIFY(::dup2(ends[0], STDIN_FILENO) >= 0);
        const source::Registry registry;
        QVERIFY(registry.probe({"-"}).ok());
        auto source = registry.open({"-"});
        QVERIFY(source.ok());
        QCOMPARE(readAll(**source).events.size(), 1u);
        ::dup2(kept, STDIN_FILENO);
        ::close(kept);
        ::close(ends[0]);
    }

private:
    SourceFolder m_folder;
};

HINDCAST_TEST(RegistryTest)
#include "tst_registry.moc"
