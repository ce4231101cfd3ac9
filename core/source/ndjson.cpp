// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ndjson.h"

#include "base/text.h"
#include "source/known_stores.h"
#include "source/ndjson_event.h"
#include "source/ndjson_sniff.h"
#include "source/record_source.h"
#include "source/source_shape.h"

#include <utility>

namespace hindcast::source {
namespace {

constexpr const char* kNdjson = "ndjson";

struct Found {
    JsonShape shape;
    FieldMap fields;
    Recognition recognition;
};

std::string join(const std::vector<std::string>& parts, const char* between) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : between) + part;
    return text;
}

// A lone object is an event only when it looks like one: any JSON document is an object.
bool looksLikeAnEvent(const FieldMap& fields) {
    std::size_t known = 0;
    for (const std::string& name : fields.names)
        known += !name.empty();
    return known >= 2 && (fields.has(Field::Type) || fields.has(Field::Stream) || fields.has(Field::Payload));
}

bool namedAsLines(const std::string& path) {
    const std::string name = toLowerAscii(path);
    return name.find(".ndjson") != std::string::npos || name.find(".jsonl") != std::string::npos;
}

double confidenceOf(const Found& found) {
    if (found.shape.exported) return 1;
    const FieldMap& fields = found.fields;
    double confidence = 0.3;
    for (const Field field : {Field::Stream, Field::Type})
        confidence += fields.has(field) ? 0.15 : 0;
    for (const Field field : {Field::Version, Field::Id, Field::Time, Field::Payload})
        confidence += fields.has(field) ? 0.05 : 0;
    return found.shape.others > 0 ? confidence / 2 : confidence;
}

std::vector<std::string> reasons(const Found& found) {
    std::vector<std::string> why;
    const JsonShape& shape = found.shape;
    why.emplace_back(shape.framing == Framing::Lines   ? "each line is a JSON object"
                     : shape.framing == Framing::Array ? "a JSON array of objects"
                                                       : "JSON objects one after the other");
    if (shape.exported)
        why.emplace_back("its first line says that it is an export of Hindcast");
    else
        why.push_back("fields were chosen by the first " + groupDigits(shape.objects) + " events");
    if (shape.others > 0) {
        why.push_back(groupDigits(shape.others)
                      + (shape.others == 1 ? " record of them is" : " records of them are")
                      + " not readable: " + shape.firstProblem);
    }
    return why;
}

std::vector<std::string> losses(const Found& found, const FieldDetector& detector) {
    std::vector<std::string> names = detector.lost(found.fields);
    if (names.empty()) return {};
    const std::size_t more = names.size() > 12 ? names.size() - 12 : 0;
    names.resize(names.size() - more);
    std::string text = "Members beside the payload that are not kept: " + join(names, ", ");
    if (more > 0) text += " and " + groupDigits(more) + " more";
    return {text + "."};
}

SourceInfo describe(const Sample& sample, const Found& found, const FieldDetector& detector) {
    SourceInfo info;
    const FieldMap& fields = found.fields;
    info.format = kNdjson;
    if (found.shape.exportedFormat != kNdjson) info.formatVersion = found.shape.exportedFormat;
    info.container = join(sample.containers, "+");
    for (std::size_t i = 0; i < kFieldCount; ++i)
        if (!fields.names[i].empty()) info.fields.emplace_back(fieldName(Field(i)), fields.names[i]);
    if (fields.exported) {
        info.fields.emplace_back("correlation", "correlationId");
        info.fields.emplace_back("causation", "causationId");
    } else {
        for (auto& field : detector.correlationFields(fields))
            info.fields.push_back(std::move(field));
        info.loses = losses(found, detector);
    }
    info.positionSynthetic = fields.exported ? fields.positionSynthetic : !fields.has(Field::Position);
    info.versionSynthetic = fields.exported ? fields.versionSynthetic : !fields.has(Field::Version);
    info.inLogOrder = fields.textPositions || !fields.has(Field::Position);
    info.hasLinkLines = fields.exported;
    info.sourceBytes = sample.bytes;
    return info;
}

Result<std::optional<Found>> examine(const Sample& sample) {
    FieldDetector detector;
    auto sniffed = sniffJson(sample, detector);
    if (!sniffed) return sniffed.error();
    if (!*sniffed) return std::optional<Found>();
    Found found;
    found.shape = std::move(**sniffed);
    const JsonShape& shape = found.shape;
    if (!shape.exportedVersion.empty())
        return Error{ErrorCode::Unsupported, sample.path,
                     "an export in version " + shape.exportedVersion + " of its format; version 1 is known",
                     "read it with the version of Hindcast that wrote it"};
    if (shape.objects == 0 && shape.others == 0)
        return emptySource(sample, shape.framing == Framing::Array ? "an array without elements"
                                                                   : "it holds no events");
    if (shape.objects == 0) {
        return Error{ErrorCode::Corrupt, sample.path,
                     "no event in it could be read; first problem: " + shape.firstProblem,
                     "get a whole copy of the file, or export the events anew"};
    }
    if (shape.exported) {
        found.fields = exportedFields();
        found.fields.positionSynthetic = shape.exportedPositionSynthetic;
        found.fields.versionSynthetic = shape.exportedVersionSynthetic;
        found.fields.bodies = bodiesOf(shape.exportedFormat);
    } else {
        found.fields = detector.detect();
        const bool lone = shape.all && shape.objects == 1 && shape.framing != Framing::Array;
        if (lone && !looksLikeAnEvent(found.fields) && !namedAsLines(sample.path))
            return std::optional<Found>();
    }
    found.recognition.confidence = confidenceOf(found);
    found.recognition.why = reasons(found);
    found.recognition.info = describe(sample, found, detector);
    return std::optional(std::move(found));
}

class NdjsonFormat final : public Format {
public:
    std::string_view name() const override { return "ndjson"; }
    bool joinsFiles() const override { return true; }
    bool hasLinks() const override { return true; }

    Result<std::optional<Recognition>> probe(const Sample& sample) const override {
        auto found = examine(sample);
        if (!found) return found.error();
        if (!*found) return std::optional<Recognition>();
        return std::optional(std::move((*found)->recognition));
    }

    Result<std::unique_ptr<Source>> open(const Sample& sample, std::stop_token) const override {
        auto found = examine(sample);
        if (!found) return found.error();
        if (!*found) return unrecognised(sample);
        auto stream = openStream(sample);
        if (!stream) return stream.error();
        Sample again = sample;
        again.head = std::string();
        auto maker = std::make_unique<NdjsonEventMaker>((*found)->fields, baseName(sample.path));
        return std::unique_ptr<Source>(std::make_unique<RecordSource>(
            (*found)->recognition.info, sample.path, (*found)->shape.framing, std::move(*stream),
            std::move(maker), [again = std::move(again)] { return openStream(again); }));
    }
};

} // namespace

std::unique_ptr<Format> makeNdjsonFormat() {
    return std::make_unique<NdjsonFormat>();
}

} // namespace hindcast::source
