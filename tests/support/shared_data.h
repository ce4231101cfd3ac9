// SPDX-License-Identifier: GPL-3.0-or-later
// HINDCAST_SHARED_FILE(path, "emmett/emmett-sqlite.db"): declares `path` as that real store. Skips the test
// where there is no folder of real stores; fails it where the folder is there and the store is not.
#pragma once

#include "support/test_environment.h"

#include <QFileInfo>
#include <QtTest>

#define HINDCAST_SHARED_FILE(path, name)                                                                     \
    if (hindcast::test::sharedData().isEmpty()) QSKIP("no folder of real stores");                           \
    const QString path = hindcast::test::sharedData() + QStringLiteral("/" name);                            \
    QVERIFY2(QFileInfo::exists(path), qPrintable(path))
