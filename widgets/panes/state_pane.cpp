// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/state_pane.h"

#include "filter/filter_clause.h"
#include "models/state_model.h"
#include "panes/blame_tab.h"
#include "panes/changes_tab.h"
#include "panes/json_tree_view.h"
#include "panes/parity_remark.h"
#include "panes/partition_view.h"
#include "panes/path_steps.h"
#include "panes/values_tab.h"
#include "projection/fold_menu.h"
#include "util/elided_label.h"
#include "util/empty_state.h"
#include "util/event_text.h"
#include "util/fonts.h"
#include "util/info_button.h"
#include "util/pane_header.h"
#include "util/quiet_table.h"
#include "util/quiet_tabs.h"
#include "util/value_text.h"
#include "wording/core_text.h"
#include "json/pointer.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast::widgets {
namespace {

constexpr std::size_t kShortStream = 2000; ///< events whose blame is there before a frame is painted

} // namespace

StatePane::StatePane(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_header(new PaneHeader(tr("State"), this)),
      m_pin(new QToolButton(this)), m_fold(new ElidedLabel(this)), m_chooseFold(new QToolButton(this)),
      m_parity(new ParityRemark(context, this)), m_about(new InfoButton(this)), m_tabs(new QuietTabs(this)),
      m_statePage(new QStackedWidget(m_tabs)), m_model(new StateModel(this)),
      m_tree(new StateTreeView(m_model, context.theme, m_statePage)), m_empty(new EmptyState(m_statePage)),
      m_partitions(new PartitionView(context, m_statePage)), m_changes(new ChangesTab(context, m_tabs)),
      m_blame(new BlameTab(context, m_tabs)), m_values(new ValuesTab(context, m_tabs)),
      m_steps(new PathSteps(context, this)) {
    buildHeader();
    buildTabs();
    connect(context.cursor, &Cursor::moved, this, &StatePane::refresh);
    connect(context.pin, &PinState::changed, this, &StatePane::refresh);
    connect(context.store, &Store::grown, this, &StatePane::refresh);
    if (context.fold) {
        connect(context.fold, &FoldState::changed, this, &StatePane::refresh);
        connect(context.fold, &FoldState::statusChanged, this, &StatePane::showFold);
    }
    connect(context.store, &Store::opened, this, [this] {
        showNothing();
        refresh();
    });
    connect(context.path, &PathState::changed, this, [this] {
        m_tree->selectPath(m_context.path->path());
        showLiteral();
    });
    m_tree->setFilter(context.filter);
    connect(m_tree, &JsonTreeView::pathSelected, context.path, &PathState::set);
    connect(m_tree, &JsonTreeView::originRequested, this, [this](const QModelIndex& index) {
        if (const auto origin = m_model->blame(index)) emit goToEvent(origin->rank);
    });
    connect(m_blame, &BlameTab::goToEvent, this, &StatePane::goToEvent);
    connect(m_steps, &PathSteps::found, this, [this](Rank rank) { m_context.cursor->moveTo(rank); });
    connect(m_steps, &PathSteps::notice, this, &StatePane::notice);
    connect(m_steps, &PathSteps::busyChanged, this, [this](bool busy) {
        m_stepsBusy = busy;
        updateBusy();
    });
    connect(m_values, &ValuesTab::busyChanged, this, [this](bool busy) {
        m_valuesBusy = busy;
        updateBusy();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_firstOfStream)
            emit goToEvent(*m_firstOfStream);
        else
            refresh();
    });
    showNothing();
    refresh();
}

StatePane::~StatePane() = default;

void StatePane::buildHeader() {
    m_pin->setText(tr("Pin"));
    m_pin->setCheckable(true);
    m_pin->setAutoRaise(true);
    m_pin->setAccessibleName(tr("Pin this stream's state"));
    connect(m_pin, &QToolButton::clicked, this, &StatePane::togglePin);
    m_header->addWidget(m_pin);
    m_fold->setLook(ElidedLabel::Look::Small);
    m_chooseFold->setText(QStringLiteral("▾"));
    m_chooseFold->setProperty("quiet", true);
    m_chooseFold->setStyleSheet(QStringLiteral("padding: 0px 5px;"));
    m_chooseFold->setToolTip(tr("Choose whose fold makes the states"));
    m_chooseFold->setAccessibleName(m_chooseFold->toolTip());
    m_chooseFold->setPopupMode(QToolButton::InstantPopup);
    m_chooseFold->setVisible(m_context.fold != nullptr);
    if (m_context.fold) {
        m_foldMenu = new FoldMenu(m_context, m_context.fold, FoldMenu::Use::States, this);
        m_chooseFold->setMenu(m_foldMenu);
        connect(m_foldMenu, &FoldMenu::openRequested, this, [this] { emit projectionWanted(true); });
        connect(m_foldMenu, &FoldMenu::newRequested, this, [this] { emit projectionWanted(false); });
        connect(m_foldMenu, &FoldMenu::parityRequested, this, &StatePane::parityWanted);
    }
    m_about->setAccessibleName(tr("Rules of this fold"));
    connect(m_parity, &ParityRemark::goToEvent, this, &StatePane::goToEvent);
}

