// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/file_drops.h"

#include "source/registry.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace hindcast::app {
namespace {

/// What libpq takes, with what is secret in it; empty: there is none.
QString addressIn(const QMimeData& data) {
    const QString text = data.hasText() ? data.text().trimmed() : QString();
    return source::Registry::isLive(text.toStdString()) ? text : QString();
}

QStringList localFiles(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    return paths;
}

} // namespace

FileDrops::FileDrops(QWidget* window) : QObject(window), m_window(window) {
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool FileDrops::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop) return false;
    const auto* const widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != m_window) return false;
    auto* const drop = static_cast<QDropEvent*>(event);
    QStringList stores = localFiles(*drop->mimeData());
    if (stores.isEmpty() && widget == m_window)
        if (const QString address = addressIn(*drop->mimeData()); !address.isEmpty()) stores << address;
    if (stores.isEmpty()) return false;
    drop->acceptProposedAction();
    if (type == QEvent::Drop)
        QMetaObject::invokeMethod(this, [this, stores] { emit dropped(stores); }, Qt::QueuedConnection);
    return true;
}

} // namespace hindcast::app
