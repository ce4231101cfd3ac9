// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/registry.h"

#include "source/cloudevents.h"
#include "source/ndjson.h"
#include "source/sample.h"
#include "source/source_shape.h"
#include "source/sql_formats.h"

#include <utility>

namespace hindcast::source {
namespace {

/// From this confidence on a recognition outweighs another format's "not mine, but I know what it is".
constexpr double kSure = 0.9;

struct Best {
    const Format* format = nullptr;
    Recognition recognition;
};

Result<Best> recognise(const std::vector<std::unique_ptr<Format>>& formats, const Sample& sample,
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
    if (!best.format) return unrecognised(sample);
    return best;
}

} // namespace

Registry::Registry() {
    m_formats.push_back(makeNdjsonFormat());
    m_formats.push_back(makeCloudEventsFormat());
    addSqlFormats(m_formats);
}

Registry::~Registry() = default;
Registry::Registry(Registry&&) noexcept = default;
Registry& Registry::operator=(Registry&&) noexcept = default;

Result<Recognition> Registry::probe(const Location& location, std::stop_token stop) const {
    auto sample = gatherSample(location, stop);
    if (!sample) return sample.error();
    auto best = recognise(m_formats, *sample, stop);
    if (!best) return best.error();
    return std::move(best->recognition);
}

Result<std::unique_ptr<Source>> Registry::open(const Location& location, std::stop_token stop) const {
    auto sample = gatherSample(location, stop);
    if (!sample) return sample.error();
    auto best = recognise(m_formats, *sample, stop);
    if (!best) return best.error();
    return best->format->open(*sample, stop);
}

} // namespace hindcast::source
