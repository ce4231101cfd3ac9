// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the password of a live database whose server wants one that neither the address nor libpq's own
// places have. It goes to the Opener's secrets only, for as long as the program runs: never into settings,
// workspaces, recents or texts. Thread-safety: GUI thread only.
#pragma once

#include "base/result.h"
#include "session/opener.h"

#include <QString>

#include <functional>

class QWidget;

namespace hindcast::app {

/// Whether a password could help against the error. False: it is about something else.
bool wantsPassword(const QString& store, const Error& error);

/// Opens the dialog and returns; `given` is called once the Opener knows the password, never when the user
/// thinks better of it.
void askPassword(QWidget* parent, const session::Opener& opener, const QString& store, const Error& error,
                 std::function<void()> given);

} // namespace hindcast::app
