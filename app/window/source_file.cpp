// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/source_file.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStandardPaths>

namespace hindcast::app {

QString sourceFile(const QString& kind, const QString& source) {
    const QFileInfo info(source);
    const QString canonical = info.exists() ? info.canonicalFilePath() : source;
    const QByteArray hash =
        QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/hindcast/%1/%2-%3.json")
                 .arg(kind, info.fileName().left(60), QString::fromLatin1(hash));
}

} // namespace hindcast::app
