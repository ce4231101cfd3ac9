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
    m_read.reset();
    m_connection.reset();
}

Result<void> BlobStore::open() const {
    if (m_connection) return {};
    auto connection = openForReading(m_file);
    if (!connection) return connection.error();
    m_connection = std::move(*connection);
    return {};
}

Result<std::string> BlobStore::bytes(std::int64_t id, const std::string& where) const {
    const std::lock_guard lock(m_mutex);
    if (auto opened = open(); !opened) return opened.error();
    if (!m_read) {
        auto prepared = m_connection->prepare("SELECT data FROM blob WHERE id=?");
        if (!prepared) return prepared.error();
        m_read = std::move(*prepared);
    }
    m_read->bindInt64(1, id);
    const auto row = m_read->step();
    if (!row) {
        Error error = row.error();
        m_read->reset();
        if (error.code == ErrorCode::Corrupt) return corrupt(where, error.message);
        return error;
    }
    std::string bytes;
    if (*row) bytes = m_read->blob(0);
    m_read->reset();
    if (!*row) return corrupt(where, "block " + std::to_string(id) + " is missing");
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
