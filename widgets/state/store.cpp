// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/store.h"

namespace hindcast::widgets {

void Store::adopt(std::shared_ptr<const session::Session> session, bool partial,
                  std::optional<session::StoreInfo> info) {
    m_info = info ? std::move(*info) : session ? session->info() : session::StoreInfo{};
    m_session = std::move(session);
    m_partial = partial;
}

void Store::open(std::shared_ptr<const session::Session> session, bool partial,
                 std::optional<session::StoreInfo> info) {
    adopt(std::move(session), partial, std::move(info));
    emit opened();
}

void Store::grow(std::shared_ptr<const session::Session> session, bool partial,
                 std::optional<session::StoreInfo> info) {
    adopt(std::move(session), partial, std::move(info));
    emit grown();
}

void Store::close() {
    open(nullptr, false);
}

} // namespace hindcast::widgets
