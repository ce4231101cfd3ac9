// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptLexer: JavaScript in the colours of a theme, with the words of projections set off.
// Owned by the editor. Thread-safety: GUI thread only.
#pragma once

#include "util/theme.h"

#include <Qsci/qscilexerjavascript.h>

namespace hindcast::widgets {

class ScriptLexer : public QsciLexerJavaScript {
public:
    explicit ScriptLexer(QObject* parent = nullptr);
    void apply(const Theme& theme, const QFont& font);
    const char* keywords(int set) const override;
};

/// What a projection is written with: selectors and their chain, then the handlers with special names.
QStringList selectorWords();
QStringList handlerWords();
/// Members of the event that a handler is given.
QStringList eventWords();

} // namespace hindcast::widgets
