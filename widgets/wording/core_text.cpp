// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/core_text.h"

#include "util/value_text.h"
#include "wording/phrase_match.h"
#include "wording/phrases.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace hindcast::widgets {
namespace {

QString inWords(const QString& english);

/// A number as core groups it for readers of English, grouped by the locale.
QString numberText(QString digits) {
    digits.remove(QLatin1Char(','));
    bool ok = false;
    const qulonglong number = digits.toULongLong(&ok);
    return ok ? QLocale().toString(number) : digits;
}

/// "1, 3 to 5" counts; "a, b and 12 more" and "a or b" list names, which nobody translates.
QString listInWords(const QString& english) {
    static const QRegularExpression numbers(
        QStringLiteral("^\\d+(?: to \\d+)?(?:, \\d+(?: to \\d+)?)*(?: …)?$"));
    static const PhraseBook book({listPhrases()});
    if (!numbers.match(english).hasMatch()) {
        const auto match = book.match(english);
        return match ? match->fill([](const QString& part, PartKind kind) {
            return kind == PartKind::Number ? numberText(part) : part;
        })
                     : english;
    }
    QStringList words;
    for (const QString& item : english.split(QStringLiteral(", "))) {
        const auto match = book.match(item);
        words << (match ? match->fill([](const QString& part, PartKind) { return part; }) : item);
    }
    return words.join(QStringLiteral(", "));
}

QString partInWords(const QString& part, PartKind kind) {
    switch (kind) {
    case PartKind::Number:
        return numberText(part);
    case PartKind::Nested:
        return inWords(part);
    case PartKind::List:
        return listInWords(part);
    case PartKind::Verbatim:
        break;
    }
    return part;
}

QString inWords(const QString& english) {
    static const PhraseBook book(
        {basePhrases(), jsonPhrases(), sqlitePhrases(), probePhrases(), recordsPhrases(), sqlStorePhrases(),
         storePhrases(), livePhrases(), kurrentPhrases(), axonPhrases(), importPhrases(), cachePhrases(),
         sessionPhrases(), projectionPhrases(), checkPhrases(), expressionPhrases()});
    const auto match = book.match(english);
    return match ? match->fill(partInWords) : english;
}

} // namespace

QString coreText(std::string_view english) {
    return inWords(shownText(english));
}

QString coreText(const Error& error) {
    const QString message = coreText(error.message);
    QString text = error.where.empty() ? message : coreText(error.where) + QStringLiteral(": ") + message;
    if (!error.remedy.empty()) text += QStringLiteral(" (%1)").arg(coreText(error.remedy));
    return text;
}

} // namespace hindcast::widgets
