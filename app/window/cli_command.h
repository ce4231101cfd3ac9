// SPDX-License-Identifier: GPL-3.0-or-later
// "Copy this view as a hindcast-cli command": the command line that prints what the window shows.
// Thread-safety: pure functions.
#pragma once

#include "import/import.h"
#include "session/rows.h"

#include <QString>

#include <optional>

namespace hindcast::app {

/// In single quotes where the shell would act on it.
QString shellQuoted(const QString& text);

/// The store as the command line takes it, with the mapping and the view by which it is read; what is not to
/// stay on this machine does not stay there by the command either.
QString cliStore(const QString& store, const import::ImportOptions& options, bool keepsCache = true);

/// `events` that pass a filter; of one stream unless its name is empty. `store`: as cliStore() says.
QString cliEvents(const QString& store, const QString& filter, const QString& stream);

/// `state` of the stream at the cursor, or `diff` from the earlier to the later place when a
/// second one of the same stream is given.
QString cliCommand(const QString& store, const session::EventRow& cursor,
                   const std::optional<session::EventRow>& second);

/// `diff` of the states that two projections make, at one place or at two of one stream.
QString cliDiff(const QString& store, const session::EventRow& left,
                const std::optional<session::EventRow>& right, const QString& projection,
                const QString& against);

/// `diff` of a place in two stores. Empty names: no projection.
QString cliTwoStores(const QString& store, const QString& other, const session::EventRow& place,
                     const QString& projection, const QString& against);

/// `compare` of two projections.
QString cliCompare(const QString& store, const QString& projection, const QString& against);

} // namespace hindcast::app
