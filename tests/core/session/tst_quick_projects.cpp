// SPDX-License-Identifier: GPL-3.0-or-later
// project() the quick ways against the plain one: every bundled projection over every bundled sample, and the
// vendor's cases over the vendor's events.
#include "session/opener.h"
#include "session/project.h"
#include "support/places.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>

using namespace hindcast;
using namespace hindcast::session;
using projection::Speed;

namespace {

std::string textOf(const std::optional<Position>& position) {
    return position ? position->print() : "nowhere";
}

/// All that project() tells, as a text.
std::string told(const Session& session, const ScriptChoice& script, Speed speed) {
    ProjectOptions options;
    options.script = script;
    options.speed = speed;
    std::string text;
    ProjectSinks sinks;
    sinks.partition = [&](const ProjectedPartition& partition) {
        text += "[" + partition.partition + "] " + partition.state + " → " + partition.result + "\n";
        return true;
    };
    sinks.failure = [&](const ProjectionFailure& failure) {
        text += "failed " + textOf(failure.position) + " " + failure.kind + " [" + failure.partition + "] "
                + failure.message + " " + std::to_string(failure.line) + ":" + std::to_string(failure.column)
                + "\n";
    };
    sinks.shared = [&](const std::string& state) { text += "shared " + state + "\n"; };
    const auto summary = project(session, options, sinks, {});
    if (!summary) return text + summary.error().print();
    text += "processed " + std::to_string(summary->processed) + ", failed " + std::to_string(summary->failed)
            + ", partitions " + std::to_string(summary->partitions) + ", inexact "
            + std::to_string(summary->inexact) + " from " + textOf(summary->firstInexact);
    for (const auto& [reason, count] : summary->skipped)
        text += ", " + reason + " " + std::to_string(count);
    return text;
}

void compareWays(const Session& session, const ScriptChoice& script) {
    const std::string plain = told(session, script, Speed::Plain);
    QVERIFY(plain.find("processed ") != std::string::npos);
    for (const Speed speed : {Speed::Quick, Speed::Quickest}) {
        const std::string other = told(session, script, speed);
        const auto place = std::size_t(
            std::mismatch(plain.begin(), plain.end(), other.begin(), other.end()).first - plain.begin());
        QVERIFY2(other == plain, (script.file + "\n" + plain.substr(place, 200) + "\n----\n"
                                  + other.substr(std::min(place, other.size()), 200))
                                     .c_str());
    }
}

} // namespace

class QuickProjectsTest : public QObject {
    Q_OBJECT
private slots:
    void samples_data() {
        QTest::addColumn<QString>("sample");
        for (const QString& file : QDir(hindcast::test::sourcePath(QStringLiteral("resources/samples")))
                                       .entryList({QStringLiteral("*.ndjson.zst")}))
            QTest::newRow(qPrintable(file)) << file;
    }
    void samples() {
        QFETCH(const QString, sample);
        const QDir folder(hindcast::test::sourcePath(QStringLiteral("resources/samples")));
        const auto session = makeOpener()->open(folder.filePath(sample).toStdString(), {}, {});
        QVERIFY2(session.ok(), session ? "" : session.error().print().c_str());
        const QStringList scripts = folder.entryList({QStringLiteral("*.js")});
        QVERIFY(scripts.size() >= 10);
        for (const QString& script : scripts) {
            compareWays(**session, ScriptChoice{folder.filePath(script).toStdString()});
            if (QTest::currentTestFailed()) return;
        }
    }

    void vendor() {
        HINDCAST_SHARED_FILE(store, "projections/input-events.ndjson.gz");
        HINDCAST_SHARED_FILE(answers, "projections/expected.json");
        QFile file(answers);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        const auto session = makeOpener()->open(store.toStdString(), {}, {});
        QVERIFY2(session.ok(), session ? "" : session.error().print().c_str());
        for (const QString& name : all.keys()) {
            const QJsonObject expected = all[name].toObject();
            ScriptChoice choice{name.toStdString()};
            choice.engine = expected[QStringLiteral("engineVersion")].toInt();
            choice.text = expected[QStringLiteral("source")].toString().toStdString();
            compareWays(**session, choice);
            if (QTest::currentTestFailed()) return;
        }
    }
};

HINDCAST_TEST(QuickProjectsTest)
#include "tst_quick_projects.moc"
