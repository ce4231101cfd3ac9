// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_empty.h"

#include "expression/clauses.h"
#include "util/event_text.h"
#include "util/fonts.h"
#include "util/icons.h"
#include "util/literal_text.h"
#include "util/value_text.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast::widgets {
namespace {

constexpr int kWidestClause = 560;

struct Count {
    std::size_t clause = 0;
    quint64 events = 0;
};

} // namespace

FilterEmpty::FilterEmpty(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_title(new QLabel), m_reason(new QLabel), m_grid(new QGridLayout),
      m_clear(new QPushButton) {
    for (QLabel* label : {m_title, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter);
    }
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(4, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(6);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addSpacing(8);
    column->addLayout(m_grid);
    column->addSpacing(12);
    column->addWidget(m_clear, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_context.filter->request({}); });
    applyFonts();
}

void FilterEmpty::refresh() {
    m_job.cancel();
    const auto parsed = expression::parse(m_context.filter->text().toStdString());
    const auto* expression = std::get_if<expression::Expression>(&parsed);
    m_expression = expression ? std::optional(*expression) : std::nullopt;
    rebuild();
    const auto session = m_context.store->session();
    if (!m_expression || !session) return;
    expression::ScanRequest request;
    request.countOnly = true;
    if (m_context.scope->scope() == Scope::Stream) request.limits.stream = m_context.scope->stream();
    m_job.runInParts<Count>(
        m_context.jobs, this,
        [session, request, clauses = m_expression->clauses()](std::stop_token stop, const auto& tell) {
            for (std::size_t i = 0; i < clauses.size(); ++i) {
                const auto totals =
                    session->runFilter(clauses[i], request, [](const auto&) { return true; }, stop);
                if (!totals) return false;
                tell({i, totals->matches});
            }
            return true;
        },
        [this](const Count& count) {
            m_alone[count.clause] = count.events;
            showCount(count.clause);
        },
        [](bool) {});
}

void FilterEmpty::leave() {
    m_job.cancel();
}

void FilterEmpty::rebuild() {
    for (const auto& list : {m_texts, m_counts})
        qDeleteAll(list);
    qDeleteAll(m_removes);
    m_texts.clear();
    m_counts.clear();
    m_removes.clear();
    const bool stream = m_context.scope->scope() == Scope::Stream;
    const QString total = groupedNumber(qint64(m_context.store->info().events));
    m_title->setText(stream ? tr("No event of this stream matches.")
                            : tr("0 of %1 events match.").arg(total));
    const auto clauses = m_expression ? m_expression->clauses() : std::vector<expression::Expression>();
    m_alone.assign(clauses.size(), std::nullopt);
    m_reason->setText(clauses.size() > 1
                          ? tr("These conditions must all hold; how many events each has alone:")
                          : tr("No event meets this condition:"));
    const Theme& theme = m_context.theme->theme();
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const int row = int(i);
        const QString source = shownText(clauses[i].source());
        auto* text =
            new QLabel(QFontMetrics(monoFont()).elidedText(source, Qt::ElideMiddle, kWidestClause), this);
        text->setTextFormat(Qt::PlainText);
        text->setFont(monoFont());
        text->setAccessibleName(source);
        text->setToolTip(literalText(source));
        auto* count = new QLabel(this);
        count->setForegroundRole(QPalette::PlaceholderText);
        auto* remove = new QToolButton(this);
        remove->setIcon(strokeIcon(QStringLiteral("cancel"), theme.text, theme.muted));
        remove->setProperty("quiet", true);
        remove->setAccessibleName(tr("Remove this condition: %1").arg(source));
        remove->setToolTip(literalText(remove->accessibleName()));
        connect(remove, &QToolButton::clicked, this, [this, i] {
            if (m_expression)
                m_context.filter->request(
                    QString::fromStdString(expression::withoutClause(*m_expression, i)));
        });
        m_grid->addWidget(text, row, 1);
        m_grid->addWidget(count, row, 2, Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(remove, row, 3);
        m_texts << text;
        m_counts << count;
        m_removes << remove;
        showCount(i);
    }
    m_clear->setText(tr("Clear the filter"));
    setAccessibleName(m_title->text());
}

void FilterEmpty::showCount(std::size_t clause) {
    const auto& alone = m_alone[clause];
    m_counts[qsizetype(clause)]->setText(alone ? tr("%1 alone").arg(groupedNumber(qint64(*alone)))
                                               : tr("counting…"));
}

QString FilterEmpty::title() const {
    return m_title->text();
}

QStringList FilterEmpty::lines() const {
    QStringList lines;
    for (qsizetype i = 0; i < m_texts.size(); ++i)
        lines << QStringLiteral("%1 (%2)").arg(m_texts[i]->accessibleName(), m_counts[i]->text());
    return lines;
}

void FilterEmpty::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) applyFonts();
    QWidget::changeEvent(event);
}

void FilterEmpty::applyFonts() {
    m_title->setFont(strongFont());
    for (QLabel* text : m_texts)
        text->setFont(monoFont());
}

} // namespace hindcast::widgets
