// SPDX-License-Identifier: GPL-3.0-or-later
#include "kurrent_fixture.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <cstring>
#include <limits>
#include <type_traits>

namespace hindcast::test {
namespace {

template <class Number>
void put(std::string& out, std::type_identity_t<Number> value) {
    char bytes[sizeof(Number)];
    std::memcpy(bytes, &value, sizeof value);
    out.append(bytes, sizeof value);
}

void putText(std::string& out, const std::string& text) {
    std::size_t size = text.size();
    for (; size >= 0x80; size >>= 7)
        out += char(size | 0x80);
    out += char(size);
    out += text;
}

void putBlock(std::string& out, const std::string& text) {
    put<std::int32_t>(out, std::int32_t(text.size()));
    out += text;
}

constexpr std::int64_t kLengths = 8;
constexpr std::size_t kHead = 128, kFoot = 128, kAlign = 4096;

} // namespace

std::string int64Bytes(std::int64_t value) {
    std::string bytes;
    put<std::int64_t>(bytes, value);
    return bytes;
}

std::string KurrentStore::head(int type) const {
    std::string bytes;
    put<std::uint8_t>(bytes, std::uint8_t(type));
    put<std::uint8_t>(bytes, std::uint8_t(type == 2 ? 0 : m_version));
    put<std::int64_t>(bytes, m_end);
    return bytes;
}

std::int64_t KurrentStore::add(std::string bytes) {
    const std::int64_t at = m_end;
    m_end += std::int64_t(bytes.size()) + kLengths;
    m_records.push_back({at, std::move(bytes)});
    m_ticks += 10;
    return at;
}

std::string KurrentStore::prepareBytes(const std::string& stream, std::uint16_t flags,
                                       std::int64_t transaction, std::int32_t offset, std::int64_t expected,
                                       const std::string& type, const std::string& data,
                                       const std::string& metadata) {
    std::string bytes = head(0);
    put<std::uint16_t>(bytes, flags);
    put<std::int64_t>(bytes, transaction);
    put<std::int32_t>(bytes, offset);
    if (m_version == 0)
        put<std::int32_t>(bytes, std::int32_t(expected));
    else
        put<std::int64_t>(bytes, expected);
    putText(bytes, stream);
    put<std::uint32_t>(bytes, ++m_ids);
    bytes.append("\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c", 12);
    bytes.append(16, '\x77');
    put<std::int64_t>(bytes, m_ticks);
    putText(bytes, type);
    putBlock(bytes, data);
    putBlock(bytes, metadata);
    return bytes;
}

std::int64_t KurrentStore::append(const std::string& stream, std::int64_t number, const std::string& type,
                                  const std::string& data, const std::string& metadata,
                                  std::uint16_t moreFlags) {
    return add(prepareBytes(stream, std::uint16_t(0x01 | 0x02 | 0x04 | 0x20 | moreFlags), m_end, 0,
                            number - 1, type, data, metadata));
}

std::int64_t KurrentStore::tombstone(const std::string& stream) {
    const std::int64_t last =
        m_version == 0 ? std::numeric_limits<std::int32_t>::max() : std::numeric_limits<std::int64_t>::max();
    return add(prepareBytes(stream, 0x02 | 0x04 | 0x08 | 0x20, m_end, 0, last - 1, "$streamDeleted", {}, {}));
}

std::int64_t KurrentStore::prepare(const std::string& stream, std::int64_t transaction, std::int32_t offset,
                                   const std::string& type, const std::string& data) {
    return add(prepareBytes(stream, 0x01 | 0x100, transaction == 0 ? m_end : transaction, offset, -2, type,
                            data, {}));
}

std::int64_t KurrentStore::commit(std::int64_t transaction, std::int64_t firstNumber) {
    std::string bytes = head(1);
    put<std::int64_t>(bytes, transaction);
    if (m_version == 0)
        put<std::int32_t>(bytes, std::int32_t(firstNumber));
    else
        put<std::int64_t>(bytes, firstNumber);
    put<std::int64_t>(bytes, m_end);
    bytes.append(16, '\x66');
    put<std::int64_t>(bytes, m_ticks);
    return add(std::move(bytes));
}

std::int64_t KurrentStore::epoch(int number) {
    std::string bytes = head(2);
    put<std::int64_t>(bytes, m_ticks);
    put<std::uint8_t>(bytes, 1);
    put<std::uint8_t>(bytes, 2);
    put<std::int64_t>(bytes, 0);
    putBlock(bytes, number == 0 ? std::string("{}") : "{\"epochNumber\":" + std::to_string(number) + "}");
    return add(std::move(bytes));
}

void KurrentStore::nextChunk() {
    m_end = (m_end / kChunkSize + 1) * kChunkSize;
}

std::string kurrentChunk(const std::vector<KurrentRecordBytes>& records, const KurrentChunkForm& form) {
    constexpr std::int64_t size = KurrentStore::kChunkSize;
    const std::int64_t first = form.start * size, end = (form.end + 1) * size;
    std::string file;
    put<std::uint8_t>(file, 2);
    put<std::uint8_t>(file, std::uint8_t(std::min(form.version, 3)));
    put<std::int32_t>(file, std::int32_t(size));
    put<std::int32_t>(file, std::int32_t(form.start));
    put<std::int32_t>(file, std::int32_t(form.end));
    put<std::int32_t>(file, form.scavenged ? 1 : 0);
    file.append(16, '\x55');
    put<std::uint8_t>(file, std::uint8_t(form.version > 3 ? form.version : 0));
    put<std::uint8_t>(file, std::uint8_t(form.transform));
    file.resize(kHead, '\0');

    std::string map;
    std::int64_t logical = 0;
    for (const KurrentRecordBytes& record : records) {
        if (record.position < first || record.position >= end) continue;
        const auto actual = std::int32_t(file.size() - kHead);
        put<std::int32_t>(map, actual);
        if (form.wideMap)
            put<std::int64_t>(map, record.position - first);
        else
            put<std::int32_t>(map, std::int32_t(record.position - first));
        put<std::int32_t>(file, std::int32_t(record.bytes.size()));
        file += record.bytes;
        put<std::int32_t>(file, std::int32_t(record.bytes.size()));
        logical = record.position - first + std::int64_t(record.bytes.size()) + kLengths;
    }
    if (!form.completed) {
        const std::size_t whole = std::size_t(size) + kHead + kFoot;
        file.resize(form.version == 2 ? whole : (whole + kAlign - 1) / kAlign * kAlign, '\0');
        return file;
    }
    const std::size_t physical = file.size() - kHead;
    if (form.scavenged) file += map;
    if (form.version > 2) file.resize((file.size() + kFoot + kAlign - 1) / kAlign * kAlign - kFoot, '\0');
    std::string footer;
    put<std::uint8_t>(footer, std::uint8_t(form.wideMap ? 3 : 1));
    put<std::int32_t>(footer, std::int32_t(physical));
    if (form.wideMap)
        put<std::int64_t>(footer, logical);
    else
        put<std::int32_t>(footer, std::int32_t(logical));
    put<std::int32_t>(footer, form.scavenged ? std::int32_t(map.size()) : 0);
    footer.resize(kFoot - 16, '\0');
    file += footer;
    const QByteArray md5 = QCryptographicHash::hash(QByteArray::fromStdString(file), QCryptographicHash::Md5);
    return file + md5.toStdString();
}

} // namespace hindcast::test
