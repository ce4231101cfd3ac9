// SPDX-License-Identifier: GPL-3.0-or-later
// What every test program starts from: private homes, UTC, the C.UTF-8 locale, no display, and any Qt
// warning a failure. Thread-safety: called once by main.
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace hindcast::test {

/// Sets HOME, the XDG folders, TZ, LC_ALL and the platform plugin; the folders go with the process.
void prepareEnvironment(const char* argv0);

/// Runs the test object; a Qt warning outside QTest::ignoreMessage makes the result a failure.
int runTests(QObject& tests, int argc, char** argv);

/// Where the real stores are: HINDCAST_TEST_DATA, else ../shared/data beside the sources; empty when absent.
QString sharedData();

} // namespace hindcast::test
