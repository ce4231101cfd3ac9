// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/raw_tab.h"

#include "base/text.h"
#include "util/event_text.h"
#include "util/fonts.h"
#include "util/hex_dump.h"
#include "json/print.h"

#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast::widgets {

RawTab::RawTab(QWidget* parent)
    : QWidget(parent), m_payloadButton(new QToolButton(this)), m_metadataButton(new QToolButton(this)),
      m_pretty(new QCheckBox(tr("Indented"), this)), m_copy(new QToolButton(this)),
      m_text(new QPlainTextEdit(this)) {
    auto* group = new QButtonGroup(this);
    m_payloadButton->setText(tr("Payload"));
    m_metadataButton->setText(tr("Metadata"));
    for (QToolButton* button : {m_payloadButton, m_metadataButton}) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        group->addButton(button);
    }
    m_payloadButton->setChecked(true);
    m_copy->setText(tr("Copy"));
    m_copy->setAutoRaise(true);
    m_copy->setToolTip(tr("Copy all of it as stored"));
    m_pretty->setToolTip(tr("One member a line; numbers and strings keep their characters"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(monoFont());
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Stored text"));
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(10);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 3, 8, 3);
    row->setSpacing(2);
    row->addWidget(m_payloadButton);
    row->addWidget(m_metadataButton);
    row->addStretch(1);
    row->addWidget(m_pretty);
    row->addSpacing(6);
    row->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    connect(m_metadataButton, &QToolButton::toggled, this, [this](bool on) {
        m_metadata = on;
        fill();
    });
    connect(m_pretty, &QCheckBox::toggled, this, &RawTab::fill);
    connect(m_copy, &QToolButton::clicked, this, &RawTab::copyAll);
}

void RawTab::setEvent(std::shared_ptr<const session::EventDetail> event) {
    m_event = std::move(event);
    m_stale = !isVisible();
    if (!m_stale) fill();
}

void RawTab::showEvent(QShowEvent* event) {
    if (m_stale) fill();
    QWidget::showEvent(event);
}

void RawTab::setPretty(bool pretty) {
    m_pretty->setChecked(pretty);
}

void RawTab::showMetadata(bool metadata) {
    (metadata ? m_metadataButton : m_payloadButton)->setChecked(true);
}

QString RawTab::text() {
    if (m_stale) fill();
    return m_text->toPlainText();
}

RawTab::Body RawTab::body() const {
    if (!m_event) return {};
    if (m_metadata) return {m_event->metadataKind, &m_event->metadataText, &m_event->metadata};
    return {m_event->payloadKind, &m_event->payloadText, &m_event->payload};
}

void RawTab::fill() {
    m_stale = false;
    const Body shown = body();
    m_pretty->setEnabled(shown.kind == event::BodyKind::Json);
    m_copy->setEnabled(shown.text && shown.kind != event::BodyKind::Absent);
    if (!shown.text || shown.kind == event::BodyKind::Absent) {
        m_text->setPlainText({});
        m_text->setPlaceholderText(!m_event     ? QString()
                                   : m_metadata ? tr("This event carries no metadata.")
                                                : tr("This event carries no payload."));
        return;
    }
    if (shown.kind == event::BodyKind::Bytes && !isUtf8(*shown.text)) {
        m_text->setPlainText(hexDump(*shown.text));
        return;
    }
    const bool pretty = shown.kind == event::BodyKind::Json && m_pretty->isChecked();
    const std::string whole = pretty ? json::printPretty(*shown.value) : *shown.text;
    QString text = QString::fromUtf8(whole.data(), qsizetype(std::min(whole.size(), kShownBytes)));
    if (whole.size() > kShownBytes)
        text += QStringLiteral("…\n")
                + tr("(%1 more bytes)").arg(groupedNumber(qint64(whole.size() - kShownBytes)));
    m_text->setPlainText(text);
}

void RawTab::copyAll() {
    const Body shown = body();
    if (!shown.text || shown.kind == event::BodyKind::Absent) return;
    QApplication::clipboard()->setText(isUtf8(*shown.text) ? QString::fromStdString(*shown.text)
                                                           : hexDump(*shown.text, shown.text->size()));
}

void RawTab::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) m_text->setFont(monoFont());
    QWidget::changeEvent(event);
}

} // namespace hindcast::widgets
