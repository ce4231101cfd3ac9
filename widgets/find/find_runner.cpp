// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/find_runner.h"

#include "filter/hit_collector.h"
#include "wording/core_text.h"

namespace hindcast::widgets {
namespace {

struct Answer {
    std::optional<Error> error;
    std::shared_ptr<const RankSet> hits;
};

} // namespace

FindRunner::FindRunner(const PaneContext& context, QObject* parent) : QObject(parent), m_context(context) {
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingRest);
    connect(&m_typing, &QTimer::timeout, this, &FindRunner::begin);
    connect(context.find, &FindState::requested, this, [this] {
        m_job.cancel();
        m_context.find->setRunning(m_context.find->isActive());
        if (m_context.find->isActive())
            m_typing.start();
        else
            m_typing.stop();
    });
    connect(context.find, &FindState::stopRequested, this, &FindRunner::stop);
    connect(context.filter, &FilterState::changed, this, &FindRunner::again);
    connect(context.filter, &FilterState::dimsChanged, this, &FindRunner::again);
    connect(context.scope, &ScopeState::changed, this, &FindRunner::again);
    connect(context.store, &Store::grown, this, &FindRunner::again);
    connect(context.store, &Store::opened, this, [this] {
        m_job.cancel();
        m_context.find->request({}, m_context.find->sensitivity());
    });
}

void FindRunner::hurry() {
    if (!m_typing.isActive()) return;
    m_typing.stop();
    begin();
}

void FindRunner::again() {
    if (m_context.find->isActive()) m_typing.start();
}

void FindRunner::stop() {
    m_typing.stop();
    m_job.cancel();
    m_context.find->setRunning(false, m_context.find->share());
}

void FindRunner::begin() {
    const auto session = m_context.store->session();
    if (!session || !m_context.find->isActive()) return;
    search::Needle needle;
    needle.text = m_context.find->needle().toStdString();
    needle.ignoreCase = m_context.find->sensitivity() == Qt::CaseInsensitive;
    std::optional<expression::Expression> filter;
    if (m_context.filter->hides()) {
        const auto parsed = expression::parse(m_context.filter->text().toStdString());
        if (const auto* good = std::get_if<expression::Expression>(&parsed)) filter = *good;
    }
    expression::ScanRequest request;
    if (m_context.scope->scope() == Scope::Stream) request.limits.stream = m_context.scope->stream();
    m_job.runInParts<HitPart>(
        m_context.jobs, this,
        [session, needle, filter, request](std::stop_token stop, const auto& tell) {
            HitCollector collector(tell, stop);
            const auto visit = [&](const expression::ScanChunk& chunk) { return collector.take(chunk); };
            const auto done = session->runSearch(needle, filter ? &*filter : nullptr, request, visit, stop);
            return Answer{done ? std::nullopt : std::optional(done.error()), std::move(collector).hits()};
        },
        [this](const HitPart& part) {
            m_context.find->setRunning(true, part.share);
            if (part.hits) m_context.find->show(part.hits, false);
        },
        [this](const Answer& answer) {
            m_context.find->setRunning(false, 1);
            if (!answer.error)
                m_context.find->show(answer.hits, true);
            else if (answer.error->code != ErrorCode::Cancelled)
                emit failed(coreText(*answer.error));
        });
    m_context.find->setRunning(true);
}

} // namespace hindcast::widgets