void StatePane::buildTabs() {
    m_statePage->setContentsMargins(0, 4, 0, 0);
    m_statePage->addWidget(m_tree);
    m_statePage->addWidget(m_empty);
    m_statePage->addWidget(m_partitions);
    connect(m_partitions, &PartitionView::changed, this, &StatePane::showPartitionsHeader);
    connect(m_partitions, &PartitionView::failed, this, [this](const Error& error) {
        m_empty->setTexts(tr("The states could not be made"), coreText(error), tr("Try again"));
        m_statePage->setCurrentWidget(m_empty);
    });
    m_tree->setAccessibleName(tr("State"));
    m_tabs->addTab(m_statePage, tr("State"));
    m_tabs->addTab(m_changes, tr("Changes"));
    m_tabs->addTab(m_blame, tr("Blame"));
    m_tabs->addTab(m_values, tr("Values"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        m_values->setActive(tab == ValuesTabIndex);
        loadBlame();
    });
    auto* fold = new QHBoxLayout;
    fold->setContentsMargins(12, 4, 8, 2);
    fold->setSpacing(4);
    fold->addWidget(m_fold);
    fold->addWidget(m_about);
    fold->addWidget(m_chooseFold);
    fold->addWidget(m_parity);
    fold->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(fold);
    column->addWidget(m_tabs, 1);
}

void StatePane::showTab(Tab tab) {
    m_tabs->setCurrentIndex(tab);
}

StatePane::Answer StatePane::load(const session::Session& session, std::optional<Rank> rank,
                                  std::optional<StreamId> pinned, std::stop_token stop) {
    Answer answer;
    std::optional<StreamId> stream = pinned;
    if (!stream) {
        const auto rows = session.rows(*rank, 1, stop);
        if (!rows || rows->empty()) {
            if (!rows) answer.error = rows.error();
            return answer;
        }
        stream = rows->front().stream;
    }
    const session::Point point = rank ? session::Point(*rank) : session::Point(session::AtEnd{});
    auto view = session.state(*stream, point, stop);
    if (!view) {
        answer.error = view.error();
        return answer;
    }
    answer.view = std::move(*view);
    if (!answer.view->last)
        if (const auto row = session.stream(*stream)) answer.firstOfStream = row->firstRank;
    return answer;
}

void StatePane::refresh() {
    const auto session = m_context.states();
    const auto rank = m_context.cursor->rank();
    const auto pinned = m_context.pin->stream();
    m_pin->setChecked(pinned.has_value());
    if (!session || (!rank && !pinned)) {
        m_stateJob.cancel();
        m_blameJob.cancel();
        showNothing();
        updateBusy();
        return;
    }
    if (PartitionView::isFor(m_context)) return showPartitions();
    enableTabs(true);
    if (m_statePage->currentWidget() == m_partitions) showNothing();
    m_blameJob.cancel(); // of a state that goes: it may take seconds, beside what comes
    m_stateJob.run(
        m_context.jobs, this,
        [session, rank, pinned](std::stop_token stop) { return load(*session, rank, pinned, stop); },
        [this](Answer answer) { take(std::move(answer)); }, Pace::Awaited);
    updateBusy();
}

void StatePane::showPartitions() {
    m_stateJob.cancel();
    m_blameJob.cancel();
    if (m_statePage->currentWidget() != m_partitions) showNothing();
    enableTabs(false);
    m_tabs->setCurrentIndex(StateTab);
    m_statePage->setCurrentWidget(m_partitions);
    m_partitions->refresh();
    showPartitionsHeader();
}

void StatePane::showPartitionsHeader() {
    if (m_statePage->currentWidget() != m_partitions) return;
    m_header->setTitle(m_partitions->title());
    m_header->setSubtitle(m_partitions->subtitle());
    updateBusy();
    showFold();
}

