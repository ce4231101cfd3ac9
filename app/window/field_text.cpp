// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/field_text.h"

#include <QCoreApplication>

namespace hindcast::app {

QString fieldText(const std::string& field) {
    static constexpr const char* kFields[] = {
        QT_TRANSLATE_NOOP("Fields", "stream"),   QT_TRANSLATE_NOOP("Fields", "category"),
        QT_TRANSLATE_NOOP("Fields", "type"),     QT_TRANSLATE_NOOP("Fields", "version"),
        QT_TRANSLATE_NOOP("Fields", "position"), QT_TRANSLATE_NOOP("Fields", "id"),
        QT_TRANSLATE_NOOP("Fields", "time"),     QT_TRANSLATE_NOOP("Fields", "payload"),
        QT_TRANSLATE_NOOP("Fields", "metadata"), QT_TRANSLATE_NOOP("Fields", "correlation"),
        QT_TRANSLATE_NOOP("Fields", "causation")};
    for (const char* known : kFields)
        if (field == known) return QCoreApplication::translate("Fields", known);
    return QString::fromStdString(field);
}

} // namespace hindcast::app
