// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/event_detail_pane.h"

#include "event/encoding.h"
#include "models/value_tree_model.h"
#include "panes/event_facts.h"
#include "panes/json_tree_view.h"
#include "panes/raw_tab.h"
#include "util/empty_state.h"
#include "util/event_text.h"
#include "util/fonts.h"
#include "util/hex_dump.h"
#include "util/pane_header.h"
#include "util/quiet_tabs.h"
#include "util/value_text.h"
#include "wording/core_text.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast::widgets {
namespace {

QString encodingOf(std::uint32_t flags) {
    const std::string_view name = event::encodingName(event::payloadEncoding(flags));
    return coreText(std::string(name));
}

} // namespace

EventDetailPane::EventDetailPane(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_header(new PaneHeader(tr("Event"), this)),
      m_copy(new QToolButton(this)), m_pages(new QStackedWidget(this)), m_facts(new EventFacts(this)),
      m_tabs(new QuietTabs(this)), m_note(new QLabel(this)), m_hex(new QPlainTextEdit(this)),
      m_model(new ValueTreeModel(this)), m_tree(new JsonTreeView(m_model, context.theme, this)),
      m_raw(new RawTab(this)), m_empty(new EmptyState(this)) {
    build();
    m_tree->setFilter(context.filter);
    m_facts->setFilter(context.filter);
    connect(context.cursor, &Cursor::moved, this, &EventDetailPane::refresh);
    connect(context.store, &Store::grown, this, &EventDetailPane::refresh);
    connect(context.store, &Store::opened, this, [this] {
        showNothing();
        refresh();
    });
    connect(context.display, &DisplayState::changed, this, [this] {
        if (m_event) m_facts->setEvent(*m_event, m_context.display->display().utc);
    });
    connect(m_copy, &QToolButton::clicked, this, [this] {
        m_raw->showMetadata(false);
        m_raw->copyAll();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &EventDetailPane::refresh);
    showNothing();
    refresh();
}

EventDetailPane::~EventDetailPane() = default;

void EventDetailPane::build() {
    m_copy->setText(tr("Copy"));
    m_copy->setAutoRaise(true);
    m_copy->setToolTip(tr("Copy the payload as stored"));
    m_copy->setAccessibleName(tr("Copy the payload"));
    m_header->addWidget(m_copy);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setContentsMargins(12, 6, 12, 2);
    m_hex->setReadOnly(true);
    m_hex->setFrameShape(QFrame::NoFrame);
    m_hex->setFont(monoFont());
    m_hex->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_hex->setTabChangesFocus(true);
    m_hex->setAccessibleName(tr("Payload as bytes"));
    m_hex->document()->setDocumentMargin(10);
    m_tree->setAccessibleName(tr("Payload and metadata"));

    auto* fields = new QWidget(m_tabs);
    auto* inner = new QVBoxLayout(fields);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_note);
    inner->addWidget(m_hex, 1);
    inner->addSpacing(4);
    inner->addWidget(m_tree, 1);
    m_tabs->addTab(fields, tr("Fields"));
    m_tabs->addTab(m_raw, tr("Raw"));

    auto* page = new QWidget(m_pages);
    auto* body = new QVBoxLayout(page);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_facts);
    body->addWidget(m_tabs, 1);
    m_pages->addWidget(page);
    m_pages->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_pages, 1);
}

void EventDetailPane::refresh() {
    const auto session = m_context.store->session();
    const auto rank = m_context.cursor->rank();
    if (!session || !rank) {
        m_job.cancel();
        showNothing();
    } else {
        m_job.run(
            m_context.jobs, this,
            [session, rank = *rank](std::stop_token stop) { return session->event(rank, stop); },
            [this](Result<std::shared_ptr<const session::EventDetail>> answer) { take(std::move(answer)); },
            Pace::Awaited);
    }
    m_header->setBusy(m_job.busy());
}

