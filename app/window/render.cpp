// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/render.h"

#include "events/event_list.h"
#include "events/events_pane.h"
#include "filter/filter_bar.h"
#include "filter/filter_edit.h"
#include "find/find_bar.h"
#include "panes/state_pane.h"
#include "projection/projection_pane.h"
#include "window/action_set.h"
#include "window/main_window.h"
#include "window/omnibox.h"
#include "window/open_dialog.h"
#include "window/store_loader.h"
#include "window/top_bar.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextStream>

namespace hindcast::app {
namespace {

constexpr int kTick = 40;       ///< milliseconds
constexpr int kQuietTicks = 12; ///< so many ticks without a running job count as rest

} // namespace

Renderer::Renderer(MainWindow& window, const RenderOptions& options, QObject* parent)
    : QObject(parent), m_window(window), m_options(options) {
    m_window.resize(m_options.size);
    m_window.show();
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_quietTicks = m_window.state().jobs.running() == 0 ? m_quietTicks + 1 : 0;
        if (m_quietTicks < kQuietTicks) return;
        m_timer.stop();
        const auto next = m_next;
        next();
    });
    if (m_options.store.isEmpty()) {
        whenIdle([this] { grab(&m_window); });
        return;
    }
    if (m_options.view == QLatin1String("open")) {
        auto* dialog = new OpenDialog(m_window.loader().sharedOpener(), &m_window.state().jobs,
                                      m_window.state().theme.theme(), &m_window);
        dialog->resize(m_options.size * 7 / 10);
        dialog->setSource(m_options.store);
        dialog->show();
        whenIdle([this, dialog] { grab(dialog); });
        return;
    }
    connect(&m_window, &MainWindow::settled, this, [this] { whenIdle([this] { goToPlace(); }); });
    m_window.openStore(m_options.store);
}

void Renderer::whenIdle(std::function<void()> next) {
    m_next = std::move(next);
    m_quietTicks = 0;
    m_timer.start(kTick);
}

void Renderer::goTo(const QString& place, std::function<void()> next) {
    m_window.topBar()->omnibox()->goTo(place);
    whenIdle(std::move(next));
}

void Renderer::goToPlace() {
    if (!m_window.state().store.isOpen()) return grab(&m_window);
    const auto events = m_window.state().store.info().events;
    if (events > 0) m_window.state().cursor.moveTo(Rank(events / 2));
    const auto there = [this] {
        if (m_options.at.isEmpty()) return whenIdle([this] { chooseView(); });
        goTo(m_options.at, [this] { chooseView(); });
    };
    if (m_options.second.isEmpty()) return there();
    goTo(m_options.second, [this, there] {
        m_window.state().cursor.setSecond(m_window.state().cursor.rank());
        there();
    });
}

void Renderer::chooseView() {
    if (!m_options.projection.isEmpty()) m_window.projectionPane()->openFile(m_options.projection);
    if (!m_options.against.isEmpty())
        m_window.state().otherFold.request(session::ScriptChoice{m_options.against.toStdString()});
    if (!m_options.againstStore.isEmpty()) m_window.state().otherStore.request(m_options.againstStore);
    if (!m_options.expected.isEmpty()) m_window.state().parity.request(m_options.expected);
    if (m_options.view == QLatin1String("compare-all")) m_window.actions()[ActionId::CompareAll]->trigger();
    if (m_options.view == QLatin1String("projection"))
        m_window.actions()[ActionId::ShowProjection]->trigger();
    if (!m_options.path.isNull()) m_window.state().path.set(m_options.path);
    if (m_options.view == QLatin1String("compare")) m_window.setPerspective(Perspective::Compare);
    if (m_options.view == QLatin1String("blame"))
        m_window.statePane()->showTab(widgets::StatePane::BlameTabIndex);
    if (m_options.view == QLatin1String("values"))
        m_window.statePane()->showTab(widgets::StatePane::ValuesTabIndex);
    if (m_options.view == QLatin1String("changes"))
        m_window.statePane()->showTab(widgets::StatePane::ChangesTabIndex);
    m_window.eventsPane()->list()->setFocus();
    m_window.state().filter.setDims(m_options.dim);
    if (!m_options.find.isEmpty()) {
        m_window.eventsPane()->findBar()->open();
        m_window.eventsPane()->findBar()->field()->setText(m_options.find);
    }
    if (!m_options.filter.isEmpty()) m_window.state().filter.request(m_options.filter);
    whenIdle([this] { type(); });
}

void Renderer::type() {
    if (m_options.typing.isEmpty()) return grab(&m_window);
    m_window.activateWindow();
    m_window.filterBar()->startTyping();
    for (const QChar c : m_options.typing) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(m_window.filterBar()->edit(), &press);
    }
    whenIdle([this] { grab(&m_window); });
}

void Renderer::grab(QWidget* widget) {
    const bool ok = widget->grab().save(m_options.file, "PNG");
    if (!ok)
        QTextStream(stderr) << tr("%1: the picture could not be written").arg(m_options.file) << Qt::endl;
    emit finished(ok
                  && (m_options.store.isEmpty() || m_options.view == QLatin1String("open")
                      || m_window.state().store.isOpen()));
}

} // namespace hindcast::app
