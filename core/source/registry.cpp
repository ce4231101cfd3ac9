// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/registry.h"

#include "source/axon_folder.h"
#include "source/axon_server_format.h"
#include "source/cloudevents.h"
#include "source/folder_content.h"
#include "source/folder_source.h"
#include "source/follower.h"
#include "source/kurrent_format.h"
#include "source/mapped_source.h"
#include "source/mapping_candidates.h"
#include "source/ndjson.h"
#include "source/postgres_stores.h"
#include "source/postgres_url.h"
#include "source/sample.h"
#include "source/source_shape.h"
#include "source/sql_formats.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace hindcast::source {
namespace {

/// From this confidence on a recognition outweighs another format's "not mine, but I know what it is".
constexpr double kSure = 0.9;
/// For the files of a folder; the last one begun may take its own time.
constexpr std::chrono::milliseconds kProbeTime(500);

struct Best {
    const Format* format = nullptr;
    Recognition recognition;
};

/// Nothing: no format knows it.
Result<std::optional<Best>> recogniseAny(const Registry::Formats& formats, const Sample& sample,
                                         const std::stop_token& stop) {
    if (!sample.isDirectory && sample.head.find_first_not_of(" \t\r\n") == std::string::npos) {
        if (!sample.damage.empty())
            return Error{ErrorCode::Corrupt, sample.path, sample.damage,
                         "nothing of it can be read: get another copy"};
        if (sample.headIsAll)
            return emptySource(sample, sample.head.empty() ? "" : "it holds white space only");
    }
    Best best;
    std::optional<Error> refused;
    for (const auto& format : formats) {
        if (stop.stop_requested()) return cancelled(sample.path);
        auto probed = format->probe(sample);
        if (!probed) {
            // A damaged or busy store is more to the point than another format's "this holds something else".
            if (!refused || refused->code == ErrorCode::Unsupported) refused = probed.error();
            continue;
        }
        if (*probed && (!best.format || (*probed)->confidence > best.recognition.confidence))
            best = {format.get(), std::move(**probed)};
    }
    const bool sure = best.format && best.recognition.confidence >= kSure;
    // What is damaged in a store that one is sure of is told by reading it.
    const bool isOpinion =
        refused && (refused->code == ErrorCode::Unsupported || refused->code == ErrorCode::Corrupt);
    if (refused && !(sure && isOpinion)) return *refused;
    if (!best.format) return std::optional<Best>();
    return std::optional(std::move(best));
}

Result<Best> recognise(const Registry::Formats& formats, const Sample& sample, const std::stop_token& stop) {
    auto best = recogniseAny(formats, sample, stop);
    if (!best) return best.error();
    if (!*best) return unrecognised(sample);
    return std::move(**best);
}

Result<std::unique_ptr<Source>> openFile(const Registry::Formats& formats, const Location& file,
                                         const std::stop_token& stop) {
    auto sample = gatherSample(file, stop);
    if (!sample) return sample.error();
    auto best = recognise(formats, *sample, stop);
    if (!best) return best.error();
    return best->format->open(*sample, stop);
}

Result<FolderContent> lookInto(const Registry::Formats& formats, const std::string& folder, View view,
                               const std::stop_token& stop,
                               std::optional<std::chrono::milliseconds> time = {}) {
    const auto look = [&formats, view](const FolderFile& file,
                                       const std::stop_token& stopLook) -> Result<FolderPart> {
        auto sample = gatherSample({file.path, view, {}, {}}, stopLook);
        if (!sample) return sample.error();
        auto best = recognise(formats, *sample, stopLook);
        if (!best) return best.error();
        return FolderPart{file, std::move(best->recognition), best->format->joinsFiles()};
    };
    auto content = FolderContent::gather(folder, look, stop, time);
    if (!content) return content;
    if (auto checked = content->checkIsOneStore(folder); !checked) return checked.error();
    return content;
}

/// See Registry::admit().
Location storeOf(Location location) {
    if (!location.isAdmitted) location.path = onlyAxonContext(location.path);
    return location;
}

} // namespace

