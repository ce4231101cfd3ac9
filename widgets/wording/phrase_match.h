// SPDX-License-Identifier: GPL-3.0-or-later
// PhraseBook: finds the template that a text was made from, the one with the most words of its own where
// several fit, and the parts that were put into it. Thread-safety: immutable after construction.
#pragma once

#include "wording/phrases.h"

#include <QHash>
#include <QRegularExpression>
#include <QString>

#include <functional>
#include <initializer_list>
#include <optional>
#include <vector>

namespace hindcast::widgets {

enum class PartKind { Verbatim, Number, Nested, List };

class PhraseMatch {
public:
    using PartText = std::function<QString(const QString& part, PartKind kind)>;

    PhraseMatch(const Phrase& phrase, QString text, QStringList parts);

    /// The phrase in the language of the window, each part as `partText` gives it; the matched text itself
    /// where that language has no translation of the phrase.
    QString fill(const PartText& partText) const;

private:
    const Phrase& m_phrase;
    QString m_text;
    QStringList m_parts; ///< by the number of their placeholder, from 1
};

class PhraseBook {
public:
    explicit PhraseBook(std::initializer_list<std::span<const Phrase>> tables);

    std::optional<PhraseMatch> match(const QString& text) const;

private:
    struct Entry {
        const Phrase* phrase = nullptr;
        QString prefix; ///< in front of the first placeholder; a cheap look before the pattern is tried
        QString suffix;
        qsizetype words = 0;        ///< characters that are no placeholder
        std::vector<int> numbers;   ///< of the placeholders, in the order of the text
        QRegularExpression pattern; ///< compiled when first used
    };
    static Entry read(const Phrase& phrase);

    std::vector<Entry> m_entries; ///< most words first
    /// By the first character of a text: the entries that it may be of, in the same order.
    QHash<QChar, std::vector<const Entry*>> m_byFirst;
    std::vector<const Entry*> m_anyFirst; ///< those that begin with a placeholder
};

} // namespace hindcast::widgets
