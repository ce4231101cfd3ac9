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

Result<void> BlobStore::readBy(Reader& reader, std::int64_t id, const std::string& where,
                               std::string& bytes) {
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
    if (*row) bytes = read->blob(0);
    read->reset();
    if (!*row) return corrupt(where, "block " + std::to_string(id) + " is missing");
    return {};
}

Result<void> BlobStore::readBytes(std::int64_t id, const std::string& where, std::string& bytes) const {
    auto reader = take();
    if (!reader) return reader.error();
    auto read = readBy(**reader, id, where, bytes);
    give(*std::move(reader));
    return read;
}

Result<Frame> BlobStore::read(std::int64_t id, BlobKind kind, const std::string& where) const {
    std::string blob;
    if (auto read = readBytes(id, where, blob); !read) return read.error();
    return openFrame(blob, kind, where);
}

Result<void> BlobStore::prove(std::int64_t id, BlobKind kind, std::string& bytes) const {
    if (auto read = readBytes(id, m_file, bytes); !read) return read;
    return proveFrame(bytes, kind, m_file);
}

} // namespace hindcast::cache
