// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/source_drift.h"

#include "util/event_text.h"

#include <QCoreApplication>

namespace hindcast::app {

SourceDrift driftOf(const import::SourceStamp& read, const import::SourceStamp& now) {
    using enum SourceDrift::Kind;
    if (!now.found) return {Gone, 0};
    if (now.bytes > read.bytes) return {Grew, now.bytes - read.bytes};
    if (now.bytes < read.bytes) return {Shrank, read.bytes - now.bytes};
    return {now == read ? Same : Rewritten, 0};
}

QString driftText(const SourceDrift& drift) {
    const auto counted = [&drift](const char* text) {
        return QCoreApplication::translate("SourceDrift", text, nullptr, widgets::pluralNumber(drift.bytes))
            .arg(widgets::groupedNumber(qint64(drift.bytes)));
    };
    switch (drift.kind) {
    case SourceDrift::Kind::Same:
        break;
    case SourceDrift::Kind::Grew:
        return counted(QT_TRANSLATE_N_NOOP("SourceDrift", "The source grew by %1 bytes since it was read."));
    case SourceDrift::Kind::Shrank:
        return counted(
            QT_TRANSLATE_N_NOOP("SourceDrift", "The source shrank by %1 bytes since it was read."));
    case SourceDrift::Kind::Rewritten:
        return QCoreApplication::translate(
            "SourceDrift", "The source was written to since it was read; its size is the same.");
    case SourceDrift::Kind::Gone:
        return QCoreApplication::translate("SourceDrift",
                                           "The source is gone. What was read of it stays in this window.");
    }
    return {};
}

} // namespace hindcast::app
