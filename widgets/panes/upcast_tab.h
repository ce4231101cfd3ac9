// SPDX-License-Identifier: GPL-3.0-or-later
// UpcastTab: an event's payload as it is stored beside what the upcasters of the chosen projection make of it
// before its handlers see it. Owned by the event pane. Thread-safety: GUI thread only.
#pragma once

#include "session/rows.h"
#include "session/upcasts.h"
#include "state/pane_context.h"

#include <QStackedWidget>

#include <memory>
#include <optional>

namespace hindcast::widgets {

class AlignedModel;
class CompareTreeView;
class EmptyState;
class HalvesHeader;

class UpcastTab : public QStackedWidget {
    Q_OBJECT
public:
    explicit UpcastTab(const PaneContext& context, QWidget* parent = nullptr);

    /// nullptr: none. Asks the upcasters, where the projection has some.
    void setEvent(std::shared_ptr<const session::EventDetail> event);
    /// The projection has upcasters; what was so stays so until it is known of the next one.
    bool isUseful() const { return m_useful; }
    AlignedModel* model() const { return m_model; }
    CompareTreeView* tree() const { return m_tree; }
    EmptyState* emptyState() const { return m_empty; }

signals:
    void usefulChanged();

private:
    void followFold();
    void use(std::shared_ptr<const session::Upcasts> upcasts);
    void refresh();
    void take(Result<std::optional<json::Value>> answer);
    PaneContext m_context;
    LatestJob m_making, m_job;
    std::shared_ptr<const session::Upcasts>
        m_upcasts; ///< of the projection in use; nullptr: merge, or not yet
    bool m_useful = false;
    std::shared_ptr<const session::EventDetail> m_event;
    AlignedModel* m_model;
    CompareTreeView* m_tree;
    HalvesHeader* m_halves;
    EmptyState* m_empty;
};

} // namespace hindcast::widgets
