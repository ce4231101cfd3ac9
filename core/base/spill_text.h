// SPDX-License-Identifier: GPL-3.0-or-later
// SpillText: texts put one behind the other and read again by their place: in memory while they are few, in a
// scratch file once there are more. Thread-safety: belongs to one thread. Errors: Io (no space left).
#pragma once

#include "base/scratch_file.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace hindcast {

class SpillText {
public:
    /// At most `memory` bytes are held, and one text more; beyond, all go to a file in `folder`.
    SpillText(std::string folder, std::size_t memory, ScratchFile::Words words);

    /// Its place.
    Result<std::uint64_t> append(std::string_view text);
    /// `size` bytes from `place`, put into `text`.
    Result<void> read(std::uint64_t place, std::size_t size, std::string& text) const;
    std::uint64_t bytes() const { return fileBytes() + m_held.size(); }
    std::size_t memoryUse() const { return m_held.capacity(); }
    bool isOnDisk() const { return m_file != nullptr; }

private:
    std::uint64_t fileBytes() const { return m_file ? m_file->bytes() : 0; }

    std::string m_folder;
    std::size_t m_memory;
    ScratchFile::Words m_words;
    std::unique_ptr<ScratchFile> m_file;
    std::string m_held; ///< what is behind the file's end
};

} // namespace hindcast
