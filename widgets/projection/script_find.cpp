// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_find.h"

#include <Qsci/qsciscintilla.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace hindcast::widgets {

ScriptFind::ScriptFind(QsciScintilla* editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_field(new QLineEdit(this)), m_said(new QLabel(this)) {
    m_field->setPlaceholderText(tr("Find in the projection"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_said->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addWidget(m_said);
    const auto button = [&](const QString& text, const QString& name, auto run) {
        auto* made = new QToolButton(this);
        made->setText(text);
        made->setProperty("quiet", true);
        made->setAccessibleName(name);
        made->setToolTip(name);
        connect(made, &QToolButton::clicked, this, run);
        row->addWidget(made);
    };
    button(QStringLiteral("↑"), tr("Previous place"), [this] { go(-1); });
    button(QStringLiteral("↓"), tr("Next place"), [this] { go(1); });
    button(QStringLiteral("✕"), tr("Close"), [this] { close(); });
    connect(m_field, &QLineEdit::textEdited, this, [this] { find(true, true); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] { go(1); });
    hide();
}

void ScriptFind::open() {
    if (m_editor->hasSelectedText() && !m_editor->selectedText().contains(u'\n'))
        m_field->setText(m_editor->selectedText());
    show();
    m_field->selectAll();
    m_field->setFocus();
}

void ScriptFind::go(int direction) {
    if (m_field->text().isEmpty()) return open();
    find(direction > 0, false);
}

bool ScriptFind::find(bool forward, bool fromHere) {
    int line = -1, index = -1, toLine = 0, toIndex = 0;
    if (m_editor->hasSelectedText()) {
        m_editor->getSelection(&line, &index, &toLine, &toIndex);
        if (forward && !fromHere) std::tie(line, index) = std::pair(toLine, toIndex);
    }
    const bool found =
        m_field->text().isEmpty()
        || m_editor->findFirst(m_field->text(), false, false, false, true, forward, line, index, true);
    m_said->setText(found ? QString() : tr("not found"));
    return found;
}

void ScriptFind::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void ScriptFind::close() {
    hide();
    m_editor->setFocus();
}

} // namespace hindcast::widgets