Registry::Registry()
    : m_secrets(std::make_shared<UrlSecrets>()), m_postgres(std::make_shared<PostgresStores>(m_secrets)) {}

Registry::~Registry() = default;

const std::shared_ptr<const Registry::Formats>& Registry::formats() const {
    std::call_once(m_once, [this] {
        auto formats = std::make_shared<Formats>();
        formats->push_back(makeNdjsonFormat());
        formats->push_back(makeCloudEventsFormat());
        formats->push_back(std::make_unique<KurrentFormat>());
        formats->push_back(std::make_unique<AxonServerFormat>());
        addSqlFormats(*formats);
        m_formats = std::move(formats);
    });
    return m_formats;
}

std::string Registry::admit(const std::string& named) const {
    return isLive(named) ? m_secrets->admit(named) : onlyAxonContext(named);
}

bool Registry::isLive(std::string_view path) {
    return PostgresUrl::isOne(path);
}

Result<SourceDrift> Registry::driftSince(const Location& location, const ResumeToken& token,
                                         std::stop_token stop) const {
    return m_postgres->driftSince(location, token, stop);
}

Result<std::unique_ptr<Follower>> Registry::follow(const Location& location, std::optional<std::int64_t> from,
                                                   std::stop_token stop) const {
    if (isLive(location.path)) return m_postgres->follow(location, from, stop);
    return Error{ErrorCode::Unsupported, location.path, "only a live database can be followed",
                 "name one: postgresql://user@host/database"};
}

bool Registry::hasViews(std::string_view format) const {
    return std::any_of(formats()->begin(), formats()->end(),
                       [format](const auto& known) { return known->name() == format && known->hasViews(); });
}

bool Registry::hasLinks(std::string_view format) const {
    return std::any_of(formats()->begin(), formats()->end(),
                       [format](const auto& known) { return known->name() == format && known->hasLinks(); });
}

Result<Recognition> Registry::probe(const Location& location, std::stop_token stop) const {
    if (isLive(location.path)) return m_postgres->probe(location, stop);
    auto sample = gatherSample(storeOf(location), stop);
    if (!sample) return sample.error();
    if (!sample->mapping.empty()) {
        const auto source = openMapped(*sample, stop);
        if (!source) return source.error();
        return Recognition{1, {"read by the mapping " + sample->mappingName}, (*source)->info()};
    }
    auto best = recogniseAny(*formats(), *sample, stop);
    if (!best) return best.error();
    if (*best) return std::move((*best)->recognition);
    if (!sample->isDirectory) return unrecognised(*sample);
    const auto content = lookInto(*formats(), sample->path, location.view, stop, kProbeTime);
    if (!content) return content.error();
    return content->recognition();
}

Result<std::vector<MappingProposal>> Registry::propose(const Location& location, std::stop_token stop) const {
    if (isLive(location.path)) return m_postgres->propose(location, stop);
    const auto sample = gatherSample(location, stop);
    if (!sample) return sample.error();
    return proposeMappings(*sample, stop);
}

Result<std::unique_ptr<Source>> Registry::open(const Location& location, std::stop_token stop) const {
    if (isLive(location.path)) return m_postgres->open(location, stop);
    auto sample = gatherSample(storeOf(location), stop);
    if (!sample) return sample.error();
    if (!sample->mapping.empty()) return openMapped(*sample, stop);
    auto best = recogniseAny(*formats(), *sample, stop);
    if (!best) return best.error();
    if (*best) return (*best)->format->open(*sample, stop);
    if (!sample->isDirectory) return unrecognised(*sample);
    const auto content = lookInto(*formats(), sample->path, location.view, stop);
    if (!content) return content.error();
    const auto open = [formats = formats(), view = location.view](const std::string& path,
                                                                  const std::stop_token& stopOpening) {
        return openFile(*formats, {path, view, {}, {}}, stopOpening);
    };
    return std::unique_ptr<Source>(std::make_unique<FolderSource>(sample->path, *content, open));
}

} // namespace hindcast::source
