// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/parity_remark.h"

#include "util/literal_text.h"
#include "util/value_text.h"
#include "wording/core_text.h"

#include <QFileInfo>
#include <QMenu>

namespace hindcast::widgets {
namespace {

constexpr std::size_t kMostEntries = 20;

std::optional<Rank> eventOf(const analysis::ParityDifference& difference) {
    for (const analysis::ParityChange& change : difference.changes)
        if (change.lastSetBy) return change.lastSetBy->rank;
    return std::nullopt;
}

/// As an entry of a menu says it.
QString plain(QString text) {
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

ParityRemark::ParityRemark(const PaneContext& context, QWidget* parent)
    : QToolButton(parent), m_context(context) {
    setProperty("quiet", true);
    setStyleSheet(QStringLiteral("padding: 0px 5px;"));
    setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ParityRemark::fill);
    if (context.parity) connect(context.parity, &ParityState::changed, this, &ParityRemark::show);
    if (context.fold) connect(context.fold, &FoldState::changed, this, &ParityRemark::show);
    show();
}

QString ParityRemark::kindText(analysis::ParityKind kind) {
    switch (kind) {
    case analysis::ParityKind::Different:
        return tr("different");
    case analysis::ParityKind::Missing:
        return tr("missing here");
    case analysis::ParityKind::Unexpected:
        return tr("not expected");
    case analysis::ParityKind::Undecodable:
        break;
    }
    return tr("cannot be read");
}

QString ParityRemark::entryText(const analysis::ParityDifference& difference) {
    QString text = difference.partition.empty() ? tr("(the one state)") : shownText(difference.partition);
    text += QStringLiteral(" · ") + kindText(difference.kind);
    if (difference.kind == analysis::ParityKind::Different && !difference.changes.empty()) {
        const analysis::ParityChange& change = difference.changes.front();
        const auto value = [](const std::optional<json::Value>& v) {
            return v ? lineText(*v, 40) : QStringLiteral("–");
        };
        text += QStringLiteral(" · ") + shownText(change.path) + QLatin1Char(' ')
                + tr("expected %1, is %2").arg(value(change.expected), value(change.actual));
    }
    return plain(text);
}

QString ParityRemark::remark(const ParityState::Answer& answer) const {
    const QString of =
        answer.expected.isEmpty() ? tr("the store's snapshots") : QFileInfo(answer.expected).fileName();
    if (answer.error) return tr("parity with %1: %2").arg(of, coreText(answer.error->message));
    const auto& totals = answer.totals;
    QString text =
        totals.equal == totals.partitions
            ? tr("parity with %1: all %L2 equal").arg(of).arg(totals.equal)
            : tr("parity with %1: %L2 of %L3 equal").arg(of).arg(totals.equal).arg(totals.partitions);
    if (m_context.fold->shownScript() != answer.script)
        text += QLatin1Char(' ') + tr("(of an earlier version)");
    return text;
}

QString ParityRemark::shortText(const ParityState::Answer& answer) const {
    if (answer.error) return tr("no parity");
    const auto& totals = answer.totals;
    return totals.equal == totals.partitions
               ? tr("parity: all %L1").arg(totals.equal)
               : tr("parity: %L1 of %L2").arg(totals.equal).arg(totals.partitions);
}

void ParityRemark::show() {
    const bool isScript = m_context.parity && m_context.fold && m_context.fold->shownScript();
    const auto answer = isScript ? m_context.parity->answer() : nullptr;
    QString shown;
    m_text.clear();
    if (isScript && m_context.parity->isRunning())
        m_text = shown = tr("parity: checking …");
    else if (answer) {
        m_text = remark(*answer);
        shown = shortText(*answer);
    }
    QToolButton::setText(shown + QStringLiteral(" ▾"));
    setToolTip(literalText(m_text));
    setAccessibleName(m_text);
    setVisible(!m_text.isEmpty());
}

void ParityRemark::fill() {
    menu()->clear();
    if (m_context.parity->isRunning()) {
        connect(menu()->addAction(tr("Stop the parity check")), &QAction::triggered, m_context.parity,
                &ParityState::stop);
        return;
    }
    const auto answer = m_context.parity->answer();
    if (!answer) return;
    menu()->addAction(plain(m_text))->setEnabled(false);
    if (answer->differences.empty()) return;
    menu()->addSeparator();
    std::size_t shown = 0;
    for (const analysis::ParityDifference& difference : answer->differences) {
        if (shown++ == kMostEntries) break;
        QAction* action = menu()->addAction(entryText(difference));
        const auto rank = eventOf(difference);
        action->setEnabled(rank.has_value());
        action->setToolTip(rank ? tr("Go to the event that set it last") : tr("No event here set it"));
        if (rank) connect(action, &QAction::triggered, this, [this, rank = *rank] { emit goToEvent(rank); });
    }
    const std::size_t all = answer->totals.partitions - answer->totals.equal;
    if (all > shown)
        menu()->addAction(tr("and %Ln more", nullptr, int(all - kMostEntries)))->setEnabled(false);
}

} // namespace hindcast::widgets
