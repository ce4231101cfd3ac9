// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mapping_memory.h"

#include "window/source_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace hindcast::app {

QString mappingFile(const QString& source) {
    return sourceFile(QStringLiteral("mappings"), source);
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
