// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/comparison_file.h"

#include "base/hash.h"
#include "projection/wire.h"

#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <memory>
#include <unistd.h>

namespace hindcast::analysis {
namespace {

using projection::StateTable;
using projection::WireReader;
using projection::WireWriter;

constexpr const char* kFormat = "hindcast-comparison-2 ";
constexpr std::size_t kBlock = std::size_t(1) << 20;
/// A state and a name fit into a block.
constexpr std::uint32_t kLargestBlock = std::uint32_t(64) << 20;

enum Record : std::uint8_t {
    kState = 1, ///< side, partition, state
    kShared,    ///< side, shared state
    kFailure,   ///< side, partition, place and failure
    kFirst,     ///< partition, place
    kReached,   ///< side, rank
    kEnd        ///< folded
};

class BlockWriter {
public:
    explicit BlockWriter(std::FILE* file) : m_file(file) {}

    WireWriter& record() {
        if (m_block.bytes().size() >= kBlock) flush();
        return m_block;
    }
    bool flush() {
        const auto size = std::uint32_t(m_block.bytes().size());
        m_hash = hash64(m_block.bytes(), m_hash);
        m_ok = m_ok && std::fwrite(&size, sizeof(size), 1, m_file) == 1
               && std::fwrite(m_block.bytes().data(), 1, size, m_file) == size
               && std::fwrite(&m_hash, sizeof(m_hash), 1, m_file) == 1;
        m_block.clear();
        return m_ok;
    }

private:
    std::FILE* m_file;
    WireWriter m_block;
    std::uint64_t m_hash = 0;
    bool m_ok = true;
};

class BlockReader {
public:
    explicit BlockReader(const std::string& path) {
        std::error_code failed;
        if (std::filesystem::is_regular_file(path, failed)) // else opening it may wait for a writer
            m_in.open(path, std::ios::binary);
    }

    /// Nothing at the end, and where the block is not as it was written.
    std::optional<std::string> next() {
        std::uint32_t size = 0;
        if (!m_in.read(reinterpret_cast<char*>(&size), sizeof(size)) || size > kLargestBlock)
            return std::nullopt;
        std::string block(size, '\0');
        std::uint64_t hash = 0;
        if (!m_in.read(block.data(), size) || !m_in.read(reinterpret_cast<char*>(&hash), sizeof(hash)))
            return std::nullopt;
        m_hash = hash64(block, m_hash);
        return m_hash == hash ? std::optional(std::move(block)) : std::nullopt;
    }

private:
    std::ifstream m_in;
    std::uint64_t m_hash = 0;
};

void putStates(BlockWriter& out, std::uint8_t side, const StateTable& states) {
    for (std::size_t i = 0; i < states.size(); ++i) {
        WireWriter& record = out.record();
        record.number(std::uint8_t(kState));
        record.number(side);
        record.text(states.name(i));
        record.optionalText(states.state(i));
    }
    if (!states.shared) return;
    WireWriter& record = out.record();
    record.number(std::uint8_t(kShared));
    record.number(side);
    record.optionalText(*states.shared);
}

/// False: this is no record.
bool take(WireReader& reader, KnownComparison& known, bool& isWhole) {
    const auto kind = reader.number<std::uint8_t>();
    if (kind == kEnd) {
        known.folded = reader.number<std::uint8_t>() != 0;
        isWhole = true;
        return reader.ok();
    }
    if (kind == kFirst) {
        const std::string partition(reader.text());
        known.firsts.addBytes(partition, std::string(reader.text()));
        return reader.ok() && known.firsts.trouble().ok();
    }
    const auto number = reader.number<std::uint8_t>();
    if (number > 1) return false;
    SideStates& side = known.sides[number];
    switch (kind) {
    case kState: {
        const std::string partition(reader.text());
        return side.states.set(partition, reader.optionalText()).ok() && reader.ok();
    }
    case kShared:
        side.states.shared = reader.optionalText();
        return reader.ok();
    case kFailure: {
        const std::string partition(reader.text());
        side.failures.addBytes(partition, std::string(reader.text()));
        return reader.ok() && side.failures.trouble().ok();
    }
    case kReached:
        side.reached = Rank(reader.number<Rank::rep>());
        return reader.ok();
    default:
        return false;
    }
}

} // namespace

std::optional<KnownComparison> ComparisonFile::load(KnownComparison known) const {
    if (!isUsed()) return std::nullopt;
    BlockReader blocks(m_path);
    const auto head = blocks.next();
    if (!head || WireReader(*head).text() != kFormat + m_key) return std::nullopt;
    bool isWhole = false;
    while (!isWhole) {
        const auto block = blocks.next();
        if (!block) return std::nullopt;
        WireReader reader(*block);
        while (!reader.atEnd() && !isWhole)
            if (!take(reader, known, isWhole)) return std::nullopt;
    }
    return known;
}

void ComparisonFile::save(const std::array<const StateTable*, 2>& states,
                          const std::array<const PlaceTable*, 2>& failures,
                          const std::array<Rank, 2>& reached, bool folded, const PlaceTable& firsts) const {
    if (!isUsed() || states[0]->textBytes() + states[1]->textBytes() > kMostBytes) return;
    const std::string temporary = m_path + ".part-" + std::to_string(::getpid());
    const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return;
    std::FILE* file = ::fdopen(descriptor, "wb");
    BlockWriter out(file);
    WireWriter& head = out.record();
    head.text(kFormat + m_key);
    out.flush();
    for (std::uint8_t side = 0; side < 2; ++side) {
        putStates(out, side, *states[side]);
        for (std::size_t i = 0; i < failures[side]->size(); ++i) {
            WireWriter& record = out.record();
            record.number(std::uint8_t(kFailure));
            record.number(side);
            record.text(failures[side]->name(i));
            record.text(failures[side]->bytes(i));
        }
        WireWriter& record = out.record();
        record.number(std::uint8_t(kReached));
        record.number(side);
        record.number(reached[side].value());
    }
    for (std::size_t i = 0; i < firsts.size(); ++i) {
        WireWriter& record = out.record();
        record.number(std::uint8_t(kFirst));
        record.text(firsts.name(i));
        record.text(firsts.bytes(i));
    }
    WireWriter& end = out.record();
    end.number(std::uint8_t(kEnd));
    end.number(std::uint8_t(folded));
    bool kept = out.flush() && states[0]->trouble().ok() && states[1]->trouble().ok();
    kept = std::fclose(file) == 0 && kept;
    if (!kept || std::rename(temporary.c_str(), m_path.c_str()) != 0) ::unlink(temporary.c_str());
}

void ComparisonFile::remove() const {
    if (isUsed()) ::unlink(m_path.c_str());
}

} // namespace hindcast::analysis
