// SPDX-License-Identifier: GPL-3.0-or-later
// The projections to begin with. Thread-safety: pure function.
#pragma once

#include <QList>
#include <QString>

namespace hindcast::widgets {

struct ScriptTemplate {
    QString name, text;
};

/// For a store with this category and these two event types; where it has none, for an invented one.
QList<ScriptTemplate> scriptTemplates(const QString& category, const QString& firstType,
                                      const QString& secondType, const QString& stream);

} // namespace hindcast::widgets
