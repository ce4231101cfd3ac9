// SPDX-License-Identifier: GPL-3.0-or-later
// ScratchFile: bytes that are put aside on disk while something is worked on. The file has no name from the
// moment it exists, so nothing is left behind however the process ends; only its owner may read it (0600).
// Thread-safety: written by one thread; what was written may be read by another afterwards. Errors: Io.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace hindcast {

class ScratchFile {
public:
    /// What an error says of it.
    struct Words {
        std::string noSpace, cannot, remedy; ///< `cannot` is followed by a colon and the cause
    };

    /// In `folder`.
    static Result<std::unique_ptr<ScratchFile>> create(const std::string& folder, Words words);
    ~ScratchFile();
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    Result<void> append(std::string_view bytes);
    std::uint64_t bytes() const { return m_written; }
    /// `size` bytes from `offset`. Precondition: they were appended.
    Result<void> read(std::uint64_t offset, char* to, std::size_t size) const;

private:
    ScratchFile(int file, std::string folder, Words words)
        : m_file(file), m_folder(std::move(folder)), m_words(std::move(words)) {}

    const int m_file;
    const std::string m_folder;
    const Words m_words;
    std::uint64_t m_written = 0;
};

} // namespace hindcast
