// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/event_facts.h"

#include "filter/filter_clause.h"
#include "util/elided_label.h"
#include "util/event_text.h"
#include "util/fonts.h"
#include "util/value_text.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace hindcast::widgets {

EventFacts::EventFacts(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_grid->setContentsMargins(12, 7, 12, 5);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(1);
    m_grid->setColumnStretch(1, 1);
    m_stream = addLine(tr("stream"));
    m_time = addLine(tr("time"));
    m_id = addLine(tr("id"));
    m_correlation = addLine(tr("correlation"));
    m_causation = addLine(tr("causation"));
}

EventFacts::Line EventFacts::addLine(const QString& name) {
    const int row = m_grid->rowCount();
    Line line{new QLabel(name, this), new ElidedLabel(this)};
    line.name->setFont(smallFont());
    line.name->setForegroundRole(QPalette::PlaceholderText);
    line.name->setTextFormat(Qt::PlainText);
    line.value->setLook(ElidedLabel::Look::Mono);
    line.value->setElideMode(Qt::ElideMiddle);
    m_grid->addWidget(line.name, row, 0);
    m_grid->addWidget(line.value, row, 1);
    return line;
}

void EventFacts::fill(const Line& line, const QString& shown, const QString& copied, const QString& operand,
                      const QString& remark) {
    line.value->setParts({}, shown, remark);
    line.value->setCopyText(copied);
    line.value->setMenuFiller([this, operand, copied](QMenu* menu) {
        if (m_filter && !operand.isEmpty())
            addFilterActions(menu, m_filter, operand, literalOf(copied.toStdString()));
    });
    line.value->setAccessibleName(line.name->text() + QLatin1String(": ") + shown + remark);
    line.name->setVisible(!shown.isEmpty());
    line.value->setVisible(!shown.isEmpty());
}

void EventFacts::setEvent(const session::EventDetail& event, bool utc) {
    const auto same = [](const std::string& text) { return QString::fromStdString(text); };
    fill(m_stream, shownText(event.row.streamName), same(event.row.streamName), QStringLiteral("stream"),
         QLatin1String("  ") + tr("version %1").arg(event.row.version.value()));
    const QString time = timeText(event.row, utc);
    fill(m_time, time, time, {});
    fill(m_id, shownText(event.id), same(event.id), QStringLiteral("id"));
    fill(m_correlation, shownText(event.correlation), same(event.correlation), QStringLiteral("correlation"));
    fill(m_causation, shownText(event.causation), same(event.causation), QStringLiteral("causation"));
}

QStringList EventFacts::lines() const {
    QStringList lines;
    for (const Line& line : {m_stream, m_time, m_id, m_correlation, m_causation})
        if (!line.value->isHidden()) lines << line.value->accessibleName();
    return lines;
}

void EventFacts::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        for (const Line& line : {m_stream, m_time, m_id, m_correlation, m_causation})
            if (line.name) line.name->setFont(smallFont());
    QWidget::changeEvent(event);
}

} // namespace hindcast::widgets
