// SPDX-License-Identifier: GPL-3.0-or-later
// ProjectionPane: the projection that is being written, run as it is typed, with what is wrong with it below.
// Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

#include <QWidget>

#include <functional>

class QMenu;
class QStackedWidget;
class QToolButton;

namespace hindcast::widgets {

class ElidedLabel;
class EmptyState;
class PaneHeader;
class ScriptCompleter;
class ScriptEditor;
class ScriptFind;
class ScriptLog;
class ScriptProblems;

class ProjectionPane : public QWidget {
    Q_OBJECT
public:
    enum class Loss { Save, Discard, Cancel };

    explicit ProjectionPane(const PaneContext& context, QWidget* parent = nullptr);

    ScriptEditor* editor() const { return m_editor; }
    ScriptProblems* problems() const { return m_problems; }
    ScriptLog* log() const { return m_log; }
    QToolButton* rulesButton() const { return m_rules; }
    ScriptCompleter* completer() const { return m_completer; }
    PaneHeader* header() const { return m_header; }

    /// False: the user wants to keep what is not saved.
    bool mayLose();
    /// How the user is asked; the default is a message box. For tests.
    void setAsk(std::function<Loss()> ask) { m_ask = std::move(ask); }
    /// A document from a file, without a question.
    void openFile(const QString& path);

public slots:
    void startNew();
    void openOther();
    bool save();
    bool saveAs();

signals:
    void goToEvent(Rank rank);
    void notice(const QString& text);

private:
    void buildHeader();
    void buildRules();
    void fillTemplates();
    void start(const QString& text);
    void showStatus();
    void showRules();
    void showLog();
    void showFold();
    bool isOurs() const; ///< the fold of all states is the script here
    /// The states are this script's from now on.
    void use(bool soon);
    Loss ask();
    bool tell(const std::optional<QString>& problem);

    PaneContext m_context;
    PaneHeader* m_header;
    QToolButton* m_new;
    QToolButton* m_save;
    QToolButton* m_rules;
    QMenu* m_templates;
    QWidget* m_contest;
    ElidedLabel* m_contestText;
    QStackedWidget* m_pages;
    ScriptEditor* m_editor;
    EmptyState* m_empty;
    ScriptFind* m_find;
    ScriptProblems* m_problems;
    ScriptLog* m_log;
    ScriptCompleter* m_completer;
    std::function<Loss()> m_ask;
    bool m_replacing = false;
};

} // namespace hindcast::widgets
