// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cache_place.h"
#include "import/fields_text.h"
#include "import/fingerprint.h"
#include "import/limit_filter.h"
#include "import/mark.h"
#include "support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace hindcast;
using namespace hindcast::import;

namespace {

class SourceFile {
public:
    explicit SourceFile(const QByteArray& bytes) { write(bytes); }
    void write(const QByteArray& bytes, QIODevice::OpenMode how = QIODevice::Truncate) {
        QFile file(m_folder.filePath("source"));
        QVERIFY(file.open(QIODevice::WriteOnly | how));
        file.write(bytes);
    }
    void writeAt(qint64 offset, const QByteArray& bytes) {
        QFile file(m_folder.filePath("source"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(offset);
        file.write(bytes);
    }
    std::string path() const { return m_folder.filePath("source").toStdString(); }
    Fingerprint print() const { return *Fingerprint::take(path()); }

private:
    QTemporaryDir m_folder;
};

QByteArray someBytes(int size) {
    QByteArray bytes;
    for (int i = 0; bytes.size() < size; ++i)
        bytes += QByteArray::number(i * 7919) + "\n";
    return bytes.left(size);
}

} // namespace

class TestFingerprint : public QObject {
    Q_OBJECT
private slots:
    void theSameFileIsTheSame() {
        const SourceFile file(someBytes(3'000'000));
        const Fingerprint stored = Fingerprint::parse(file.print().print());
        QVERIFY(*stored.changeTo(file.print()) == SourceChange::Same);
        QCOMPARE(stored.print(), file.print().print());
    }

