// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/omnibox.h"

#include "wording/core_text.h"

#include "window/destination.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace hindcast::app {

Omnibox::Omnibox(const widgets::PaneContext& context, QWidget* parent)
    : QLineEdit(parent), m_context(context), m_suggestions(new QStringListModel(this)) {
    auto* completer = new QCompleter(m_suggestions, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(12);
    setCompleter(completer);
    retranslate();
    connect(this, &QLineEdit::textEdited, this, &Omnibox::suggest);
    connect(this, &QLineEdit::returnPressed, this, &Omnibox::go);
    connect(
        completer, qOverload<const QString&>(&QCompleter::activated), this, [this] { go(); },
        Qt::QueuedConnection);
}

void Omnibox::retranslate() {
    setPlaceholderText(tr("Go to stream, event id, time, position …   > commands"));
    setAccessibleName(tr("Go to"));
}

void Omnibox::startTyping(const QString& text) {
    setFocus(Qt::ShortcutFocusReason);
    setText(text);
    selectAll();
}

void Omnibox::goTo(const QString& destination) {
    setText(destination);
    go();
}

void Omnibox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        clear();
        emit done();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void Omnibox::suggest(const QString& text) {
    if (text.startsWith(QLatin1Char('>'))) {
        clear();
        emit commandsRequested(text.mid(1));
        return;
    }
    const auto session = m_context.store->session();
    if (!session || text.isEmpty()) return m_suggestions->setStringList({});
    session::StreamQuery query;
    query.search = text.toStdString();
    query.limit = 40;
    m_suggestJob.run(
        m_context.jobs, this,
        [session, query](std::stop_token stop) { return session->streams(query, stop); },
        [this](const Result<std::vector<session::StreamRow>>& streams) {
            if (!streams || !hasFocus()) return;
            QStringList names;
            for (const session::StreamRow& row : *streams)
                names << QString::fromStdString(row.name);
            m_suggestions->setStringList(names);
            if (!names.isEmpty()) completer()->complete();
        });
}

void Omnibox::go() {
    const auto session = m_context.store->session();
    const QString wanted = text().trimmed();
    if (!session || wanted.isEmpty()) return;
    m_suggestJob.cancel();
    completer()->popup()->hide();
    m_goJob.run(
        m_context.jobs, this,
        [session, wanted = wanted.toStdString(), from = m_context.cursor->rank()](std::stop_token stop) {
            return findDestination(*session, wanted, from, stop);
        },
        [this](const Result<Destination>& found) {
            if (found) {
                if (found->linkedInto) m_context.scope->set(widgets::Scope::Stream, found->linkedInto);
                m_context.cursor->moveTo(found->rank);
                clear();
                emit done();
            } else if (found.error().code != ErrorCode::Cancelled) {
                selectAll();
                emit notFound(widgets::coreText(found.error()));
            }
        });
}

} // namespace hindcast::app
