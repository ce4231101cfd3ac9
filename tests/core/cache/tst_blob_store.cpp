// SPDX-License-Identifier: GPL-3.0-or-later
// Blobs that are read together against the same ones read one by one: what they hold, and what is said of
// those that are missing or damaged.
#include "cache/blob_store.h"
#include "cache_fixture.h"
#include "random_rows.h"
#include "sqlite/connection.h"
#include "support/test_main.h"

#include <QtTest>

#include <algorithm>

using namespace hindcast;
using namespace hindcast::cache;
using namespace hindcast::test;

namespace {

struct Known {
    std::int64_t id = 0;
    BlobKind kind = BlobKind::Layout;
};

/// All of a file, and one id that is not there.
std::vector<Known> blobsOf(const std::string& path) {
    std::vector<Known> blobs;
    auto db = sqlite::Connection::open(path, {});
    auto read = db->prepare("SELECT id, substr(CAST(data AS BLOB),1,1) FROM blob ORDER BY id");
    while (*read->step()) {
        const std::string_view kind = read->blob(1);
        blobs.push_back({read->int64(0), kind.empty() ? BlobKind::Layout : BlobKind(kind[0])});
    }
    blobs.push_back({blobs.back().id + 1000, BlobKind::Payloads});
    return blobs;
}

std::string told(const BlobStore& store, const Known& blob) {
    const auto frame = store.read(blob.id, blob.kind, "here");
    if (!frame) return std::string(errorCodeName(frame.error().code)) + " " + frame.error().print();
    return std::to_string(frame->rows) + " " + frame->raw + "|" + frame->plain;
}

/// What differs between the two ways in this order; empty: nothing.
std::string difference(const std::string& path, const std::vector<Known>& blobs) {
    BlobStore store(path);
    store.keepOpen(true);
    std::vector<std::string> oneByOne;
    for (const Known& blob : blobs)
        oneByOne.push_back(told(store, blob));
    const BlobStore::Use use(store, BlobStore::Pace::Together);
    for (std::size_t i = 0; i < blobs.size(); ++i)
        if (const std::string together = told(store, blobs[i]); together != oneByOne[i])
            return std::to_string(blobs[i].id) + ": " + oneByOne[i].substr(0, 200) + " <> "
                   + together.substr(0, 200);
    return {};
}

} // namespace

class BlobStoreTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        auto rows = randomRows(1, {6000, 40, true});
        for (int i = 0; i < 3; ++i) // longer than the memory that is kept
            rows[std::size_t(i) * 1500].payload = "\"" + std::string(3'000'000, char('a' + i)) + "\"";
        QVERIFY(writeCache(m_at.path(), rows, 100).ok());
    }
    void whole() {
        auto blobs = blobsOf(m_at.path());
        QVERIFY(blobs.size() > 300); // more than one transaction
        QCOMPARE(QByteArray::fromStdString(difference(m_at.path(), blobs)), QByteArray());
        std::shuffle(blobs.begin(), blobs.end(), std::mt19937_64(2));
        QCOMPARE(QByteArray::fromStdString(difference(m_at.path(), blobs)), QByteArray());
    }
    void damaged_data() {
        QTest::addColumn<QByteArray>("data");
        QTest::addRow("number") << QByteArray("17");
        QTest::addRow("text") << QByteArray("'text'");
        QTest::addRow("short") << QByteArray("x'0102'");
        QTest::addRow("changed") << QByteArray("CAST(substr(data,1,40)||x'99'||substr(data,42) AS BLOB)");
    }
    void damaged() {
        QFETCH(QByteArray, data);
        const CachePath at;
        QVERIFY(writeCache(at.path(), randomRows(2, {3000, 40, true}), 500).ok());
        {
            auto db = sqlite::Connection::open(at.path(), {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(
                db->exec("UPDATE blob SET data=" + data.toStdString() + " WHERE id%3=0 AND length(data)>40")
                    .ok());
        }
        const auto blobs = blobsOf(at.path());
        BlobStore store(at.path());
        store.keepOpen(true);
        QVERIFY(std::any_of(blobs.begin(), blobs.end(), [&](const Known& blob) {
            return blob.id % 3 == 0 && told(store, blob).find("damaged") != std::string::npos;
        }));
        QCOMPARE(QByteArray::fromStdString(difference(at.path(), blobs)), QByteArray());
    }

private:
    CachePath m_at;
};

HINDCAST_TEST(BlobStoreTest)
#include "tst_blob_store.moc"
