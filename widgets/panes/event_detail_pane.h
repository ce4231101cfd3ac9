// SPDX-License-Identifier: GPL-3.0-or-later
// EventDetailPane: the event at the cursor: what it is, what it says as a tree (payload, then metadata), and
// the stored text. Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "session/rows.h"
#include "state/pane_context.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

namespace hindcast::widgets {

class EmptyState;
class EventFacts;
class JsonTreeView;
class PaneHeader;
class QuietTabs;
class RawTab;
class UpcastTab;
class ValueTreeModel;

class EventDetailPane : public QWidget {
    Q_OBJECT
public:
    explicit EventDetailPane(const PaneContext& context, QWidget* parent = nullptr);
    ~EventDetailPane() override;

    std::shared_ptr<const session::EventDetail> shown() const { return m_event; }
    PaneHeader* header() const { return m_header; }
    EventFacts* facts() const { return m_facts; }
    ValueTreeModel* model() const { return m_model; }
    JsonTreeView* tree() const { return m_tree; }
    QuietTabs* tabs() const { return m_tabs; }
    RawTab* raw() const { return m_raw; }
    UpcastTab* upcast() const { return m_upcast; }
    EmptyState* emptyState() const { return m_empty; }
    QString note() const;
    QString hexText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void refresh();
    void take(Result<std::shared_ptr<const session::EventDetail>> answer);
    void showEvent();
    void showNothing();
    QStringList notes() const;
    void setSections();
    PaneContext m_context;
    LatestJob m_job;
    std::shared_ptr<const session::EventDetail> m_event;
    PaneHeader* m_header;
    QToolButton* m_copy;
    QStackedWidget* m_pages;
    EventFacts* m_facts;
    QuietTabs* m_tabs;
    QLabel* m_note;
    QPlainTextEdit* m_hex;
    ValueTreeModel* m_model;
    JsonTreeView* m_tree;
    RawTab* m_raw;
    UpcastTab* m_upcast;
    EmptyState* m_empty;
};

} // namespace hindcast::widgets
