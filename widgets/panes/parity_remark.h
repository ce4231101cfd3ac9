// SPDX-License-Identifier: GPL-3.0-or-later
// ParityRemark: what the "whose fold" line says of a parity check: a button that lists what differs.
// Owned by the state pane. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

#include <QToolButton>

namespace hindcast::widgets {

class ParityRemark : public QToolButton {
    Q_OBJECT
public:
    explicit ParityRemark(const PaneContext& context, QWidget* parent = nullptr);

    /// The whole sentence, of which it shows the figures. Empty: nothing was checked, or the fold is merge.
    QString text() const { return m_text; }

signals:
    void goToEvent(Rank rank);

private:
    void show();
    void fill();
    static QString kindText(analysis::ParityKind kind);
    static QString entryText(const analysis::ParityDifference& difference);
    QString shortText(const ParityState::Answer& answer) const;
    QString remark(const ParityState::Answer& answer) const;
    PaneContext m_context;
    QString m_text;
};

} // namespace hindcast::widgets
