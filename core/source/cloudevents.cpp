// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/cloudevents.h"

#include "base/text.h"
#include "source/cloudevents_event.h"
#include "source/head_stream.h"
#include "source/json_member.h"
#include "source/ndjson_sniff.h"
#include "source/record_source.h"
#include "source/source_shape.h"

#include <array>
#include <utility>

namespace hindcast::source {
namespace {

constexpr std::size_t kLooked = 1000;

struct Looked {
    Framing framing = Framing::Lines;
    std::size_t valid = 0, invalid = 0;
    std::string firstProblem;                  ///< "line 3: member …"
    std::array<bool, kCloudAttributes> seen{}; ///< such a member was there, and can be used
};

void note(Looked& looked, const CloudMembers& by) {
    for (std::size_t i = 0; i < by.size(); ++i)
        looked.seen[i] = looked.seen[i] || (by[i] && (i != kSequence || memberInteger(*by[i])));
}

// Nothing: the first readable record is no CloudEvent.
Result<std::optional<Looked>> look(const Sample& sample) {
    const auto framing = likelyFraming(sample);
    if (!framing) return std::optional<Looked>();
    auto stream = openStream(sample);
    if (!stream) return stream.error();
    RecordReader reader(std::make_unique<HeadStream>(std::move(*stream), kHeadBytes), *framing);
    Looked looked;
    looked.framing = *framing;
    KeyTable keys(cloudAttribute);
    ObjectScanner scanner;
    std::vector<Member> members;
    Record record;
    while (looked.valid + looked.invalid < kLooked && reader.offset() < kSampledBytes) {
        auto got = reader.next(record);
        if (!got && got.error().code != ErrorCode::Corrupt) return got.error();
        if (!got || !*got) break;
        if (record.text.empty() || scanner.scan(record.text, keys, members) == ObjectScanner::Outcome::Broken)
            continue;
        const CloudMembers by = cloudMembers(members);
        if (looked.valid + looked.invalid == 0 && !looksLikeCloudEvent(by)) return std::optional<Looked>();
        const std::string problem = cloudEventProblem(members, by);
        if (problem.empty())
            ++looked.valid;
        else if (looked.invalid++ == 0)
            looked.firstProblem = placeOf(*framing, record.number) + ": " + problem;
        note(looked, by);
    }
    if (looked.valid + looked.invalid == 0) return std::optional<Looked>();
    return std::optional(std::move(looked));
}

Recognition recognition(const Sample& sample, const Looked& looked) {
    Recognition found;
    found.confidence = 0.98;
    found.why.emplace_back("objects with specversion, id, source and type");
    if (looked.invalid > 0) {
        found.why.push_back(groupDigits(looked.invalid) + " of the first "
                            + groupDigits(looked.valid + looked.invalid)
                            + " are not valid: " + looked.firstProblem);
    }
    SourceInfo& info = found.info;
    info.format = "cloudevents-json";
    info.formatVersion = "1.0";
    for (const std::string& container : sample.containers)
        info.container += (info.container.empty() ? "" : "+") + container;
    const auto has = [&](CloudAttribute attribute) { return looked.seen[attribute]; };
    info.fields.emplace_back("stream", has(kSubject)        ? "subject"
                                       : has(kPartitionKey) ? "partitionkey"
                                                            : "source");
    info.fields.emplace_back("type", "type");
    if (has(kSequence)) info.fields.emplace_back("version", "sequence");
    info.fields.emplace_back("id", "id");
    if (has(kCloudTime) || has(kRecordedTime))
        info.fields.emplace_back("time", has(kRecordedTime) ? "recordedtime" : "time");
    info.fields.emplace_back("payload", has(kDataBase64) && !has(kData) ? "data_base64" : "data");
    info.fields.emplace_back("metadata", "all other attributes");
    if (has(kCorrelationId) || has(kTraceParent))
        info.fields.emplace_back("correlation", has(kCorrelationId) ? "correlationid" : "traceparent");
    if (has(kCausationId)) info.fields.emplace_back("causation", "causationid");
    info.positionSynthetic = true;
    info.versionSynthetic = !has(kSequence);
    info.inLogOrder = true;
    info.sourceBytes = sample.bytes;
    return found;
}

class CloudEventsFormat final : public Format {
public:
    std::string_view name() const override { return "cloudevents-json"; }
    bool joinsFiles() const override { return true; }

    Result<std::optional<Recognition>> probe(const Sample& sample) const override {
        auto looked = look(sample);
        if (!looked) return looked.error();
        if (!*looked) return std::optional<Recognition>();
        if ((*looked)->valid == 0) {
            return Error{ErrorCode::Corrupt, sample.path,
                         "this is no valid CloudEvent: " + (*looked)->firstProblem,
                         "correct the event, or rename the member \"specversion\" to read it as plain JSON"};
        }
        return std::optional(recognition(sample, **looked));
    }

    Result<std::unique_ptr<Source>> open(const Sample& sample, std::stop_token) const override {
        auto looked = look(sample);
        if (!looked) return looked.error();
        if (!*looked) return unrecognised(sample);
        auto stream = openStream(sample);
        if (!stream) return stream.error();
        return std::unique_ptr<Source>(std::make_unique<RecordSource>(
            recognition(sample, **looked).info, sample.path, (*looked)->framing, std::move(*stream),
            std::make_unique<CloudEventMaker>()));
    }
};

} // namespace

std::unique_ptr<Format> makeCloudEventsFormat() {
    return std::make_unique<CloudEventsFormat>();
}

} // namespace hindcast::source
