// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mapping_memory.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace hindcast::app {

QString mappingFile(const QString& source) {
    const QFileInfo info(source);
    const QString canonical = info.exists() ? info.canonicalFilePath() : source;
    const QByteArray hash =
        QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/hindcast/mappings/%1-%2.json")
                 .arg(info.fileName().left(60), QString::fromLatin1(hash));
}

std::optional<std::string> rememberedMapping(const QString& source) {
    QFile file(mappingFile(source));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    return file.readAll().toStdString();
}

bool rememberMapping(const QString& source, const std::string& text) {
    const QString path = mappingFile(source);
    if (text.empty()) return !QFile::exists(path) || QFile::remove(path);
    if (!QDir().mkpath(QFileInfo(path).path())) return false;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QByteArray::fromStdString(text));
    return file.commit();
}

} // namespace hindcast::app
