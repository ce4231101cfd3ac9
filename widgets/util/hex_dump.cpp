// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/hex_dump.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hindcast::widgets {

QString hexDump(std::string_view bytes, std::size_t limit) {
    constexpr std::size_t kPerLine = 8;
    const std::size_t shown = std::min(bytes.size(), limit);
    QString out;
    for (std::size_t at = 0; at < shown; at += kPerLine) {
        const std::string_view line = bytes.substr(at, std::min(kPerLine, shown - at));
        QString hex, text;
        for (const char c : line) {
            const auto byte = static_cast<unsigned char>(c);
            hex += QStringLiteral("%1 ").arg(byte, 2, 16, QLatin1Char('0'));
            text += byte >= 0x20 && byte < 0x7f ? QLatin1Char(c) : QLatin1Char('.');
        }
        out += QStringLiteral("%1  %2 %3\n")
                   .arg(qulonglong(at), 6, 16, QLatin1Char('0'))
                   .arg(hex, -int(kPerLine * 3))
                   .arg(text);
    }
    if (shown < bytes.size())
        out += QCoreApplication::translate("hindcast::widgets::HexDump", "%1 more bytes")
                   .arg(QLocale().toString(qulonglong(bytes.size() - shown)));
    return out;
}

} // namespace hindcast::widgets
