// SPDX-License-Identifier: GPL-3.0-or-later
// Omnibox: one field to go anywhere: a stream, an event id, a position, "v12" (a version of the cursor's
// stream) or a time; ">" opens the commands. Suggests streams while typing. Owned by the window.
// Thread-safety: GUI thread only; looking up runs as a job.
#pragma once

#include "jobs/job_runner.h"
#include "state/pane_context.h"

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace hindcast::app {

class Omnibox : public QLineEdit {
    Q_OBJECT
public:
    explicit Omnibox(const widgets::PaneContext& context, QWidget* parent = nullptr);
    /// Takes the focus, ready for typing.
    void startTyping(const QString& text = {});
    /// As if typed and entered.
    void goTo(const QString& destination);
    void retranslate();

signals:
    void commandsRequested(const QString& filter);
    /// Nothing like it; what to say.
    void notFound(const QString& why);
    void done();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void suggest(const QString& text);
    void go();
    widgets::PaneContext m_context;
    widgets::LatestJob m_suggestJob, m_goJob;
    QStringListModel* m_suggestions;
};

} // namespace hindcast::app
