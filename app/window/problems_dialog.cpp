// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/problems_dialog.h"

#include "util/literal_text.h"
#include "wording/core_text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hindcast::app {
namespace {

constexpr std::size_t kShown = 10'000;

} // namespace

ProblemsDialog::ProblemsDialog(std::vector<event::Problem> problems, QWidget* parent)
    : QDialog(parent), m_problems(std::move(problems)) {
    setWindowTitle(tr("Check of the store"));
    resize(900, 480);
    auto* box = new QVBoxLayout(this);
    auto* summary =
        new QLabel(m_problems.empty() ? tr("Nothing found: ids, versions, times and payloads are in order.")
                                      : tr("%n finding(s). Enter or a double click goes to the event.",
                                           nullptr, int(m_problems.size())));
    summary->setWordWrap(true);
    box->addWidget(summary);
    auto* list = new QTreeWidget;
    list->setHeaderLabels({tr("severity"), tr("code"), tr("stream"), tr("position"), tr("message")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->setAccessibleName(windowTitle());
    for (std::size_t i = 0; i < m_problems.size() && i < kShown; ++i) {
        const event::Problem& p = m_problems[i];
        const QString severity = p.severity == event::Severity::Error     ? tr("error")
                                 : p.severity == event::Severity::Warning ? tr("warning")
                                                                          : tr("note");
        const QString message = widgets::coreText(p.message);
        auto* item = new QTreeWidgetItem(
            list, {severity, QString::fromStdString(p.code), QString::fromStdString(p.stream.value_or("")),
                   p.position ? QString::fromStdString(p.position->print()) : QString(), message});
        QStringList whole;
        for (const QString& part : {widgets::coreText(p.where), message, widgets::coreText(p.remedy)})
            if (!part.isEmpty()) whole << part;
        item->setToolTip(4, widgets::literalText(whole.join(QLatin1Char('\n'))));
    }
    for (int column = 0; column < 4; ++column) {
        list->resizeColumnToContents(column);
        list->setColumnWidth(column, qMin(list->columnWidth(column) + 12, 260));
    }
    connect(list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        const QString where = item->text(3).isEmpty() ? item->text(2) : item->text(3);
        if (!where.isEmpty()) emit goTo(where);
    });
    box->addWidget(list, 1);
    if (m_problems.size() > kShown)
        box->addWidget(
            new QLabel(tr("The first %1 are shown; hindcast-cli check lists them all.").arg(kShown)));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    box->addWidget(buttons);
}

} // namespace hindcast::app
