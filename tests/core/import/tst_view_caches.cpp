// SPDX-License-Identifier: GPL-3.0-or-later
// Each view of a store that hides or points has a cache of its own; other stores have one for all.
#include "kurrent_fixture.h"
#include "support/test_main.h"

#include "import/import.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/inotify.h>
#include <unistd.h>

using namespace hindcast;
using namespace hindcast::test;

namespace {

/// How often a file is opened.
class Looks {
public:
    explicit Looks(const std::string& path) : m_watch(::inotify_init1(IN_NONBLOCK)) {
        ::inotify_add_watch(m_watch, path.c_str(), IN_OPEN | IN_CLOSE);
    }
    ~Looks() { ::close(m_watch); }
    Looks(const Looks&) = delete;
    Looks& operator=(const Looks&) = delete;
    int take() const {
        alignas(inotify_event) char events[65536];
        int opened = 0;
        const ssize_t size = ::read(m_watch, events, sizeof events);
        for (ssize_t at = 0; at < size;) {
            const auto* event = reinterpret_cast<const inotify_event*>(events + at);
            opened += (event->mask & IN_OPEN) != 0;
            at += ssize_t(sizeof *event + event->len);
        }
        return opened;
    }

private:
    const int m_watch;
};

} // namespace

class ViewCachesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    const source::Registry m_registry;

    std::string write(const char* name, const std::string& content) {
        QFile file(m_dir.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly)) file.write(content.data(), qint64(content.size()));
        return file.fileName().toStdString();
    }
    std::shared_ptr<const cache::Cache> open(const std::string& store, source::View view,
                                             const std::string& cachePath = {}) {
        import::ImportOptions options;
        options.view = view;
        options.cachePath = cachePath;
        auto cache = import::openStore(m_registry, store, options, {});
        m_error = cache ? std::string() : cache.error().message;
        return cache ? *cache : nullptr;
    }
    std::string m_error;

private slots:
    void everyViewIsRightWhicheverCameFirst() {
        KurrentStore store;
        store.append("a-1", 0, "T", "{}");
        store.append("a-1", 1, "T", "{}");
        store.append("$$a-1", 0, "$metadata", R"({"$tb":1})");
        store.append("$stats", 0, "S", "{}");
        const std::string path = write("chunk-000000.000000", kurrentChunk(store.records()));
        const std::pair<source::View, std::uint64_t> views[] = {{{}, 1},
                                                                {{.system = false, .raw = true}, 2},
                                                                {{.system = true, .raw = false}, 3},
                                                                {{true, true}, 4}};
        for (int round = 0; round < 2; ++round) {
            for (const auto& [view, events] : views) {
                const auto cache = open(path, view);
                QVERIFY2(cache, m_error.c_str());
                QCOMPARE(cache->eventCount(), events);
                QCOMPARE(cache->facts().bytesRead > 0, round == 0);
            }
        }
        // A cache that is named holds one view, and is asked for no other.
        const std::string named = m_dir.filePath(QStringLiteral("raw.hindcast")).toStdString();
        QVERIFY(open(path, {.system = false, .raw = true}, named));
        QVERIFY(open(named, {.system = false, .raw = true}));
        QVERIFY(open(named, {}));
        QVERIFY(!open(named, {.system = true, .raw = false}));
        QCOMPARE(m_error, std::string("the cache holds another view of its source"));
    }

    void aStoreWhoseEventsAreAllHiddenSaysSo() {
        KurrentStore store;
        store.append("$stats", 0, "S", "{}");
        const std::string path = write("chunk-000000.000000", kurrentChunk(store.records()));
        QVERIFY(!open(path, {}));
        QCOMPARE(m_error, std::string("all its events are ones that are left out unless asked for"));
    }

    void otherStoresHaveOneCache() {
        const std::string path = write("shop.ndjson", R"({"stream":"a","type":"T","data":{}})"
                                                      "\n");
        QVERIFY(open(path, {})->facts().bytesRead > 0);
        QCOMPARE(open(path, {true, true})->facts().bytesRead, 0U);
    }

    void aViewCostsNoSecondLookAtTheSource() {
        const std::string line = R"({"stream":"a","type":"T","data":{}})"
                                 "\n";
        const std::string plain = write("plain.ndjson", line), viewed = write("viewed.ndjson", line);
        const auto looks = [&](const std::string& path, source::View view) {
            const Looks counted(path);
            if (!open(path, view)) qFatal("%s", m_error.c_str());
            return counted.take();
        };
        const int wanted = looks(plain, {});
        QVERIFY(wanted > 0);
        QCOMPARE(looks(viewed, {true, true}), wanted);
    }
};

HINDCAST_TEST(ViewCachesTest)
#include "tst_view_caches.moc"
