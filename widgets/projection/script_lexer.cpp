// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_lexer.h"

namespace hindcast::widgets {

ScriptLexer::ScriptLexer(QObject* parent) : QsciLexerJavaScript(parent) {
    setHighlightBackQuotedStrings(true);
    setFoldComments(false);
}

void ScriptLexer::apply(const Theme& theme, const QFont& font) {
    setDefaultFont(font);
    setDefaultColor(theme.text);
    setDefaultPaper(theme.panel);
    for (int style = 0; style <= 127; ++style) { // some are for code that is switched off, and look the same
        setFont(font, style);
        setPaper(theme.panel, style);
        setColor(theme.text, style);
        setEolFill(false, style);
    }
    for (const int style : {Comment, CommentLine, CommentDoc, CommentLineDoc, CommentDocKeyword,
                            CommentDocKeywordError, PreProcessorComment})
        setColor(theme.muted, style);
    for (const int style : {DoubleQuotedString, SingleQuotedString, RawString, VerbatimString,
                            TripleQuotedVerbatimString, HashQuotedString, UnclosedString})
        setColor(theme.added, style);
    for (const int style : {Number, Regex, UserLiteral, EscapeSequence})
        setColor(theme.codeNumber, style);
    setColor(theme.accent, Keyword);
    setColor(theme.codeName, KeywordSet2);
    setColor(theme.muted, Operator);
}

const char* ScriptLexer::keywords(int set) const {
    if (set == 1)
        return "async await break case catch class const continue debugger default delete do else export "
               "extends "
               "false finally for function if in instanceof let new null of return static super switch this "
               "throw "
               "true try typeof undefined var void while with yield";
    if (set == 2) {
        static const QByteArray words = (selectorWords() + handlerWords()
                                         + QStringList{QStringLiteral("initial"), QStringLiteral("apply")})
                                            .join(QLatin1Char(' '))
                                            .toLatin1();
        return words.constData();
    }
    return nullptr;
}

QStringList selectorWords() {
    static const QStringList words =
        QString::fromLatin1(
            "fromAll fromStream fromStreams fromCategory fromCategories foreachStream partitionBy when "
            "outputState outputTo transformBy filterBy emit linkTo linkStreamTo copyTo log options")
            .split(QLatin1Char(' '));
    return words;
}

QStringList handlerWords() {
    static const QStringList words =
        QString::fromLatin1("$init $initShared $any $created $deleted").split(QLatin1Char(' '));
    return words;
}

QStringList eventWords() {
    static const QStringList words =
        QString::fromLatin1("data body metadata streamId eventType sequenceNumber eventId isJson partition "
                            "bodyRaw metadataRaw created streamMetadata linkMetadata")
            .split(QLatin1Char(' '));
    return words;
}

} // namespace hindcast::widgets
