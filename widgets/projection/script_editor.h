// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptEditor: the text of a projection: highlighted, numbered, with what is wrong underlined and told at
// its line. Completion and finding are asked for by signals. Owned by its pane. Thread-safety: GUI thread
// only.
#pragma once

#include "util/theme.h"

#include <Qsci/qsciscintilla.h>

#include <optional>
#include <vector>

namespace hindcast::widgets {

class ScriptLexer;

/// A place in a script, 1-based as engines tell it; column 0: not known.
struct ScriptMark {
    int line = 0, column = 0;
    QString message;
    bool operator==(const ScriptMark&) const = default;
};

class ScriptEditor : public QsciScintilla {
    Q_OBJECT
public:
    explicit ScriptEditor(QWidget* parent = nullptr);

    void applyTheme(const Theme& theme);
    /// Keeps the cursor and the undo history where the text is the same.
    void replaceText(const QString& text);
    /// What is wrong; the first message of a line stands below it.
    void setMarks(std::vector<ScriptMark> marks);
    const std::vector<ScriptMark>& marks() const { return m_marks; }
    void goTo(int line, int column);
    /// Whether anything is underlined there; for tests.
    bool isUnderlined(int line, int index) const;
    /// What stands before the cursor, up to some hundred lines.
    QString textBefore() const;
    /// A list under the cursor; the last `typed` characters are what it completes.
    void showCandidates(const QStringList& words, int typed);

signals:
    void completionWanted(bool byKey);
    void findWanted(int direction); ///< 0: start, 1: next, -1: previous

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void keepKeysOfTheWindow();
    void numberLines();
    void drawMarks();
    Theme m_theme = Theme::light();
    ScriptLexer* m_lexer;
    std::vector<ScriptMark> m_marks;
    bool m_styling = false;
};

} // namespace hindcast::widgets
