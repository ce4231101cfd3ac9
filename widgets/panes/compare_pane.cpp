// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/compare_pane.h"

#include "models/aligned_model.h"
#include "panes/compare_header.h"
#include "panes/compare_tree_view.h"
#include "panes/difference_table.h"
#include "projection/fold_menu.h"
#include "util/empty_state.h"
#include "util/event_text.h"
#include "util/pane_header.h"
#include "util/value_text.h"
#include "wording/core_text.h"

#include <QCheckBox>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hindcast::widgets {
namespace {

/// Whether row `a` stands above row `b` in the tree, or is it.
bool isNotBelow(const QModelIndex& a, const QModelIndex& b) {
    const auto rows = [](QModelIndex index) {
        QList<int> chain;
        for (; index.isValid(); index = index.parent())
            chain.prepend(index.row());
        return chain;
    };
    const QList<int> first = rows(a), second = rows(b);
    return !std::lexicographical_compare(second.begin(), second.end(), first.begin(), first.end());
}

} // namespace

ComparePane::ComparePane(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_header(new PaneHeader(tr("Compare"), this)),
      m_onlyChanges(new QCheckBox(tr("Only changes"), this)), m_previous(new QToolButton(this)),
      m_next(new QToolButton(this)), m_count(new QLabel(this)), m_pages(new QStackedWidget(this)),
      m_split(new QSplitter(Qt::Vertical, m_pages)), m_sides(new CompareHeader(m_split)),
      m_model(new AlignedModel(this)), m_tree(new CompareTreeView(m_model, context.theme, m_split)),
      m_events(new DifferenceTable(context, m_split)), m_empty(new EmptyState(m_pages)) {
    buildControls();
    buildPages();
    connect(context.cursor, &Cursor::moved, this, &ComparePane::refresh);
    connect(context.cursor, &Cursor::secondMoved, this, &ComparePane::refresh);
    connect(context.store, &Store::grown, this, &ComparePane::refresh);
    connect(context.store, &Store::opened, this, [this] {
        showNothing();
        refresh();
    });
    for (FoldState* fold : {context.fold, context.otherFold}) {
        if (!fold) continue;
        auto* menu = new FoldMenu(context, fold,
                                  fold == context.fold ? FoldMenu::Use::SideA : FoldMenu::Use::SideB, this);
        m_sides->setFoldMenu(fold == context.fold, menu);
        connect(menu, &FoldMenu::storeRequested, this, &ComparePane::otherStoreWanted);
        connect(fold, &FoldState::changed, this, &ComparePane::refresh);
        connect(fold, &FoldState::requested, this, &ComparePane::refresh);
    }
    if (context.otherStore) {
        connect(context.otherStore, &OtherStore::changed, this, &ComparePane::refresh);
        connect(context.otherStore, &OtherStore::statusChanged, this, &ComparePane::followStore);
    }
    connect(context.display, &DisplayState::changed, this, &ComparePane::showSides);
    connect(m_sides, &CompareHeader::swapRequested, this, &ComparePane::swap);
    connect(m_tree, &JsonTreeView::pathSelected, context.path, &PathState::set);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ComparePane::showCount);
    connect(m_events, &DifferenceTable::goToEvent, this, &ComparePane::goToEvent);
    connect(m_events, &DifferenceTable::pathSelected, this, [this](const QString& path) {
        m_tree->selectPath(path);
        m_context.path->set(path);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &ComparePane::refresh);
    connect(context.path, &PathState::changed, this, [this] { m_tree->selectPath(m_context.path->path()); });
    showNothing();
    refresh();
}

ComparePane::~ComparePane() = default;

void ComparePane::buildControls() {
    const auto button = [this](QToolButton* made, const QString& text, const QString& name) {
        made->setText(text);
        made->setAutoRaise(true);
        made->setAccessibleName(name);
        made->setToolTip(name);
        m_header->addWidget(made);
    };
    m_header->addWidget(m_onlyChanges);
    connect(m_onlyChanges, &QCheckBox::toggled, this, &ComparePane::setOnlyChanges);
    button(m_previous, QStringLiteral("↑"), tr("Previous difference"));
    button(m_next, QStringLiteral("↓"), tr("Next difference"));
    m_header->addWidget(m_count);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    connect(m_previous, &QToolButton::clicked, this, &ComparePane::previousDifference);
    connect(m_next, &QToolButton::clicked, this, &ComparePane::nextDifference);
}

void ComparePane::buildPages() {
    auto* top = new QWidget(m_split);
    auto* upper = new QVBoxLayout(top);
    upper->setContentsMargins(0, 0, 0, 0);
    upper->setSpacing(0);
    upper->addWidget(m_sides);
    upper->addSpacing(4);
    upper->addWidget(m_tree, 1);
    m_tree->setAccessibleName(tr("A and B side by side"));
    m_split->addWidget(top);
    m_split->addWidget(m_events);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 1);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_pages->addWidget(m_split);
    m_pages->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_pages, 1);
}

