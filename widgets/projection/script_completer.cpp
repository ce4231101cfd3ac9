// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_completer.h"

#include "projection/script_editor.h"
#include "projection/script_lexer.h"

#include <QRegularExpression>

namespace hindcast::widgets {
namespace {

QRegularExpressionMatch end(const char* pattern, const QString& before) {
    return QRegularExpression(QLatin1String(pattern)).match(before);
}

bool isIdentifier(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z_$][A-Za-z0-9_$]*$"));
    return pattern.match(text).hasMatch();
}

QString lastLine(const QString& text) {
    return text.mid(text.lastIndexOf(u'\n') + 1);
}

/// What begins so; nothing where only the word itself does.
QStringList beginning(const QStringList& words, const QString& typed) {
    QStringList found;
    for (const QString& word : words)
        if (word.startsWith(typed, Qt::CaseInsensitive) && !found.contains(word)) found << word;
    return found.size() == 1 && found.front() == typed ? QStringList() : found;
}

/// The next steps of candidates like "data.limits.daily" behind "data.limits.".
QStringList nextSteps(const expression::Completion& completion, const QString& start) {
    QStringList steps;
    for (const expression::Candidate& candidate : completion.candidates) {
        const QString text = QString::fromStdString(candidate.text);
        if (!text.startsWith(start, Qt::CaseInsensitive)) continue;
        const QString rest = text.mid(start.size());
        const QString step = rest.left(rest.indexOf(QRegularExpression(QStringLiteral("[.\\[]"))));
        if (isIdentifier(step) && !steps.contains(step)) steps << step;
    }
    return steps;
}

} // namespace

ScriptCompleter::ScriptCompleter(const PaneContext& context, ScriptEditor* editor, QObject* parent)
    : QObject(parent), m_context(context), m_editor(editor) {
    connect(editor, &ScriptEditor::completionWanted, this, &ScriptCompleter::complete);
    connect(context.store, &Store::opened, this, &ScriptCompleter::load);
    connect(context.store, &Store::grown, this, &ScriptCompleter::load);
    load();
}

void ScriptCompleter::load() {
    m_ask.cancel();
    m_types.clear();
    m_categories.clear();
    const auto session = m_context.store->session();
    if (!session) return m_load.cancel();
    struct Names {
        QStringList types, categories;
        QString stream;
    };
    m_load.run(
        m_context.jobs, this,
        [session](std::stop_token stop) {
            Names names;
            for (const session::TypeRow& type : session->types())
                names.types << QString::fromStdString(type.name);
            for (const session::CategoryRow& category : session->categories())
                names.categories << QString::fromStdString(category.name);
            session::StreamQuery some;
            some.limit = 1;
            if (const auto streams = session->streams(some, stop); streams && !streams->empty())
                names.stream = QString::fromStdString(streams->front().name);
            return names;
        },
        [this](const Names& names) {
            m_types = names.types;
            m_categories = names.categories;
            m_stream = names.stream;
        },
        Pace::Long);
}

std::optional<FieldPlace> ScriptCompleter::fieldPlace(const QString& before) {
    const auto match =
        end(R"((?:\.|\b)(data|body|metadata)\.((?:\w+(?:\[\d+\])?\.)*)(\w*)$)", lastLine(before));
    if (!match.hasMatch()) return std::nullopt;
    return FieldPlace{match.captured(1) == QLatin1String("metadata"), match.captured(2), match.captured(3)};
}

QString ScriptCompleter::typeAround(const QString& before) const {
    static const QRegularExpression word(QStringLiteral("[\\w$.\\-]+"));
    QString found;
    for (auto words = word.globalMatch(before); words.hasNext();)
        if (const QString one = words.next().captured(); m_types.contains(one)) found = one;
    return found;
}

QStringList ScriptCompleter::wordsAt(const QString& before, bool byKey, QString& typed) const {
    const QString line = lastLine(before);
    if (const auto quote = end(R"(^(?:[^'"`]|'[^']*'|"[^"]*"|`[^`]*`)*['"`]([^'"`]*)$)", line);
        quote.hasMatch()) {
        typed = quote.captured(1);
        const QString outside = line.left(line.size() - typed.size() - 1);
        if (end(R"(\bfrom(Category|Categories)\([^)]*$)", outside).hasMatch())
            return beginning(m_categories, typed);
        return beginning(m_types, typed);
    }
    if (end("//", line).hasMatch()) return {};
    if (const auto member = end(R"(\b(?:e|ev|evt|event)\.(\w*)$)", line); member.hasMatch()) {
        typed = member.captured(1);
        return beginning(eventWords(), typed);
    }
    if (const auto chain = end(R"((?:\)|^)\s*\.\s*(\w*)$)", line); chain.hasMatch()) {
        typed = chain.captured(1);
        return beginning(selectorWords(), typed);
    }
    const auto word = end(R"((?:^|[^\w$.])([\w$]*)$)", line);
    typed = word.captured(1);
    if (!word.hasMatch() || (typed.size() < 2 && !byKey && typed != QLatin1String("$"))) return {};
    QStringList words;
    const bool atStart = line.trimmed() == typed;
    if (atStart) words << handlerWords();
    for (const QString& type : m_types)
        if (isIdentifier(type)) words << type;
    words << selectorWords();
    if (!atStart) words << handlerWords();
    return beginning(words, typed);
}

void ScriptCompleter::complete(bool byKey) {
    const QString before = m_editor->textBefore();
    if (const auto place = fieldPlace(before)) return completeFields(*place, before);
    m_ask.cancel();
    QString typed;
    const QStringList words = wordsAt(before, byKey, typed);
    m_editor->showCandidates(words, int(typed.toUtf8().size()));
}

void ScriptCompleter::completeFields(const FieldPlace& place, const QString& before) {
    const auto session = m_context.store->session();
    if (!session) return;
    const QString start = (place.metadata ? QStringLiteral("meta.") : QStringLiteral("data.")) + place.path;
    const QString type = typeAround(before);
    std::string question;
    if (!type.isEmpty() && !type.contains(u'"')) question = "type == \"" + type.toStdString() + "\" && ";
    question += (start + place.typed).toStdString();
    m_ask.run(
        m_context.jobs, this,
        [session, question](std::stop_token) { return session->completeFilter(question, question.size()); },
        [this, start, place](const expression::Completion& completion) {
            if (fieldPlace(m_editor->textBefore()) != place) return; // typing went on
            m_editor->showCandidates(beginning(nextSteps(completion, start), place.typed),
                                     int(place.typed.toUtf8().size()));
        });
}

} // namespace hindcast::widgets
