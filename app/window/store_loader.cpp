// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/store_loader.h"

#include <QMetaObject>

namespace hindcast::app {
namespace {

Opened describe(std::shared_ptr<const session::Session> session) {
    Opened opened{session, session->info(), session->damage(), {}, {}};
    return opened;
}

} // namespace

StoreLoader::StoreLoader(std::shared_ptr<const session::Opener> opener, widgets::JobRunner* jobs,
                         QObject* parent)
    : QObject(parent), m_opener(std::move(opener)), m_jobs(jobs) {}

void StoreLoader::load(const QString& store, const import::ImportOptions& options) {
    cancel();
    m_store = store;
    m_options = options;
    const int generation = ++m_generation;
    const QPointer<StoreLoader> self(this);
    session::OpenOptions open;
    open.import = options;
    // Called on the importing thread: hop over to ours, and forget what an older load still says.
    const auto hop = [self, generation](auto say) {
        QMetaObject::invokeMethod(
            self.data(),
            [self, generation, say] {
                if (self && self->m_generation == generation && self->busy()) say(self.data());
            },
            Qt::QueuedConnection);
    };
    open.import.progress = [hop](const Progress& progress) {
        hop([progress](StoreLoader* loader) { emit loader->progressed(progress); });
    };
    open.partial = [hop](std::shared_ptr<const session::Session> session) {
        hop([opened = describe(session)](StoreLoader* loader) { emit loader->partial(opened); });
    };
    m_job.run(
        m_jobs, this,
        [opener = m_opener, store = store.toStdString(), open](std::stop_token stop) -> Result<Opened> {
            // From before the reading, so that what is written meanwhile is noticed.
            const std::string source = opener->admit(store);
            const import::SourceStamp stamp = import::SourceStamp::of(source);
            auto session = opener->open(store, open, stop);
            if (!session) return session.error();
            Opened opened = describe(*session);
            opened.source = QString::fromStdString(source);
            if (!import::isCache(store)) opened.stamp = stamp;
            return opened;
        },
        [this](const Result<Opened>& opened) {
            if (opened)
                emit loaded(*opened);
            else if (opened.error().code == ErrorCode::Cancelled)
                emit cancelled();
            else
                emit failed(opened.error());
        },
        widgets::Pace::Long);
    emit started(store);
}

void StoreLoader::cancel() {
    if (!m_job.busy()) return;
    m_job.cancel();
    ++m_generation;
    emit cancelled();
}

} // namespace hindcast::app
