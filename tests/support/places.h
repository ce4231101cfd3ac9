// SPDX-License-Identifier: GPL-3.0-or-later
// Where a test finds the project's files and what was built of it. The folders stand in one object file, so
// that a second checkout compiles one file anew and not every test. Thread-safety: pure functions.
#pragma once

#include <QString>

namespace hindcast::test {

/// A file of the checkout: `path` is relative to its top; empty gives the top itself.
QString sourcePath(const QString& path = QString());

/// A file of the build: `path` is relative to its top, "bin/hindcast" for instance.
QString buildPath(const QString& path);

/// The command-line twin that was built.
QString commandLine();

} // namespace hindcast::test
