// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/field_spec.h"

#include <utility>

namespace hindcast::source {

namespace {

Error wrongSpec() {
    return {ErrorCode::Invalid, "", "a field is no column, JSON pointer, concat or const",
            "write \"column\", \"/column/in/its/JSON\", {\"concat\":[…]} or {\"const\":\"…\"}"};
}

std::vector<std::string> splitNames(std::string_view text) {
    std::vector<std::string> names;
    for (std::size_t bar = 0; bar != std::string_view::npos;) {
        bar = text.find('|');
        names.emplace_back(text.substr(0, bar));
        if (bar != std::string_view::npos) text.remove_prefix(bar + 1);
    }
    return names;
}

} // namespace

FieldSpec::FieldSpec(const char* text) {
    const std::string_view spec = text;
    if (spec.empty()) return;
    if (!spec.starts_with('/')) {
        m_kind = Kind::Column;
        m_names = splitNames(spec);
        return;
    }
    const std::size_t slash = spec.find('/', 1);
    m_kind = Kind::Path;
    m_names = splitNames(spec.substr(1, slash == std::string_view::npos ? slash : slash - 1));
    if (slash == std::string_view::npos) return;
    if (auto path = json::Pointer::parse(spec.substr(slash))) m_path = std::move(path).value();
}

FieldSpec FieldSpec::column(std::string name) {
    FieldSpec spec;
    spec.m_kind = Kind::Column;
    spec.m_names = {std::move(name)};
    return spec;
}

FieldSpec FieldSpec::concat(std::vector<FieldSpec> parts) {
    FieldSpec spec;
    spec.m_kind = Kind::Concat;
    spec.m_parts = std::move(parts);
    return spec;
}

FieldSpec FieldSpec::firstOf(std::vector<FieldSpec> parts) {
    FieldSpec spec = concat(std::move(parts));
    spec.m_kind = Kind::FirstOf;
    return spec;
}

FieldSpec FieldSpec::constant(std::string text) {
    FieldSpec spec;
    spec.m_kind = Kind::Constant;
    spec.m_text = std::move(text);
    return spec;
}

Result<FieldSpec> FieldSpec::fromJson(const json::Value& value) {
    if (value.kind() == json::Kind::String && !value.text().empty()) {
        if (!value.text().starts_with('/')) return column(value.text());
        auto path = json::Pointer::parse(value.text());
        if (!path) return path.error();
        const std::vector<std::string>& tokens = path->tokens();
        FieldSpec spec = column(tokens.front());
        spec.m_kind = Kind::Path;
        spec.m_path = json::Pointer(std::vector<std::string>(tokens.begin() + 1, tokens.end()));
        return spec;
    }
    if (!value.isObject() || value.size() != 1) return wrongSpec();
    const auto& [name, content] = value.member(0);
    if (name == "const" && content.kind() == json::Kind::String) return constant(content.text());
    if (name != "concat" || !content.isArray()) return wrongSpec();
    std::vector<FieldSpec> parts;
    for (std::size_t i = 0; i < content.size(); ++i) {
        const json::Value& part = content.at(i);
        // Between columns a text that is only punctuation is what stands between them: [a, "-", b].
        const bool isGlue = part.kind() == json::Kind::String && !part.text().empty()
                            && part.text().find_first_not_of("-_:/.|#@ ") == std::string::npos;
        if (isGlue) {
            parts.push_back(constant(part.text()));
            continue;
        }
        auto spec = fromJson(part);
        if (!spec) return spec.error();
        parts.push_back(std::move(spec).value());
    }
    if (parts.empty()) return wrongSpec();
    return concat(std::move(parts));
}

std::string FieldSpec::print() const {
    std::string text;
    switch (m_kind) {
    case Kind::None:
        break;
    case Kind::Constant:
        return m_text;
    case Kind::Column:
        return m_names.front();
    case Kind::Path:
        text = m_names.front();
        for (const std::string& token : m_path.tokens())
            text += '.' + token;
        break;
    case Kind::FirstOf:
        return m_parts.front().print();
    case Kind::Concat:
        for (const FieldSpec& part : m_parts)
            text += part.print();
        break;
    }
    return text;
}

} // namespace hindcast::source