Result<std::shared_ptr<const session::StateView>> ComparePane::inOtherStore(const session::Session& other,
                                                                            const session::StateView& place,
                                                                            std::stop_token stop) {
    const auto stream = other.findStream(place.streamName);
    if (!stream) return stream.error();
    const session::Point point =
        place.last ? session::Point(place.last->version) : session::Point(session::AtFolded{0});
    return other.state(*stream, point, stop);
}

ComparePane::Answer ComparePane::load(const Question& question, std::stop_token stop) {
    Answer answer;
    const auto take = [&](Result<std::shared_ptr<const session::StateView>> view)
        -> std::shared_ptr<const session::StateView> {
        if (view) return std::move(*view);
        answer.error = view.error();
        return nullptr;
    };
    const auto at = [&](const session::Session& session,
                        Rank where) -> std::shared_ptr<const session::StateView> {
        const auto rows = session.rows(where, 1, stop);
        if (rows && !rows->empty()) return take(session.state(rows->front().stream, where, stop));
        if (!rows) answer.error = rows.error();
        return nullptr;
    };
    const session::Session &left = *question.left, &right = *question.right;
    answer.left = at(left, question.rank);
    if (!answer.left) return answer;
    if (question.ofTwoStores) {
        const auto place = question.second ? at(left, *question.second) : answer.left;
        if (place) answer.right = take(inOtherStore(right, *place, stop));
    } else if (question.second || &left != &right) {
        answer.right = at(right, question.second.value_or(question.rank));
    } else {
        const std::size_t before = answer.left->folded > 0 ? answer.left->folded - 1 : 0;
        answer.right = take(left.state(answer.left->stream, session::AtFolded{before}, stop));
    }
    return answer;
}

bool ComparePane::hasTwoFolds() const {
    return m_context.states() != m_context.otherStates();
}

void ComparePane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) refresh();
}

void ComparePane::refresh() {
    m_stale = !isVisible();
    if (m_stale) return;
    const auto rank = m_context.cursor->rank();
    const Question question{m_context.states(), m_context.otherStates(), m_context.hasOtherStore(),
                            rank.value_or(Rank()), m_context.cursor->second()};
    if (!question.left || !rank) {
        m_job.cancel();
        showNothing();
    } else {
        m_job.run(
            m_context.jobs, this, [question](std::stop_token stop) { return load(question, stop); },
            [this, question](Answer answer) {
                m_fromSecond = question.second.has_value();
                m_twoStores = question.ofTwoStores;
                m_twoFolds = question.left != question.right;
                take(std::move(answer));
            });
    }
    m_header->setBusy(m_job.busy());
}

void ComparePane::take(Answer answer) {
    m_header->setBusy(false);
    if (!answer.left || !answer.right) {
        if (answer.error && answer.error->code == ErrorCode::Cancelled) return;
        showNothing();
        if (answer.error)
            m_empty->setTexts(tr("The states could not be made"), coreText(*answer.error), tr("Try again"));
        return;
    }
    m_left = std::move(answer.left);
    m_right = std::move(answer.right);
    const bool turned = leftIsLater();
    m_tree->setTurned(turned);
    m_model->setValues(turned ? m_right->state : m_left->state, turned ? m_left->state : m_right->state);
    collect();
    showSides();
    showEvents();
    m_pages->setCurrentWidget(m_split);
}

bool ComparePane::leftIsLater() const {
    if (!m_left->last || !m_right->last) return m_left->last.has_value();
    return m_left->last->rank > m_right->last->rank;
}

void ComparePane::showNothing() {
    m_left.reset();
    m_right.reset();
    m_differences.clear();
    m_model->clear();
    m_header->setSubtitle({});
    if (m_context.store->isOpen())
        m_empty->setTexts(
            tr("Two states side by side"),
            tr("Select an event: A is the state after it, B the state before it or where B was set."));
    else
        m_empty->setTexts(tr("Two states side by side"), tr("Nothing is open yet."));
    m_pages->setCurrentWidget(m_empty);
    showCount();
}

