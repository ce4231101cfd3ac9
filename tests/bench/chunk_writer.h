// SPDX-License-Identifier: GPL-3.0-or-later
// ChunkWriter: a data folder of KurrentDB with those events, in completed chunks of 256 MB with their MD5, as
// the server writes them (file-formats.md 1). Thread-safety: belongs to one thread.
#pragma once

#include "generated_line.h"

#include <cstdint>
#include <string>

namespace hindcast::bench {

class ChunkWriter {
public:
    explicit ChunkWriter(std::string folder) : m_folder(std::move(folder)) {}
    bool add(const GeneratedLine& event);
    bool finish(); ///< of the last chunk, and writer.chk

private:
    static constexpr std::int64_t kChunk = 268'435'456;
    bool writeChunk();
    std::int64_t position() const { return m_number * kChunk + std::int64_t(m_data.size()); }

    std::string m_folder;
    std::int64_t m_number = 0;
    std::string m_data; ///< records of the chunk in hand
    std::string m_record;
};

} // namespace hindcast::bench
