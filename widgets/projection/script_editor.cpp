// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_editor.h"

#include "projection/script_lexer.h"
#include "util/fonts.h"

#include <Qsci/qscicommandset.h>
#include <Qsci/qscistyle.h>

#include <QContextMenuEvent>
#include <QFontInfo>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <set>

namespace hindcast::widgets {
namespace {

constexpr int kNumbers = 0, kSigns = 1; // margins
constexpr int kSquiggle = 8;            // indicator
constexpr int kSign = 4;                // marker
constexpr int kNoteStyle = 200;         // beyond those of the lexer
constexpr int kContextLines = 400;

bool isFind(const QKeyEvent& key) {
    return key.matches(QKeySequence::Find) || key.key() == Qt::Key_F3;
}

bool isComplete(const QKeyEvent& key) {
    return key.key() == Qt::Key_Space && key.modifiers() == Qt::ControlModifier;
}

/// Places of errors count units of UTF-16, the editor counts characters.
int placeInLine(const QString& line, int units) {
    int place = 0;
    for (int i = 0; i < std::min(units, int(line.size())); ++i)
        if (!line[i].isLowSurrogate()) ++place;
    return place;
}

} // namespace

ScriptEditor::ScriptEditor(QWidget* parent) : QsciScintilla(parent), m_lexer(new ScriptLexer(this)) {
    setUtf8(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Projection"));
    setLexer(m_lexer);
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setTabWidth(4);
    setAutoIndent(true);
    setBackspaceUnindents(true);
    setBraceMatching(QsciScintilla::SloppyBraceMatch);
    setCaretLineVisible(true);
    setScrollWidthTracking(true);
    SendScintilla(SCI_SETSCROLLWIDTH, 1L);
    setMarginType(kNumbers, QsciScintilla::NumberMargin);
    setMarginType(kSigns, QsciScintilla::SymbolMargin);
    setMarginWidth(kSigns, 14);
    setMarginMarkerMask(kSigns, 1 << kSign);
    markerDefine(QsciScintilla::Circle, kSign);
    indicatorDefine(QsciScintilla::SquiggleIndicator, kSquiggle);
    setAnnotationDisplay(QsciScintilla::AnnotationIndented);
    SendScintilla(SCI_AUTOCSETSEPARATOR, long('\n'));
    SendScintilla(SCI_AUTOCSETIGNORECASE, 1L);
    SendScintilla(SCI_AUTOCSETORDER, long(SC_ORDER_CUSTOM));
    SendScintilla(SCI_AUTOCSETAUTOHIDE, 1L);
    SendScintilla(SCI_AUTOCSETMAXHEIGHT, 9L);
    keepKeysOfTheWindow();
    connect(this, &QsciScintilla::linesChanged, this, &ScriptEditor::numberLines);
    connect(this, &QsciScintillaBase::SCN_CHARADDED, this, [this](int) { emit completionWanted(false); });
    applyTheme(m_theme);
}

// The window's own keys go on working here, but for those that edit.
void ScriptEditor::keepKeysOfTheWindow() {
    using Command = QsciCommand;
    static const std::set<int> kept{Command::Undo,
                                    Command::Redo,
                                    Command::SelectionCut,
                                    Command::SelectionCopy,
                                    Command::Paste,
                                    Command::SelectAll,
                                    Command::DeleteWordLeft,
                                    Command::DeleteWordRight,
                                    Command::WordLeft,
                                    Command::WordRight,
                                    Command::WordLeftExtend,
                                    Command::WordRightExtend,
                                    Command::DocumentStart,
                                    Command::DocumentEnd,
                                    Command::DocumentStartExtend,
                                    Command::DocumentEndExtend};
    for (QsciCommand* command : standardCommands()->commands()) {
        if (kept.count(command->command()) > 0) continue;
        if ((command->key() & (Qt::CTRL | Qt::ALT | Qt::META)) != 0) command->setKey(0);
        if ((command->alternateKey() & (Qt::CTRL | Qt::ALT | Qt::META)) != 0) command->setAlternateKey(0);
    }
    if (QsciCommand* redo = standardCommands()->find(Command::Redo))
        redo->setAlternateKey(int(Qt::CTRL) | int(Qt::SHIFT) | int(Qt::Key_Z));
}

void ScriptEditor::applyTheme(const Theme& theme) {
    m_theme = theme;
    m_styling = true;
    QFont font = monoFont();
    font.setFamily(QFontInfo(font).family()); // by one name only
    m_lexer->apply(theme, font);
    setPaper(theme.panel);
    setColor(theme.text);
    setCaretForegroundColor(theme.text);
    setCaretLineBackgroundColor(theme.window);
    setSelectionBackgroundColor(theme.selection());
    resetSelectionForegroundColor();
    setMarginsFont(font);
    setMarginsBackgroundColor(theme.panel);
    setMarginsForegroundColor(theme.muted);
    setMatchedBraceBackgroundColor(theme.changedBack);
    setMatchedBraceForegroundColor(theme.text);
    setUnmatchedBraceBackgroundColor(theme.removedBack);
    setUnmatchedBraceForegroundColor(theme.removed);
    setIndicatorForegroundColor(theme.removed, kSquiggle);
    setMarkerBackgroundColor(theme.removed, kSign);
    setMarkerForegroundColor(theme.removed, kSign);
    numberLines();
    drawMarks();
    m_styling = false;
}

void ScriptEditor::replaceText(const QString& text) {
    if (text == this->text()) return;
    int line = 0, index = 0;
    getCursorPosition(&line, &index);
    const int top = firstVisibleLine();
    setEolMode(text.contains(QLatin1String("\r\n")) ? QsciScintilla::EolWindows : QsciScintilla::EolUnix);
    setText(text);
    setCursorPosition(std::min(line, std::max(0, lines() - 1)), index);
    setFirstVisibleLine(top);
}

void ScriptEditor::setMarks(std::vector<ScriptMark> marks) {
    if (marks == m_marks) return;
    m_marks = std::move(marks);
    drawMarks();
}

void ScriptEditor::drawMarks() {
    clearAnnotations();
    markerDeleteAll(kSign);
    const int last = lines() - 1;
    clearIndicatorRange(0, 0, last, lineLength(last), kSquiggle);
    QFont font = smallFont();
    font.setFamily(QFontInfo(font).family());
    const QsciStyle note(kNoteStyle, QStringLiteral("note"), m_theme.removed, m_theme.removedBack, font);
    std::set<int> told;
    for (const ScriptMark& mark : m_marks) {
        const int line = mark.line - 1;
        if (line < 0 || line > last) continue;
        const QString whole = text(line);
        const int end = int(whole.trimmed().isEmpty() ? 0 : whole.size() - (whole.endsWith(u'\n') ? 1 : 0));
        int from = mark.column > 0 ? std::min(mark.column - 1, std::max(0, end - 1)) : 0;
        if (mark.column <= 0)
            while (from < end && whole[from].isSpace())
                ++from;
        int to = from + 1;
        while (to < end && (mark.column <= 0 || whole[to].isLetterOrNumber() || whole[to] == u'_'))
            ++to;
        fillIndicatorRange(line, placeInLine(whole, from), line, placeInLine(whole, std::max(to, from + 1)),
                           kSquiggle);
        if (!told.insert(line).second) continue;
        markerAdd(line, kSign);
        annotate(line, mark.message, note);
    }
}

bool ScriptEditor::isUnderlined(int line, int index) const {
    return SendScintilla(SCI_INDICATORVALUEAT, kSquiggle, positionFromLineIndex(line, index)) != 0;
}

void ScriptEditor::goTo(int line, int column) {
    if (line <= 0) return;
    setCursorPosition(line - 1, placeInLine(text(line - 1), std::max(0, column - 1)));
    ensureLineVisible(line - 1);
    setFocus();
}

QString ScriptEditor::textBefore() const {
    int line = 0, index = 0;
    getCursorPosition(&line, &index);
    QString before;
    for (int i = std::max(0, line - kContextLines); i < line; ++i)
        before += text(i);
    return before + text(line).left(index);
}

void ScriptEditor::showCandidates(const QStringList& words, int typed) {
    if (words.isEmpty()) return SendScintilla(SCI_AUTOCCANCEL), void();
    SendScintilla(SCI_AUTOCSHOW, static_cast<unsigned long>(typed),
                  words.join(QLatin1Char('\n')).toUtf8().constData());
}

void ScriptEditor::numberLines() {
    setMarginWidth(kNumbers, QLatin1Char('0') + QString::number(std::max(99, lines())));
}

bool ScriptEditor::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (isFind(*key) || isComplete(*key)) {
            event->accept();
            return true;
        }
    }
    return QsciScintilla::event(event);
}