void EventDetailPane::take(Result<std::shared_ptr<const session::EventDetail>> answer) {
    m_header->setBusy(false);
    if (answer) {
        m_event = std::move(*answer);
        showEvent();
        return;
    }
    if (answer.error().code == ErrorCode::Cancelled) return;
    showNothing();
    m_empty->setTexts(tr("The event could not be read"), coreText(answer.error()), tr("Try again"));
}

void EventDetailPane::showNothing() {
    m_event.reset();
    m_model->clear();
    m_raw->setEvent(nullptr);
    m_header->setTitle(tr("Event"));
    m_header->setSubtitle({});
    m_copy->hide();
    if (m_context.store->isOpen())
        m_empty->setTexts(tr("One event and what it says"),
                          tr("Select an event in the list or on the timeline."));
    else
        m_empty->setTexts(tr("One event and what it says"), tr("Nothing is open yet."));
    m_pages->setCurrentWidget(m_empty);
}

void EventDetailPane::showEvent() {
    m_header->setTitle(tr("Event %1").arg(placeText(m_event->row)));
    m_header->setSubtitle(shownText(m_event->row.typeName));
    m_copy->show();
    m_copy->setEnabled(m_event->payloadKind != event::BodyKind::Absent);
    m_facts->setEvent(*m_event, m_context.display->display().utc);
    m_raw->setEvent(m_event);
    const QStringList all = notes();
    m_note->setText(all.join(QLatin1Char('\n')));
    m_note->setVisible(!all.isEmpty());
    const bool bytes = m_event->payloadKind == event::BodyKind::Bytes && m_event->payload.isNull();
    m_hex->setPlainText(bytes ? hexDump(m_event->payloadText) : QString());
    m_hex->setVisible(bytes);
    setSections();
    m_tree->setVisible(m_model->rowCount() > 0);
    m_pages->setCurrentIndex(0);
}

void EventDetailPane::setSections() {
    std::vector<ValueTreeModel::Section> sections;
    const auto isShown = [](event::BodyKind kind, const json::Value& value) { // parsed or decoded
        return kind == event::BodyKind::Json || (kind == event::BodyKind::Bytes && !value.isNull());
    };
    if (isShown(m_event->payloadKind, m_event->payload)) sections.push_back({{}, m_event->payload});
    if (isShown(m_event->metadataKind, m_event->metadata))
        sections.push_back({tr("metadata"), m_event->metadata});
    m_model->setSections(std::move(sections));
}

QStringList EventDetailPane::notes() const {
    QStringList notes;
    const std::uint32_t flags = m_event->row.flags;
    if (flags & event::kLink)
        notes << tr("A link to another event: %1").arg(shownText(m_event->payloadText.substr(0, 400)));
    else if (flags & event::kUndecodablePayload)
        notes << tr("The payload is meant to be JSON and is not: these are its bytes as stored.");
    else if (m_event->payloadKind == event::BodyKind::Bytes && !m_event->payload.isNull())
        notes << tr("The payload is %1 and shown decoded: see its bytes under Raw.").arg(encodingOf(flags));
    else if (m_event->payloadKind == event::BodyKind::Bytes)
        notes << tr("The payload is not JSON: these are its bytes as stored.");
    else if (m_event->payloadKind == event::BodyKind::Absent)
        notes << tr("This event carries no payload.");
    else if (m_event->payload.isContainer() && m_event->payload.size() == 0)
        notes << tr("The payload is empty: %1").arg(lineText(m_event->payload));
    if (flags & event::kDuplicateKeys)
        notes << tr("An object names a key twice: the last one is shown, the stored text has both.");
    if (flags & event::kUndecodableMetadata)
        notes << tr("The metadata is meant to be JSON and is not: see its bytes under Raw.");
    else if (m_event->metadataKind == event::BodyKind::Bytes && m_event->metadata.isNull())
        notes << tr("The metadata is not JSON: see its bytes under Raw.");
    return notes;
}

void EventDetailPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) m_hex->setFont(monoFont());
    QWidget::changeEvent(event);
}

QString EventDetailPane::note() const {
    return m_note->text();
}

QString EventDetailPane::hexText() const {
    return m_hex->toPlainText();
}

} // namespace hindcast::widgets
