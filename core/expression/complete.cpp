// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/complete.h"

#include "base/text.h"
#include "expression/known_words.h"
#include "expression/lexer.h"
#include "json/print.h"

#include <algorithm>

namespace hindcast::expression {
namespace {

constexpr std::array<std::string_view, 10> kComparisons{"==", "!=", "<",  "<=",       ">",
                                                        ">=", "=~", "in", "contains", "startsWith"};
constexpr std::array<std::string_view, 6> kJoints{"&&", "||", "and", "or", "not", "!"};

template <std::size_t N>
bool isOneOf(const Token& token, const std::array<std::string_view, N>& list) {
    return (token.kind == TokenKind::Sign || token.kind == TokenKind::Word)
           && std::find(list.begin(), list.end(), token.text) != list.end();
}

std::string quoted(std::string_view text) {
    std::string out;
    json::printString(out, text);
    return out;
}

/// Candidates that begin like what is typed, then those that have it inside; each kind in the order given.
class Candidates {
public:
    Candidates(std::string_view typed, std::size_t most) : m_typed(toLowerAscii(typed)), m_most(most) {}

    /// `key` is what is compared with what was typed.
    void add(CandidateKind kind, std::string_view key, std::string text, std::string detail = {},
             std::optional<std::uint64_t> count = {}, std::optional<std::size_t> cursor = {}) {
        const std::size_t at = toLowerAscii(key).find(m_typed);
        if (at == std::string::npos) return;
        const std::size_t place = cursor.value_or(text.size());
        (at == 0 ? m_first : m_then).push_back({kind, std::move(text), std::move(detail), count, place});
    }
    std::vector<Candidate> take() {
        std::move(m_then.begin(), m_then.end(), std::back_inserter(m_first));
        if (m_first.size() > m_most) m_first.resize(m_most);
        return std::move(m_first);
    }

private:
    std::string m_typed;
    std::size_t m_most;
    std::vector<Candidate> m_first, m_then;
};

class Completer {
public:
    Completer(std::string_view text, std::size_t offset, const Vocabulary& words, std::size_t most)
        : m_text(text), m_offset(std::min(offset, text.size())), m_words(words), m_most(most) {
        Tokens before = tokenize(text.substr(0, m_offset));
        if (!before.errors.empty()) m_open = before.errors.front().span.offset;
        m_tokens = std::move(before.list);
        if (!m_tokens.empty() && m_tokens.back().kind == TokenKind::End) m_tokens.pop_back();
    }

    Completion run() {
        if (m_open) return insideQuotes();
        std::size_t from = m_tokens.size();
        if (const auto root = openPath(from)) return path(*root, from);
        const bool typing = !m_tokens.empty() && m_tokens.back().kind == TokenKind::Word
                            && m_tokens.back().span.end() == m_offset;
        if (!typing) return here({m_offset, 0}, m_tokens.size());
        Span word = m_tokens.back().span;
        word.length = wordEnd() - word.offset;
        return here(word, m_tokens.size() - 1);
    }

private:
    static bool continuesWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
               || c == '$' || static_cast<unsigned char>(c) >= 0x80;
    }
    std::size_t wordEnd() const {
        std::size_t at = m_offset;
        while (at < m_text.size() && continuesWord(m_text[at]))
            ++at;
        return at;
    }
    std::string_view typed(std::size_t from) const { return m_text.substr(from, m_offset - from); }

    /// The name that a value before token `end` is compared with: "type ==", "type in [\"A\",".
    std::optional<Name> comparedName(std::size_t end) const {
        std::size_t at = end;
        if (at > 0 && (m_tokens[at - 1].text == "[" || m_tokens[at - 1].text == ",")) {
            while (at > 0 && m_tokens[at - 1].text != "[")
                --at;
            if (at < 2 || m_tokens[at - 2].text != "in") return std::nullopt;
            --at;
        }
        if (at < 2 || !isOneOf(m_tokens[at - 1], kComparisons) || m_tokens[at - 2].kind != TokenKind::Word)
            return std::nullopt;
        if (at > 2 && m_tokens[at - 3].text == ".") return std::nullopt;
        return lookUp(kNames, m_tokens[at - 2].text);
    }

