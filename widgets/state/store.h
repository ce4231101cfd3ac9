// SPDX-License-Identifier: GPL-3.0-or-later
// Store: the opened store that all panes look at, and what was found out about it. While an import goes on
// the session is replaced now and then by one over more events; panes reload and the cursor stays.
// Owned by the window. Thread-safety: GUI thread only; the Session inside may be used from any.
#pragma once

#include "session/session.h"

#include <QObject>

#include <memory>
#include <optional>

namespace hindcast::widgets {

class Store : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// nullptr while nothing is open.
    std::shared_ptr<const session::Session> session() const { return m_session; }
    bool isOpen() const { return m_session != nullptr; }
    /// More events are still coming: what is shown is provisional.
    bool isPartial() const { return m_partial; }

    /// What session()->info() said when it was opened, without asking it again.
    const session::StoreInfo& info() const { return m_info; }

    /// `info`: asked beforehand on another thread; else the session is asked here.
    void open(std::shared_ptr<const session::Session> session, bool partial,
              std::optional<session::StoreInfo> info = std::nullopt);
    /// The same store with more events.
    void grow(std::shared_ptr<const session::Session> session, bool partial,
              std::optional<session::StoreInfo> info = std::nullopt);
    void close();

signals:
    void opened(); ///< another store, or none
    void grown();  ///< the same store, more events

private:
    void adopt(std::shared_ptr<const session::Session> session, bool partial,
               std::optional<session::StoreInfo> info);
    std::shared_ptr<const session::Session> m_session;
    session::StoreInfo m_info;
    bool m_partial = false;
};

} // namespace hindcast::widgets
