// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/workspace.h"

#include "window/source_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace hindcast::app {
namespace {

QString fileOf(const QString& source) {
    return sourceFile(QStringLiteral("workspaces"), source);
}

QJsonObject toJson(const Mark& mark) {
    return {{QStringLiteral("stream"), mark.stream},
            {QStringLiteral("version"), QString::number(mark.version)},
            {QStringLiteral("id"), mark.id}};
}

std::optional<Mark> markFrom(const QJsonValue& value) {
    if (!value.isObject()) return std::nullopt;
    const QJsonObject o = value.toObject();
    return Mark{o[QStringLiteral("stream")].toString(), o[QStringLiteral("version")].toString().toLongLong(),
                o[QStringLiteral("id")].toString()};
}

} // namespace

Workspace Workspace::load(const QString& source) {
    QFile file(fileOf(source));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QJsonObject o = QJsonDocument::fromJson(file.readAll()).object();
    Workspace w;
    w.cursor = markFrom(o[QStringLiteral("cursor")]);
    w.second = markFrom(o[QStringLiteral("b")]);
    w.pinnedStream = o[QStringLiteral("pinned")].toString();
    w.scopeStream = o[QStringLiteral("scope")].toString() == QLatin1String("stream");
    if (o.contains(QStringLiteral("path"))) w.path = o[QStringLiteral("path")].toString();
    w.compare = o[QStringLiteral("perspective")].toString() == QLatin1String("compare");
    w.layout = QByteArray::fromBase64(o[QStringLiteral("layout")].toString().toLatin1());
    w.listColumns = QByteArray::fromBase64(o[QStringLiteral("columns")].toString().toLatin1());
    w.filter = o[QStringLiteral("filter")].toString();
    w.dim = o[QStringLiteral("dim")].toBool();
    for (const QJsonValue& value : o[QStringLiteral("filters")].toArray()) {
        const QJsonObject saved = value.toObject();
        w.filters.append(
            {saved[QStringLiteral("name")].toString(), saved[QStringLiteral("where")].toString()});
    }
    for (const QJsonValue& value : o[QStringLiteral("recent-filters")].toArray())
        w.recentFilters << value.toString();
    w.projection = o[QStringLiteral("projection")].toString();
    w.foldsByScript = o[QStringLiteral("states-by-projection")].toBool();
    w.showsProjection = o[QStringLiteral("shows-projection")].toBool();
    w.against = o[QStringLiteral("against")].toString();
    w.againstStore = o[QStringLiteral("against-store")].toString();
    w.secondEngine = o[QStringLiteral("engine")].toString() == QLatin1String("v2");
    w.allowsClock = o[QStringLiteral("allow-clock")].toBool();
    return w;
}

bool Workspace::save(const QString& source) const {
    const QString target = fileOf(source);
    const QString folder = QFileInfo(target).path();
    if (!QDir().mkpath(folder)) return false;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QJsonObject o{
        {QStringLiteral("version"), 1},
        {QStringLiteral("source"), source},
        {QStringLiteral("scope"), scopeStream ? QStringLiteral("stream") : QStringLiteral("all")},
        {QStringLiteral("perspective"), compare ? QStringLiteral("compare") : QStringLiteral("debug")},
        {QStringLiteral("layout"), QString::fromLatin1(layout.toBase64())},
        {QStringLiteral("columns"), QString::fromLatin1(listColumns.toBase64())}};
    if (cursor) o[QStringLiteral("cursor")] = toJson(*cursor);
    if (second) o[QStringLiteral("b")] = toJson(*second);
    if (!pinnedStream.isEmpty()) o[QStringLiteral("pinned")] = pinnedStream;
    if (!path.isNull()) o[QStringLiteral("path")] = path;
    if (!filter.isEmpty()) o[QStringLiteral("filter")] = filter;
    if (dim) o[QStringLiteral("dim")] = true;
    if (!projection.isEmpty()) o[QStringLiteral("projection")] = projection;
    if (foldsByScript) o[QStringLiteral("states-by-projection")] = true;
    if (showsProjection) o[QStringLiteral("shows-projection")] = true;
    if (!against.isEmpty()) o[QStringLiteral("against")] = against;
    if (!againstStore.isEmpty()) o[QStringLiteral("against-store")] = againstStore;
    if (secondEngine) o[QStringLiteral("engine")] = QStringLiteral("v2");
    if (allowsClock) o[QStringLiteral("allow-clock")] = true;
    QJsonArray saved;
    for (const widgets::SavedFilter& one : filters)
        saved.append(QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("where"), one.text}});
    if (!saved.isEmpty()) o[QStringLiteral("filters")] = saved;
    if (!recentFilters.isEmpty())
        o[QStringLiteral("recent-filters")] = QJsonArray::fromStringList(recentFilters);
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(o).toJson());
    return file.commit();
}

} // namespace hindcast::app
