// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/store_opening.h"

#include "cli/progress_line.h"
#include "source/postgres_url.h"

#include <filesystem>
#include <fstream>
#include <optional>

namespace hindcast::cli {
namespace {

constexpr std::size_t kLongestMapping = std::size_t(1) << 20;

Result<std::string> readMapping(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(kLongestMapping + 1, '\0');
    if (!file || std::filesystem::is_directory(path))
        return Error{ErrorCode::Io, path, "the mapping cannot be read",
                     "name a file that --mapping can read"};
    file.read(text.data(), std::streamsize(text.size()));
    text.resize(std::size_t(file.gcount()));
    if (text.size() > kLongestMapping)
        return Error{ErrorCode::Invalid, path, "the mapping is longer than 1 MiB", "name a mapping file"};
    return text.empty() ? std::string(" ") : text; // no mapping at all is none given
}

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
    if (arguments.value("snapshot") == "off") options.import.snapshot = source::Snapshot::Off;
    options.import.view = {arguments.has("system"), arguments.has("raw")};
    if (auto read =
            readMappingOption(arguments, options.import.limits.mapping, options.import.limits.mappingName);
        !read)
        return read.error();

    std::optional<ProgressLine> progress;
    if (context.showProgress && !arguments.has("quiet")) {
        const bool isLive = source::PostgresUrl::isOne(store);
        progress.emplace("reading "
                         + (isLive ? source::PostgresUrl::nameOf(store)
                                   : std::filesystem::path(store).filename().string()));
        options.import.progress = progress->sink();
    }
    auto session = context.opener.open(store, options, context.stop);
    progress.reset();
    if (session && lines == DamageLines::Print) context.diagnostics.damage((*session)->damage());
    return session;
}

} // namespace

Result<void> readMappingOption(const Arguments& arguments, std::string& content, std::string& name) {
    const auto path = arguments.value("mapping");
    if (!path) return {};
    auto mapping = readMapping(*path);
    if (!mapping) return mapping.error();
    content = std::move(mapping).value();
    name = *path;
    return {};
}

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
