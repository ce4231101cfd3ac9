// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/cache_choice.h"

#include "source/registry.h"
#include "util/literal_text.h"
#include "window/source_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>

#include <utility>

namespace hindcast::app {
namespace {

const QString kKind = QStringLiteral("kept-caches");
constexpr const char* kKeeps = "true\n";
constexpr const char* kDrops = "false\n";

} // namespace

std::optional<bool> keepsCache(const QString& source) {
    QFile file(sourceFile(kKind, source));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QByteArray answer = file.readAll();
    if (answer != kKeeps && answer != kDrops) return std::nullopt;
    return answer == kKeeps;
}

bool rememberKeepsCache(const QString& source, bool keeps) {
    const QString path = sourceFile(kKind, source);
    if (!QDir().mkpath(QFileInfo(path).path())) return false;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(keeps ? kKeeps : kDrops);
    return file.commit();
}

void CacheChoice::settle(QWidget* parent, const QString& source, import::ImportOptions options, bool asks,
                         GoOn goOn) {
    drop();
    const bool isGiven = options.keepNoCache || !options.cachePath.empty();
    if (isGiven || !asks || !source::Registry::isLive(source.toStdString())) return goOn(options);
    if (const auto known = keepsCache(source)) return place(std::move(options), *known, goOn);
    auto* const box = new QMessageBox(
        QMessageBox::Question, QCoreApplication::translate("CacheChoice", "Keep a cache?"),
        QCoreApplication::translate(
            "CacheChoice", "Events are read from the database into a cache on this machine. Kept, the "
                           "next opening reads only what is new."),
        QMessageBox::Cancel, parent);
    m_question = box;
    box->setObjectName(QStringLiteral("cacheChoice"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(widgets::literalText(source));
    auto* const keep =
        box->addButton(QCoreApplication::translate("CacheChoice", "Keep it"), QMessageBox::AcceptRole);
    auto* const remove = box->addButton(QCoreApplication::translate("CacheChoice", "Remove it on closing"),
                                        QMessageBox::AcceptRole);
    box->button(QMessageBox::Cancel)->setText(QCoreApplication::translate("CacheChoice", "Cancel"));
    box->setDefaultButton(keep);
    QObject::connect(box, &QMessageBox::buttonClicked, parent,
                     [this, source, options = std::move(options), goOn = std::move(goOn), keep,
                      remove](const QAbstractButton* button) {
                         if (button != keep && button != remove) return;
                         rememberKeepsCache(source, button == keep); // else it is asked again
                         place(options, button == keep, goOn);
                     });
    box->open();
}

void CacheChoice::place(import::ImportOptions options, bool keeps, const GoOn& goOn) {
    if (!keeps) {
        auto folder = import::TemporaryFolder::create();
        if (folder) {
            m_folder = std::move(*folder);
            options.cachePath = m_folder->path() + "/live.hindcast";
        } else {
            options.keepNoCache = true; // the import tells why there can be no folder
        }
    }
    goOn(options);
}

void CacheChoice::drop() {
    m_folder.reset();
    if (m_question) m_question->close();
}

} // namespace hindcast::app
