// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/other_store.h"

namespace hindcast::widgets {

void OtherStore::request(const QString& path) {
    m_wanted = path;
    m_error.reset();
    m_loading = !path.isEmpty();
    if (path.isEmpty() && m_session) {
        m_session.reset();
        m_name.clear();
        m_path.clear();
        emit changed();
    }
    emit requested(path);
    emit statusChanged();
}

void OtherStore::show(std::shared_ptr<const session::Session> session, const QString& name) {
    m_session = std::move(session);
    m_name = name;
    m_path = m_wanted;
    m_loading = false;
    m_error.reset();
    emit changed();
    emit statusChanged();
}

void OtherStore::setError(const Error& error) {
    m_loading = false;
    m_error = error;
    emit statusChanged();
}

} // namespace hindcast::widgets