    void addValues(Candidates& out, std::optional<Name> name, std::string_view start) const {
        if (!name) return;
        std::vector<Word> words;
        if (*name == Name::Type) words = m_words.types();
        if (*name == Name::Category) words = m_words.categories();
        if (*name == Name::Stream) words = m_words.streamsFrom(start, m_most);
        for (const Word& word : words)
            out.add(CandidateKind::Value, word.text, quoted(word.text), "events", word.events);
    }

    Completion insideQuotes() {
        const std::string_view start = typed(*m_open);
        const std::size_t prefix = start.find_first_of("\"'");
        if (prefix == std::string_view::npos) return {{m_offset, 0}, {}};
        const char quote = start[prefix];
        const std::size_t close = m_text.find(quote, m_offset);
        // What follows belongs to the text only as far as a word goes; else the quote is another's.
        const bool closes =
            close != std::string_view::npos
            && std::all_of(m_text.begin() + std::ptrdiff_t(m_offset), m_text.begin() + std::ptrdiff_t(close),
                           [](char c) { return continuesWord(c) || c == '-' || c == '.'; });
        Completion out;
        out.replaces = {*m_open, (closes ? close + 1 : m_offset) - *m_open};
        if (!m_tokens.empty() && m_tokens.back().text == "[") {
            std::size_t from = 0;
            if (const auto root = openPath(from)) return path(*root, from);
        }
        const std::string_view inner = start.substr(prefix + 1);
        Candidates candidates(inner, m_most);
        addValues(candidates, comparedName(m_tokens.size()), inner);
        out.candidates = candidates.take();
        return out;
    }

    /// The root of a path that ends where the cursor is, when at least a point or a bracket follows the root;
    /// `from`: its token.
    std::optional<Root> openPath(std::size_t& from) const {
        std::size_t at = m_tokens.size();
        bool steps = m_open.has_value();
        while (at > 0) {
            const Token& token = m_tokens[at - 1];
            const bool sign = token.kind == TokenKind::Sign
                              && (token.text == "." || token.text == "[" || token.text == "]");
            if (sign || token.kind == TokenKind::Number || token.kind == TokenKind::String) {
                steps = steps || sign;
                --at;
                continue;
            }
            if (token.kind != TokenKind::Word) return std::nullopt;
            if (at >= 2 && m_tokens[at - 2].kind == TokenKind::Sign && m_tokens[at - 2].text == ".") {
                --at;
                continue;
            }
            const auto root = lookUp(kRoots, token.text);
            if (!root || !steps || *root >= Root::State) return std::nullopt;
            // Only what hangs together is one path.
            for (std::size_t i = at; i < m_tokens.size(); ++i)
                if (m_tokens[i].span.offset != m_tokens[i - 1].span.end()) return std::nullopt;
            if (!m_open && m_tokens.back().span.end() != m_offset) return std::nullopt;
            if (!m_open && m_tokens.back().text == "]") return std::nullopt; // complete
            from = at - 1;
            return root;
        }
        return std::nullopt;
    }

    Completion path(Root root, std::size_t from) const {
        const std::size_t begin = m_tokens[from].span.offset;
        Completion out;
        out.replaces = {begin, wordEnd() - begin};
        Candidates candidates(typed(begin), m_most);
        const bool brackets = typed(begin).find("[\"") != std::string_view::npos;
        for (const Field& field : m_words.fields(root, typeMeant())) {
            std::string text = pathText(root, field.steps);
            // Odd names are found behind a point too.
            std::string key = rootText(root);
            for (const Step& step : field.steps)
                key += brackets || step.index ? stepText(step) : "." + step.name;
            candidates.add(CandidateKind::Path, key, std::move(text), field.kinds, field.present);
        }
        out.candidates = candidates.take();
        return out;
    }

