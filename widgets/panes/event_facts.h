// SPDX-License-Identifier: GPL-3.0-or-later
// EventFacts: what an event is apart from what it says: id, correlation, causation, time, stream, each on
// one line that can be copied; lines with nothing to say are not there.
// Owned by the event pane. Thread-safety: GUI thread only.
#pragma once

#include "session/rows.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace hindcast::widgets {

class ElidedLabel;
class FilterState;

class EventFacts : public QWidget {
    Q_OBJECT
public:
    explicit EventFacts(QWidget* parent = nullptr);

    /// Lines offer to filter by what they say.
    void setFilter(FilterState* filter) { m_filter = filter; }
    void setEvent(const session::EventDetail& event, bool utc);
    /// Lines shown, as "name: value".
    QStringList lines() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        QLabel* name = nullptr;
        ElidedLabel* value = nullptr;
    };
    Line addLine(const QString& name);
    /// `operand`: the name that a filter has for it.
    void fill(const Line& line, const QString& shown, const QString& copied, const QString& operand,
              const QString& remark = {});
    QGridLayout* m_grid;
    FilterState* m_filter = nullptr;
    Line m_id, m_correlation, m_causation, m_time, m_stream;
};

} // namespace hindcast::widgets
