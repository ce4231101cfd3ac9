// SPDX-License-Identifier: GPL-3.0-or-later
// The option --where: an expression that events must make true. What is wrong with it is said before the
// store is opened, which may take long; what the store does not have is said afterwards. Thread-safety: run
// on one thread.
#pragma once

#include "cli/context.h"
#include "expression/expression.h"
#include "session/session.h"

#include <memory>
#include <optional>
#include <vector>

namespace hindcast::cli {

struct FilteredStore {
    std::shared_ptr<const session::Session> session;
    std::optional<expression::Expression> where; ///< nothing: the option was not given
    const expression::Expression* filter() const { return where ? &*where : nullptr; }
};

/// The error of an option's text, whose place is marked below the line that it is printed on.
Error markedError(Context& context, std::string_view option, std::string_view text,
                  const expression::Diagnostic& diagnostic);

/// The expression alone, without a store to hold it against; nothing: the option is not given.
Result<std::optional<expression::Expression>> parseWhere(Context& context);

/// Which streams have an event that passes, by number. Errors: of reading, Cancelled.
Result<std::vector<bool>> streamsWith(Context& context, const session::Session& session,
                                      const expression::Expression& where);

/// Opens the STORE of a command with --where. Invalid: the error line is followed by the place, marked. Hints
/// go to standard error.
Result<FilteredStore> openFiltered(Context& context);

} // namespace hindcast::cli