    /// The type of `type == "X"`, when the expression has just one such condition.
    std::string typeMeant() const {
        std::string found;
        const Tokens all = tokenize(m_text);
        for (std::size_t i = 0; i + 2 < all.list.size(); ++i) {
            if (all.list[i].text != "type" || all.list[i + 1].text != "=="
                || all.list[i + 2].kind != TokenKind::String)
                continue;
            if (!found.empty()) return {};
            found = all.list[i + 2].text;
        }
        return found;
    }

    /// What can stand at `place`, with `end` tokens before it.
    Completion here(Span place, std::size_t end) const {
        Completion out;
        out.replaces = place;
        Candidates candidates(typed(place.offset), m_most);
        const Token* before = end > 0 ? &m_tokens[end - 1] : nullptr;
        if (before != nullptr && before->kind == TokenKind::Word && before->text == "in") {
            candidates.add(CandidateKind::Operator, "[", "[]", "list", {}, 1);
        } else if (before == nullptr || isOneOf(*before, kComparisons) || isOneOf(*before, kJoints)
                   || (before->kind == TokenKind::Sign && before->text != ")" && before->text != "]")) {
            addOperands(candidates, end);
        } else {
            addOperators(candidates, end);
        }
        out.candidates = candidates.take();
        return out;
    }

    void addOperands(Candidates& out, std::size_t end) const {
        const bool compared = end > 0
                              && (isOneOf(m_tokens[end - 1], kComparisons) || m_tokens[end - 1].text == ","
                                  || m_tokens[end - 1].text == "[");
        addValues(out, comparedName(end), {});
        const bool inList = end > 0 && (m_tokens[end - 1].text == "," || m_tokens[end - 1].text == "[");
        if (compared)
            for (const char* word : {"true", "false", "null"})
                out.add(CandidateKind::Value, word, word);
        if (inList) return;
        for (const auto& name : kNames)
            if (name.value != Name::Noop) out.add(CandidateKind::Name, name.text, std::string(name.text));
        for (const Root root : {Root::Data, Root::Meta})
            out.add(CandidateKind::Path, rootText(root), std::string(rootText(root)) + ".");
        for (const auto& function : kFunctions) {
            if (function.value == Function::Changes) continue;
            std::string call = std::string(function.text) + "()";
            const std::size_t cursor = call.size() - 1;
            out.add(CandidateKind::Function, function.text, std::move(call), {}, {}, cursor);
        }
        const std::string type = typeMeant();
        for (const Root root : {Root::Data, Root::Meta})
            for (const Field& field : m_words.fields(root, type)) {
                std::string text = pathText(root, field.steps);
                // Found by the member's own name as well as from the root.
                const std::string key =
                    field.steps.empty() || field.steps.back().index ? text : field.steps.back().name;
                out.add(CandidateKind::Path, key, std::move(text), field.kinds, field.present);
            }
        if (!compared) out.add(CandidateKind::Operator, "not", "not ");
    }

    void addOperators(Candidates& out, std::size_t end) const {
        bool comparison = false;
        for (std::size_t i = end; i > 0 && !isOneOf(m_tokens[i - 1], kJoints); --i)
            comparison = comparison || isOneOf(m_tokens[i - 1], kComparisons);
        if (!comparison)
            for (const std::string_view sign : kComparisons)
                out.add(CandidateKind::Operator, sign, std::string(sign) + " ");
        for (const std::string_view sign : {"&&", "||", "and", "or"})
            out.add(CandidateKind::Operator, sign, std::string(sign) + " ");
    }

    std::string_view m_text;
    std::size_t m_offset;
    const Vocabulary& m_words;
    std::size_t m_most;
    std::vector<Token> m_tokens;       ///< before the cursor
    std::optional<std::size_t> m_open; ///< where an open text begins
};

} // namespace

Completion complete(std::string_view text, std::size_t offset, const Vocabulary& words, std::size_t most) {
    return Completer(text, offset, words, most).run();
}

} // namespace hindcast::expression
