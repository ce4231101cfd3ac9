// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged segments of Axon Server: what is cut off or changed is told with file and offset, what is whole is
// read with its right position, and nothing that a length claims is believed.
#include "axon_fixture.h"
#include "source_fixture.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace hindcast;
using namespace hindcast::test;

namespace {

constexpr std::size_t kHead = 5;
constexpr const char* kName = "00000000000000000000.events";

std::string ordered(int number) {
    return axonEvent({"e" + std::to_string(number),
                      "42",
                      "Order",
                      number,
                      "OrderPlaced",
                      "{\"n\":" + std::to_string(number) + "}",
                      {{"traceId", axonText("t")}}});
}

/// Four transactions: of two events, one, three, one.
std::vector<std::string> transactions() {
    return {axonTransaction({ordered(0), ordered(1)}), axonTransaction({ordered(2)}),
            axonTransaction({ordered(3), ordered(4), ordered(5)}), axonTransaction({ordered(6)})};
}

std::size_t startOf(std::size_t transaction) {
    std::size_t at = kHead;
    for (std::size_t i = 0; i < transaction; ++i)
        at += transactions()[i].size();
    return at;
}

bool hasError(const ReadSource& read) {
    return read.failed || std::any_of(read.problems.begin(), read.problems.end(), [](const auto& problem) {
               return problem.severity == event::Severity::Error;
           });
}

/// The error or a finding names the file and where in it.
bool namesPlace(const ReadSource& read) {
    const auto names = [](const std::string& where) {
        return where.find(".events: offset ") != std::string::npos;
    };
    return (read.failed && names(read.error.where))
           || std::any_of(read.problems.begin(), read.problems.end(),
                          [&](const auto& problem) { return names(problem.where); });
}

/// What is read stands where it stood, whatever else is missing.
bool isRight(const ReadSource& read) {
    std::int64_t last = -1;
    for (const event::Event& event : read.events) {
        if (event.position <= last) return false;
        last = event.position;
        // An event that is not damaged itself has its own number for its position.
        if (event.id.size() == 2 && event.id == "e" + std::to_string(event.version.value_or(-1))
            && event.position != event.version.value())
            return false;
    }
    return true;
}

} // namespace

class AxonDamageTest : public QObject {
    Q_OBJECT

    SourceFolder m_folder;

    const source::Registry m_registry; // thousands of files are read

    ReadSource readPath(const std::string& path) {
        auto source = m_registry.open({path});
        if (source) return readAll(**source);
        ReadSource failed;
        failed.failed = true;
        failed.error = source.error();
        return failed;
    }
    ReadSource readOne(const std::string& bytes) { return readPath(m_folder.write(kName, bytes)); }
    /// The segment with another one behind it, which says how many events it had.
    ReadSource readInFolder(const std::string& bytes) {
        QDir().mkpath(QString::fromStdString(m_folder.path("two")));
        m_folder.write(std::string("two/") + kName, bytes);
        m_folder.write("two/00000000000000000007.events", axonSegment({axonTransaction({ordered(7)})}));
        return readPath(m_folder.path("two"));
    }

private slots:
    void cutOffAtAnyByte() {
        const std::string whole = axonSegment(transactions());
        QCOMPARE(readOne(whole).events.size(), 7U);
        std::size_t before = 0;
        for (std::size_t size = 1; size < startOf(4) + 4; ++size) {
            const auto read = readOne(whole.substr(0, size));
            const std::string at = "cut at " + std::to_string(size);
            QVERIFY2(hasError(read), at.c_str());
            QVERIFY2(namesPlace(read), at.c_str());
            QVERIFY2(isRight(read), at.c_str());
            QVERIFY2(read.events.size() >= before, at.c_str());
            before = read.events.size();
        }
        QCOMPARE(before, 7U);
        QVERIFY(!hasError(readOne(whole.substr(0, startOf(4) + 10)))); // within the padding
    }

