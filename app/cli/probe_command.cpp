// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/document_writer.h"
#include "cli/store_opening.h"

#include <array>
#include <cstdio>

namespace hindcast::cli {
namespace {

// Two digits are all that a confidence is worth.
std::string shareText(double share) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.2f", share);
    std::string out = text.data();
    out.erase(out.find_last_not_of('0') + 1);
    if (out.back() == '.') out.pop_back();
    return out;
}

std::string asJson(const source::Recognition& recognition) {
    const source::SourceInfo& info = recognition.info;
    std::string text;
    JsonObject object(text);
    object.text("format", info.format);
    add(object, "formatVersion", Cell::stringOrAbsent(info.formatVersion));
    add(object, "container", Cell::stringOrAbsent(info.container));
    object.raw("confidence", shareText(recognition.confidence));
    addList(object, "why", recognition.why);
    JsonObject fields(object.name("fields"));
    for (const auto& [field, name] : info.fields)
        fields.text(field, name);
    fields.close();
    addList(object, "loses", info.loses);
    object.number("sourceBytes", info.sourceBytes);
    object.close();
    return text + "\n";
}

std::string forPeople(const source::Recognition& recognition) {
    const source::SourceInfo& info = recognition.info;
    std::vector<std::pair<std::string, std::string>> facts{{"format", info.format}};
    if (!info.formatVersion.empty()) facts.emplace_back("format version", info.formatVersion);
    if (!info.container.empty()) facts.emplace_back("container", info.container);
    facts.emplace_back("confidence", shareText(recognition.confidence));
    for (const std::string& why : recognition.why)
        facts.emplace_back("because", why);
    for (const auto& [field, name] : info.fields)
        facts.emplace_back("field " + field, name);
    for (const std::string& loss : info.loses)
        facts.emplace_back("loses", loss);
    facts.emplace_back("source bytes", std::to_string(info.sourceBytes));
    return factLines(facts);
}

} // namespace

Result<ExitCode> runProbe(Context& context) {
    const auto location = storeLocation(context.arguments);
    if (!location) return location.error();
    const auto recognition = context.opener.probe(*location, context.stop);
    if (!recognition) return recognition.error();
    context.out.write(context.arguments.form() == Form::Json ? asJson(*recognition)
                                                             : forPeople(*recognition));
    return ExitCode::Done;
}

} // namespace hindcast::cli
