// SPDX-License-Identifier: GPL-3.0-or-later
// Every store under tests/interop, as it is read by default and with everything shown, against the text
// beside it (NAME.expected). HINDCAST_UPDATE=1 writes the texts anew: read them before they are committed.
#include "base/text.h"
#include "base/time_text.h"
#include "event/encoding.h"
#include "source/registry.h"
#include "support/test_main.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace hindcast;

namespace {

QString folder() {
    return QStringLiteral(HINDCAST_SOURCE_DIR) + "/tests/interop";
}

std::string bodyText(const event::Body& stored, const event::Body& shown) {
    if (stored.kind == event::BodyKind::Absent) return "-";
    if (shown.kind == event::BodyKind::Bytes) return "base64:" + base64Encode(shown.bytes);
    return (stored.kind == event::BodyKind::Bytes ? "decoded:" : "") + std::string(shown.bytes);
}

std::string line(const event::Event& event) {
    std::string payload, metadata;
    std::string text = event.positionKind == event::PositionKind::Number ? std::to_string(event.position)
                       : event.positionKind == event::PositionKind::Text ? std::string(event.positionText)
                                                                         : "-";
    text += ' ' + std::string(event.stream) + ' ' + (event.version ? std::to_string(*event.version) : "-");
    text += ' ' + std::string(event.type) + ' ' + (event.id.empty() ? "-" : std::string(event.id));
    text += ' ' + (event.time ? printTime(*event.time) : "-");
    if (!event.timeText.empty()) text += '(' + std::string(event.timeText) + ')';
    if (!event.category.empty()) text += " category=" + std::string(event.category);
    if (!event.correlation.empty()) text += " correlation=" + std::string(event.correlation);
    if (!event.causation.empty()) text += " causation=" + std::string(event.causation);
    return text + "\n    " + bodyText(event.payload, event::decodedPayload(event, payload)) + "\n    "
           + bodyText(event.metadata, event::decodedMetadata(event, metadata)) + '\n';
}

std::string told(const QString& path, const source::View& view) {
    const source::Registry registry;
    auto opened = registry.open({path.toStdString(), view});
    if (!opened) return "refused: " + opened.error().message + '\n';
    source::Source& source = **opened;
    const source::SourceInfo& info = source.info();
    std::string text = info.format + " [" + info.formatVersion + "] " + info.container
                       + (info.positionSynthetic ? " positionSynthetic" : "")
                       + (info.versionSynthetic ? " versionSynthetic" : "") + '\n';
    for (const auto& [name, column] : info.fields)
        text += name + '=' + column + ' ';
    text += '\n';
    for (const std::string& loss : info.loses)
        text += "loses: " + loss + '\n';
    event::EventBatch batch;
    for (bool more = true; more;) {
        auto read = source.read(batch, 1 << 20, {});
        if (!read) return text + "failed: " + read.error().message + '\n';
        more = *read;
    }
    std::stable_sort(batch.events.begin(), batch.events.end(),
                     [](const auto& a, const auto& b) { return a.order < b.order; });
    for (const event::Event& event : batch.events)
        text += line(event);
    for (const event::Problem& problem : batch.problems)
        text += problem.code + ": " + problem.message + '\n';
    return text;
}

} // namespace

class TestKnownStores : public QObject {
    Q_OBJECT

private slots:
    void isReadAsExpected_data() {
        QTest::addColumn<QString>("path");
        QDirIterator files(folder(), {"*.sql", "*.db", "*.dump", "*.sqlite"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(QDir(folder()).relativeFilePath(path))) << path;
        }
    }
    void isReadAsExpected() {
        QFETCH(QString, path);
        if (path.endsWith(".dump") && QStandardPaths::findExecutable("pg_restore").isEmpty())
            QSKIP("pg_restore is not installed");
        const std::string plain = told(path, {});
        const std::string all = told(path, {true, true});
        const QByteArray text = QByteArray::fromStdString(plain + (all == plain ? "" : "--- all\n" + all));
        QFile file(path + ".expected");
        if (qEnvironmentVariableIsSet("HINDCAST_UPDATE")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), "no .expected beside it");
        const QByteArray expected = file.readAll();
        if (text != expected) qWarning("%s", text.constData());
        QVERIFY(text == expected);
    }
    void nothingIsLeftBeside() {
        QDirIterator files(folder(), {"*-wal", "*-shm", "*-journal"}, QDir::Files,
                           QDirIterator::Subdirectories);
        QVERIFY(!files.hasNext());
    }
};

HINDCAST_TEST(TestKnownStores)
#include "tst_known_stores.moc"
