// SPDX-License-Identifier: GPL-3.0-or-later
// Stores written by the real libraries against what those libraries say they hold: NAME.written beside NAME
// under tests/interop has one event a line, as its library read it back after writing (write.sh made both).
// Only the fields that a line gives are compared; every event must be there, and no other: what a library
// hides from those who read it may be missing from its lines.
#include "base/time_text.h"
#include "event/encoding.h"
#include "event/problem_code.h"
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
#include <memory>
#include <string>
#include <vector>

using namespace hindcast;

namespace {

/// A name of an event that both sides know: `what` is its id, its version (and type), or its position.
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
        QFile file(path + ".written");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto count = std::size_t(file.readAll().count('\n'));
        file.seek(0);
        const source::Registry registry;
        std::unique_ptr<source::Source> source; // what the texts of its events lie in
        event::EventBatch batch;
        for (const source::View view : {source::View{true, true}, source::View()}) {
            if (source && batch.events.size() <= count) break;
            batch.clear();
            auto opened = registry.open({path.toStdString(), view});
            QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().print().c_str());
            source = std::move(*opened);
            for (bool more = true; more;) {
                auto read = source->read(batch, 1 << 20, {});
                QVERIFY2(read.ok(), read.ok() ? "" : read.error().print().c_str());
                more = *read;
            }
        }
        for (const event::Problem& problem : batch.problems)
            QVERIFY2(problem.code == event::kHiddenCode, problem.message.c_str());

        std::map<std::string, const event::Event*> events;
        for (const event::Event& event : batch.events) {
            const std::string version = event.version ? std::to_string(*event.version) : "";
            events[keyOf(event.stream, "id " + std::string(event.id))] = &event;
            events[keyOf(event.stream, version + ' ' + std::string(event.type))] = &event;
            events[keyOf(event.stream, version + ' ')] = &event;
            events[keyOf(event.stream, "at " + std::to_string(event.position))] = &event;
        }
        std::size_t lines = 0;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            const auto written = json::parse(line.toStdString());
            QVERIFY(written.ok() && written->isObject());
            const auto told = [&](const char* field) { return textOf(written->find(field)); };
            const std::string what = written->find("id")        ? "id " + told("id")
                                     : written->find("version") ? told("version") + ' ' + told("type")
                                                                : "at " + told("position");
            const auto found = events.find(keyOf(told("stream"), what));
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
