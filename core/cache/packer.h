// SPDX-License-Identifier: GPL-3.0-or-later
// Packer: lz4 or zstd with states that are used again. Unpacking checks every size.
// Thread-safety: a Packer belongs to one thread at a time; unpack() may be called from any.
#pragma once

#include "cache/writer.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace hindcast::cache {

enum class Packing : std::uint8_t { None = 0, Lz4 = 1, Zstd = 2 };

class Packer {
public:
    explicit Packer(Codec codec);
    ~Packer();
    Packer(const Packer&) = delete;
    Packer& operator=(const Packer&) = delete;

    /// Appends `raw` to `out`, packed where that makes it smaller, and says how.
    Packing pack(std::string_view raw, std::string& out);

private:
    struct States;
    std::unique_ptr<States> m_states;
    Codec m_codec;
};

/// False when `packed` does not give exactly `rawBytes`.
bool unpack(Packing packing, std::string_view packed, std::size_t rawBytes, std::string& out);

} // namespace hindcast::cache
