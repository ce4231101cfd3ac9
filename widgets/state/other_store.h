// SPDX-License-Identifier: GPL-3.0-or-later
// OtherStore: the store of side B of a comparison where it is another one than the store that is open: prod
// beside staging, after a migration beside before. Asked for by panes, opened by the window; until it is
// there, B stays what it was. Owned by the window. Thread-safety: GUI thread only; the session inside may be
// used from any.
#pragma once

#include "session/session.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace hindcast::widgets {

class OtherStore : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// nullptr: B is of the store that is open.
    std::shared_ptr<const session::Session> session() const { return m_session; }
    bool isOpen() const { return m_session != nullptr; }
    const QString& name() const { return m_name; } ///< as a line tells it
    const QString& path() const { return m_path; } ///< of the session, as it was asked for

    bool isLoading() const { return m_loading; }
    const std::optional<Error>& error() const { return m_error; } ///< why the one asked for is not there

    /// Asks for a store. An empty path: for the one that is open, at once.
    void request(const QString& path);

    // For the window.
    void show(std::shared_ptr<const session::Session> session, const QString& name);
    void setError(const Error& error);

signals:
    void requested(const QString& path);
    void changed();       ///< another session, or none
    void statusChanged(); ///< loading or error

private:
    std::shared_ptr<const session::Session> m_session;
    QString m_name, m_path, m_wanted;
    bool m_loading = false;
    std::optional<Error> m_error;
};

} // namespace hindcast::widgets
