// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache.h"
#include "cli/commands.h"
#include "cli/time_output.h"
#include "import/cache_place.h"

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace hindcast::cli {
namespace {

using Files = std::vector<cache::CacheFile>;
namespace fs = std::filesystem;

constexpr std::int64_t kDay = 24 * 60 * 60;
constexpr std::int64_t kMicrosPerSecond = 1'000'000;

const std::vector<Column> kListColumns{{"cache"},       {"source"},   {"format"},  {"events", true},
                                       {"bytes", true}, {"lastUsed"}, {"complete"}};
const std::vector<Column> kRemovedColumns{{"removed"}, {"source"}, {"bytes", true}};

bool samePath(const std::string& a, const std::string& b) {
    std::error_code ignored;
    return fs::equivalent(a, b, ignored) || fs::absolute(a, ignored) == fs::absolute(b, ignored);
}

// Standard input has no path that could be gone, nor has a server. Of a cache that is gone itself only what
// lay beside it is left.
bool isGone(const cache::CacheFile& file) {
    std::error_code ignored;
    return (fs::path(file.source).is_absolute() && !fs::exists(file.source, ignored))
           || !fs::exists(file.path, ignored);
}

std::unique_ptr<RowWriter> writerFor(Context& context, const std::vector<Column>& columns) {
    return makeRowWriter(context.arguments.form(), !context.arguments.has("raw-csv"), columns, context.out);
}

ExitCode list(Context& context, const Files& files) {
    const auto writer = writerFor(context, kListColumns);
    for (const cache::CacheFile& file : files)
        writer->add({Cell::string(file.path), Cell::string(file.source), Cell::string(file.format),
                     Cell::number(file.events), Cell::number(file.bytes),
                     timeCell(Micros(file.lastUsed * kMicrosPerSecond)), Cell::boolean(file.complete)});
    writer->finish();
    return ExitCode::Done;
}

Result<ExitCode> removeAll(Context& context, const Files& files) {
    const auto writer = writerFor(context, kRemovedColumns);
    Result<ExitCode> result = ExitCode::Done;
    for (const cache::CacheFile& file : files) {
        if (auto removed = cache::removeCache(file.path); !removed) {
            result = removed.error(); // the others still go
            continue;
        }
        writer->add({Cell::string(file.path), Cell::string(file.source), Cell::number(file.bytes)});
    }
    writer->finish();
    return result;
}

Result<ExitCode> remove(Context& context, const Files& files) {
    if (context.arguments.positionals().size() < 2)
        return Error{ErrorCode::Invalid, "cache remove", "CACHE or SOURCE is missing",
                     "hindcast-cli cache list shows them"};
    const std::string& wanted = context.arguments.positionals()[1];
    const auto place = import::placeCache(wanted, {});
    Files found;
    for (const cache::CacheFile& file : files) {
        const bool isOfSource = (place && samePath(file.path, place->path))
                                || (fs::path(wanted).is_absolute() && file.source == wanted);
        if (samePath(file.path, wanted) || isOfSource) found.push_back(file);
    }
    if (found.empty()) { // a cache elsewhere, made with --cache
        const auto opened = cache::Cache::open(wanted);
        if (!opened)
            return Error{ErrorCode::NotFound, wanted, "no cache has this name or source",
                         "hindcast-cli cache list shows them"};
        const event::LogFacts facts = (*opened)->facts();
        cache::CacheFile file;
        file.path = wanted;
        file.source = facts.source;
        file.bytes = facts.cacheBytes;
        found.push_back(file);
    }
    return removeAll(context, found);
}

Result<ExitCode> prune(Context& context, Files files) {
    const Arguments& arguments = context.arguments;
    const auto days = arguments.count("older");
    const auto maxSize = arguments.size("max-size");
    const std::int64_t now =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
            .count();
    std::sort(files.begin(), files.end(),
              [](const auto& a, const auto& b) { return a.lastUsed < b.lastUsed; });
    std::uint64_t total = 0;
    for (const cache::CacheFile& file : files)
        total += file.bytes;
    Files going;
    for (const cache::CacheFile& file : files) {
        const bool old =
            days && *days <= std::uint64_t(now / kDay) && file.lastUsed < now - std::int64_t(*days) * kDay;
        const bool tooMuch = maxSize && total > *maxSize;
        const bool gone = !days && !maxSize && isGone(file);
        if (!old && !tooMuch && !gone) continue;
        total -= file.bytes;
        going.push_back(file);
    }
    return removeAll(context, going);
}

} // namespace

Result<ExitCode> runCache(Context& context) {
    const Arguments& arguments = context.arguments;
    const std::string& action = arguments.positionals().front();
    const bool pruning = action == "prune";
    if (action != "list" && action != "remove" && !pruning)
        return Error{ErrorCode::Invalid, "cache", "unknown action '" + action + "'",
                     "one of: list, remove, prune"};
    if (!pruning && (arguments.has("older") || arguments.has("max-size")))
        return Error{ErrorCode::Invalid, "cache " + action, "--older and --max-size are for prune",
                     "write hindcast-cli cache prune"};
    if (action != "remove" && arguments.positionals().size() > 1)
        return Error{ErrorCode::Invalid, "cache " + action,
                     "surplus argument '" + arguments.positionals()[1] + "'",
                     "see hindcast-cli cache --help"};
    const auto files = cache::listCaches();
    if (!files) return files.error();
    if (action == "list") return list(context, *files);
    return pruning ? prune(context, *files) : remove(context, *files);
}

} // namespace hindcast::cli
