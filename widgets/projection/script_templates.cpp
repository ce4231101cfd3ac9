// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_templates.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hindcast::widgets {
namespace {

/// As a member's name or a text in JavaScript.
QString quoted(const QString& text) {
    QString out = text;
    out.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + out + QLatin1Char('\'');
}

QString member(const QString& name) {
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_$][A-Za-z0-9_$]*$"));
    return plain.match(name).hasMatch() ? name : quoted(name);
}

QString say(const char* text) {
    return QCoreApplication::translate("ScriptTemplates", text);
}

constexpr const char* kByCategory = R"(fromCategory(%category)
  .foreachStream()
  .when({
    $init() { return { events: 0 }; },
    %first(state, event) {
      state.events += 1;
      Object.assign(state, event.data);
    },
    %second(state, event) {
      state.events += 1;
      Object.assign(state, event.data);
    },
  });
)";

constexpr const char* kByStream = R"(fromStream(%stream)
  .when({
    $init() { return { events: 0, last: null }; },
    $any(state, event) {
      state.events += 1;
      state.last = event.eventType;
    },
  });
)";

constexpr const char* kPartitionBy = R"(fromAll()
  .partitionBy(event => event.eventType)
  .when({
    $init() { return { events: 0, first: null, last: null }; },
    $any(state, event) {
      state.events += 1;
      state.first ??= event.streamId;
      state.last = event.streamId;
    },
  });
)";

constexpr const char* kPlain = R"(export const initial = { events: 0 };

export function apply(state, event) {
  switch (event.type) {
    case %first:
    case %second:
      return { ...state, ...event.data, events: state.events + 1 };
    default:
      return state;
  }
}
)";

} // namespace

QList<ScriptTemplate> scriptTemplates(const QString& category, const QString& firstType,
                                      const QString& secondType, const QString& stream) {
    const auto filled = [&](const char* text, bool asMembers) {
        const QString first = firstType.isEmpty() ? QStringLiteral("OrderPlaced") : firstType;
        const QString second = secondType.isEmpty() ? QStringLiteral("OrderPaid") : secondType;
        QString out = QString::fromLatin1(text);
        out.replace(QLatin1String("%category"),
                    quoted(category.isEmpty() ? QStringLiteral("order") : category));
        out.replace(QLatin1String("%stream"), quoted(stream.isEmpty() ? QStringLiteral("order-1") : stream));
        out.replace(QLatin1String("%first"), asMembers ? member(first) : quoted(first));
        out.replace(QLatin1String("%second"), asMembers ? member(second) : quoted(second));
        return out;
    };
    return {{say(QT_TRANSLATE_NOOP("ScriptTemplates", "Plain: initial and apply")), filled(kPlain, false)},
            {say(QT_TRANSLATE_NOOP("ScriptTemplates", "KurrentDB: each stream of a category")),
             filled(kByCategory, true)},
            {say(QT_TRANSLATE_NOOP("ScriptTemplates", "KurrentDB: one stream")), filled(kByStream, true)},
            {say(QT_TRANSLATE_NOOP("ScriptTemplates", "KurrentDB: partitions of your own")),
             filled(kPartitionBy, true)}};
}

} // namespace hindcast::widgets
