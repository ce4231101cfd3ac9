// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/projection_commands.h"

#include "panes/aggregates_pane.h"
#include "panes/compare_pane.h"
#include "panes/state_pane.h"
#include "projection/fold_menu.h"
#include "projection/fold_runner.h"
#include "projection/parity_runner.h"
#include "projection/projection_pane.h"
#include "window/action_set.h"
#include "window/cache_choice.h"
#include "window/cli_command.h"
#include "window/main_window.h"
#include "window/other_store_loader.h"
#include "window/source_chooser.h"
#include "window/status_line.h"
#include "window/store_loader.h"

#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>

namespace hindcast::app {
namespace {

/// Options of a command line by which it runs a script as it is run here.
QString rulesOf(const std::optional<session::ScriptChoice>& script) {
    QString options;
    if (script && script->engine == 2) options += QStringLiteral(" --engine v2");
    if (script && script->allowClock) options += QStringLiteral(" --allow-clock");
    return options;
}

} // namespace

ProjectionCommands::ProjectionCommands(MainWindow& window)
    : QObject(&window), m_window(window), m_pane(window.projectionPane()) {
    const auto on = [this](ActionId id, auto run) {
        connect(m_window.actions()[id], &QAction::triggered, this, run);
    };
    const widgets::PaneContext context = window.state().context();
    for (widgets::FoldState* fold : {context.fold, context.otherFold})
        new widgets::FoldRunner(context, fold, this);
    new OtherStoreLoader(context, window.loader().sharedOpener(), this);
    new widgets::ParityRunner(
        context, window.loader().sharedOpener(),
        [this] {
            const import::ImportOptions& options = m_window.loader().options();
            source::Location location{m_window.storePath().toStdString(), options.view};
            location.mapping = options.limits.mapping;
            location.mappingName = options.limits.mappingName;
            return location;
        },
        this);
    connect(window.comparePane(), &widgets::ComparePane::otherStoreWanted, this,
            &ProjectionCommands::chooseOtherStore);
    connect(window.statePane(), &widgets::StatePane::parityWanted, this, &ProjectionCommands::checkParity);
    on(ActionId::NewProjection, [this] {
        show();
        m_pane->startNew();
    });
    on(ActionId::OpenProjection, [this] {
        show();
        m_pane->openOther();
    });
    on(ActionId::SaveProjection, [this] {
        if (m_window.state().document.isEmpty())
            m_window.statusLine()->complain(tr("There is no projection to save: write or open one first"));
        else
            m_pane->save();
    });
    on(ActionId::SaveProjectionAs, [this] { m_pane->saveAs(); });
    widgets::AggregatesPane* all = m_window.aggregatesPane();
    on(ActionId::CompareAll, [this, all] {
        m_window.setPerspective(Perspective::Compare);
        all->toggle();
    });
    connect(all, &widgets::AggregatesPane::notice, m_window.statusLine(), &StatusLine::complain);
    connect(all, &widgets::AggregatesPane::goToEvent, this, [this](Rank rank) {
        m_window.state().cursor.setSecond(std::nullopt);
        m_window.state().cursor.moveTo(rank);
    });
    on(ActionId::MergeStates, [this] { toggleMerge(); });
    connect(m_window.statePane(), &widgets::StatePane::projectionWanted, this, [this](bool open) {
        show();
        if (open)
            m_pane->openOther();
        else if (m_window.state().document.isEmpty())
            m_pane->startNew();
    });
    connect(m_pane, &widgets::ProjectionPane::goToEvent, this,
            [this](Rank rank) { m_window.state().cursor.moveTo(rank); });
    connect(m_pane, &widgets::ProjectionPane::notice, m_window.statusLine(), &StatusLine::complain);
    const auto check = [this] {
        m_window.actions()[ActionId::MergeStates]->setChecked(!m_window.state().fold.isScript());
    };
    connect(context.fold, &widgets::FoldState::requested, this, check);
    check();
}

void ProjectionCommands::show() {
    m_window.setPerspective(Perspective::Debug);
    QAction* toggle = m_window.actions()[ActionId::ShowProjection];
    if (!toggle->isChecked()) toggle->trigger();
    m_pane->setFocus();
}

void ProjectionCommands::toggleMerge() {
    widgets::FoldState& fold = m_window.state().fold;
    const widgets::ScriptDocument& document = m_window.state().document;
    if (fold.isScript())
        fold.request(std::nullopt);
    else if (!document.isEmpty())
        fold.request(document.choice());
    else
        m_window.statusLine()->complain(tr("There is no projection yet: write or open one first"));
    m_window.actions()[ActionId::MergeStates]->setChecked(!fold.isScript());
}

void ProjectionCommands::chooseOtherStore() {
    const QString path = chooseSource(&m_window, false, QFileInfo(m_window.storePath()).path());
    if (!path.isEmpty()) m_window.state().otherStore.request(path);
}

void ProjectionCommands::checkParity(bool snapshots) {
    if (snapshots) return m_window.state().parity.request({});
    const QString file = QFileDialog::getOpenFileName(
        &m_window, tr("A read model's export"), QFileInfo(m_window.storePath()).path(),
        tr("Partitions and states (*.ndjson *.jsonl *.csv);;All files (*)"));
    if (!file.isEmpty()) m_window.state().parity.request(file);
}

QString ProjectionCommands::cliFor(const session::EventRow& cursor,
                                   const std::optional<session::EventRow>& second) const {
    const auto& script = m_window.state().fold.script();
    const auto& other = m_window.state().otherFold.script();
    const QString store = cliStore(m_window.storePath(), m_window.loader().options(),
                                   keepsCache(m_window.storePath()).value_or(true));
    const QString left = script ? QString::fromStdString(script->file) : QString();
    const widgets::OtherStore& otherStore = m_window.state().otherStore;
    if (m_window.perspective() == Perspective::Compare && otherStore.isOpen())
        return cliTwoStores(store, otherStore.path(), second.value_or(cursor), left,
                            other ? QString::fromStdString(other->file) : QString())
               + rulesOf(script);
    if (m_window.perspective() == Perspective::Compare && script && other) {
        const QString right = QString::fromStdString(other->file);
        return (m_window.aggregatesPane()->hasResult() ? cliCompare(store, left, right)
                                                       : cliDiff(store, cursor, second, left, right))
               + rulesOf(script);
    }
    const QString command = cliCommand(store, cursor, second);
    return script ? command + QStringLiteral(" --projection ") + shellQuoted(left) + rulesOf(script)
                  : command;
}

QString ProjectionCommands::cliRemark() const {
    const widgets::ScriptDocument& document = m_window.state().document;
    const auto& script = m_window.state().fold.script();
    const bool unsaved = document.isModified() || document.path().isEmpty();
    if (!script || !unsaved || script->file != document.choice().file) return {};
    return tr("The projection is not saved: the command does not see its last changes");
}

void keepProjections(const widgets::PaneContext& context, Workspace& workspace) {
    workspace.projection = context.document->path();
    const auto& script = context.fold->script();
    workspace.foldsByScript = script && script->file == workspace.projection.toStdString();
    const auto& other = context.otherFold->script();
    workspace.secondEngine = context.document->engine() == 2;
    workspace.allowsClock = context.document->allowsClock();
    workspace.againstStore = context.otherStore->path();
    workspace.against = other                         ? QString::fromStdString(other->file)
                        : context.otherFold->isSame() ? QString()
                                                      : QStringLiteral("merge");
}

void compareProjections(const widgets::PaneContext& context, const QString& left, const QString& right) {
    if (!context.document->open(left)) context.fold->request(context.document->choice());
    context.otherFold->request(session::ScriptChoice{right.toStdString()});
}

void restoreProjections(const widgets::PaneContext& context, const Workspace& workspace) {
    context.document->close();
    context.document->setRules(workspace.secondEngine ? 2 : 1, workspace.allowsClock);
    if (!workspace.projection.isEmpty()) (void)context.document->open(workspace.projection);
    const bool byScript = workspace.foldsByScript && !context.document->isEmpty();
    context.fold->request(byScript ? std::optional(context.document->choice()) : std::nullopt);
    if (workspace.against == QLatin1String("merge"))
        context.otherFold->request(std::nullopt);
    else if (QFileInfo::exists(workspace.against))
        context.otherFold->request(session::ScriptChoice{workspace.against.toStdString()});
    else
        context.otherFold->requestSame();
    context.otherStore->request(workspace.againstStore);
}

} // namespace hindcast::app
