// SPDX-License-Identifier: GPL-3.0-or-later
// What a look at the first thousand records of a source says about JSON events in it.
// Thread-safety: pure functions.
#pragma once

#include "source/field_detector.h"
#include "source/record_reader.h"
#include "source/sample.h"

#include <optional>
#include <string>

namespace hindcast::source {

/// Past these decoded bytes one readable record is enough to judge by.
inline constexpr std::uint64_t kSampledBytes = 64 << 20;
/// More are never looked at: the longest record that begins among those ends here.
inline constexpr std::uint64_t kHeadBytes = kSampledBytes + RecordReader::kLongestRecord;

/// By the first byte and the first line; nothing: this does not begin like JSON objects.
std::optional<Framing> likelyFraming(const Sample& sample);

/// How the records of a JSON source follow each other, with the records looked at.
struct JsonShape {
    Framing framing = Framing::Lines;
    std::size_t objects = 0;  ///< readable records that are objects
    std::size_t others = 0;   ///< records that are something else, or broken
    std::string firstProblem; ///< of the others: "line 3: …"
    bool exported = false;    ///< the first record is the first line of our export
    bool exportedPositionSynthetic = false;
    bool exportedVersionSynthetic = false;
    std::string exportedFormat;  ///< of the store that was exported
    std::string exportedVersion; ///< it is that of an export of another version, so written
    bool all = false;            ///< there are no more records than those looked at
};

/// Nothing: this is no JSON at all, or JSON whose records are no objects. The detector is fed with the
/// objects.
Result<std::optional<JsonShape>> sniffJson(const Sample& sample, FieldDetector& detector);

/// "line 7" or "element 7".
std::string placeOf(Framing framing, std::uint64_t number);
/// The first byte that is no white space, a byte order mark passed over; '\0' when there is none.
char firstCharacter(std::string_view head);
/// The name of a file without folder and extensions such as .ndjson.zst; "stdin" for "-".
std::string baseName(const std::string& path);

} // namespace hindcast::source
