// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/blob_store.h"

#include "cache/reading_connection.h"

namespace hindcast::cache {
namespace {

/// Blobs of one transaction: a writer waits for some hundredths of a second at most.
constexpr std::size_t kMostTogether = 256;
/// Of memory that is used again.
constexpr std::size_t kMostBytes = std::size_t(1) << 20;

/// What the thread reads together now, of whatever store.
thread_local BlobStore::Use* t_together = nullptr;

} // namespace

BlobStore::Use::Use(const BlobStore& store, Pace pace) : m_store(store) {
    m_store.begin();
    if (pace == Pace::OneByOne || !m_store.m_keepOpen || m_store.together() != nullptr) return;
    m_isTogether = true;
    m_before = std::exchange(t_together, this);
}

BlobStore::Use::~Use() {
    if (m_isTogether) t_together = m_before;
    if (m_reader) {
        endTransaction(*m_reader);
        m_store.give(std::move(m_reader));
    }
    m_store.end();
}

BlobStore::Use* BlobStore::together() const {
    return t_together != nullptr && &t_together->m_store == this ? t_together : nullptr;
}

void BlobStore::begin() const {
    const std::lock_guard lock(m_mutex);
    ++m_uses;
}

void BlobStore::end() const {
    const std::lock_guard lock(m_mutex);
    if (--m_uses > 0 || m_keepOpen) return;
    m_idle.clear();
}

void BlobStore::endTransaction(Reader& reader) {
    reader.blob.reset();
    if (std::exchange(reader.together, 0) > 0) (void)reader.connection.exec("COMMIT");
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
    return std::make_unique<Reader>(Reader{*std::move(connection), std::nullopt, 0, std::nullopt, {}});
}

void BlobStore::give(std::unique_ptr<Reader> reader) const {
    const std::lock_guard lock(m_mutex);
    if (m_uses > 0 || m_keepOpen) m_idle.push_back(std::move(reader));
}

template <class Look>
Result<void> BlobStore::lookBy(Reader& reader, std::int64_t id, const std::string& where, Look look) {
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
    Result<void> looked;
    if (*row)
        looked = look(read->blob(0));
    else
        looked = corrupt(where, "block " + std::to_string(id) + " is missing");
    read->reset();
    return looked;
}

template <class Look>
Result<void> BlobStore::lookNear(Reader& reader, std::int64_t id, const std::string& where, Look look) {
    auto& blob = reader.blob;
    if (blob) {
        if (!blob->reopen(id)) blob.reset();
    } else if (auto opened = sqlite::Blob::open(reader.connection, "blob", "data", id)) {
        blob = std::move(*opened);
    }
    if (!blob) return lookBy(reader, id, where, std::move(look)); // which says what is wrong
    const std::size_t size = blob->size();
    if (reader.bytes.size() < size) reader.bytes.resize(size);
    if (!blob->read(0, reader.bytes.data(), size)) return lookBy(reader, id, where, std::move(look));
    auto looked = look(std::string_view(reader.bytes).substr(0, size));
    if (size > kMostBytes) reader.bytes = std::string();
    return looked;
}

template <class Look>
Result<void> BlobStore::look(std::int64_t id, const std::string& where, Look look) const {
    if (Use* const use = together()) {
        if (!use->m_reader) {
            auto own = take();
            if (!own) return own.error();
            use->m_reader = *std::move(own);
        }
        Reader& reader = *use->m_reader;
        if (reader.together >= kMostTogether) endTransaction(reader);
        if (reader.together > 0 || reader.connection.exec("BEGIN")) ++reader.together;
        return lookNear(reader, id, where, std::move(look));
    }
    auto reader = take();
    if (!reader) return reader.error();
    auto looked = lookBy(**reader, id, where, std::move(look));
    give(*std::move(reader));
    return looked;
}

Result<void> BlobStore::read(std::int64_t id, BlobKind kind, const std::string& where, Frame& into) const {
    return look(id, where, [&](std::string_view blob) { return openFrame(blob, kind, where, into); });
}

Result<Frame> BlobStore::read(std::int64_t id, BlobKind kind, const std::string& where) const {
    Frame frame;
    if (auto done = read(id, kind, where, frame); !done) return done.error();
    return frame;
}

Result<void> BlobStore::prove(std::int64_t id, BlobKind kind) const {
    return look(id, m_file, [&](std::string_view blob) { return proveFrame(blob, kind, m_file); });
}

} // namespace hindcast::cache
