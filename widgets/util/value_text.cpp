// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/value_text.h"

#include "base/text.h"
#include "json/print.h"

#include <QCoreApplication>
#include <QLocale>

#include <string>

namespace hindcast::widgets {
namespace {

/// The first `limit` bytes, never cutting a character in two.
std::string_view head(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xc0) == 0x80)
        --limit;
    return text.substr(0, limit);
}

/// Appends `value` on one line; false once `out` has grown past `limit`.
bool appendLine(std::string& out, const json::Value& value, std::size_t limit) {
    if (value.kind() == json::Kind::String) {
        json::printString(out, head(value.text(), limit));
        return out.size() <= limit;
    }
    if (!value.isContainer()) {
        json::printTo(out, value);
        return out.size() <= limit;
    }
    const bool object = value.isObject();
    if (value.size() == 0) {
        out += object ? "{}" : "[]";
        return out.size() <= limit;
    }
    out += object ? "{ " : "[ ";
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (i > 0) out += ", ";
        if (object) {
            json::printString(out, value.member(i).first);
            out += ": ";
        }
        if (!appendLine(out, object ? value.member(i).second : value.at(i), limit)) return false;
    }
    out += object ? " }" : " ]";
    return out.size() <= limit;
}

} // namespace

QString shownText(std::string_view text) {
    return QString::fromStdString(escapeForTerminal(text));
}

QString lineText(const json::Value& value, int limit) {
    std::string out;
    if (appendLine(out, value, std::size_t(limit))) return shownText(out);
    return shownText(head(out, std::size_t(limit))) + QChar(0x2026);
}

QString countText(const json::Value& value) {
    if (!value.isContainer()) return {};
    return (value.isArray() ? QStringLiteral("[%1]") : QStringLiteral("{%1}")).arg(value.size());
}

QString blockText(const json::Value& value, int limit) {
    if (!value.isContainer()) {
        const std::string& text = value.kind() == json::Kind::String ? value.text() : std::string();
        if (text.size() <= std::size_t(limit)) return lineText(value, limit + 2);
    }
    const std::string whole = value.kind() == json::Kind::String ? value.text() : json::printPretty(value);
    const std::string_view shown = head(whole, std::size_t(limit));
    QString text;
    for (const QString& line : QString::fromUtf8(shown.data(), qsizetype(shown.size())).split(u'\n'))
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + shownText(line.toStdString());
    if (shown.size() == whole.size()) return text;
    return text + QStringLiteral("…\n")
           + QCoreApplication::translate("hindcast::widgets::ValueText", "(%1 more characters)")
                 .arg(QLocale().toString(qlonglong(whole.size() - shown.size())));
}

QString copyText(const json::Value& value) {
    return QString::fromStdString(value.kind() == json::Kind::String ? value.text() : json::print(value));
}

} // namespace hindcast::widgets
