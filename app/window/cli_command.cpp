// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/cli_command.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindcast::app {

QString shellQuoted(const QString& text) {
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:@%+=,-]+$"));
    if (plain.match(text).hasMatch()) return text;
    QString quoted = text;
    quoted.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

QString cliStore(const QString& store, const import::ImportOptions& options, bool keepsCache) {
    QString words = shellQuoted(store);
    if (!options.limits.mapping.empty())
        words +=
            QStringLiteral(" --mapping ") + shellQuoted(QString::fromStdString(options.limits.mappingName));
    if (options.view.system) words += QStringLiteral(" --system");
    if (options.view.raw) words += QStringLiteral(" --raw");
    if (!keepsCache || options.keepNoCache) words += QStringLiteral(" --no-cache");
    return words;
}

QString cliEvents(const QString& store, const QString& filter, const QString& stream) {
    const QString command =
        QStringLiteral("hindcast-cli events %1 --where %2").arg(store, shellQuoted(filter));
    return stream.isEmpty() ? command : command + QStringLiteral(" --stream ") + shellQuoted(stream);
}

QString cliCommand(const QString& store, const session::EventRow& cursor,
                   const std::optional<session::EventRow>& second) {
    const QString stream = shellQuoted(QString::fromStdString(cursor.streamName));
    if (second && second->stream == cursor.stream) {
        const auto [from, to] = std::minmax({cursor.version.value(), second->version.value()});
        return QStringLiteral("hindcast-cli diff %1 --stream %2 --from %3 --to %4")
            .arg(store, stream, QString::number(from), QString::number(to));
    }
    return QStringLiteral("hindcast-cli state %1 --stream %2 --version %3")
        .arg(store, stream, QString::number(cursor.version.value()));
}

QString cliDiff(const QString& store, const session::EventRow& left,
                const std::optional<session::EventRow>& right, const QString& projection,
                const QString& against) {
    const bool two = right && right->stream == left.stream;
    const QString place =
        two ? QStringLiteral("--from %1 --to %2")
                  .arg(QString::number(left.version.value()), QString::number(right->version.value()))
            : QStringLiteral("--version %1").arg(left.version.value());
    return QStringLiteral("hindcast-cli diff %1 --stream %2 %3 --projection %4 --against %5")
        .arg(store, shellQuoted(QString::fromStdString(left.streamName)), place, shellQuoted(projection),
             shellQuoted(against));
}

QString cliTwoStores(const QString& store, const QString& other, const session::EventRow& place,
                     const QString& projection, const QString& against) {
    QString command = QStringLiteral("hindcast-cli diff %1 --stream %2 --version %3 --against-store %4")
                          .arg(store, shellQuoted(QString::fromStdString(place.streamName)),
                               QString::number(place.version.value()), shellQuoted(other));
    if (!projection.isEmpty()) command += QStringLiteral(" --projection ") + shellQuoted(projection);
    if (!projection.isEmpty() && !against.isEmpty() && against != projection)
        command += QStringLiteral(" --against ") + shellQuoted(against);
    return command;
}

QString cliCompare(const QString& store, const QString& projection, const QString& against) {
    return QStringLiteral("hindcast-cli compare %1 --projection %2 --against %3")
        .arg(store, shellQuoted(projection), shellQuoted(against));
}

} // namespace hindcast::app
