// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script.h"

#include "base/hash.h"
#include "json/parse.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace hindcast::projection {
namespace {

constexpr std::uintmax_t kMaxScriptBytes = std::uintmax_t(16) << 20;

bool flag(const json::Value& value, const char* name) {
    const json::Value* found = value.find(name);
    return found && found->kind() == json::Kind::Bool && found->asBool();
}

std::vector<std::string> texts(const json::Value& value, const char* name) {
    std::vector<std::string> list;
    const json::Value* found = value.find(name);
    if (!found || !found->isArray()) return list;
    for (std::size_t i = 0; i < found->size(); ++i)
        if (found->at(i).kind() == json::Kind::String) list.push_back(found->at(i).text());
    return list;
}

} // namespace

std::string Script::identity() const {
    // Rises when the rules of the dialect change.
    std::string all =
        "script/3/v" + std::to_string(options.engine) + (options.allowClock ? "+clock\n" : "\n") + source;
    return "script/" + std::to_string(hash64(all)) + "-" + std::to_string(hash64(all, 1));
}

Result<Script> readScript(const std::string& file, const ScriptOptions& options) {
    std::error_code failed;
    const auto bytes = std::filesystem::file_size(file, failed);
    std::ifstream in(file, std::ios::binary);
    if (failed || !in)
        return Error{std::filesystem::exists(file, failed) ? ErrorCode::Io : ErrorCode::NotFound, file,
                     "the projection cannot be read", "name a JavaScript file"};
    if (bytes > kMaxScriptBytes)
        return Error{ErrorCode::Corrupt, file, "it is too large to be a projection",
                     "name a JavaScript file"};
    Script script{std::filesystem::path(file).filename().string(), {}, options};
    script.source.assign(std::istreambuf_iterator<char>(in), {});
    return script;
}

Result<ScriptDefinition> ScriptDefinition::fromJson(std::string_view text) {
    const auto parsed = json::parse(text);
    if (!parsed) return parsed.error();
    ScriptDefinition definition;
    definition.allStreams = flag(*parsed, "allStreams");
    definition.byStreams = flag(*parsed, "byStreams");
    definition.byPartitions = flag(*parsed, "byCustomPartitions");
    definition.biState = flag(*parsed, "biState");
    definition.includeLinks = flag(*parsed, "includeLinks");
    definition.plain = flag(*parsed, "plain");
    definition.resultIsState = flag(*parsed, "resultIsState");
    definition.isQuick = flag(*parsed, "quick");
    definition.inAnyOrder = flag(*parsed, "inAnyOrder");
    definition.streams = texts(*parsed, "streams");
    definition.categories = texts(*parsed, "categories");
    if (const json::Value* initial = parsed->find("initial");
        initial && initial->kind() == json::Kind::String)
        definition.initial = initial->text();
    return definition;
}

} // namespace hindcast::projection
