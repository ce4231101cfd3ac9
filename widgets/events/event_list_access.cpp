// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_list_access.h"

#include "events/event_list.h"

namespace hindcast::widgets {
namespace {

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* list = qobject_cast<EventList*>(object);
    return list ? new EventListAccess(list) : nullptr;
}

} // namespace

EventListAccess::EventListAccess(EventList* list) : QAccessibleWidget(list, QAccessible::Table) {}

void EventListAccess::install() {
    QAccessible::installFactory(make);
}

EventList* EventListAccess::list() const {
    return static_cast<EventList*>(widget());
}

void* EventListAccess::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString EventListAccess::text(QAccessible::Text which) const {
    if (which != QAccessible::Value) return QAccessibleWidget::text(which);
    const auto row = list()->currentRow();
    return row ? list()->rowText(*row) : QString();
}

QVariant EventListAccess::currentValue() const {
    return list()->currentRow().value_or(0);
}

void EventListAccess::setCurrentValue(const QVariant& value) {
    list()->goToRow(value.toLongLong());
}

QVariant EventListAccess::maximumValue() const {
    return std::max<qint64>(0, list()->rowCount() - 1);
}

QVariant EventListAccess::minimumValue() const {
    return qint64(0);
}

QVariant EventListAccess::minimumStepSize() const {
    return qint64(1);
}

} // namespace hindcast::widgets
