// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/blob_store.h"

#include "cache/reading_connection.h"

namespace hindcast::cache {

void BlobStore::begin() const {
    const std::lock_guard lock(m_mutex);
    ++m_uses;
}

void BlobStore::end() const {
    const std::lock_guard lock(m_mutex);
    if (--m_uses > 0 || m_keepOpen) return;
    m_idle.clear();
}

Result<std::unique_ptr<BlobStore::Reader>> BlobStore::take() const {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            auto reader = std::move(m_idle.back());
            m_idle.pop_back();
            return reader;
        }
    }
    auto connection = openForReading(m_file);
    if (!connection) return connection.error();
    return std::make_unique<Reader>(Reader{*std::move(connection), std::nullopt});
}

void BlobStore::give(std::unique_ptr<Reader> reader) const {
    const std::lock_guard lock(m_mutex);
    if (m_uses > 0 || m_keepOpen) m_idle.push_back(std::move(reader));
}

Result<std::string> BlobStore::bytesBy(Reader& reader, std::int64_t id, const std::string& where) {
    auto& read = reader.read;
    if (!read) {
        auto prepared = reader.connection.prepare("SELECT data FROM blob WHERE id=?");
        if (!prepared) return prepared.error();
        read = std::move(*prepared);
    }
    read->bindInt64(1, id);
    const auto row = read->step();
    if (!row) {
        Error error = row.error();
        read->reset();
        if (error.code == ErrorCode::Corrupt) return corrupt(where, error.message);
        return error;
    }
    std::string bytes;
    if (*row) bytes = read->blob(0);
    read->reset();
    if (!*row) return corrupt(where, "block " + std::to_string(id) + " is missing");
    return bytes;
}

Result<std::string> BlobStore::bytes(std::int64_t id, const std::string& where) const {
    auto reader = take();
    if (!reader) return reader.error();
    auto bytes = bytesBy(**reader, id, where);
    give(*std::move(reader));
    return bytes;
}

Result<Frame> BlobStore::read(std::int64_t id, BlobKind kind, const std::string& where) const {
    const auto blob = bytes(id, where);
    if (!blob) return blob.error();
    return openFrame(*blob, kind, where);
}

Result<std::string> BlobStore::readBlob(std::int64_t id, BlobKind kind, const std::string& where) const {
    auto blob = bytes(id, where);
    if (!blob) return blob;
    if (auto proven = proveFrame(*blob, kind, where); !proven) return proven.error();
    return blob;
}

} // namespace hindcast::cache