// What one event changed, and who set a value, is known of streams only.
void StatePane::enableTabs(bool byStream) {
    for (const int tab : {int(ChangesTabIndex), int(BlameTabIndex), int(ValuesTabIndex)}) {
        if (m_tabs->isTabEnabled(tab) == byStream) continue;
        m_tabs->setTabEnabled(tab, byStream);
        m_tabs->setTabToolTip(tab, byStream ? QString()
                                            : tr("Only for projections that have a state for each stream"));
    }
}

void StatePane::take(Answer answer) {
    updateBusy();
    if (!answer.view) {
        if (answer.error && answer.error->code == ErrorCode::Cancelled) return;
        showNothing();
        if (answer.error)
            m_empty->setTexts(tr("The state could not be made"), coreText(*answer.error), tr("Try again"));
        return;
    }
    m_view = std::move(answer.view);
    m_firstOfStream = answer.firstOfStream;
    m_model->setState(*m_view);
    const QString path = m_context.path->path();
    m_context.path->setFound(path.isEmpty() || m_model->find(path).isValid());
    showLiteral();
    m_changes->setState(m_view);
    showChangesTab();
    m_values->setPlace(m_view->stream, m_view->folded);
    showHeader();
    if (!m_view->last) {
        m_empty->setTexts(
            tr("No state yet"),
            tr("The first event of %1 comes after the cursor.").arg(shownText(m_view->streamName)),
            m_firstOfStream ? tr("Go to its first event") : QString());
    } else if (m_view->state.isNull() && m_view->projection != "merge") {
        m_firstOfStream.reset();
        m_empty->setTexts(tr("No state"), tr("%1 makes no state of the events of this stream up to here.")
                                              .arg(shownText(m_view->projection)));
    } else if (m_view->state.isObject() && m_view->state.size() == 0 && m_view->before.size() == 0) {
        m_firstOfStream.reset();
        m_empty->setTexts(tr("The state is empty"),
                          m_view->projection == "merge"
                              ? tr("None of the %1 events folded so far carried a payload that sets a value.")
                                    .arg(groupedNumber(qint64(m_view->folded)))
                              : tr("%1 has set nothing in it so far.").arg(shownText(m_view->projection)));
    } else {
        m_statePage->setCurrentWidget(m_tree);
        loadBlame();
        return;
    }
    m_statePage->setCurrentWidget(m_empty);
    loadBlame();
}

void StatePane::showChangesTab() {
    const bool some = m_view && !m_view->changes.empty();
    const QString text =
        some ? tr("Changes %1").arg(groupedNumber(qint64(m_view->changes.size()))) : tr("Changes");
    if (text != m_tabs->tabText(ChangesTabIndex)) m_tabs->setTabText(ChangesTabIndex, text); // lays out
}

void StatePane::showLiteral() {
    const QString path = m_context.path->path();
    const auto pointer = json::Pointer::parse(path.toStdString());
    const json::Value* value = m_view && !path.isNull() && pointer ? pointer->find(m_view->state) : nullptr;
    m_context.path->setLiteral(value ? literalOf(*value).value_or(QString()) : QString());
}

void StatePane::showNothing() {
    m_view.reset();
    showLiteral();
    m_blamed.reset();
    m_firstOfStream.reset();
    m_model->clearState();
    m_changes->setState(nullptr);
    m_blame->clear();
    m_values->setPlace(std::nullopt, 0);
    showChangesTab();
    m_header->setTitle(tr("State"));
    m_header->setSubtitle({});
    m_fold->setParts({}, {}, {});
    m_about->hide();
    m_pin->hide();
    if (m_context.store->isOpen())
        m_empty->setTexts(tr("The state at the cursor"),
                          tr("Select an event to see what its stream was then."));
    else
        m_empty->setTexts(tr("The state at the cursor"), tr("Nothing is open yet."));
    m_statePage->setCurrentWidget(m_empty);
}

void StatePane::showHeader() {
    m_header->setTitle(shownText(m_view->streamName));
    QString subtitle =
        m_view->last ? tr("at version %1").arg(m_view->last->version.value()) : tr("before its first event");
    if (m_view->timeRegressed) subtitle += QStringLiteral(" · ") + tr("times go back");
    if (m_context.pin->stream()) subtitle += QStringLiteral(" · ") + tr("pinned");
    m_header->setSubtitle(subtitle);
    m_pin->show();
    m_pin->setToolTip(m_context.pin->stream() ? tr("Follow the stream of the cursor's event again")
                                              : tr("Keep showing this stream while the cursor moves"));
    showFold();
}

