// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/fold_runner.h"

#include <utility>

namespace hindcast::widgets {
namespace {

constexpr int kTypingPause = 350;   ///< milliseconds without a key before a script is run
constexpr int kWatchInterval = 250; ///< between looks for failures
constexpr int kQuietTicks = 4;

} // namespace

FoldRunner::FoldRunner(const PaneContext& context, FoldState* fold, QObject* parent)
    : QObject(parent), m_context(context), m_fold(fold) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTypingPause);
    m_watch.setInterval(kWatchInterval);
    connect(&m_soon, &QTimer::timeout, this, &FoldRunner::run);
    connect(&m_watch, &QTimer::timeout, this, &FoldRunner::watch);
    connect(fold, &FoldState::requested, this, [this](bool soon) {
        if (soon)
            m_soon.start();
        else
            run();
    });
    connect(&m_file, &QFileSystemWatcher::fileChanged, this, [this] {
        m_fileChanged = true;
        m_soon.start();
    });
    connect(context.store, &Store::opened, this, &FoldRunner::run);
    connect(context.store, &Store::grown, this, &FoldRunner::run);
    if (isOfB() && context.otherStore) {
        connect(context.otherStore, &OtherStore::changed, this, &FoldRunner::run);
        connect(context.fold, &FoldState::requested, this, [this] {
            if (m_fold->isSame() && m_context.hasOtherStore()) m_soon.start();
        });
    }
    connect(context.jobs, &JobRunner::runningChanged, this, [this](int running) {
        if (running == 0 || !m_fold->shownScript()) return;
        m_quiet = 0;
        m_watch.start();
    });
}

std::shared_ptr<const session::Session> FoldRunner::store() const {
    return isOfB() ? m_context.otherSession() : m_context.store->session();
}

// The fold of A over another store is made anew: A's own is of the store that is open.
std::optional<session::ScriptChoice> FoldRunner::script() const {
    const bool followsA = isOfB() && m_fold->isSame() && m_context.hasOtherStore();
    return followsA ? m_context.fold->script() : m_fold->script();
}

void FoldRunner::run() {
    m_soon.stop();
    watchFile();
    const bool again = std::exchange(m_fileChanged, false);
    const auto session = store();
    const auto script = this->script();
    if (!script || !session) {
        m_job.cancel();
        if (m_fold->shownScript() || m_fold->error()) m_fold->show(session, std::nullopt, {});
        m_fold->setRunning(false);
        return;
    }
    if (!again && m_fold->shownScript() == script && m_fold->session(session)) {
        m_job.cancel();
        m_fold->setRunning(false);
        if (m_fold->error()) m_fold->clearError();
        return;
    }
    m_fold->setRunning(true);
    m_job.run(
        m_context.jobs, this,
        [session, script = *script](std::stop_token stop) {
            return session::underProjection(session, script, stop, true);
        },
        [this, session, script](Result<session::ProjectedSession> answer) {
            if (answer)
                m_fold->show(session, script, std::move(*answer));
            else if (answer.error().code != ErrorCode::Cancelled)
                m_fold->setError(answer.error());
        });
}

// Many editors put a new file in the place of the old one: it is watched anew each time.
void FoldRunner::watchFile() {
    if (!m_file.files().isEmpty()) m_file.removePaths(m_file.files());
    const auto script = this->script();
    if (script && !script->text) m_file.addPath(QString::fromStdString(script->file));
}

void FoldRunner::watch() {
    m_fold->readNews();
    m_quiet = m_context.jobs->running() == 0 ? m_quiet + 1 : 0;
    if (m_quiet >= kQuietTicks) m_watch.stop();
}

} // namespace hindcast::widgets