    void flippedBytesAreTold_data() {
        QTest::addColumn<bool>("isFollowed");
        QTest::newRow("alone") << false;
        QTest::newRow("followed by another segment") << true;
    }
    void flippedBytesAreTold() {
        QFETCH(const bool, isFollowed);
        const std::string whole = axonSegment(transactions());
        for (std::size_t at = 0; at < whole.size(); ++at) {
            for (const char bit : {at % 2 == 0 ? char(1) : char(0x10), char(0x80)}) {
                std::string changed = whole;
                changed[at] = char(changed[at] ^ bit);
                const auto read = isFollowed ? readInFolder(changed) : readOne(changed);
                const std::string what = "byte " + std::to_string(at) + " ^ " + std::to_string(int(bit));
                QVERIFY2(!read.failed, what.c_str());
                QVERIFY2(!read.problems.empty(), what.c_str());
                QVERIFY2(namesPlace(read), what.c_str());
                if (at >= kHead && at < startOf(4)) QVERIFY2(hasError(read), what.c_str());
                QVERIFY2(isRight(read), what.c_str());
                // At most what stands behind a damaged length in one transaction is lost.
                QVERIFY2(read.events.size() >= (isFollowed ? 5U : 4U), what.c_str());
            }
        }
    }

    void aChangedPayloadIsTheTransactionsHash() {
        std::string changed = axonSegment(transactions());
        changed[startOf(2) - 5] = 'X'; // in the metadata of the second
        const auto read = readOne(changed);
        QCOMPARE(read.events.size(), 7U);
        QCOMPARE(read.problems.at(0).code, std::string("hash-mismatch"));
        QVERIFY2(
            read.problems[0].where.ends_with(std::string(kName) + ": offset " + std::to_string(startOf(1))),
            read.problems[0].where.c_str());
        QCOMPARE(read.problems[0].position.value(), Position::number(2));
    }

    void aDamagedSizeIsPutRightByTheChecksum() {
        for (const std::string size : {"\x7f\xff\xff\xff", "\xff\xff\xff\xff", "\x80", "\x01"}) {
            for (std::size_t transaction = 0; transaction < 4; ++transaction) {
                std::string changed = axonSegment(transactions());
                std::copy(size.begin(), size.end(), changed.begin() + std::ptrdiff_t(startOf(transaction)));
                const auto read = readOne(changed);
                QCOMPARE(read.events.size(), 7U);
                QVERIFY(hasError(read));
                QVERIFY(isRight(read));
            }
        }
    }

    // As if a sector of the disk were gone.
    void aHoleCostsOnlyWhatStoodInIt() {
        std::string changed = axonSegment(transactions());
        const std::size_t from = startOf(1) + 20, to = startOf(2) + 40;
        std::fill(changed.begin() + std::ptrdiff_t(from), changed.begin() + std::ptrdiff_t(to), '\0');
        const auto alone = readOne(changed);
        QVERIFY(hasError(alone));
        QCOMPARE(alone.events.back().id, std::string_view("e6"));
        const auto followed = readInFolder(changed);
        QVERIFY(isRight(followed)); // the next segment's number says how many there were
        QCOMPARE(followed.events.back().position, 7);
        QCOMPARE(followed.events.at(followed.events.size() - 2).position, 6);
    }

    void aSegmentThatIsMissingIsTold() {
        QDir().mkpath(QString::fromStdString(m_folder.path("gap")));
        m_folder.write(std::string("gap/") + kName, axonSegment(transactions()));
        m_folder.write("gap/00000000000000000009.events", axonSegment({axonTransaction({ordered(9)})}));
        const auto read = readAll(m_folder.path("gap"));
        QCOMPARE(read.events.size(), 8U);
        QVERIFY(isRight(read));
        QCOMPARE(read.problems.at(0).message,
                 std::string("the segment ends before position 7, but the next one begins at 9"));
    }

    void segmentsThatOverlapAreToldAndKeepTheirOrder() {
        QDir().mkpath(QString::fromStdString(m_folder.path("overlap")));
        m_folder.write(std::string("overlap/") + kName, axonSegment(transactions()));
        m_folder.write("overlap/00000000000000000005.events", axonSegment({axonTransaction({ordered(5)})}));
        const auto read = readAll(m_folder.path("overlap"));
        QCOMPARE(read.events.size(), 8U);
        QVERIFY(hasError(read));
        for (std::size_t i = 1; i < read.events.size(); ++i)
            QVERIFY(read.events[i - 1].order < read.events[i].order);
    }

