// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled sample stores and the question each one asks. Thread-safety: pure functions.
#pragma once

#include <QList>
#include <QString>

namespace hindcast::app {

struct SampleStore {
    QString title;
    QString what;
    QString question;
    QString path;        ///< of the file; empty when it is not installed
    QString stream;      ///< where to look first
    QString bug;         ///< what is strange under version 2 of its projection
    QString versions[2]; ///< files of version 1 and 2; empty when they are not installed
};

/// In the user's language; files are looked for beside the program and in its build tree.
QList<SampleStore> sampleStores();

} // namespace hindcast::app
