// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/pointer.h"

namespace hindcast::json {

Result<Pointer> Pointer::parse(std::string_view text) {
    const auto invalid = [&](std::string message) {
        return Error{ErrorCode::Invalid, "JSON pointer " + std::string(text), std::move(message),
                     "write it like /lines/0/qty, with ~1 for / and ~0 for ~ inside a name"};
    };
    Pointer pointer;
    if (text.empty()) return pointer;
    if (text.front() != '/') return invalid("a JSON pointer is empty or begins with /");
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '/') {
            pointer.m_tokens.emplace_back();
        } else if (text[i] != '~') {
            pointer.m_tokens.back() += text[i];
        } else if (i + 1 < text.size() && (text[i + 1] == '0' || text[i + 1] == '1')) {
            pointer.m_tokens.back() += text[++i] == '0' ? '~' : '/';
        } else {
            return invalid("~ at character " + std::to_string(i + 1) + " is not followed by 0 or 1");
        }
    }
    return pointer;
}

Pointer Pointer::child(std::string_view token) const {
    Pointer longer = *this;
    longer.m_tokens.emplace_back(token);
    return longer;
}

std::string Pointer::print() const {
    std::string text;
    for (const std::string& token : m_tokens)
        appendToken(text, token);
    return text;
}

const Value* Pointer::find(const Value& root) const {
    const Value* at = &root;
    for (const std::string& token : m_tokens) {
        if (at->isObject()) {
            at = at->find(token);
            if (!at) return nullptr;
        } else if (at->isArray()) {
            const auto index = arrayIndex(token);
            if (!index || *index >= at->size()) return nullptr;
            at = &at->at(*index);
        } else {
            return nullptr;
        }
    }
    return at;
}

void appendToken(std::string& path, std::string_view token) {
    path += '/';
    for (char c : token) {
        if (c == '~')
            path += "~0";
        else if (c == '/')
            path += "~1";
        else
            path += c;
    }
}

std::optional<std::size_t> arrayIndex(std::string_view token) {
    if (token.empty() || token.size() > 18 || (token.size() > 1 && token.front() == '0')) return std::nullopt;
    std::size_t index = 0;
    for (char c : token) {
        if (c < '0' || c > '9') return std::nullopt;
        index = index * 10 + std::size_t(c - '0');
    }
    return index;
}

} // namespace hindcast::json
