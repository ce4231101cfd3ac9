// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/where_option.h"

#include "base/rank_set.h"
#include "cli/store_opening.h"
#include "expression/check.h"
#include "session/log_filter.h"

#include <algorithm>

namespace hindcast::cli {
namespace {

constexpr std::string_view kOption = "--where";

/// The first error, with its place for the error line to come; hints at once.
Result<void> report(Context& context, std::string_view text,
                    const std::vector<expression::Diagnostic>& found) {
    const expression::Diagnostic* wrong = expression::firstError(found);
    for (const expression::Diagnostic& diagnostic : found) {
        if (wrong != nullptr && &diagnostic != wrong) continue;
        if (wrong != nullptr) return markedError(context, kOption, text, diagnostic);
        context.diagnostics.note(session::filterError(kOption, text, diagnostic),
                                 expression::caretLines(text, diagnostic.span));
    }
    return {};
}

/// Streams in which one of the events stands as a link.
Result<void> addLinked(const event::EventLog& log, const RankSet& hits, std::vector<bool>& found,
                       const std::stop_token& stop) {
    for (std::uint32_t i = 0; i < found.size(); ++i) {
        const StreamId id(i);
        if (found[i] || !log.hasLinks(id)) continue;
        const auto columns = log.openStream(id, stop);
        if (!columns) return columns.error();
        const auto& ranks = (*columns)->ranks;
        found[i] = std::any_of(ranks.begin(), ranks.end(), [&](Rank rank) { return hits.contains(rank); });
    }
    return {};
}

} // namespace

Error markedError(Context& context, std::string_view option, std::string_view text,
                  const expression::Diagnostic& diagnostic) {
    context.diagnostics.markNext(expression::caretLines(text, diagnostic.span), diagnostic.span.offset,
                                 diagnostic.span.length);
    return session::filterError(option, text, diagnostic);
}

Result<std::vector<bool>> streamsWith(Context& context, const session::Session& session,
                                      const expression::Expression& where) {
    const event::EventLog& log = session.log();
    std::vector<bool> found(log.streamCount());
    const bool hasLinks = log.linkCount() > 0;
    RankSet hits;
    const auto scanned = session.runFilter(
        where, {},
        [&](const expression::ScanChunk& chunk) {
            for (const expression::Hit& hit : chunk.hits) {
                found[hit.stream.value()] = true;
                if (hasLinks) hits.append(hit.rank);
            }
            return true;
        },
        context.stop);
    if (!scanned) return scanned.error();
    if (hasLinks)
        if (const auto linked = addLinked(log, hits, found, context.stop); !linked) return linked.error();
    return found;
}

Result<std::optional<expression::Expression>> parseWhere(Context& context) {
    const auto text = context.arguments.value("where");
    if (!text) return std::optional<expression::Expression>();
    auto checked = expression::parseAndCheck(*text, nullptr);
    if (!checked.expression)
        if (auto reported = report(context, *text, checked.diagnostics); !reported) return reported.error();
    return std::move(checked.expression);
}

Result<FilteredStore> openFiltered(Context& context) {
    FilteredStore store;
    auto where = parseWhere(context);
    if (!where) return where.error();
    store.where = std::move(where).value();
    auto session = openStore(context);
    if (!session) return session.error();
    store.session = *std::move(session);
    if (store.where) {
        const std::string& text = store.where->text();
        const auto checked = store.session->checkFilter(text);
        if (auto reported = report(context, text, checked.diagnostics); !reported) return reported.error();
    }
    return store;
}

} // namespace hindcast::cli