    void appendedIsGrownWhateverTheSize_data() {
        QTest::addColumn<int>("size");
        for (const int size : {1, 1000, 65'536, 65'537, 200'000, 3'000'000})
            QTest::newRow(qPrintable(QString::number(size))) << size;
    }
    void appendedIsGrownWhateverTheSize() {
        QFETCH(int, size);
        SourceFile file(someBytes(size));
        const Fingerprint before = file.print();
        file.write("more\n", QIODevice::Append);
        QVERIFY(*before.changeTo(file.print()) == SourceChange::Grown);
    }

    void otherChangesAreChanges() {
        SourceFile file(someBytes(3'000'000));
        const Fingerprint before = file.print();
        file.write("more\n", QIODevice::Append);
        for (const qint64 offset : {0, 1'000'000, 2'999'999}) {
            if (offset == 1'000'000) continue; // may lie between the pieces
            SourceFile changed(someBytes(3'000'000));
            const Fingerprint first = changed.print();
            changed.writeAt(offset, "#");
            changed.write("more\n", QIODevice::Append);
            QVERIFY(*first.changeTo(changed.print()) == SourceChange::Changed);
        }
        file.write(someBytes(100));
        QVERIFY(*before.changeTo(file.print()) == SourceChange::Changed);
        const SourceFile other(someBytes(3'000'000));
        QVERIFY(*before.changeTo(other.print()) == SourceChange::Changed); // another path
    }

    void aWriteAheadLogBelongsToTheSource() {
        const SourceFile file(someBytes(5000));
        const Fingerprint before = file.print();
        QFile log(QString::fromStdString(file.path() + "-wal"));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("frames");
        log.close();
        QVERIFY(*before.changeTo(file.print()) == SourceChange::Changed);
    }

    void whatIsNotThereIsNotFound() {
        QCOMPARE(Fingerprint::take("/no/such/file").error().code, ErrorCode::NotFound);
        QVERIFY(*Fingerprint::parse("nonsense %zz = =").changeTo(SourceFile("x").print())
                == SourceChange::Changed);
    }

    void fieldsKeepAnyText() {
        const Fields fields{{"path", "/a b/ü=%\n"}, {"empty", ""}, {"n", "-5"}};
        QVERIFY(parseFields(printFields(fields)) == fields);
        QCOMPARE(*signedField(fields, "n"), std::int64_t(-5));
        QVERIFY(!numberField(fields, "n"));
        QVERIFY(printFields(fields).find('\n') == std::string::npos);
    }

    void marksSurviveTheCache() {
        Mark mark;
        mark.mode = ImportMode::Sorted;
        mark.token = "opaque, with blanks";
        mark.skip = 17;
        mark.digest = 0xFEDCBA9876543210;
        mark.lastKey = event::OrderKey{-4, 9};
        mark.truncated = true;
        const Mark back = Mark::fromProgress(mark.toProgress());
        QVERIFY(back.mode == mark.mode && back.token == mark.token && back.skip == mark.skip);
        QVERIFY(back.digest == mark.digest && back.lastKey == mark.lastKey && back.truncated);
    }

    void idLikeStreamsAreLimitedByTheirFirstEvent() {
        ImportLimits limits;
        limits.category = "Order";
        LimitFilter filter(limits);
        event::Event event;
        event.stream = "0b7d2a4e-1111-4222-8333-000000000001";
        event.type = "shop:Order.Placed";
        QVERIFY(filter.keeps(event));
        event.type = "shop:Payment.Taken"; // a later event of the same stream
        QVERIFY(filter.keeps(event));
        event.stream = "0b7d2a4e-1111-4222-8333-000000000002";
        QVERIFY(!filter.keeps(event));
        event.stream = "Order-5";
        QVERIFY(filter.keeps(event));
        event.category = "Card";
        QVERIFY(!filter.keeps(event));
        QVERIFY(filter.remembers());
    }

    void whatIsNoFileIsRefusedUnopened() {
        QTemporaryDir folder;
        const std::string pipe = folder.filePath("pipe").toStdString();
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0); // opening it would wait for its writer
        QCOMPARE(Fingerprint::take(pipe).error().code, ErrorCode::Unsupported);
        QCOMPARE(Fingerprint::take("/dev/null").error().code, ErrorCode::Unsupported);
        const std::string loop = folder.filePath("loop").toStdString();
        QCOMPARE(::symlink(loop.c_str(), loop.c_str()), 0);
        const auto circle = Fingerprint::take(loop);
        QCOMPARE(circle.error().code, ErrorCode::NotFound);
        QVERIFY2(circle.error().message.find("circle") != std::string::npos && !circle.error().remedy.empty(),
                 circle.error().print().c_str());
    }

    void anUnusableCacheFolderNamesItsCauseAndAWayOut() {
        QTemporaryDir folder;
        const QByteArray kept = qgetenv("XDG_CACHE_HOME");
        const std::string top = folder.path().toStdString(), locked = top + "/locked", file = top + "/file";
        QCOMPARE(::chmod(top.c_str(), 0755), 0);
        QCOMPARE(::mkdir(locked.c_str(), 0555), 0);
        QVERIFY(QFile(QString::fromStdString(file)).open(QIODevice::WriteOnly));
        const auto refusal = [](const std::string& home) {
            qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(home));
            const auto place = placeCache("/data/shop.ndjson", {});
            return place.ok() ? Error{} : place.error();
        };
        const bool isRoot = ::geteuid() == 0; // who may write everywhere
        if (isRoot) QCOMPARE(::setresuid(65534, 65534, 0), 0);
        const Error denied = refusal(locked + "/deep/er");
        if (isRoot) QCOMPARE(::setresuid(0, 0, 0), 0);
        const Error noFolder = refusal(file);
        qputenv("XDG_CACHE_HOME", kept);
        // A folder further up may be as closed to that user.
        QVERIFY2(denied.message.starts_with("the cache folder cannot be made: /")
                     && denied.message.ends_with(": permission denied"),
                 denied.message.c_str());
        QCOMPARE(noFolder.message, "the cache folder cannot be made: " + file + ": this is no folder");
        for (const Error& error : {denied, noFolder})
            QVERIFY2(error.remedy.find("--cache") != std::string::npos
                         && error.remedy.find("--no-cache") != std::string::npos,
                     error.remedy.c_str());
    }

    void placesAndPasswords() {
        QCOMPARE(withoutPassword("postgresql://me:secret@host/db"), std::string("postgresql://me@host/db"));
        QCOMPARE(withoutPassword("postgresql://host:5432/db"), std::string("postgresql://host:5432/db"));
        QCOMPARE(withoutPassword("/a/b:c@d"), std::string("/a/b:c@d"));
        ImportOptions options;
        const auto plain = placeCache("/data/my shop.ndjson", options);
        QVERIFY(plain.ok());
        const QString name = QString::fromStdString(plain->path).section('/', -1);
        QVERIFY2(QRegularExpression("^my_shop\\.ndjson-[0-9a-f]{8}\\.hindcast$").match(name).hasMatch(),
                 qPrintable(name));
        options.limits.category = "order";
        QVERIFY(placeCache("/data/my shop.ndjson", options)->path != plain->path);
        options.keepNoCache = true;
        std::string folder;
        {
            const auto place = placeCache("/data/my shop.ndjson", options);
            folder = place->temporary->path();
            QVERIFY(fileExists(folder));
        }
        QVERIFY(!fileExists(folder));
    }
};

HINDCAST_TEST(TestFingerprint)
#include "tst_fingerprint.moc"
