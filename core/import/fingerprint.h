// SPDX-License-Identifier: GPL-3.0-or-later
// Fingerprint: by what an import knows its source again: path, size, time of change, hashes of its head, its
// tail and of pieces spread over it, and the write-ahead log beside it. Taken before reading begins, so that
// what changes meanwhile is noticed the next time. Thread-safety: values and pure functions over files.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::import {

/// What became of a source since its fingerprint was taken. Grown: longer, and every piece that was hashed
/// still stands where it stood.
enum class SourceChange { Same, Grown, Changed };

class Fingerprint {
public:
    /// Of a file or of a folder (then of the names, sizes and times of its entries). Errors: NotFound, Io,
    /// Unsupported (a pipe, a device: never opened).
    static Result<Fingerprint> take(const std::string& path);
    /// Of a live database, which only a source of it knows again: its address, nothing else.
    static Fingerprint ofAddress(const std::string& address);
    /// Nothing readable gives a fingerprint that equals no file's.
    static Fingerprint parse(std::string_view text);
    std::string print() const;

    const std::string& path() const { return m_path; } ///< canonical
    std::uint64_t size() const { return m_size; }

    /// How the file at `now.path()` differs from this earlier fingerprint of it. Cost: some 20 small reads
    /// where it grew. Errors: Io.
    Result<SourceChange> changeTo(const Fingerprint& now) const;

private:
    std::string m_path;
    std::uint64_t m_size = 0;
    std::int64_t m_modified = 0;         ///< nanoseconds
    std::string m_log;                   ///< size and time of the -wal file, empty when there is none
    std::uint64_t m_content = 0;         ///< of a folder: its entries
    std::vector<std::uint64_t> m_pieces; ///< hashes: head, spread pieces, tail
};

/// Digest of the names, sizes and times of a folder's entries, without caches of ours; adds up the bytes of
/// the files that are not hidden. Errors: Io.
Result<std::uint64_t> hashEntries(const std::string& path, std::uint64_t& bytes);

/// Canonical absolute path of what the user named; as given where it cannot be resolved (standard input).
std::string canonicalPath(const std::string& path);

} // namespace hindcast::import
