// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrase_match.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace hindcast::widgets {
namespace {

const QRegularExpression& placeholder() {
    static const QRegularExpression pattern(QStringLiteral("%(L?)([1-9])"));
    return pattern;
}

bool names(const char* digits, int number) {
    return std::strchr(digits, '0' + number) != nullptr;
}

} // namespace

PhraseMatch::PhraseMatch(const Phrase& phrase, QString text, QStringList parts)
    : m_phrase(phrase), m_text(std::move(text)), m_parts(std::move(parts)) {}

QString PhraseMatch::fill(const PartText& partText) const {
    const QString english = QString::fromUtf8(m_phrase.english);
    const QString translated = QCoreApplication::translate("CoreText", m_phrase.english);
    if (translated == english) return m_text;
    QString filled;
    qsizetype from = 0;
    for (auto places = placeholder().globalMatch(translated); places.hasNext();) {
        const auto place = places.next();
        const int number = place.capturedView(2).toInt();
        const PartKind kind = place.capturedLength(1) > 0      ? PartKind::Number
                              : names(m_phrase.nested, number) ? PartKind::Nested
                              : names(m_phrase.lists, number)  ? PartKind::List
                                                               : PartKind::Verbatim;
        filled += QStringView(translated).mid(from, place.capturedStart() - from);
        filled += partText(m_parts.value(number - 1), kind);
        from = place.capturedEnd();
    }
    filled += QStringView(translated).mid(from);
    return filled;
}

PhraseBook::Entry PhraseBook::read(const Phrase& phrase) {
    Entry entry;
    entry.phrase = &phrase;
    const QString english = QString::fromUtf8(phrase.english);
    QString pattern = QStringLiteral("^");
    qsizetype from = 0;
    for (auto places = placeholder().globalMatch(english); places.hasNext();) {
        const auto place = places.next();
        const QString words = english.mid(from, place.capturedStart() - from);
        if (from == 0) entry.prefix = words;
        entry.words += words.size();
        pattern += QRegularExpression::escape(words);
        pattern += place.capturedLength(1) > 0 ? QStringLiteral("(\\d[\\d,]*)") : QStringLiteral("(.*?)");
        entry.numbers.push_back(place.capturedView(2).toInt());
        from = place.capturedEnd();
    }
    const QString rest = english.mid(from);
    (from == 0 ? entry.prefix : entry.suffix) = rest;
    entry.words += rest.size();
    entry.pattern = QRegularExpression(pattern + QRegularExpression::escape(rest) + QStringLiteral("$"),
                                       QRegularExpression::DotMatchesEverythingOption);
    return entry;
}

PhraseBook::PhraseBook(std::initializer_list<std::span<const Phrase>> tables) {
    for (const std::span<const Phrase> table : tables)
        for (const Phrase& phrase : table)
            m_entries.push_back(read(phrase));
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry& a, const Entry& b) { return a.words > b.words; });
    for (const Entry& entry : m_entries)
        if (!entry.prefix.isEmpty()) m_byFirst[entry.prefix.front()];
    for (const Entry& entry : m_entries) {
        if (entry.prefix.isEmpty()) {
            m_anyFirst.push_back(&entry);
            for (auto& entries : m_byFirst)
                entries.push_back(&entry);
        } else {
            m_byFirst[entry.prefix.front()].push_back(&entry);
        }
    }
}

std::optional<PhraseMatch> PhraseBook::match(const QString& text) const {
    if (text.isEmpty()) return std::nullopt;
    const auto first = m_byFirst.constFind(text.front());
    for (const Entry* candidate : first == m_byFirst.constEnd() ? m_anyFirst : *first) {
        const Entry& entry = *candidate;
        if (entry.words > text.size() || !text.startsWith(entry.prefix) || !text.endsWith(entry.suffix))
            continue;
        const auto found = entry.pattern.match(text);
        if (!found.hasMatch()) continue;
        QStringList parts;
        for (std::size_t i = 0; i < entry.numbers.size(); ++i) {
            while (parts.size() < entry.numbers[i])
                parts << QString();
            parts[entry.numbers[i] - 1] = found.captured(int(i) + 1);
        }
        return PhraseMatch(*entry.phrase, text, std::move(parts));
    }
    return std::nullopt;
}

} // namespace hindcast::widgets
