// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/store_opening.h"

#include "cli/progress_line.h"

#include <filesystem>
#include <optional>

namespace hindcast::cli {
namespace {

import::ImportLimits limitsOf(const Arguments& arguments) {
    import::ImportLimits limits;
    if (arguments.command().name != "import") return limits;
    limits.category = arguments.value("category");
    limits.streamGlob = arguments.value("stream");
    limits.since = arguments.time("since");
    limits.until = arguments.time("until");
    limits.maxEvents = arguments.count("max-events");
    return limits;
}

Result<std::shared_ptr<const session::Session>> open(Context& context, const std::string& store,
                                                     const std::string& cache, DamageLines lines) {
    const Arguments& arguments = context.arguments;
    session::OpenOptions options;
    options.import.cachePath = cache;
    options.import.refresh = arguments.has("refresh");
    options.import.keepNoCache = arguments.has("no-cache");
    options.import.smallCodec = arguments.has("small");
    options.import.limits = limitsOf(arguments);

    std::optional<ProgressLine> progress;
    if (context.showProgress && !arguments.has("quiet")) {
        progress.emplace("reading " + std::filesystem::path(store).filename().string());
        options.import.progress = progress->sink();
    }
    auto session = context.opener.open(store, options, context.stop);
    progress.reset();
    if (session && lines == DamageLines::Print) context.diagnostics.damage((*session)->damage());
    return session;
}

} // namespace

Result<std::shared_ptr<const session::Session>> openStore(Context& context, DamageLines lines) {
    return open(context, context.arguments.store(), context.arguments.value("cache").value_or(""), lines);
}

Result<std::shared_ptr<const session::Session>> openOtherStore(Context& context, const std::string& store) {
    return open(context, store, {}, DamageLines::Print);
}

Result<StreamId> findStreamOption(Context& context, const session::Session& session, std::string_view name) {
    return session.findStream(context.arguments.value(name).value_or(""));
}

} // namespace hindcast::cli
