// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/projection_pane.h"

#include "projection/script_completer.h"
#include "projection/script_editor.h"
#include "projection/script_find.h"
#include "projection/script_log.h"
#include "projection/script_problems.h"
#include "projection/script_templates.h"
#include "util/elided_label.h"
#include "util/empty_state.h"
#include "util/literal_text.h"
#include "util/pane_header.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast::widgets {
namespace {

QString fileFilter() {
    return ProjectionPane::tr("JavaScript (*.js *.mjs);;All files (*)");
}

QToolButton* button(const QString& text, const QString& hint, QWidget* parent) {
    auto* made = new QToolButton(parent);
    made->setText(text);
    made->setAutoRaise(true);
    made->setToolTip(hint);
    made->setAccessibleName(hint);
    return made;
}

} // namespace

ProjectionPane::ProjectionPane(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_header(new PaneHeader(tr("Projection"), this)),
      m_templates(new QMenu(this)), m_contest(new QWidget(this)), m_contestText(new ElidedLabel(m_contest)),
      m_pages(new QStackedWidget(this)), m_editor(new ScriptEditor(m_pages)),
      m_empty(new EmptyState(m_pages)), m_find(new ScriptFind(m_editor, this)),
      m_problems(new ScriptProblems(context, this)), m_log(new ScriptLog(context, this)),
      m_completer(new ScriptCompleter(context, m_editor, this)) {
    buildHeader();
    auto* contest = new QHBoxLayout(m_contest);
    contest->setContentsMargins(12, 3, 8, 3);
    contest->addWidget(m_contestText, 1);
    m_contestText->setText(tr("Another program changed the file, and there are changes here"));
    auto* theirs = button(tr("Take the file"), tr("Loses the changes here"), m_contest);
    auto* ours = button(tr("Keep these"), tr("Saving replaces what the other program wrote"), m_contest);
    contest->addWidget(theirs);
    contest->addWidget(ours);
    connect(theirs, &QToolButton::clicked, context.document, &ScriptDocument::takeTheirs);
    connect(ours, &QToolButton::clicked, context.document, &ScriptDocument::keepOurs);

    m_pages->addWidget(m_editor);
    m_pages->addWidget(m_empty);
    m_empty->setTexts(
        tr("A projection of your own"),
        tr("Events are folded into states by a script in JavaScript, in KurrentDB's dialect or with "
           "initial and apply(state, event). Until there is one, payloads are merged."),
        tr("Write one"));
    connect(m_empty, &EmptyState::actionTriggered, this, &ProjectionPane::startNew);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_pages);
    split->addWidget(m_problems);
    split->addWidget(m_log);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setStretchFactor(2, 1);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_contest);
    column->addWidget(split, 1);
    column->addWidget(m_find);

    connect(context.document, &ScriptDocument::replaced, this, [this] {
        m_replacing = true; // comes as taken out and put in
        m_editor->replaceText(m_context.document->text());
        m_editor->SendScintilla(QsciScintilla::SCI_EMPTYUNDOBUFFER);
        m_replacing = false;
        if (!m_context.document->isEmpty()) use(false);
    });
    connect(context.document, &ScriptDocument::typed, this, [this] { use(true); });
    connect(context.document, &ScriptDocument::statusChanged, this, &ProjectionPane::showStatus);
    connect(context.document, &ScriptDocument::rulesChanged, this, [this] {
        showRules();
        if (!m_context.document->isEmpty()) use(false);
    });
    connect(m_editor, &QsciScintilla::textChanged, this, [this] {
        if (!m_replacing) m_context.document->type(m_editor->text());
    });
    connect(m_editor, &ScriptEditor::findWanted, this, [this](int direction) {
        if (direction == 0)
            m_find->open();
        else
            m_find->go(direction);
    });
    connect(m_problems, &ScriptProblems::goToPlace, m_editor, &ScriptEditor::goTo);
    connect(m_problems, &ScriptProblems::goToEvent, this, &ProjectionPane::goToEvent);
    connect(context.fold, &FoldState::statusChanged, this, &ProjectionPane::showFold);
    connect(context.fold, &FoldState::changed, this, &ProjectionPane::showFold);
    connect(context.fold, &FoldState::logChanged, this, &ProjectionPane::showLog);
    connect(m_log, &ScriptLog::goToEvent, this, &ProjectionPane::goToEvent);
    connect(context.theme, &ThemeState::changed, this,
            [this] { m_editor->applyTheme(m_context.theme->theme()); });
    m_editor->applyTheme(context.theme->theme());
    setFocusProxy(m_editor);
    showStatus();
    showRules();
    showFold();
}

void ProjectionPane::buildHeader() {
    m_new = button(tr("New"), tr("Begin another projection"), this);
    m_new->setPopupMode(QToolButton::InstantPopup);
    m_new->setMenu(m_templates);
    connect(m_templates, &QMenu::aboutToShow, this, &ProjectionPane::fillTemplates);
    auto* open = button(tr("Open…"), tr("Open a projection"), this);
    connect(open, &QToolButton::clicked, this, &ProjectionPane::openOther);
    m_save = button(tr("Save"), tr("Save the projection"), this);
    connect(m_save, &QToolButton::clicked, this, &ProjectionPane::save);
    auto* other = button(tr("Save as…"), tr("Save the projection under another name"), this);
    connect(other, &QToolButton::clicked, this, &ProjectionPane::saveAs);
    buildRules();
    for (QToolButton* made : {m_rules, m_new, open, m_save, other})
        m_header->addWidget(made);
}

