// SPDX-License-Identifier: GPL-3.0-or-later
// One function for each command; the table names them. Each prints its answer to context.out and returns the
// exit code, or an Error that is printed for it. Thread-safety: run on one thread.
#pragma once

#include "base/result.h"
#include "cli/context.h"
#include "cli/exit_code.h"

namespace hindcast::cli {

Result<ExitCode> runProbe(Context& context);
Result<ExitCode> runInfo(Context& context);
Result<ExitCode> runImport(Context& context);
Result<ExitCode> runStreams(Context& context);
Result<ExitCode> runEvents(Context& context);
Result<ExitCode> runState(Context& context);
Result<ExitCode> runDiff(Context& context);
Result<ExitCode> runBlame(Context& context);
Result<ExitCode> runHistory(Context& context);
Result<ExitCode> runCheck(Context& context);
Result<ExitCode> runHistogram(Context& context);
Result<ExitCode> runTotals(Context& context);
Result<ExitCode> runExport(Context& context);
Result<ExitCode> runCompare(Context& context);
Result<ExitCode> runParity(Context& context);
Result<ExitCode> runProject(Context& context);
Result<ExitCode> runCache(Context& context);

} // namespace hindcast::cli
