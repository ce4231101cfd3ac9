// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/script_document.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace hindcast::widgets {
namespace {

constexpr qint64 kMostBytes = qint64(4) << 20; ///< an editor's, not the engine's

std::optional<QString> read(const QString& path, QString& problem) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        problem = ScriptDocument::tr("%1 cannot be read: %2").arg(path, file.errorString());
        return std::nullopt;
    }
    const QByteArray bytes = file.read(kMostBytes + 1);
    if (bytes.size() > kMostBytes || bytes.contains('\0')) {
        problem = ScriptDocument::tr("%1 is no script: it is too large, or no text").arg(path);
        return std::nullopt;
    }
    return QString::fromUtf8(bytes);
}

} // namespace

ScriptDocument::ScriptDocument(QObject* parent) : QObject(parent) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(80); // editors write in several steps
    connect(&m_soon, &QTimer::timeout, this, &ScriptDocument::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
}

QString ScriptDocument::name() const {
    return m_path.isEmpty() ? tr("untitled.js") : QFileInfo(m_path).fileName();
}

session::ScriptChoice ScriptDocument::choice() const {
    session::ScriptChoice choice;
    choice.file = (m_path.isEmpty() ? name() : m_path).toStdString();
    choice.text = m_text.toStdString();
    choice.engine = m_engine;
    choice.allowClock = m_allowsClock;
    return choice;
}

void ScriptDocument::setRules(int engine, bool allowsClock) {
    if (engine == m_engine && allowsClock == m_allowsClock) return;
    m_engine = engine;
    m_allowsClock = allowsClock;
    emit rulesChanged();
}

void ScriptDocument::type(const QString& text) {
    if (text == m_text) return;
    const bool was = isModified(), begins = !m_begun;
    m_text = text;
    m_begun = true;
    if (begins || was != isModified()) emit statusChanged();
    emit typed();
}

void ScriptDocument::replace(const QString& text) {
    m_text = m_saved = text;
    m_contested.reset();
    emit replaced();
    emit statusChanged();
}

void ScriptDocument::start(const QString& text) {
    m_path.clear();
    m_begun = true;
    watchFile();
    replace(text);
}

void ScriptDocument::close() {
    m_path.clear();
    m_begun = false;
    watchFile();
    replace({});
}

std::optional<QString> ScriptDocument::open(const QString& path) {
    QString problem;
    const auto text = read(path, problem);
    if (!text) return problem;
    m_path = QFileInfo(path).absoluteFilePath();
    m_begun = true;
    watchFile();
    replace(*text);
    return std::nullopt;
}

std::optional<QString> ScriptDocument::saveAs(const QString& path) {
    QSaveFile file(path);
    file.setDirectWriteFallback(true); // where the folder may not be written, the file may
    const QByteArray bytes = m_text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return tr("%1 cannot be written: %2").arg(path, file.errorString());
    m_path = QFileInfo(path).absoluteFilePath();
    m_saved = m_text;
    m_contested.reset();
    watchFile();
    emit statusChanged();
    return std::nullopt;
}

// The folder too: many editors put a new file in the place of the old one.
void ScriptDocument::watchFile() {
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty()) m_watcher.removePaths(watched);
    if (m_path.isEmpty()) return;
    m_watcher.addPath(m_path);
    m_watcher.addPath(QFileInfo(m_path).path());
}

void ScriptDocument::look() {
    if (m_path.isEmpty()) return;
    if (!m_watcher.files().contains(m_path)) m_watcher.addPath(m_path);
    QString problem;
    const auto text = read(m_path, problem);
    if (!text || *text == m_saved) return;
    if (*text == m_text) {
        m_saved = *text;
        m_contested.reset();
        emit statusChanged();
    } else if (!isModified()) {
        replace(*text);
    } else {
        m_contested = *text;
        emit statusChanged();
    }
}

void ScriptDocument::takeTheirs() {
    if (m_contested) replace(QString(*m_contested));
}

void ScriptDocument::keepOurs() {
    if (!m_contested) return;
    m_saved = *m_contested;
    m_contested.reset();
    emit statusChanged();
}

} // namespace hindcast::widgets
