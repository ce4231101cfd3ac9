// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/info_document.h"
#include "cli/store_opening.h"

namespace hindcast::cli {

Result<ExitCode> runInfo(Context& context) {
    const auto session = openStore(context);
    if (!session) return session.error();
    if (auto printed = printInfo(context, **session, BytesRead::LeaveOut); !printed) return printed.error();
    return ExitCode::Done;
}

} // namespace hindcast::cli
