// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the SQL formats share: stores written by SQL, and a source read to its end.
// Thread-safety: for one thread.
#pragma once

#include "event/event_batch.h"
#include "source/registry.h"
#include "sqlite/connection.h"

#include <QFile>
#include <QTest>

#include <string>
#include <vector>

namespace hindcast::test {

inline void writeFile(const QString& path, const std::string& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content.data(), qint64(content.size())), qint64(content.size()));
}

inline void writeStore(const QString& path, const std::string& sql) {
    auto store = sqlite::Connection::open(path.toStdString(), {.mode = sqlite::Mode::Create});
    QVERIFY(store.ok());
    const auto done = store->exec(sql);
    QVERIFY2(done.ok(), done.ok() ? "" : done.error().print().c_str());
}

/// Everything a source gave, batch after batch; the events' views live in the batches.
struct ReadAll {
    std::vector<std::unique_ptr<event::EventBatch>> batches;
    std::vector<event::Event> events;
    std::vector<event::Problem> problems;
    source::SourceInfo info;
    std::string error; ///< of opening or reading; empty when all went well
    ErrorCode code = ErrorCode::Internal;
    source::ResumeToken token;
    std::uint64_t bytesRead = 0, bytesTotal = 0;
};

inline ReadAll readAll(const QString& path, std::size_t targetBytes = 1 << 20,
                       const source::ResumeToken& from = {}, std::size_t mostBatches = SIZE_MAX) {
    ReadAll all;
    const source::Registry registry;
    auto opened = registry.open({path.toStdString()});
    const auto fail = [&](const Error& error) {
        all.error = error.print();
        all.code = error.code;
    };
    if (!opened) {
        fail(opened.error());
        return all;
    }
    source::Source& source = **opened;
    all.info = source.info();
    if (auto resumed = source.resume(from); !resumed) {
        fail(resumed.error());
        return all;
    }
    while (all.batches.size() < mostBatches) {
        auto batch = std::make_unique<event::EventBatch>();
        auto more = source.read(*batch, targetBytes, {});
        if (!more) fail(more.error());
        if (!more || !*more) break;
        all.events.insert(all.events.end(), batch->events.begin(), batch->events.end());
        all.problems.insert(all.problems.end(), batch->problems.begin(), batch->problems.end());
        all.batches.push_back(std::move(batch));
    }
    all.token = source.resumeToken();
    all.bytesRead = source.bytesRead();
    all.bytesTotal = source.bytesTotal();
    return all;
}

/// "stream version type payload" of each event, one a line.
inline std::string lines(const ReadAll& all) {
    std::string text;
    for (const event::Event& event : all.events) {
        text += std::string(event.stream) + ' ' + (event.version ? std::to_string(*event.version) : "-") + ' '
                + std::string(event.type) + ' ' + std::string(event.payload.bytes) + '\n';
    }
    return text;
}

} // namespace hindcast::test
