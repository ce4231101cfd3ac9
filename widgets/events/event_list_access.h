// SPDX-License-Identifier: GPL-3.0-or-later
// EventListAccess: the event list for assistive technology: a list whose value is the current row in words,
// and a number (the row) that can be set. Owned by Qt. Thread-safety: GUI thread only.
#pragma once

#include <QAccessibleWidget>

namespace hindcast::widgets {

class EventList;

class EventListAccess : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit EventListAccess(EventList* list);

    /// Makes Qt use this for event lists; may be called again.
    static void install();

    void* interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text which) const override;

    QVariant currentValue() const override;
    void setCurrentValue(const QVariant& value) override;
    QVariant maximumValue() const override;
    QVariant minimumValue() const override;
    QVariant minimumStepSize() const override;

private:
    EventList* list() const;
};

} // namespace hindcast::widgets
