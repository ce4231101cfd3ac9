// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/blob_store.h"

#include "cache/reading_connection.h"

namespace hindcast::cache {
namespace {

/// Blobs of one transaction: a writer waits for some hundredths of a second at most.
constexpr std::size_t kMostTogether = 256;

} // namespace

void BlobStore::begin(Pace pace) const {
    const std::lock_guard lock(m_mutex);
    ++m_uses;
    if (pace == Pace::Together) ++m_together;
}

void BlobStore::end(Pace pace) const {
    const std::lock_guard lock(m_mutex);
    if (pace == Pace::Together && --m_together == 0)
        for (const auto& reader : m_idle)
            endTransaction(*reader);
    if (--m_uses > 0 || m_keepOpen) return;
    m_idle.clear();
}

bool BlobStore::isTogether() const {
    const std::lock_guard lock(m_mutex);
    return m_together > 0 && m_keepOpen;
}

void BlobStore::endTransaction(Reader& reader) {
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
    return std::make_unique<Reader>(Reader{*std::move(connection), std::nullopt});
}

void BlobStore::give(std::unique_ptr<Reader> reader) const {
    const std::lock_guard lock(m_mutex);
    if (m_together == 0 || reader->together >= kMostTogether) endTransaction(*reader);
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
Result<void> BlobStore::look(std::int64_t id, const std::string& where, Look look) const {
    auto reader = take();
    if (!reader) return reader.error();
    if (isTogether() && ((*reader)->together > 0 || (*reader)->connection.exec("BEGIN")))
        ++(*reader)->together;
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
