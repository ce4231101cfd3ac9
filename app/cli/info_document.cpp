// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/info_document.h"

#include "base/text.h"
#include "cli/document_writer.h"
#include "cli/time_output.h"
#include "event/problem_code.h"

namespace hindcast::cli {
namespace {

using Sentences = std::vector<std::string>;

/// What the view of the store leaves out or shows otherwise, as its reader told it, and links that are none.
/// Errors are told beside.
Sentences leftOut(const session::Session& session) {
    Sentences sentences;
    for (const event::Problem& problem : session.damage()) {
        if (problem.code == event::kHiddenCode) sentences.push_back(problem.message);
        if (event::isLinkCode(problem.code) && problem.severity != event::Severity::Error)
            sentences.push_back(problem.where.empty() ? problem.message
                                                      : problem.where + ": " + problem.message);
    }
    return sentences;
}

std::string asJson(const session::StoreInfo& info, std::uint64_t problems, const Sentences& leavesOut,
                   BytesRead bytesRead) {
    const event::LogFacts& facts = info.facts;
    std::string text;
    JsonObject object(text);
    object.text("format", facts.format);
    add(object, "formatVersion", Cell::stringOrAbsent(facts.formatVersion));
    add(object, "container", Cell::stringOrAbsent(facts.container));
    object.number("events", info.events);
    object.number("streams", info.streams);
    if (info.links > 0) object.number("links", info.links);
    object.number("eventTypes", info.eventTypes);
    object.number("categories", info.categories);
    add(object, "firstPosition", Cell::position(info.firstPosition));
    add(object, "lastPosition", Cell::position(info.lastPosition));
    add(object, "firstTime", timeCell(info.firstTime));
    add(object, "lastTime", timeCell(info.lastTime));
    object.number("versionBase", facts.versionBase);
    object.boolean("positionSynthetic", facts.positionSynthetic);
    if (facts.versionSynthetic) object.boolean("versionSynthetic", true);
    object.text("source", facts.source);
    object.number("sourceBytes", facts.sourceBytes);
    add(object, "cache", Cell::stringOrAbsent(facts.cache));
    object.number("cacheBytes", facts.cacheBytes);
    if (!facts.complete) object.boolean("complete", false);
    object.number("problems", problems);
    if (!leavesOut.empty()) addList(object, "leavesOut", leavesOut);
    if (bytesRead == BytesRead::Show) object.number("bytesRead", facts.bytesRead);
    object.close();
    return text + "\n";
}

std::string forPeople(const session::StoreInfo& info, std::uint64_t problems, const Sentences& leavesOut,
                      BytesRead bytesRead) {
    const event::LogFacts& facts = info.facts;
    std::vector<std::pair<std::string, std::string>> lines{{"source", facts.source},
                                                           {"format", facts.format}};
    if (!facts.formatVersion.empty()) lines.emplace_back("format version", facts.formatVersion);
    if (!facts.container.empty()) lines.emplace_back("container", facts.container);
    lines.emplace_back("events", groupDigits(info.events));
    lines.emplace_back("streams", groupDigits(info.streams));
    if (info.links > 0) lines.emplace_back("links", groupDigits(info.links));
    lines.emplace_back("event types", groupDigits(info.eventTypes));
    lines.emplace_back("categories", groupDigits(info.categories));
    if (info.firstPosition && info.lastPosition) {
        lines.emplace_back("positions", info.firstPosition->print() + " to " + info.lastPosition->print()
                                            + (facts.positionSynthetic ? " (given by the import)" : ""));
    }
    if (info.firstTime) lines.emplace_back("first time", *timeText(info.firstTime, {}));
    if (info.lastTime) lines.emplace_back("last time", *timeText(info.lastTime, {}));
    lines.emplace_back("version base", std::to_string(facts.versionBase)
                                           + (facts.versionSynthetic ? " (given by the import)" : ""));
    lines.emplace_back("source bytes", groupDigits(facts.sourceBytes));
    if (!facts.cache.empty()) lines.emplace_back("cache", facts.cache);
    lines.emplace_back("cache bytes", groupDigits(facts.cacheBytes));
    if (!facts.complete) lines.emplace_back("complete", "no");
    lines.emplace_back("problems", groupDigits(problems));
    for (const std::string& sentence : leavesOut)
        lines.emplace_back("note", sentence);
    if (bytesRead == BytesRead::Show) lines.emplace_back("bytes read", groupDigits(facts.bytesRead));
    return factLines(lines);
}

} // namespace

Result<void> printInfo(Context& context, const session::Session& session, BytesRead bytesRead) {
    const auto problems = session.problemCount(context.stop);
    if (!problems) return problems.error();
    session::StoreInfo info = session.info();
    const std::string& store = context.arguments.store();
    const bool fromPipe = store == "-" || store == "/dev/stdin";
    const bool isGone = context.arguments.has("no-cache") || (fromPipe && !context.arguments.has("cache"));
    if (isGone) info.facts.cache.clear(); // when the command ends
    context.out.write(context.arguments.form() == Form::Json
                          ? asJson(info, *problems, leftOut(session), bytesRead)
                          : forPeople(info, *problems, leftOut(session), bytesRead));
    return {};
}

} // namespace hindcast::cli
