// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/upcast_tab.h"

#include "models/aligned_model.h"
#include "panes/compare_tree_view.h"
#include "panes/halves_header.h"
#include "util/empty_state.h"
#include "util/value_text.h"
#include "wording/core_text.h"

#include <QVBoxLayout>

namespace hindcast::widgets {

UpcastTab::UpcastTab(const PaneContext& context, QWidget* parent)
    : QStackedWidget(parent), m_context(context), m_model(new AlignedModel(this)),
      m_tree(new CompareTreeView(m_model, context.theme, this)),
      m_halves(new HalvesHeader(tr("As stored"), tr("As handlers see it"), this)),
      m_empty(new EmptyState(this)) {
    m_tree->setAccessibleName(tr("Payload as stored and as handlers see it, side by side"));
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_halves);
    column->addWidget(m_tree, 1);
    addWidget(page);
    addWidget(m_empty);
    if (context.fold) connect(context.fold, &FoldState::changed, this, &UpcastTab::followFold);
    connect(context.store, &Store::opened, this, [this] { // its events are not those of the log before
        use(nullptr);
        followFold();
    });
    followFold();
}

void UpcastTab::followFold() {
    m_making.cancel();
    const auto session = m_context.store->session();
    if (!session || !m_context.fold || !m_context.fold->shownScript()) return use(nullptr);
    using Made = Result<std::shared_ptr<const session::Upcasts>>;
    m_making.run(
        m_context.jobs, this,
        [session, script = *m_context.fold->shownScript()](std::stop_token stop) {
            return session::Upcasts::make(session, script, std::move(stop));
        },
        [this](Made made) { // the state pane tells what is wrong with a script
            use(made ? std::move(*made) : nullptr);
        });
}

void UpcastTab::use(std::shared_ptr<const session::Upcasts> upcasts) {
    m_upcasts = std::move(upcasts);
    m_useful = m_upcasts && m_upcasts->any();
    emit usefulChanged();
    refresh();
}

void UpcastTab::setEvent(std::shared_ptr<const session::EventDetail> event) {
    m_event = std::move(event);
    refresh();
}

void UpcastTab::refresh() {
    m_job.cancel();
    if (!m_event || !isUseful()) {
        m_model->clear();
        return;
    }
    m_job.run(
        m_context.jobs, this,
        [upcasts = m_upcasts, rank = m_event->row.rank](std::stop_token stop) {
            return upcasts->of(rank, std::move(stop));
        },
        [this](Result<std::optional<json::Value>> answer) { take(std::move(answer)); });
}

void UpcastTab::take(Result<std::optional<json::Value>> answer) {
    if (!m_event) return;
    if (answer && *answer) {
        m_model->setValues(m_event->payload, **answer);
        for (const QModelIndex& index : m_model->differences())
            for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
                m_tree->expand(up);
        setCurrentIndex(0);
        return;
    }
    if (!answer && answer.error().code == ErrorCode::Cancelled) return;
    m_model->clear();
    if (answer)
        m_empty->setTexts(tr("Handlers see it as it is stored"),
                          tr("The projection has no upcaster for this event: for %1 in this version of its "
                             "schema.")
                              .arg(shownText(m_event->row.typeName)));
    else
        m_empty->setTexts(tr("The upcasters failed on this event"), coreText(answer.error()));
    setCurrentIndex(1);
}

} // namespace hindcast::widgets