void ScriptEditor::changeEvent(QEvent* event) {
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_styling) applyTheme(m_theme);
}

void ScriptEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F3)
        emit findWanted(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else if (isFind(*event))
        emit findWanted(0);
    else if (isComplete(*event))
        emit completionWanted(true);
    else
        QsciScintilla::keyPressEvent(event);
}

// QScintilla's own menu speaks English only.
void ScriptEditor::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    const auto add = [&](const QString& text, QKeySequence::StandardKey key, bool enabled, auto run) {
        QAction* action = menu.addAction(text);
        action->setShortcut(key);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, run);
    };
    add(tr("Undo"), QKeySequence::Undo, isUndoAvailable(), [this] { undo(); });
    add(tr("Redo"), QKeySequence::Redo, isRedoAvailable(), [this] { redo(); });
    menu.addSeparator();
    add(tr("Cut"), QKeySequence::Cut, hasSelectedText(), [this] { cut(); });
    add(tr("Copy"), QKeySequence::Copy, hasSelectedText(), [this] { copy(); });
    add(tr("Paste"), QKeySequence::Paste, SendScintilla(SCI_CANPASTE) != 0, [this] { paste(); });
    menu.addSeparator();
    add(tr("Select all"), QKeySequence::SelectAll, length() > 0, [this] { selectAll(); });
    add(tr("Find"), QKeySequence::Find, true, [this] { emit findWanted(0); });
    menu.exec(event->globalPos());
}

} // namespace hindcast::widgets
