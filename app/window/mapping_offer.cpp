// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mapping_offer.h"

#include <utility>

namespace hindcast::app {

MappingOffer::MappingOffer(std::shared_ptr<const session::Opener> opener, widgets::JobRunner* jobs,
                           QObject* parent)
    : QObject(parent), m_opener(std::move(opener)), m_jobs(jobs) {}

void MappingOffer::consider(const QString& store, const import::ImportOptions& options, const Error& error) {
    if (error.code != ErrorCode::Unsupported || !options.limits.mapping.empty()) return;
    m_job.run(
        m_jobs, this,
        [opener = m_opener, path = store.toStdString()](std::stop_token stop) {
            return opener->propose({path}, stop);
        },
        [this, store](const Result<std::vector<source::MappingProposal>>& proposals) {
            if (proposals && !proposals->empty()) emit found(store);
        });
}

} // namespace hindcast::app
