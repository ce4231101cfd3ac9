// SPDX-License-Identifier: GPL-3.0-or-later
// bench_window STORE: opens a real store in the window and measures the longest time that the event loop did
// not answer while it is opened, stepped, jumped in, zoomed and compared.
#include "events/event_list.h"
#include "events/events_pane.h"
#include "panes/state_pane.h"
#include "timeline/timeline_data.h"
#include "timeline/timeline_pane.h"
#include "util/quiet_style.h"
#include "window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <random>

using namespace hindcast;

namespace {

class Heart {
public:
    Heart() {
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_worst = std::max(m_worst, m_since.nsecsElapsed());
            m_since.restart();
        });
        m_since.start();
        m_timer.start(0);
    }
    /// Runs the loop for so long and prints the worst gap.
    void beat(const char* what, int milliseconds, const std::function<void()>& action = {}) {
        m_worst = 0;
        m_since.restart();
        QElapsedTimer total;
        total.start();
        while (total.elapsed() < milliseconds) {
            if (action) action();
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        std::printf("%-28s worst gap %7.1f ms\n", what, double(m_worst) / 1e6);
        std::fflush(stdout);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worst = 0;
};

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_window STORE\n");
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
    Heart heart;
    bool settled = false;
    QObject::connect(&window, &app::MainWindow::settled, [&] { settled = true; });
    QElapsedTimer opening;
    opening.start();
    window.openStore(QString::fromLocal8Bit(argv[1]));
    heart.beat("opening, first seconds", 3000);
    while (!settled)
        heart.beat("importing", 2000);
    const std::uint64_t events = window.state().store.info().events;
    if (events == 0) return 1;
    std::printf("%llu events, open after %.1f s\n", static_cast<unsigned long long>(events),
                double(opening.elapsed()) / 1000);
    std::mt19937_64 random(7);
    heart.beat("at rest", 1000);
    heart.beat("random jumps", 5000, [&] { window.state().cursor.moveTo(Rank(random() % events)); });
    heart.beat("steps", 3000, [&] {
        const std::uint64_t rank = window.state().cursor.rank()->value();
        window.state().cursor.moveTo(Rank(rank + 1 < events ? rank + 1 : 0), widgets::Move::Step);
    });
    widgets::TimelineData* data = window.timelinePane()->data();
    heart.beat("zooms and pans", 5000, [&] {
        const widgets::Range full = data->full();
        const qint64 width = std::max<qint64>(1, (full.to - full.from) >> (random() % 14));
        const qint64 from =
            full.from + qint64(random() % quint64(std::max<qint64>(1, full.to - full.from - width)));
        data->show({full.byTime, from, from + width});
    });
    window.setPerspective(app::Perspective::Compare);
    heart.beat("compare", 3000, [&] { window.state().cursor.moveTo(Rank(random() % events)); });
    return 0;
}
