// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

namespace hindcast::test {

QString sourcePath(const QString& path) {
    const QString top = QStringLiteral(HINDCAST_SOURCE_DIR);
    return path.isEmpty() ? top : top + u'/' + path;
}

QString buildPath(const QString& path) {
    return QStringLiteral(HINDCAST_BINARY_DIR) + u'/' + path;
}

QString commandLine() {
    return buildPath(QStringLiteral("bin/hindcast-cli"));
}

} // namespace hindcast::test
