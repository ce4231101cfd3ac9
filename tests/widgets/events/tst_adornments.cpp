// SPDX-License-Identifier: GPL-3.0-or-later
// What adorns rows and follows the cursor is asked for on threads that give way: rows of the next place that
// one jumps to must not share their core with it.
#include "events/event_extras.h"
#include "events/streams_model.h"
#include "support/fake_session.h"
#include "support/test_main.h"

#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <mutex>

#include <sys/resource.h>
#include <unistd.h>

using namespace hindcast;
using namespace hindcast::widgets;

namespace {

constexpr int kNicest = 19; ///< below which Linux knows nothing
constexpr int kPatience = 60'000;

/// Of the calling thread.
int niceness() {
    return ::getpriority(PRIO_PROCESS, id_t(::gettid()));
}

/// Notes how nice the threads are that ask.
class Listener : public test::FakeSession {
public:
    Result<std::vector<session::Delta>> deltas(const std::vector<Rank>& ranks,
                                               std::stop_token stop) const override {
        note();
        return FakeSession::deltas(ranks, stop);
    }
    Result<std::vector<session::Sentence>> sentences(const std::vector<Rank>& ranks,
                                                     std::stop_token stop) const override {
        note();
        return FakeSession::sentences(ranks, stop);
    }
    Result<std::vector<session::StreamRow>> streams(const session::StreamQuery& query,
                                                    std::stop_token stop) const override {
        note();
        return FakeSession::streams(query, stop);
    }
    std::vector<int> heard() const {
        const std::lock_guard lock(m_mutex);
        return m_heard;
    }

private:
    void note() const {
        const std::lock_guard lock(m_mutex);
        m_heard.push_back(niceness());
    }
    mutable std::mutex m_mutex;
    mutable std::vector<int> m_heard;
};

bool allGaveWay(const std::vector<int>& heard) {
    const int own = niceness();
    return std::all_of(heard.begin(), heard.end(), [own](int nice) { return nice > own || nice == kNicest; });
}

} // namespace

class TestAdornments : public QObject {
    Q_OBJECT
private slots:
    void changesAndSentencesGiveWay() {
        JobRunner runner;
        const auto session = std::make_shared<Listener>();
        EventExtras extras(&runner);
        extras.setSession(session);
        extras.look({Rank(3), Rank(4)});
        QVERIFY(
            QTest::qWaitFor([&] { return extras.delta(Rank(4)) && extras.sentence(Rank(4)); }, kPatience));
        QCOMPARE(session->heard().size(), std::size_t(2));
        QVERIFY(allGaveWay(session->heard()));
    }

    void followingTheCursorGivesWay() {
        JobRunner runner;
        const auto session = std::make_shared<Listener>();
        StreamsModel model(&runner);
        model.setStore(session, session->categories());
        const auto rows = session->rows(Rank(5), 1, {});
        QVERIFY(rows.ok());
        QSignalSpy revealed(&model, &StreamsModel::revealed);
        model.reveal(rows->front().stream);
        QVERIFY(QTest::qWaitFor([&] { return !revealed.isEmpty(); }, kPatience));
        QVERIFY(!session->heard().empty());
        QVERIFY(allGaveWay(session->heard()));
    }
};

HINDCAST_TEST(TestAdornments)
#include "tst_adornments.moc"
