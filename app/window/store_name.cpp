// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/store_name.h"

#include "source/postgres_url.h"

#include <QFileInfo>

namespace hindcast::app {

bool isLive(const QString& store) {
    return source::PostgresUrl::isOne(store.toStdString());
}

QString storeName(const QString& store) {
    if (!isLive(store)) return QFileInfo(store).fileName();
    return QString::fromStdString(source::PostgresUrl::nameOf(store.toStdString()));
}

} // namespace hindcast::app
