// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ndjson_sniff.h"
#include "source/head_stream.h"

#include "base/text.h"
#include "source/json_member.h"

#include <array>
#include <utility>

namespace hindcast::source {
namespace {

constexpr std::size_t kRecords = 1000;

// The first line of an export: {"hindcast":1,"format":…}.
bool readExportMark(std::string_view text, JsonShape& shape) {
    enum : int { kNone, kMark, kFormat, kPosition, kVersion };
    KeyTable names([](std::string_view name) {
        return int(name == "hindcast"            ? kMark
                   : name == "format"            ? kFormat
                   : name == "positionSynthetic" ? kPosition
                   : name == "versionSynthetic"  ? kVersion
                                                 : kNone);
    });
    std::vector<Member> members;
    if (ObjectScanner().scan(text, names, members) != ObjectScanner::Outcome::Whole) return false;
    std::string scratch;
    bool marked = false, isOurs = false;
    for (const Member& member : members) {
        if (member.meaning == kMark) marked = member.value == "1";
        if (member.meaning == kMark && !marked)
            shape.exportedVersion = std::string(member.value.substr(0, 20));
        if (member.meaning == kFormat) shape.exportedFormat = memberText(member, scratch);
        if (member.meaning == kPosition) isOurs = true;
        if (member.meaning == kPosition) shape.exportedPositionSynthetic = member.value == "true";
        if (member.meaning == kVersion) shape.exportedVersionSynthetic = member.value == "true";
    }
    if (!isOurs) shape.exportedVersion.clear(); // other files may have such a member
    return marked;
}

Result<JsonShape> look(const Sample& sample, Framing framing, FieldDetector& detector) {
    auto stream = openStream(sample);
    if (!stream) return stream.error();
    // Where a record may begin at once it may be as long as any; else there must be one soon.
    const char start = firstCharacter(sample.head);
    const std::uint64_t most = start == '{' || start == '[' ? kHeadBytes : kSampledBytes;
    RecordReader reader(std::make_unique<HeadStream>(std::move(*stream), most), framing);
    JsonShape shape;
    shape.framing = framing;
    ObjectScanner scanner;
    std::vector<Member> members;
    Record record;
    while (shape.objects + shape.others < kRecords
           && (shape.objects == 0 || reader.offset() < kSampledBytes)) {
        auto got = reader.next(record);
        if (!got && got.error().code != ErrorCode::Corrupt) return got.error();
        if (!got || !*got) {
            shape.all = reader.stream().offset() < most;
            break;
        }
        const bool first = shape.objects + shape.others == 0 && !shape.exported;
        const auto outcome = scanner.scan(record.text, detector.keys(), members);
        if (record.state == Record::State::Stray || outcome == ObjectScanner::Outcome::Broken) {
            if (record.state == Record::State::Cut && record.text.empty()) continue;
            if (shape.firstProblem.empty()) {
                shape.firstProblem =
                    placeOf(framing, record.number) + ": "
                    + (record.state == Record::State::TooLong ? "too long"
                       : record.state == Record::State::Stray ? "text goes on after the end of the array"
                                                              : scanner.problem());
            }
            ++shape.others;
            continue;
        }
        if (first && readExportMark(record.text, shape)) {
            shape.exported = true;
            continue;
        }
        ++shape.objects;
        detector.add(members);
    }
    return shape;
}

} // namespace

std::optional<Framing> likelyFraming(const Sample& sample) {
    const char first = sample.isDirectory ? '\0' : firstCharacter(sample.head);
    if (first == '[') return Framing::Array;
    if (first != '{') return std::nullopt;
    const std::size_t from = sample.head.find('{'), to = sample.head.find('\n', from);
    if (to == std::string::npos) return Framing::Lines;
    KeyTable names([](std::string_view) { return 0; });
    std::vector<Member> members;
    const std::string_view line = std::string_view(sample.head).substr(from, to - from);
    const bool whole = ObjectScanner().scan(line, names, members) != ObjectScanner::Outcome::Broken;
    return whole ? Framing::Lines : Framing::Documents;
}

Result<std::optional<JsonShape>> sniffJson(const Sample& sample, FieldDetector& detector) {
    const char first = firstCharacter(sample.head);
    if (sample.isDirectory || sample.head.find('\0') != std::string::npos) return std::optional<JsonShape>();
    if (first == '[') {
        auto shape = look(sample, Framing::Array, detector);
        if (!shape) return shape.error();
        if (shape->objects == 0 && shape->others > 0) return std::optional<JsonShape>();
        return std::optional(std::move(*shape));
    }
    auto lines = look(sample, Framing::Lines, detector);
    if (!lines) return lines.error();
    if (lines->exported || lines->objects * 2 >= lines->objects + lines->others) {
        if (lines->objects > 0 || lines->exported) return std::optional(std::move(*lines));
    }
    if (first != '{') return std::optional<JsonShape>();
    detector.reset();
    auto documents = look(sample, Framing::Documents, detector);
    if (!documents) return documents.error();
    if (documents->objects > 0 && documents->objects >= documents->others)
        return std::optional(std::move(*documents));
    detector.reset();
    lines = look(sample, Framing::Lines, detector);
    if (!lines) return lines.error();
    return std::optional(std::move(*lines));
}

std::string placeOf(Framing framing, std::uint64_t number) {
    return (framing == Framing::Lines   ? "line "
            : framing == Framing::Array ? "element "
                                        : "document ")
           + std::to_string(number);
}

char firstCharacter(std::string_view head) {
    if (head.starts_with("\xef\xbb\xbf")) head.remove_prefix(3);
    const std::size_t at = head.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos ? '\0' : head[at];
}

std::string baseName(const std::string& path) {
    if (path == "-") return "stdin";
    std::string name = path.substr(path.find_last_of('/') + 1);
    static constexpr std::array<std::string_view, 9> kExtensions = {
        ".gz", ".gzip", ".zst", ".zstd", ".ndjson", ".jsonl", ".json", ".txt", ".log"};
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view extension : kExtensions) {
            if (name.size() <= extension.size()
                || toLowerAscii(name).find(extension, name.size() - extension.size()) == std::string::npos)
                continue;
            name.resize(name.size() - extension.size());
            found = true;
        }
    }
    return name.empty() ? "events" : name;
}

} // namespace hindcast::source
