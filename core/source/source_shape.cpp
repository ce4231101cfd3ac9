// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/source_shape.h"

#include "base/text.h"
#include "source/sqlite_file.h"

#include <algorithm>
#include <string_view>

namespace hindcast::source {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::size_t at;
    std::string_view bytes;
    const char* what;
};

constexpr Magic kMagics[] = {
    {0, "\x89PNG\r\n\x1a\n"sv, "a PNG image"},
    {0, "\xff\xd8\xff"sv, "a JPEG image"},
    {0, "GIF8"sv, "a GIF image"},
    {0, "%PDF-"sv, "a PDF document"},
    {0, "PK\x03\x04"sv, "a ZIP archive (unpack it first)"},
    {0,
     "\xfd"
     "7zXZ\0"sv,
     "an xz compressed file (unpack it first, gzip and zstd are read as they are)"},
    {0, "BZh"sv, "a bzip2 compressed file (unpack it first, gzip and zstd are read as they are)"},
    {0, "7z\xbc\xaf"sv, "a 7z archive (unpack it first)"},
    {0, "\x04\x22\x4d\x18"sv, "an lz4 compressed file (unpack it first, gzip and zstd are read as they are)"},
    {257, "ustar"sv, "a tar archive (unpack it first)"},
    {0,
     "\x7f"
     "ELF"sv,
     "a program"},
    {0, "SQLite format 3\0"sv, "an SQLite database"},
    {0, "PGDMP"sv, "a custom-format archive of pg_dump"},
    {0, "PAR1"sv, "a Parquet file"},
    {0, "Obj\x01"sv, "an Avro file"},
    {0, "\xff\xfe"sv, "UTF-16 text (convert it to UTF-8)"},
    {0, "\xfe\xff"sv, "UTF-16 text (convert it to UTF-8)"},
};

bool containsFolded(std::string_view lowered, std::string_view word) {
    return lowered.find(word) != std::string_view::npos;
}

const char* shapeOfText(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const std::string start = toLowerAscii(text.substr(0, 4096));
    if (start.starts_with("<!doctype html") || start.starts_with("<html")) return "an HTML page";
    if (start.starts_with('<')) return "an XML document of unknown shape";
    if (start.starts_with('{') || start.starts_with('[')) return "JSON of unknown shape";
    if (start.starts_with("--") || containsFolded(start, "create table")
        || containsFolded(start, "insert into"))
        return "SQL text of unknown shape";
    return "text of unknown shape";
}

constexpr const char* kReadable = "known are: NDJSON and JSON arrays of events, CloudEvents, chunks of "
                                  "KurrentDB and segments of Axon Server "
                                  "in folders or alone, SQLite files and PostgreSQL dumps of Emmett, Marten, "
                                  "Message DB, Axon and the other "
                                  "stores in the README";

} // namespace

std::string describeShape(const Sample& sample) {
    if (sample.isDirectory) return "a folder";
    const std::string_view head = sample.head;
    for (const Magic& magic : kMagics)
        if (head.size() >= magic.at && head.substr(magic.at).starts_with(magic.bytes)) return magic.what;
    std::string_view text = head.substr(0, 64 * 1024);
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    if (text.find('\0') != std::string_view::npos) return "binary data";
    const auto controls = std::count_if(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    });
    if (std::size_t(controls) * 50 > text.size()) return "binary data";
    return shapeOfText(text);
}

Error unrecognised(const Sample& sample) {
    return {ErrorCode::Unsupported, sample.path,
            "no event store was recognised: this looks like " + describeShape(sample), kReadable};
}

Error unrecognisedFolder(const std::string& folder, const std::vector<std::string>& names) {
    if (names.empty())
        return {ErrorCode::Unsupported, folder, "this folder is empty",
                "name a folder or a file that holds events"};
    return {ErrorCode::Unsupported, folder,
            "no event store was recognised in this folder: it holds " + listNames(names), kReadable};
}

Error emptySource(const Sample& sample, const std::string& detail) {
    return {ErrorCode::Unsupported, sample.path, "is empty" + (detail.empty() ? "" : ": " + detail),
            "name a store that has events"};
}

} // namespace hindcast::source
