// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/projected_store.h"

#include "cli/script_options.h"
#include "cli/store_opening.h"

namespace hindcast::cli {

Result<session::ProjectedSession> openProjected(Context& context) {
    const auto session = openStore(context);
    if (!session) return session.error();
    return underOption(context, *session, "projection");
}

Result<session::ProjectedSession>
underOption(Context& context, std::shared_ptr<const session::Session> session, std::string_view option) {
    if (!context.arguments.has(option)) return session::ProjectedSession{std::move(session), {}};
    return session::underProjection(std::move(session), scriptChoice(context.arguments, option),
                                    context.stop);
}

namespace {

const char* remedyOf(const std::string& kind) {
    if (kind == "overrun") return "see that the handler ends for this event";
    if (kind == "died") return "see how much memory the handler takes for this event";
    if (kind == "state") return "keep in the state what JSON can hold";
    if (kind == "malformed") return "see the event's data as it is stored with events --raw";
    if (kind == "upcast") return "correct the upcaster, or let it pass over such events";
    return "correct the handler, or let it pass over such events";
}

} // namespace

Error failureError(std::string_view script, const session::ProjectionFailure& failure) {
    std::string where(script);
    if (failure.line > 0) where += ":" + std::to_string(failure.line);
    if (failure.column > 0) where += ":" + std::to_string(failure.column);
    std::string message =
        (failure.kind == "upcast" ? "upcasters fail on this event: " : "") + failure.message;
    if (failure.position) message += ", at the event of position " + failure.position->print();
    if (!failure.partition.empty()) message += " of " + failure.partition;
    return {ErrorCode::Invalid, where, message, remedyOf(failure.kind)};
}

Error variablesNote(std::string_view script, const std::string& variable) {
    return {ErrorCode::Invalid, std::string(script),
            "it changes, or may change, what it keeps outside its states (" + variable
                + "), so each state is folded from the first event",
            "keep in the state what the next event needs"};
}

ExitCode tellFailures(Context& context, const session::ProjectedSession& projected, std::string_view option,
                      ExitCode done) {
    if (projected.changedVariable)
        if (const auto variable = projected.changedVariable())
            context.diagnostics.note(variablesNote(context.arguments.value(option).value_or(""), *variable),
                                     {});
    if (!projected.failures) return done;
    const auto failures = projected.failures();
    for (const session::ProjectionFailure& failure : failures)
        context.diagnostics.error(failureError(context.arguments.value(option).value_or(""), failure));
    return failures.empty() ? done : ExitCode::Found;
}

} // namespace hindcast::cli
