// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/fingerprint.h"

#include "base/file_error.h"
#include "import/fields_text.h"
#include "import/hash64.h"
#include "source/sample.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace hindcast::import {
namespace {

constexpr std::uint64_t kPieceBytes = 64 << 10;
constexpr std::uint64_t kSpread = 16; ///< pieces between head and tail

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Where the pieces of a file of that size begin: the head, some spread evenly, the tail. Small files: fewer.
std::vector<std::uint64_t> pieceOffsets(std::uint64_t size) {
    std::vector<std::uint64_t> offsets;
    for (std::uint64_t i = 0; i <= kSpread; ++i)
        offsets.push_back(size / (kSpread + 1) * i);
    offsets.push_back(size > kPieceBytes ? size - kPieceBytes : 0);
    std::sort(offsets.begin(), offsets.end());
    offsets.erase(std::unique(offsets.begin(), offsets.end()), offsets.end());
    return offsets;
}

Result<std::vector<std::uint64_t>> hashPieces(const std::string& path, std::uint64_t size) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return fileError(path, "", errno, FileUse::Read);
    std::vector<std::uint64_t> hashes;
    std::string piece(kPieceBytes, '\0');
    for (const std::uint64_t offset : pieceOffsets(size)) {
        const std::size_t wanted = std::size_t(std::min(kPieceBytes, size - offset));
        const ssize_t got = ::pread(file, piece.data(), wanted, off_t(offset));
        if (got < 0) {
            const Error error = fileError(path, "", errno, FileUse::Read);
            ::close(file);
            return error;
        }
        hashes.push_back(hash64(std::string_view(piece.data(), std::size_t(got))));
    }
    ::close(file);
    return hashes;
}

/// A cache of ours that was put into the folder of its source, and what goes with it.
bool isOurs(const std::filesystem::path& entry) {
    return entry.filename().string().find(".hindcast") != std::string::npos;
}

} // namespace

Result<std::uint64_t> hashEntries(const std::string& path, std::uint64_t& bytes) {
    std::error_code code;
    std::vector<std::string> entries;
    for (const auto& entry : std::filesystem::directory_iterator(path, code)) {
        struct stat facts{};
        if (::stat(entry.path().c_str(), &facts) != 0 || isOurs(entry.path())) continue;
        const bool isHidden = entry.path().filename().string().starts_with('.');
        if (S_ISREG(facts.st_mode) && !isHidden) bytes += std::uint64_t(facts.st_size);
        entries.push_back(entry.path().filename().string() + '\n' + std::to_string(facts.st_size) + '\n'
                          + std::to_string(nanoseconds(facts.st_mtim)));
    }
    if (code) return fileError(path, "the folder cannot be listed", code.value(), FileUse::Read);
    std::sort(entries.begin(), entries.end());
    Hash64 hash;
    for (const auto& entry : entries)
        hash.add(entry);
    return hash.value();
}

std::string canonicalPath(const std::string& path) {
    std::error_code code;
    const auto canonical = std::filesystem::canonical(path, code);
    return code ? path : canonical.string();
}

Result<Fingerprint> Fingerprint::take(const std::string& path) {
    if (auto readable = source::checkReadable(path, path); !readable) return readable.error();
    struct stat facts{};
    if (::stat(path.c_str(), &facts) != 0) return fileError(path, "", errno, FileUse::Read);
    Fingerprint print;
    print.m_path = canonicalPath(path);
    print.m_modified = nanoseconds(facts.st_mtim);
    if (S_ISDIR(facts.st_mode)) {
        const auto content = hashEntries(path, print.m_size);
        if (!content) return content.error();
        print.m_content = *content;
        print.m_modified = 0; // the entries say it all
        return print;
    }
    print.m_size = std::uint64_t(facts.st_size);
    auto pieces = hashPieces(path, print.m_size);
    if (!pieces) return pieces.error();
    print.m_pieces = std::move(*pieces);
    struct stat log{};
    if (::stat((path + "-wal").c_str(), &log) == 0 && log.st_size > 0)
        print.m_log = std::to_string(log.st_size) + ":" + std::to_string(nanoseconds(log.st_mtim));
    return print;
}

Fingerprint Fingerprint::ofAddress(const std::string& address) {
    Fingerprint print;
    print.m_path = address;
    return print;
}

std::string Fingerprint::print() const {
    std::string pieces;
    for (const std::uint64_t piece : m_pieces)
        pieces += (pieces.empty() ? "" : ",") + printHash(piece);
    return printFields({{"path", m_path},
                        {"size", std::to_string(m_size)},
                        {"modified", std::to_string(m_modified)},
                        {"log", m_log},
                        {"content", printHash(m_content)},
                        {"pieces", pieces}});
}

Fingerprint Fingerprint::parse(std::string_view text) {
    const Fields fields = parseFields(text);
    Fingerprint print;
    print.m_path = textField(fields, "path");
    print.m_size = numberField(fields, "size").value_or(0);
    print.m_modified = signedField(fields, "modified").value_or(0);
    print.m_log = textField(fields, "log");
    print.m_content = parseHash(textField(fields, "content")).value_or(0);
    const std::string pieces = textField(fields, "pieces");
    for (std::size_t at = 0; at < pieces.size(); at += 17)
        if (const auto piece = parseHash(std::string_view(pieces).substr(at, 16)))
            print.m_pieces.push_back(*piece);
    return print;
}

Result<SourceChange> Fingerprint::changeTo(const Fingerprint& now) const {
    if (m_path != now.m_path) return SourceChange::Changed;
    if (m_size == now.m_size && m_content == now.m_content && m_log == now.m_log && m_pieces == now.m_pieces
        && m_modified == now.m_modified)
        return SourceChange::Same;
    if (m_content != 0 || now.m_content != 0 || !m_log.empty() || !now.m_log.empty())
        return SourceChange::Changed;
    if (now.m_size <= m_size || m_size == 0) return SourceChange::Changed;
    const auto old = hashPieces(now.m_path, m_size);
    if (!old) return old.error();
    return *old == m_pieces ? SourceChange::Grown : SourceChange::Changed;
}

} // namespace hindcast::import
