// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_fixture.h"

#include <QFile>

#include <zlib.h>
#include <zstd.h>

namespace hindcast::test {

std::string SourceFolder::path(const std::string& name) const {
    return m_dir.filePath(QString::fromStdString(name)).toStdString();
}

std::string SourceFolder::write(const std::string& name, std::string_view content) {
    QFile file(QString::fromStdString(path(name)));
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write(content.data(), qint64(content.size()));
    return path(name);
}

ReadSource readAll(source::Source& source, std::size_t batchBytes) {
    ReadSource all;
    all.info = source.info();
    for (;;) {
        auto batch = std::make_unique<event::EventBatch>();
        auto more = source.read(*batch, batchBytes, {});
        if (!more) {
            all.failed = true;
            all.error = more.error();
            return all;
        }
        if (!*more) return all;
        all.events.insert(all.events.end(), batch->events.begin(), batch->events.end());
        all.problems.insert(all.problems.end(), batch->problems.begin(), batch->problems.end());
        all.batches.push_back(std::move(batch));
        all.tokens.push_back(source.resumeToken());
        all.eventsAt.push_back(all.events.size());
    }
}

ReadSource readAll(const std::string& path, std::size_t batchBytes) {
    const source::Registry registry;
    auto source = registry.open({path});
    if (source) return readAll(**source, batchBytes);
    ReadSource failed;
    failed.failed = true;
    failed.error = source.error();
    return failed;
}

std::string gzipped(std::string_view content) {
    z_stream zlib{};
    deflateInit2(&zlib, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&zlib, content.size()) + 64, '\0');
    zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    zlib.avail_in = uInt(content.size());
    zlib.next_out = reinterpret_cast<Bytef*>(out.data());
    zlib.avail_out = uInt(out.size());
    deflate(&zlib, Z_FINISH);
    out.resize(zlib.total_out);
    deflateEnd(&zlib);
    return out;
}

std::string zstdCompressed(std::string_view content) {
    std::string out(ZSTD_compressBound(content.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), content.data(), content.size(), 3));
    return out;
}

} // namespace hindcast::test
