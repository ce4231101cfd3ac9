// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/parity_runner.h"

#include "session/parity.h"

#include <utility>

namespace hindcast::widgets {

ParityRunner::ParityRunner(const PaneContext& context, std::shared_ptr<const session::Opener> opener,
                           std::function<source::Location()> location, QObject* parent)
    : QObject(parent), m_context(context), m_opener(std::move(opener)), m_location(std::move(location)) {
    connect(context.parity, &ParityState::requested, this, &ParityRunner::run);
    connect(context.parity, &ParityState::stopped, this, [this] { m_job.cancel(); });
    connect(context.store, &Store::opened, context.parity, &ParityState::forget);
}

void ParityRunner::run(const QString& expected) {
    const auto session = m_context.store->session();
    const auto script = m_context.fold->script();
    if (!session || !script) return m_context.parity->stop();
    m_job.run(
        m_context.jobs, this,
        [session, script = *script, expected, opener = m_opener,
         location = m_location()](std::stop_token stop) {
            auto answer = std::make_shared<ParityState::Answer>();
            answer->script = script;
            answer->expected = expected;
            const auto keep = [&](const analysis::ParityDifference& difference) {
                answer->differences.push_back(difference);
                return answer->differences.size() < ParityState::kMost;
            };
            auto totals =
                expected.isEmpty()
                    ? session::checkSnapshots(session, *opener, location, script, {}, keep, stop)
                    : session::checkParity(*session, script, expected.toStdString(), {}, keep, stop);
            if (totals)
                answer->totals = std::move(*totals);
            else
                answer->error = totals.error();
            return std::shared_ptr<const ParityState::Answer>(std::move(answer));
        },
        [this](std::shared_ptr<const ParityState::Answer> answer) {
            m_context.parity->show(std::move(answer));
        },
        Pace::Long);
}

} // namespace hindcast::widgets