void ProjectionPane::buildRules() {
    m_rules = button({}, tr("Whose rules the projection runs by"), this);
    m_rules->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(this);
    auto* engines = new QActionGroup(menu);
    const auto engine = [&](int number, const QString& text) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        engines->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, number] { m_context.document->setRules(number, m_context.document->allowsClock()); });
        return action;
    };
    QAction* first = engine(1, tr("KurrentDB's engine v1"));
    QAction* second = engine(2, tr("KurrentDB's engine v2"));
    menu->addSeparator();
    QAction* clock = menu->addAction(tr("It sees the clock of this machine"));
    clock->setCheckable(true);
    clock->setToolTip(tr("Else it sees the time of the event, and its states are the same every time"));
    menu->setToolTipsVisible(true);
    connect(clock, &QAction::triggered, this,
            [this](bool on) { m_context.document->setRules(m_context.document->engine(), on); });
    connect(menu, &QMenu::aboutToShow, this, [this, first, second, clock] {
        (m_context.document->engine() == 2 ? second : first)->setChecked(true);
        clock->setChecked(m_context.document->allowsClock());
    });
    m_rules->setMenu(menu);
}

void ProjectionPane::showRules() {
    const ScriptDocument& document = *m_context.document;
    QString text = document.engine() == 2 ? tr("Engine v2") : tr("Engine v1");
    if (document.allowsClock()) text += QStringLiteral(" · ") + tr("clock");
    m_rules->setText(text + QStringLiteral(" ▾"));
    showStatus();
}

void ProjectionPane::use(bool soon) {
    m_context.fold->request(m_context.document->choice(), soon);
}

void ProjectionPane::showStatus() {
    const ScriptDocument& document = *m_context.document;
    QString subtitle;
    if (!document.isEmpty()) {
        subtitle = document.name();
        if (document.isModified() || document.path().isEmpty())
            subtitle += QStringLiteral(" · ") + tr("not saved");
        if (document.allowsClock()) subtitle += QStringLiteral(" · ") + tr("not deterministic");
    }
    m_header->setSubtitle(subtitle);
    m_save->setEnabled(document.isModified() || (document.path().isEmpty() && !document.isEmpty()));
    m_contest->setVisible(document.isContested());
    m_pages->setCurrentWidget(document.isEmpty() ? static_cast<QWidget*>(m_empty) : m_editor);
}

void ProjectionPane::showFold() {
    const FoldState& fold = *m_context.fold;
    m_header->setBusy(isOurs() && fold.isRunning());
    if (isOurs())
        m_problems->list(fold);
    else
        m_problems->hide();
    m_editor->setMarks(isOurs() ? m_problems->marks() : std::vector<ScriptMark>());
    showLog();
}

bool ProjectionPane::isOurs() const {
    const FoldState& fold = *m_context.fold;
    return fold.isScript() && fold.script()->file == m_context.document->choice().file;
}

void ProjectionPane::showLog() {
    if (isOurs())
        m_log->list(*m_context.fold);
    else
        m_log->hide();
}

void ProjectionPane::fillTemplates() {
    m_templates->clear();
    const QStringList types = m_completer->types();
    for (const ScriptTemplate& one : scriptTemplates(m_completer->categories().value(0), types.value(0),
                                                     types.value(1), m_completer->stream()))
        connect(m_templates->addAction(one.name), &QAction::triggered, this, [this, text = one.text] {
            if (mayLose()) start(text);
        });
}

void ProjectionPane::start(const QString& text) {
    m_context.document->start(text);
    m_editor->setFocus();
}

void ProjectionPane::startNew() {
    fillTemplates();
    if (QAction* first = m_templates->actions().value(0)) first->trigger();
}

bool ProjectionPane::tell(const std::optional<QString>& problem) {
    if (problem) emit notice(*problem);
    return !problem;
}

void ProjectionPane::openFile(const QString& path) {
    tell(m_context.document->open(path));
}

void ProjectionPane::openOther() {
    if (!mayLose()) return;
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a projection"), QFileInfo(m_context.document->path()).path(), fileFilter());
    if (!path.isEmpty()) openFile(path);
}

bool ProjectionPane::save() {
    if (m_context.document->path().isEmpty()) return saveAs();
    return tell(m_context.document->save());
}

bool ProjectionPane::saveAs() {
    const ScriptDocument& document = *m_context.document;
    const QString start = document.path().isEmpty() ? document.name() : document.path();
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the projection"), start, fileFilter());
    return !path.isEmpty() && tell(m_context.document->saveAs(path));
}

ProjectionPane::Loss ProjectionPane::ask() {
    if (m_ask) return m_ask();
    const auto answer = QMessageBox::question(
        this, tr("Projection"),
        literalText(tr("%1 has changes that are not saved.").arg(m_context.document->name())),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Save      ? Loss::Save
           : answer == QMessageBox::Discard ? Loss::Discard
                                            : Loss::Cancel;
}

bool ProjectionPane::mayLose() {
    if (!m_context.document->isModified()) return true;
    const Loss answer = ask();
    return answer == Loss::Discard || (answer == Loss::Save && save());
}

} // namespace hindcast::widgets
