// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/store.h"

namespace hindcast::widgets {

void Store::open(std::shared_ptr<const session::Session> session, bool partial) {
    m_session = std::move(session);
    m_partial = partial;
    emit opened();
}

void Store::grow(std::shared_ptr<const session::Session> session, bool partial) {
    m_session = std::move(session);
    m_partial = partial;
    emit grown();
}

void Store::close() {
    open(nullptr, false);
}

} // namespace hindcast::widgets
