// SPDX-License-Identifier: GPL-3.0-or-later
// Stores written by the real libraries against what those libraries say they hold: NAME.written beside NAME
// under tests/interop has one event a line, as its library read it back after writing (write.sh made both).
// Only the fields that a line gives are compared; every event must be there, and no other.
#include "base/time_text.h"
#include "event/encoding.h"
#include "source/registry.h"
#include "support/places.h"
#include "support/test_main.h"
#include "json/parse.h"
#include "json/print.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <map>
#include <string>
#include <vector>

using namespace hindcast;

namespace {

/// A name of an event that both sides know: `what` is its id, or its version and type.
std::string keyOf(std::string_view stream, std::string_view what) {
    return std::string(stream) + '\n' + std::string(what);
}

std::string textOf(const json::Value* value) {
    return value && !value->isNull() ? value->text() : std::string();
}

/// What is read of a field, as JSON.
json::Value fieldOf(const event::Event& event, std::string_view field, std::string& buffer) {
    const auto text = [](std::string_view of) {
        return of.empty() ? json::Value() : json::Value::string(of);
    };
    if (field == "stream") return text(event.stream);
    if (field == "category") return text(event.category);
    if (field == "type") return text(event.type);
    if (field == "id") return text(event.id);
    if (field == "correlation") return text(event.correlation);
    if (field == "causation") return text(event.causation);
    if (field == "time") return event.time ? text(printTime(*event.time)) : json::Value();
    if (field == "version") return event.version ? json::Value::number(*event.version) : json::Value();
    if (field == "position")
        return event.positionKind == event::PositionKind::Number ? json::Value::number(event.position)
                                                                 : text(event.positionText);
    const event::Body body =
        field == "payload" ? event::decodedPayload(event, buffer) : event::decodedMetadata(event, buffer);
    if (body.kind == event::BodyKind::Absent) return {};
    auto parsed = json::parse(body.bytes);
    return parsed ? *parsed : json::Value::string(body.bytes);
}

} // namespace

class TestWrittenStores : public QObject {
    Q_OBJECT

private slots:
    void holdsWhatTheLibraryReads_data() {
        QTest::addColumn<QString>("path");
        const QString folder = test::sourcePath("tests/interop");
        QDirIterator files(folder, {"*.written"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().chopped(8);
            QTest::newRow(qPrintable(QDir(folder).relativeFilePath(path))) << path;
        }
    }
    void holdsWhatTheLibraryReads() {
        QFETCH(const QString, path);
        const source::Registry registry;
        auto opened = registry.open({path.toStdString(), {true, true}});
        QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().print().c_str());
        event::EventBatch batch;
        for (bool more = true; more;) {
            auto read = (*opened)->read(batch, 1 << 20, {});
            QVERIFY2(read.ok(), read.ok() ? "" : read.error().print().c_str());
            more = *read;
        }
        QVERIFY2(batch.problems.empty(), batch.problems.empty() ? "" : batch.problems[0].message.c_str());

        QFile file(path + ".written");
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::map<std::string, const event::Event*> byId, byVersion;
        for (const event::Event& event : batch.events) {
            const std::string version = event.version ? std::to_string(*event.version) : "";
            byId[keyOf(event.stream, event.id)] = &event;
            byVersion[keyOf(event.stream, version + ' ' + std::string(event.type))] = &event;
        }
        std::size_t lines = 0;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            const auto written = json::parse(line.toStdString());
            QVERIFY(written.ok() && written->isObject());
            const bool hasId = written->find("id");
            const auto& events = hasId ? byId : byVersion;
            const std::string what =
                hasId ? textOf(written->find("id"))
                      : textOf(written->find("version")) + ' ' + textOf(written->find("type"));
            const auto found = events.find(keyOf(textOf(written->find("stream")), what));
            QVERIFY2(found != events.end(), line);
            for (std::size_t i = 0; i < written->size(); ++i) {
                const auto& [field, value] = written->member(i);
                std::string buffer;
                const json::Value read = fieldOf(*found->second, field, buffer);
                if (!json::equal(read, value))
                    qWarning("%s is read as: %s", field.c_str(), json::print(read).c_str());
                QVERIFY2(json::equal(read, value), line);
            }
            ++lines;
        }
        QCOMPARE(batch.events.size(), lines);
        QVERIFY(lines > 0);
    }
};

HINDCAST_TEST(TestWrittenStores)
#include "tst_written_stores.moc"
