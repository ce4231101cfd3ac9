// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_runner.h"

#include "wording/core_text.h"

namespace hindcast::widgets {
FilterRunner::FilterRunner(const PaneContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(context.filter, &FilterState::requested, this, &FilterRunner::run);
    connect(context.filter, &FilterState::stopRequested, this, &FilterRunner::stop);
    connect(context.store, &Store::grown, this, &FilterRunner::restart);
    connect(context.store, &Store::opened, this, [this] {
        m_again = false;
        m_job.cancel();
        m_context.filter->setRunning(std::nullopt);
        m_context.filter->show({}, nullptr, true);
    });
}

void FilterRunner::run(const QString& text) {
    m_again = false;
    if (text == m_context.filter->text() && !m_context.filter->running()) return;
    stop();
    if (text.isEmpty()) return m_context.filter->show({}, nullptr, true);
    start(text, true);
}

FilterRunner::Answer FilterRunner::look(const session::Session& session, const QString& text,
                                        HitCollector collector, const std::stop_token& stop) {
    Answer answer;
    answer.checked = session.checkFilter(text.toStdString());
    if (!answer.checked.expression) return answer;
    const auto visit = [&](const expression::ScanChunk& chunk) { return collector.take(chunk); };
    const auto done = session.runFilter(*answer.checked.expression, {}, visit, stop);
    if (!done) answer.error = done.error();
    answer.hits = std::move(collector).hits();
    return answer;
}

void FilterRunner::start(const QString& text, bool inParts) {
    const auto session = m_context.store->session();
    if (!session) return;
    m_beforeText = m_context.filter->text();
    m_beforeHits = m_context.filter->hits();
    m_job.runInParts<HitPart>(
        m_context.jobs, this,
        [session, text](std::stop_token stop, const auto& tell) {
            return look(*session, text, HitCollector(tell, stop), stop);
        },
        [this, text, inParts](const HitPart& part) {
            m_context.filter->setRunning(text, part.share);
            if (part.hits && inParts) m_context.filter->show(text, part.hits, false);
        },
        [this, text](const Answer& answer) { take(text, answer); });
    m_context.filter->setRunning(text);
}

void FilterRunner::take(const QString& text, const Answer& answer) {
    m_context.filter->setRunning(std::nullopt);
    if (!answer.checked.expression) {
        emit refused(text, answer.checked);
    } else if (answer.error) {
        if (m_context.filter->text() == text) m_context.filter->show(m_beforeText, m_beforeHits, true);
        if (answer.error->code != ErrorCode::Cancelled) emit failed(coreText(*answer.error));
    } else {
        m_context.book->remember(text);
        m_context.filter->show(text, answer.hits, true);
    }
    m_beforeHits.reset();
    if (m_again) restart();
}

void FilterRunner::stop() {
    if (!m_job.busy()) return;
    m_job.cancel();
    m_context.filter->setRunning(std::nullopt);
    if (!m_context.filter->isComplete()) m_context.filter->show(m_beforeText, m_beforeHits, true);
    m_beforeHits.reset();
}

/// The hits shown stay until those of the grown store are all there.
void FilterRunner::restart() {
    m_again = m_job.busy();
    if (!m_again && m_context.filter->isActive()) start(m_context.filter->text(), false);
}

} // namespace hindcast::widgets
