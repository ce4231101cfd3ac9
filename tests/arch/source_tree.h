// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own files as the architecture tests see them. Thread-safety: pure functions.
#pragma once

#include "support/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QString>
#include <QStringList>

namespace hindcast::test {

inline QString sourceRoot() {
    return sourcePath();
}

/// Paths relative to the project, sorted; patterns are those of QDir.
inline QStringList filesBelow(const QStringList& folders, const QStringList& patterns) {
    QStringList files;
    for (const QString& folder : folders) {
        QDirIterator at(sourceRoot() + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (at.hasNext())
            files.append(QDir(sourceRoot()).relativeFilePath(at.next()));
    }
    files.sort();
    return files;
}

inline QList<QByteArray> linesOf(const QString& file) {
    QFile in(sourceRoot() + u'/' + file);
    if (!in.open(QIODevice::ReadOnly)) return {};
    return in.readAll().split('\n');
}

} // namespace hindcast::test
