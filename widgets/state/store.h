// SPDX-License-Identifier: GPL-3.0-or-later
// Store: the opened store that all panes look at, and what was found out about it. While an import goes on
// the session is replaced now and then by one over more events; panes reload and the cursor stays.
// Owned by the window. Thread-safety: GUI thread only; the Session inside may be used from any.
#pragma once

#include "session/session.h"

#include <QObject>

#include <memory>

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

    void open(std::shared_ptr<const session::Session> session, bool partial);
    /// The same store with more events.
    void grow(std::shared_ptr<const session::Session> session, bool partial);
    void close();

signals:
    void opened(); ///< another store, or none
    void grown();  ///< the same store, more events

private:
    std::shared_ptr<const session::Session> m_session;
    bool m_partial = false;
};

} // namespace hindcast::widgets
