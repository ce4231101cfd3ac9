// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees of a large store, in the real window: `bench_frames STORE [ONE]` prints lines "NAME
// MILLISECONDS". A frame of the timeline is from the range that is asked for to lanes of 1600 x 300 counted
// and painted; a jump is from the cursor's move to all rows in view there and painted; a key is from its
// press to the state painted.
#include "events/event_list.h"
#include "events/events_pane.h"
#include "panes/json_tree_view.h"
#include "panes/state_pane.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_data.h"
#include "timeline/timeline_pane.h"
#include "util/quiet_style.h"
#include "window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QKeyEvent>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>
#include <string_view>

using namespace hindcast;

namespace {

constexpr int kFrames = 200, kMoves = 300;
constexpr qint64 kPatience = 10'000; ///< milliseconds: what takes longer counts so much

/// Runs the event loop until it is so; nanoseconds since the clock was started.
qint64 until(const QElapsedTimer& clock, const std::function<bool()>& so) {
    while (!so() && clock.elapsed() < kPatience)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
    return clock.nsecsElapsed();
}

void print(const char* name, std::vector<qint64> nanoseconds) {
    std::sort(nanoseconds.begin(), nanoseconds.end());
    const auto at = [&](std::size_t percent) {
        return double(nanoseconds[(nanoseconds.size() - 1) * percent / 100]) / 1e6;
    };
    std::printf("%s50 %.3f\n%s99 %.3f\n%smax %.3f\n", name, at(50), name, at(99), name, at(100));
    std::fflush(stdout);
}

class Frames {
public:
    explicit Frames(app::MainWindow& window) : m_window(window), m_list(window.eventsPane()->list()) {}

    /// The timeline alone, at the size that the target names.
    void timeline() {
        widgets::TimelinePane* pane = m_window.timelinePane();
        widgets::TimelineData* data = pane->data();
        QImage image(1600, 300, QImage::Format_ARGB32_Premultiplied);
        pane->canvas()->resize(image.size());
        until(started(), [&] { return !data->isWaiting(); });
        const widgets::Range full = data->full();
        std::vector<qint64> times;
        for (int i = 0; i < kFrames; ++i) {
            const qint64 width = std::max<qint64>(1, (full.to - full.from) >> below(24));
            const qint64 room = std::max<qint64>(1, full.to - full.from - width);
            const qint64 from = full.from + below(room);
            const QElapsedTimer clock = started();
            data->show({full.byTime, from, from + width});
            pane->canvas()->render(&image);
            if (data->isWaiting()) {
                until(clock, [&] { return !data->isWaiting(); });
                pane->canvas()->render(&image);
            }
            times.push_back(clock.nsecsElapsed());
        }
        print("frame", times);
    }

    void jumps() {
        std::vector<qint64> times;
        for (int i = 0; i < kMoves; ++i) {
            settle();
            const QElapsedTimer clock = started();
            m_window.state().cursor.moveTo(anywhere());
            until(clock, [&] { return rowsAreHere(); });
            m_list->viewport()->repaint();
            times.push_back(clock.nsecsElapsed());
        }
        print("jump", times);
    }

    /// Each stream's state was seen once before: the first pass over one is a row of its own.
    void keys() {
        std::vector<qint64> times;
        for (int i = 0; i < kMoves; ++i) {
            m_window.state().cursor.moveTo(anywhere());
            settle();
            press(Qt::Key_Down);
            settle();
            press(Qt::Key_Up);
            settle();
            const QElapsedTimer clock = started();
            press(Qt::Key_Down);
            until(clock, [&] { return stateIsHere(); });
            m_window.statePane()->tree()->viewport()->repaint();
            times.push_back(clock.nsecsElapsed());
        }
        print("key", times);
    }

private:
    static QElapsedTimer started() {
        QElapsedTimer clock;
        clock.start();
        return clock;
    }
    qint64 below(qint64 limit) { return std::uniform_int_distribution<qint64>(0, limit - 1)(m_random); }
    Rank anywhere() { return Rank(std::uint64_t(below(qint64(m_window.state().store.info().events) - 1))); }
    bool rowsAreHere() const {
        const qint64 end = std::min(
            m_list->rowCount(), m_list->topRow() + m_list->viewport()->height() / m_list->rowHeight() + 1);
        for (qint64 row = m_list->topRow(); row < end; ++row)
            if (m_list->pages().row(row) == nullptr) return false;
        return true;
    }
    bool stateIsHere() const {
        const auto view = m_window.statePane()->view();
        return view && view->last && view->last->rank == m_window.state().cursor.rank();
    }
    /// What comes next comes in a turn of the event loop of its own, as from a person.
    void settle() {
        until(started(), [&] { return rowsAreHere() && stateIsHere(); });
        QApplication::processEvents();
    }
    void press(Qt::Key key) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(m_list, &event);
    }

    app::MainWindow& m_window;
    widgets::EventList* m_list;
    std::mt19937_64 m_random{7};
};

} // namespace

int main(int argc, char** argv) {
    const std::string_view only = argc == 3 ? argv[2] : "";
    if (argc < 2 || argc > 3) {
        std::fprintf(stderr, "usage: bench_frames STORE [jumps|keys|frames]\n");
        return 2;
    }
    QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::QuietStyle);
    const std::shared_ptr<const session::Opener> opener = session::makeOpener();
    app::MainWindow window(opener, app::Preferences{});
    window.resize(1680, 1050);
    window.show();
    bool settled = false;
    QObject::connect(&window, &app::MainWindow::settled, [&] { settled = true; });
    window.openStore(QString::fromLocal8Bit(argv[1]));
    while (!settled)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    if (window.state().store.info().events < 2) {
        std::fprintf(stderr, "no events in %s\n", argv[1]);
        return 3;
    }
    Frames frames(window);
    if (only.empty() || only == "jumps") frames.jumps();
    if (only.empty() || only == "keys") frames.keys();
    if (only.empty() || only == "frames") frames.timeline();
    return 0;
}
