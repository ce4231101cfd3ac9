// SPDX-License-Identifier: GPL-3.0-or-later
// ShopFile: an NDJSON dump of orders in a folder of its own, grown and damaged as a test needs it.
// Thread-safety: belongs to the test.
#pragma once

#include "cache/cache.h"
#include "import/import.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <string>
#include <vector>

namespace hindcast::test {

class ShopFile {
public:
    static QByteArray line(int position, int padding = 0) {
        const int order = position % 37;
        return "{\"position\":" + QByteArray::number(position) + ",\"stream\":\"order-"
               + QByteArray::number(order) + "\",\"version\":" + QByteArray::number(position / 37 + 1)
               + ",\"type\":\"" + (position % 3 ? "ItemAdded" : "OrderPlaced") + "\",\"id\":\"e"
               + QByteArray::number(position) + "\",\"time\":\"2026-03-01T"
               + QByteArray::number(10 + position % 10) + ":00:00Z\",\"data\":{\"n\":"
               + QByteArray::number(position) + ".50,\"pad\":\"" + QByteArray(padding, 'x') + "\"}}\n";
    }

    ShopFile() = default;
    explicit ShopFile(int events, int padding = 0) { append(1, events, padding); }

    void append(int first, int last, int padding = 0) {
        QByteArray bytes;
        for (int position = first; position <= last; ++position)
            bytes += line(position, padding);
        write(bytes, QIODevice::Append);
    }
    void write(const QByteArray& bytes, QIODevice::OpenMode how = QIODevice::Truncate) {
        QFile file(qpath());
        QVERIFY(file.open(QIODevice::WriteOnly | how));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }
    QByteArray bytes() const {
        QFile file(qpath());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void resize(qint64 size) { QVERIFY(QFile::resize(qpath(), size)); }
    std::uint64_t size() const { return std::uint64_t(QFileInfo(qpath()).size()); }

    std::string path() const { return qpath().toStdString(); }
    /// A path in the same folder.
    std::string beside(const char* name) const { return m_folder.filePath(name).toStdString(); }
    QStringList folder() const {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }

    /// Imports into a cache beside the file.
    import::ImportOptions options() const {
        import::ImportOptions options;
        options.cachePath = beside("shop.hindcast");
        return options;
    }
    Result<std::shared_ptr<const cache::Cache>> open(const import::ImportOptions& options,
                                                     std::stop_token stop = {}) const {
        return import::openStore(m_registry, path(), options, std::move(stop));
    }
    Result<std::shared_ptr<const cache::Cache>> open() const { return open(options()); }

private:
    QString qpath() const { return m_folder.filePath("shop.ndjson"); }

    QTemporaryDir m_folder;
    source::Registry m_registry;
};

/// Positions in log order.
inline std::vector<std::int64_t> positionsOf(const event::EventLog& log) {
    std::vector<std::int64_t> positions;
    const auto done =
        log.visitRanks(Rank(0), log.eventCount(), event::Fields::Columns,
                       [&](const event::StoredEvent& stored) {
                           positions.push_back(stored.position ? stored.position->number() : -1);
                           return true;
                       },
                       {});
    return done ? positions : std::vector<std::int64_t>();
}

inline std::vector<std::int64_t> positionsFrom(int first, int last) {
    std::vector<std::int64_t> positions;
    for (int position = first; position <= last; ++position)
        positions.push_back(position);
    return positions;
}

} // namespace hindcast::test
