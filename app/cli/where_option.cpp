// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/where_option.h"

#include "cli/store_opening.h"
#include "expression/check.h"
#include "session/log_filter.h"

namespace hindcast::cli {
namespace {

constexpr std::string_view kOption = "--where";

/// The first error, with its place for the error line to come; hints at once.
Result<void> report(Context& context, std::string_view text,
                    const std::vector<expression::Diagnostic>& found) {
    const expression::Diagnostic* wrong = expression::firstError(found);
    for (const expression::Diagnostic& diagnostic : found) {
        if (wrong != nullptr && &diagnostic != wrong) continue;
        const Error error = session::filterError(kOption, text, diagnostic);
        const std::string lines = expression::caretLines(text, diagnostic.span);
        if (wrong == nullptr) {
            context.diagnostics.note(error, lines);
            continue;
        }
        context.diagnostics.markNext(lines, diagnostic.span.offset, diagnostic.span.length);
        return error;
    }
    return {};
}

} // namespace

Result<std::vector<bool>> streamsWith(Context& context, const session::Session& session,
                                      const expression::Expression& where) {
    std::vector<bool> found(session.log().streamCount());
    const auto scanned = session.runFilter(
        where, {},
        [&](const expression::ScanChunk& chunk) {
            for (const expression::Hit& hit : chunk.hits)
                found[hit.stream.value()] = true;
            return true;
        },
        context.stop);
    if (!scanned) return scanned.error();
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
