// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/caches_dialog.h"

#include "util/literal_text.h"
#include "wording/core_text.h"

#include "session/cache_list.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hindcast::app {

CachesDialog::CachesDialog(widgets::JobRunner* jobs, const QString& inUse, QWidget* parent)
    : QDialog(parent), m_jobs(jobs), m_inUse(inUse), m_summary(new QLabel), m_list(new QTreeWidget) {
    setWindowTitle(tr("Caches"));
    resize(860, 420);
    auto* box = new QVBoxLayout(this);
    m_summary->setWordWrap(true);
    box->addWidget(m_summary);
    m_list->setHeaderLabels({tr("Source"), tr("Format"), tr("Events"), tr("Size"), tr("Last used")});
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(windowTitle());
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    box->addWidget(m_list, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_remove = buttons->addButton(tr("Remove"), QDialogButtonBox::DestructiveRole);
    m_remove->setAutoDefault(false);
    connect(m_remove, &QPushButton::clicked, this, &CachesDialog::removeSelected);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &CachesDialog::updateButton);
    box->addWidget(buttons);
    updateButton();
    reload();
}

void CachesDialog::reload() {
    m_job.run(
        m_jobs, this, [](std::stop_token) { return session::listCaches(); },
        [this](const Result<std::vector<session::CacheRow>>& caches) {
            m_list->clear();
            if (!caches) {
                m_summary->setText(widgets::coreText(caches.error()));
                return;
            }
            std::uint64_t bytes = 0;
            for (const session::CacheRow& file : *caches) {
                bytes += file.bytes;
                auto* item = new QTreeWidgetItem(
                    m_list,
                    {QString::fromStdString(file.source), QString::fromStdString(file.format),
                     QLocale().toString(qulonglong(file.events)),
                     QLocale().formattedDataSize(qint64(file.bytes)),
                     QLocale().toString(QDateTime::fromSecsSinceEpoch(file.lastUsed), QLocale::ShortFormat)});
                item->setData(0, Qt::UserRole, QString::fromStdString(file.path));
                item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
                item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
                item->setToolTip(0, widgets::literalText(QString::fromStdString(file.path)));
                if (QString::fromStdString(file.path) == m_inUse) {
                    item->setDisabled(true);
                    item->setToolTip(0, tr("This cache is open"));
                }
            }
            for (int column = 1; column < 5; ++column)
                m_list->resizeColumnToContents(column);
            m_summary->setText(
                caches->empty()
                    ? tr("Stores that you open are cached here; there is none yet.")
                    : tr("%n cache(s), %1. A removed cache is made again when its store is opened.", nullptr,
                         int(caches->size()))
                          .arg(QLocale().formattedDataSize(qint64(bytes))));
        });
}

void CachesDialog::updateButton() {
    const bool some = !m_list->selectedItems().isEmpty();
    m_remove->setEnabled(some);
    m_remove->setToolTip(some ? QString() : tr("Select the caches to remove"));
}

void CachesDialog::removeSelected() {
    std::vector<std::string> paths;
    for (const QTreeWidgetItem* item : m_list->selectedItems())
        paths.push_back(item->data(0, Qt::UserRole).toString().toStdString());
    m_job.run(
        m_jobs, this,
        [paths](std::stop_token) -> Result<void> {
            for (const std::string& path : paths)
                if (auto removed = session::removeCache(path); !removed) return removed;
            return {};
        },
        [this](const Result<void>& removed) {
            reload();
            if (!removed) m_summary->setText(widgets::coreText(removed.error()));
        });
}

} // namespace hindcast::app