    // The size of a transaction is written last.
    void aTransactionThatIsBeingWrittenIsNormal() {
        auto all = transactions();
        std::fill(all.back().begin(), all.back().begin() + 4, '\0');
        const auto read = readOne(axonSegment(all, {.closed = false}));
        QCOMPARE(read.events.size(), 6U);
        QVERIFY(!hasError(read));
        QCOMPARE(read.problems.at(0).code, std::string("half-written"));
    }

    void aHeaderOfAnotherVersionIsReadAllTheSame() {
        const auto read = readOne(axonSegment(transactions(), {.version = 0, .flags = 0x12345678}));
        QCOMPARE(read.events.size(), 7U);
        QVERIFY(!hasError(read));
        QCOMPARE(read.problems.at(0).code, std::string("unknown-header"));
    }

    void whatIsNoEventIsTold() {
        const auto read =
            readOne(axonSegment({axonTransaction({ordered(0), std::string("\x0a\xff"), ordered(2)})}));
        QCOMPARE(read.events.size(), 2U);
        QVERIFY(isRight(read));
        QCOMPARE(read.problems.at(0).code, std::string("undecodable"));
        QCOMPARE(read.problems.at(0).position.value(), Position::number(1));
    }

    void metadataThatIsNoMapIsKept() {
        auto form = AxonEventForm{"e0", "42", "Order", 0, "T", "{}", {{"n", std::string("\x0a\xff")}}};
        const auto read = readOne(axonSegment({axonTransaction({axonEvent(form)})}));
        QCOMPARE(read.events.size(), 1U);
        QCOMPARE(read.events[0].metadata.kind, event::BodyKind::Bytes);
        QVERIFY(!read.events[0].metadata.bytes.empty());
        QVERIFY(hasError(read));
    }

    // Each small piece claims a long transaction: looking at all of them must not take for ever.
    void hostileLengthsAreBounded() {
        std::string file("\x02\0\0\0\0", kHead);
        const std::size_t size = 4 << 20;
        while (file.size() < size) {
            const auto rest = std::int64_t(size - std::min(size, file.size() + 64));
            file += bigEndianBytes(std::max<std::int64_t>(rest, 8), 4) + '\x02' + bigEndianBytes(1, 2)
                    + bigEndianBytes(std::max<std::int64_t>(rest - 4, 4), 4) + "abcd";
        }
        const auto read = readOne(file);
        QVERIFY(hasError(read));
        QVERIFY(namesPlace(read));
    }

    // One event of 200 MB is claimed, by a sparse file of that size: no memory is taken for it.
    void aHugeSparseFile() {
        constexpr std::int64_t kSize = 200'000'000;
        const std::string path =
            m_folder.write("00000000000000000001.events",
                           std::string("\x02\0\0\0\0", kHead) + bigEndianBytes(kSize, 4) + '\x02'
                               + bigEndianBytes(1, 2) + bigEndianBytes(kSize - 4, 4));
        QVERIFY(QFile::resize(QString::fromStdString(path), kSize + 4096));
        const auto read = readAll(path);
        QVERIFY(hasError(read));
        QVERIFY(read.events.empty());
        QVERIFY(namesPlace(read));
        QFile::remove(QString::fromStdString(path));
    }

    void sourcesAreLeftAsTheyWere() {
        QDir().mkpath(QString::fromStdString(m_folder.path("kept")));
        m_folder.write(std::string("kept/") + kName, axonSegment(transactions()));
        (void)readAll(m_folder.path("kept"));
        QCOMPARE(QDir(QString::fromStdString(m_folder.path("kept"))).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QString::fromLatin1(kName)});
    }
};

HINDCAST_TEST(AxonDamageTest)
#include "tst_axon_damage.moc"
