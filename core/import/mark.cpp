// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mark.h"

#include "import/fields_text.h"

namespace hindcast::import {

cache::ImportProgress Mark::toProgress() const {
    Fields fields{{"mode", mode == ImportMode::Sorted ? "sorted" : "straight"},
                  {"skip", std::to_string(skip)},
                  {"digest", printHash(digest)}};
    if (truncated) fields["truncated"] = "1";
    if (lastKey) {
        fields["major"] = std::to_string(lastKey->major);
        fields["minor"] = std::to_string(lastKey->minor);
    }
    cache::ImportProgress progress;
    progress.resumeToken = token;
    progress.decodedBytes = decodedBytes;
    progress.sourceOrdinal = ordinal;
    progress.digest = printFields(fields);
    return progress;
}

Mark Mark::fromProgress(const cache::ImportProgress& progress) {
    const Fields fields = parseFields(progress.digest);
    Mark mark;
    mark.mode = textField(fields, "mode") == "sorted" ? ImportMode::Sorted : ImportMode::Straight;
    mark.token = progress.resumeToken;
    mark.skip = numberField(fields, "skip").value_or(0);
    mark.digest = parseHash(textField(fields, "digest")).value_or(mark.digest);
    const auto major = signedField(fields, "major");
    const auto minor = signedField(fields, "minor");
    if (major && minor) mark.lastKey = event::OrderKey{*major, *minor};
    mark.truncated = textField(fields, "truncated") == "1";
    mark.ordinal = progress.sourceOrdinal;
    mark.decodedBytes = progress.decodedBytes;
    return mark;
}

void addEvent(Hash64& hash, const event::Event& event) {
    hash.add(std::uint64_t(event.order.major));
    hash.add(std::uint64_t(event.version.value_or(0)));
    hash.add(std::uint64_t(event.time ? event.time->value() : 0));
    hash.add(std::uint64_t(event.position));
    for (const auto text : {event.positionText, event.stream, event.type, event.id, event.timeText,
                            event.payload.bytes, event.metadata.bytes})
        hash.add(text);
}

} // namespace hindcast::import
