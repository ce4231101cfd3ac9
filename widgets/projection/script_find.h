// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptFind: the line under an editor in which a text is looked for, from the cursor on and around.
// Owned by the pane. Thread-safety: GUI thread only.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QsciScintilla;

namespace hindcast::widgets {

class ScriptFind : public QWidget {
    Q_OBJECT
public:
    explicit ScriptFind(QsciScintilla* editor, QWidget* parent = nullptr);

    void open();
    void go(int direction);
    QLineEdit* field() const { return m_field; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void close();
    bool find(bool forward, bool fromHere);
    QsciScintilla* m_editor;
    QLineEdit* m_field;
    QLabel* m_said;
};

} // namespace hindcast::widgets