void ComparePane::showSides() {
    if (!m_left || !m_right) return;
    const bool utc = m_context.display->display().utc;
    const auto foldOf = [](const session::StateView& view) {
        return view.projection == "merge" ? FoldMenu::name(std::nullopt) : shownText(view.projection);
    };
    m_sides->setSide(true, m_left.get(), tr("cursor"), utc, foldOf(*m_left));
    m_sides->setSide(false, m_right.get(),
                     m_twoStores    ? tr("in %1").arg(m_context.otherStore->name())
                     : m_fromSecond ? QString()
                     : m_twoFolds   ? tr("the same place")
                                    : tr("just before A"),
                     utc, foldOf(*m_right));
    if (m_twoStores)
        m_sides->setSwap(false, tr("B is of another store: the cursor cannot stand there"));
    else if (m_right->last)
        m_sides->setSwap(true, tr("Swap A and B: the cursor goes to B"));
    else
        m_sides->setSwap(false, tr("B is before the first event: the cursor cannot stand there"));
}

void ComparePane::showEvents() {
    if (m_left->streamName != m_right->streamName) {
        m_events->explain(tr("Two streams"),
                          tr("%1 and %2 are different streams: no single history leads from one "
                             "to the other.")
                              .arg(shownText(m_left->streamName), shownText(m_right->streamName)));
        return;
    }
    if (m_differences.isEmpty()) {
        m_events->explain(tr("Nothing differs"), m_twoStores
                                                     ? tr("The stream is in the same state in both stores.")
                                                 : m_twoFolds ? tr("Both folds make the same state here.")
                                                 : m_left->folded == m_right->folded
                                                     ? tr("A and B are the same place in the stream.")
                                                     : tr("The events in between left the state as it was."));
        return;
    }
    if (m_twoFolds)
        return m_events->loadTwo({m_left->stream, m_right->stream,
                                  m_twoStores ? m_left->folded : std::max(m_left->folded, m_right->folded),
                                  m_twoStores ? m_right->folded : std::max(m_left->folded, m_right->folded)},
                                 m_model->differingPaths(), std::size_t(m_differences.size()));
    m_events->load(m_left->stream, std::min(m_left->folded, m_right->folded),
                   std::max(m_left->folded, m_right->folded), m_model->differingPaths(),
                   std::size_t(m_differences.size()));
}

void ComparePane::collect() {
    m_differences.clear();
    for (const QModelIndex& index : m_model->differences())
        m_differences.append(index);
    const int count = int(m_differences.size());
    m_header->setSubtitle(count == 0   ? tr("no difference")
                          : count == 1 ? tr("1 difference")
                                       : tr("%Ln differences", nullptr, count));
    showCount();
}

int ComparePane::current() const {
    const QModelIndex selected = m_tree->currentIndex();
    if (!selected.isValid()) return -1;
    int last = -1;
    for (int i = 0; i < m_differences.size() && isNotBelow(m_differences[i], selected); ++i)
        last = i;
    return last;
}

void ComparePane::showCount() {
    const int total = int(m_differences.size());
    const int here = current();
    const bool exact = here >= 0 && m_differences[here] == m_tree->currentIndex();
    m_count->setText(total == 0 ? QString()
                     : exact    ? tr("%L1 of %L2").arg(here + 1).arg(total)
                                : tr("– of %L1").arg(total));
    m_previous->setEnabled(total > 0);
    m_next->setEnabled(total > 0);
}

QString ComparePane::countText() const {
    return m_count->text();
}

void ComparePane::goTo(int which) {
    if (which < 0 || which >= m_differences.size()) return;
    const QModelIndex index = m_differences[which];
    m_tree->showIndex(index);
    m_context.path->set(m_model->path(index));
    showCount();
}

void ComparePane::nextDifference() {
    if (current() + 1 < m_differences.size()) goTo(current() + 1);
}

void ComparePane::previousDifference() {
    const int here = current();
    if (here < 0) return;
    goTo(m_differences[here] == m_tree->currentIndex() ? here - 1 : here);
}

void ComparePane::setOnlyChanges(bool only) {
    m_onlyChanges->setChecked(only);
    if (only == m_model->onlyChanges()) return;
    m_differences.clear();
    m_model->setOnlyChanges(only);
    if (m_left) collect();
}

// What the store of B is doing; its states follow when it is there.
void ComparePane::followStore() {
    const OtherStore& store = *m_context.otherStore;
    m_header->setBusy(store.isLoading() || m_job.busy());
    if (store.isLoading())
        m_header->setSubtitle(tr("opening the store of B …"));
    else if (store.error())
        m_header->setSubtitle(tr("the store of B cannot be opened: %1").arg(coreText(*store.error())));
    else if (m_left)
        collect();
}

void ComparePane::swap() {
    if (m_twoStores) return;
    if (!m_left || !m_right || !m_left->last || !m_right->last) return;
    const Rank a = m_left->last->rank, b = m_right->last->rank;
    m_context.cursor->setSecond(a);
    m_context.cursor->moveTo(b);
}

} // namespace hindcast::widgets