void StatePane::showFold() {
    const bool isMerge = m_view && m_view->projection == "merge";
    const bool byPartition = m_statePage->currentWidget() == m_partitions;
    m_about->setVisible(isMerge);
    if (!m_view && !byPartition) return m_fold->setParts({}, {}, {});
    QString remark;
    if (m_context.fold && m_context.fold->error())
        remark = QStringLiteral(" · ") + tr("%1 cannot be run").arg(FoldMenu::name(m_context.fold->script()));
    else if (m_context.fold && !m_context.fold->failures().empty() && !isMerge)
        remark = QStringLiteral(" · ")
                 + tr("failed on %Ln event(s)", nullptr, int(m_context.fold->failures().size()));
    if (!isMerge && m_context.fold) {
        const auto& shown = m_context.fold->shownScript();
        if (shown && shown->allowClock) remark += QStringLiteral(" · ") + tr("not deterministic");
        if (m_context.fold->changedVariable())
            remark += QStringLiteral(" · ")
                      + tr("keeps variables (%1)").arg(shownText(*m_context.fold->changedVariable()));
    }
    if (isMerge) {
        m_fold->setParts(tr("fold:") + QLatin1Char(' '), tr("Merged payloads"),
                         QLatin1Char(' ') + tr("(merge, built in)") + remark);
        m_about->setToolTip(
            tr("Object payloads are merged in order (JSON Merge Patch, RFC 7396): a member replaces "
               "the one before, null removes it. This is not the aggregate, only its last values."));
    } else {
        m_fold->setParts(tr("fold:") + QLatin1Char(' '),
                         byPartition ? FoldMenu::name(m_context.fold->shownScript())
                                     : shownText(m_view->projection),
                         QLatin1Char(' ') + tr("(JavaScript)") + remark);
    }
}

QString StatePane::foldText() const {
    return m_parity->text().isEmpty() ? m_fold->text()
                                      : m_fold->text() + QStringLiteral(" · ") + m_parity->text();
}

void StatePane::loadBlame() {
    const int tab = m_tabs->currentIndex();
    if (!m_view || !m_view->last) {
        m_blameJob.cancel();
        m_blame->clear();
        m_blamed.reset();
        return;
    }
    if (tab != StateTab && tab != BlameTabIndex) return;
    if (m_blamed == m_view) return;
    const auto session = m_context.states();
    m_blameJob.run(
        m_context.jobs, this,
        [session, view = m_view](std::stop_token stop) {
            return session->blame(view->stream, session::AtFolded{view->folded}, std::nullopt, stop);
        },
        [this, view = m_view](Result<std::vector<session::BlameRow>> answer) {
            updateBusy();
            if (view != m_view) return; // the state went on while the tab was away
            if (!answer) {
                if (answer.error().code != ErrorCode::Cancelled) emit notice(coreText(answer.error()));
                return;
            }
            m_blamed = view;
            m_model->setBlame(*answer);
            m_blame->setRows(std::move(*answer));
        },
        m_view->projection == "merge" && m_view->folded <= kShortStream ? Pace::Awaited : Pace::Long);
    updateBusy();
}

void StatePane::updateBusy() {
    m_header->setBusy(m_stateJob.busy() || m_partitions->busy() || m_blameJob.busy() || m_valuesBusy
                      || m_stepsBusy);
}

void StatePane::nextChange() {
    step(true);
}

void StatePane::previousChange() {
    step(false);
}

void StatePane::step(bool forward) {
    if (m_statePage->currentWidget() == m_partitions)
        return emit notice(tr("Only projections that have a state for each stream have a history"));
    if (!m_view) return;
    const QString path = m_context.path->path();
    if (path.isNull()) {
        emit notice(tr("Select a value in the state first"));
        return;
    }
    const auto from = m_view->last ? std::optional(m_view->last->version) : std::nullopt;
    m_steps->go(m_view->stream, path, from, forward);
}

void StatePane::blameSelected() {
    const QString path = m_context.path->path();
    const auto origin = path.isNull() ? std::nullopt : m_model->blame(m_model->find(path));
    if (origin)
        emit goToEvent(origin->rank);
    else
        emit notice(path.isNull() ? tr("Select a value in the state first")
                                  : tr("It is not known yet which event set this value"));
}

void StatePane::togglePin() {
    if (m_context.pin->stream())
        m_context.pin->set(std::nullopt);
    else if (m_view)
        m_context.pin->set(m_view->stream);
    m_pin->setChecked(m_context.pin->stream().has_value());
}

} // namespace hindcast::widgets
