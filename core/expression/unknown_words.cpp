// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/unknown_words.h"

#include "base/text.h"
#include "expression/known_words.h"
#include "expression/vocabulary.h"

namespace hindcast::expression {

Diagnostic unknownName(const std::string& text, Span span, const Vocabulary* words) {
    constexpr std::size_t kOffered = 3;
    std::vector<std::string> offered;
    if (words != nullptr)
        for (const Root root : {Root::Data, Root::Meta})
            for (const Field& field : words->fields(root, {}))
                if (offered.size() < kOffered && !field.steps.empty()
                    && toLowerAscii(field.steps.back().name) == toLowerAscii(text))
                    offered.push_back(pathText(root, field.steps));
    std::vector<std::string_view> names;
    for (const auto& known : kNames)
        if (known.value != Name::Noop) names.push_back(known.text);
    for (std::string& name : nearest(text, names, kOffered - offered.size()))
        offered.push_back(std::move(name));
    std::string remedy = didYouMean(offered.data(), offered.size());
    if (words == nullptr) remedy += " fields of a payload are written data." + text;
    return {Level::Error, span, "there is no name " + text, std::move(remedy)};
}

Diagnostic unknownFunction(const std::string& text, Span span) {
    std::vector<std::string_view> names;
    for (const auto& known : kFunctions)
        names.push_back(known.text);
    const auto near = nearest(text, names, 1);
    return {Level::Error, span, "there is no function " + text, didYouMean(near.data(), near.size())};
}

} // namespace hindcast::expression
