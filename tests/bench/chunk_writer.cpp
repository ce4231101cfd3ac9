// SPDX-License-Identifier: GPL-3.0-or-later
#include "chunk_writer.h"

#include <nettle/md5.h>

#include <charconv>
#include <cstdio>
#include <cstring>
#include <type_traits>

namespace hindcast::bench {
namespace {

constexpr std::size_t kHead = 128, kFoot = 128, kMd5 = 16, kAlign = 4096;
constexpr std::uint16_t kFlags = 0x01 | 0x02 | 0x04 | 0x20 | 0x100; // one event, committed, JSON
constexpr std::int64_t kTicks = 639'000'000'000'000'000;

template <class Number>
void put(std::string& out, std::type_identity_t<Number> value) {
    char bytes[sizeof(Number)];
    std::memcpy(bytes, &value, sizeof value);
    out.append(bytes, sizeof value);
}

void putText(std::string& out, std::string_view text) {
    std::size_t size = text.size();
    for (; size >= 0x80; size >>= 7)
        out += char(size | 0x80);
    out += char(size);
    out += text;
}

void putBlock(std::string& out, std::string_view text) {
    put<std::int32_t>(out, std::int32_t(text.size()));
    out += text;
}

/// The bytes of a UUID's text, in its own order.
void putUuid(std::string& out, std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size();) {
        if (text[i] == '-') {
            ++i;
            continue;
        }
        unsigned value = 0;
        std::from_chars(text.data() + i, text.data() + i + 2, value, 16);
        out += char(value);
        i += 2;
    }
}

std::int64_t numberOf(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool save(const std::string& path, const std::string& bytes) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (!file) return false;
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    return std::fclose(file) == 0 && written;
}

std::string chunkName(std::int64_t number) {
    const std::string digits = std::to_string(number);
    return "/chunk-" + std::string(6 - digits.size(), '0') + digits + ".000000";
}

} // namespace

bool ChunkWriter::add(const GeneratedLine& event) {
    const auto makeRecord = [&] {
        m_record.clear();
        put<std::uint8_t>(m_record, 0); // a prepare
        put<std::uint8_t>(m_record, 1);
        put<std::int64_t>(m_record, position());
        put<std::uint16_t>(m_record, kFlags);
        put<std::int64_t>(m_record, position());
        put<std::int32_t>(m_record, 0);
        put<std::int64_t>(m_record, numberOf(event.version) - 1);
        putText(m_record, event.stream);
        putUuid(m_record, event.id);
        m_record.append(16, '\x77');
        put<std::int64_t>(m_record, kTicks + numberOf(event.position) * 10);
        putText(m_record, event.type);
        putBlock(m_record, event.data);
        putBlock(m_record, event.metadata);
    };
    makeRecord();
    if (std::int64_t(m_data.size() + m_record.size()) + 8 > kChunk) {
        if (!writeChunk()) return false;
        makeRecord(); // of another position
    }
    const auto size = std::int32_t(m_record.size());
    put<std::int32_t>(m_data, size);
    m_data += m_record;
    put<std::int32_t>(m_data, size);
    return true;
}

bool ChunkWriter::writeChunk() {
    std::string file;
    file.reserve(m_data.size() + kHead + kFoot + kAlign);
    put<std::uint8_t>(file, 2);
    put<std::uint8_t>(file, 3);
    put<std::int32_t>(file, std::int32_t(kChunk));
    put<std::int32_t>(file, std::int32_t(m_number));
    put<std::int32_t>(file, std::int32_t(m_number));
    put<std::int32_t>(file, 0);
    file.append(16, '\x55');
    file.resize(kHead, '\0');
    file += m_data;
    file.resize((file.size() + kFoot + kAlign - 1) / kAlign * kAlign - kFoot, '\0');
    std::string footer;
    put<std::uint8_t>(footer, 3);
    put<std::int32_t>(footer, std::int32_t(m_data.size()));
    put<std::int64_t>(footer, std::int64_t(m_data.size()));
    put<std::int32_t>(footer, 0);
    footer.resize(kFoot - kMd5, '\0');
    file += footer;
    md5_ctx digest;
    md5_init(&digest);
    md5_update(&digest, file.size(), reinterpret_cast<const std::uint8_t*>(file.data()));
    std::uint8_t md5[kMd5];
    md5_digest(&digest, kMd5, md5);
    file.append(reinterpret_cast<const char*>(md5), kMd5);
    const bool saved = save(m_folder + chunkName(m_number), file);
    ++m_number;
    m_data.clear();
    return saved;
}

bool ChunkWriter::finish() {
    std::string end;
    put<std::int64_t>(end, position());
    return (m_data.empty() || writeChunk()) && save(m_folder + "/writer.chk", end);
}

} // namespace hindcast::bench
