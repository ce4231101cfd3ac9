// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/byte_stream.h"
#include "source/head_stream.h"
#include "source_fixture.h"
#include "support/test_main.h"

#include <QtTest>

#include <random>
#include <sys/stat.h>
#include <unistd.h>

using namespace hindcast;
using namespace hindcast::test;

namespace {

std::string content(std::size_t size) {
    std::mt19937 random(7);
    std::string text;
    while (text.size() < size)
        text += std::to_string(random()) + (random() % 5 ? " " : "\n");
    text.resize(size);
    return text;
}

struct Drained {
    std::string text;
    std::optional<Error> error;
};

Drained drain(source::ByteStream& stream, std::size_t piece = 10'000) {
    Drained all;
    std::string buffer(piece, '\0');
    for (;;) {
        auto got = stream.read(buffer.data(), buffer.size());
        if (!got) {
            all.error = got.error();
            return all;
        }
        if (*got == 0) return all;
        all.text.append(buffer, 0, *got);
    }
}

} // namespace

class ContainersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<source::ByteStream> open(const std::string& path) {
        auto sample = source::gatherSample({path}, {});
        if (!sample) return nullptr;
        m_sample = *sample;
        auto stream = source::openStream(*sample);
        return stream ? std::move(*stream) : nullptr;
    }

private slots:
    void everyContainerGivesTheSameBytes() {
        const std::string text = content(700'000), more = content(300'000);
        const std::string files[] = {text + more, gzipped(text) + gzipped(more),
                                     zstdCompressed(text) + zstdCompressed(more),
                                     zstdCompressed(gzipped(text) + gzipped(more)),
                                     gzipped(text) + gzipped(more) + std::string(512, '\0')};
        const std::vector<std::vector<std::string>> containers = {
            {}, {"gzip"}, {"zstd"}, {"zstd", "gzip"}, {"gzip"}};
        for (std::size_t i = 0; i < std::size(files); ++i) {
            auto stream = open(m_folder.write("x", files[i]));
            QVERIFY(stream);
            QCOMPARE(m_sample.containers, containers[i]);
            QVERIFY(m_sample.headIsAll);
            QVERIFY(m_sample.head == text + more);
            const Drained all = drain(*stream);
            QVERIFY(!all.error);
            QVERIFY(all.text == text + more);
            QCOMPARE(stream->offset(), text.size() + more.size());
            QCOMPARE(stream->storedRead(), files[i].size());
            QVERIFY(stream->seek(600'123).ok());
            QVERIFY(drain(*stream).text == (text + more).substr(600'123));
        }
    }

    void cutOffContainersGiveWhatTheyHold() {
        const std::string text = content(2'000'000);
        for (const bool zstd : {false, true}) {
            const std::string whole = zstd ? zstdCompressed(text) : gzipped(text);
            auto stream = open(m_folder.write("cut", whole.substr(0, whole.size() / 2)));
            const Drained part = drain(*stream);
            QVERIFY(part.error);
            QCOMPARE(part.error->code, ErrorCode::Corrupt);
            QVERIFY(part.text.size() > text.size() / 4);
            QVERIFY(text.starts_with(part.text));
            QVERIFY(!m_sample.damage.empty());
        }
    }

    void flippedBytesAreFound() {
        const std::string text = content(400'000);
        std::string whole = gzipped(text);
        whole[whole.size() - 6] ^= 1; // its checksum
        const Drained gzip = drain(*open(m_folder.write("flip.gz", whole)));
        QVERIFY(gzip.error);
        QCOMPARE(gzip.text.size(), text.size());
        const Drained tail = drain(*open(m_folder.write("tail.gz", gzipped(text) + "rubbish")));
        QVERIFY(tail.error);
        QVERIFY(tail.text == text);
    }

    // Whoever only looks reads no more than a head, however long a run of blanks or a line is.
    void aHeadEndsInTime() {
        const std::string text = content(100'000);
        for (const std::uint64_t bytes : {0, 1, 9'999, 10'000, 10'001, 100'000, 200'000}) {
            auto stream = open(m_folder.write("head.txt", text));
            QVERIFY(stream != nullptr);
            source::HeadStream head(std::move(stream), bytes);
            const Drained all = drain(head);
            QVERIFY(!all.error && all.text == text.substr(0, bytes));
            QCOMPARE(head.offset(), std::uint64_t(all.text.size()));
            if (bytes < 20'000) continue;
            QVERIFY(head.seek(10'000).ok());
            QVERIFY(drain(head).text == text.substr(10'000, bytes - 10'000));
        }
    }

    void aFileThatShrinksIsAnError() {
        const std::string text = content(500'000);
        const std::string path = m_folder.write("shrinks", text);
        auto stream = open(path);
        std::string buffer(1000, '\0');
        QVERIFY(stream->read(buffer.data(), 1000).ok());
        QCOMPARE(::truncate(path.c_str(), 200'000), 0);
        const Drained rest = drain(*stream);
        QVERIFY(rest.error);
        QCOMPARE(rest.error->code, ErrorCode::Io);
        QVERIFY(rest.error->message.find("shrank") != std::string::npos);
        QCOMPARE(rest.text.size(), 199'000u);
    }

    void damagedContainersKeepTheEventsBeforeTheDamage() {
        std::string text;
        for (int i = 0; i < 40'000; ++i)
            text += "{\"stream\":\"s-" + std::to_string(i * 7919)
                    + "\",\"type\":\"T\",\"data\":" + std::to_string(i) + "}\n";
        const std::string whole = gzipped(text);
        const auto read = readAll(m_folder.write("cut.ndjson.gz", whole.substr(0, whole.size() * 6 / 10)));
        QVERIFY(!read.failed);
        QVERIFY(read.events.size() > 10'000);
        QCOMPARE(read.problems.size(), 1u);
        QCOMPARE(read.problems[0].code, std::string("truncated"));
        QCOMPARE(read.info.container, std::string("gzip"));
        const auto nothing = readAll(m_folder.write("none.ndjson.gz", whole.substr(0, 12)));
        QVERIFY(nothing.failed);
        QCOMPARE(nothing.error.code, ErrorCode::Corrupt);
    }

private:
    SourceFolder m_folder;
    source::Sample m_sample;
};

HINDCAST_TEST(ContainersTest)
#include "tst_containers.moc"
