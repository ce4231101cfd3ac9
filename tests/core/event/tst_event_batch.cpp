// SPDX-License-Identifier: GPL-3.0-or-later
// What an EventBatch keeps: texts of all sizes, one behind the other and over its chunks, until it is
// cleared.
#include "event/event_batch.h"
#include "support/test_main.h"

#include <QtTest>

#include <random>
#include <string>
#include <vector>

using namespace hindcast;

class EventBatchTest : public QObject {
    Q_OBJECT
private slots:
    void keepsTextsUntilCleared() {
        std::mt19937 random(5);
        event::EventBatch batch;
        for (int round = 0; round < 3; ++round) {
            std::vector<std::string> texts;
            std::vector<std::string_view> kept;
            std::size_t bytes = 0;
            for (int i = 0; i < 400; ++i) {
                const std::size_t most = random() % 20 == 0 ? 3 << 20 : 5000;
                texts.emplace_back(random() % most, char('a' + random() % 26));
                kept.push_back(batch.keep(texts.back()));
                bytes += texts.back().size();
                QCOMPARE(batch.keptBytes(), bytes);
            }
            for (std::size_t i = 0; i < texts.size(); ++i)
                QVERIFY(kept[i] == texts[i]);
            batch.clear();
            QCOMPARE(batch.keptBytes(), std::size_t(0));
        }
    }
    // The address sanitizer sees to it.
    void mayBeReadBeyondTheEnd() {
        event::EventBatch batch;
        for (const std::size_t size : {std::size_t(1) << 20, std::size_t(1), (std::size_t(1) << 20) - 1,
                                       std::size_t(5) << 20, std::size_t(100)}) {
            const std::string_view kept = batch.keep(std::string(size, 'x'));
            const std::string read(kept.data(), kept.size() + event::EventBatch::kPadding);
            QVERIFY(read.starts_with(kept));
        }
    }
};

HINDCAST_TEST(EventBatchTest)
#include "tst_event_batch.moc"
