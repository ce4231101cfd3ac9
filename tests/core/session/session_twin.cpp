// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_twin.h"

#include "json/print.h"

#include <QStringList>

#include <algorithm>

namespace hindcast::test {
namespace {

using namespace session;

/// Of a large store a spread sample, so that the test stays quick; rows and lists are always whole.
constexpr std::uint64_t kMostEvents = 1500;
constexpr std::size_t kMostStreams = 100;

struct Keyed {
    event::OrderKey key;
    Row row;
};

Row rowOf(const event::Event& event) {
    Row row;
    if (event.positionKind == event::PositionKind::Number)
        row.position = Position::number(event.position, event.positionTie);
    if (event.positionKind == event::PositionKind::Text)
        row.position = Position::text(std::string(event.positionText));
    row.stream = event.stream;
    row.category = event.category;
    row.version = event.version;
    row.type = event.type;
    row.id = event.id;
    row.time = event.time;
    row.timeText = event.timeText;
    row.payloadKind = event.payload.kind;
    row.payload = event.payload.bytes;
    row.metadataKind = event.metadata.kind;
    row.metadata = event.metadata.bytes;
    row.correlation = event.correlation;
    row.causation = event.causation;
    row.flags = event.flags;
    return row;
}

QString text(const std::optional<json::Value>& value) {
    return value ? QString::fromStdString(json::print(*value)) : QString("(none)");
}

QString time(const std::optional<Micros>& time) {
    return time ? QString::number(time->value()) : QString("-");
}

QString text(const EventRow& row) {
    return QString("%1 %2 %3 %4 v%5 %6 %7 flags %8")
        .arg(row.rank.value())
        .arg(row.position ? QString::fromStdString(row.position->print()) : QString("-"))
        .arg(QString::fromStdString(row.streamName), QString::fromStdString(row.typeName))
        .arg(row.version.value())
        .arg(time(row.time), QString::fromStdString(row.timeText))
        .arg(row.flags);
}

QString text(const EventDetail& detail) {
    return text(detail.row)
           + QString(" id %1 corr %2 caus %3 payload %4 %5 metadata %6 %7")
                 .arg(QString::fromStdString(detail.id), QString::fromStdString(detail.correlation),
                      QString::fromStdString(detail.causation))
                 .arg(int(detail.payloadKind))
                 .arg(QString::fromStdString(detail.payloadText))
                 .arg(int(detail.metadataKind))
                 .arg(QString::fromStdString(detail.metadataText));
}

QString text(const StreamRow& row) {
    return QString("%1 (%2) %3 events, v%4-%5, %6-%7, ranks %8-%9")
        .arg(QString::fromStdString(row.name), QString::fromStdString(row.category))
        .arg(row.events)
        .arg(row.firstVersion.value())
        .arg(row.lastVersion.value())
        .arg(time(row.firstTime), time(row.lastTime))
        .arg(row.firstRank.value())
        .arg(row.lastRank.value());
}

QString text(const BlameRow& row) {
    return QString::fromStdString(row.path) + " " + text(row.value) + " by " + text(row.event) + " "
           + QString::fromStdString(row.id + " " + row.correlation);
}

template <class Rows>
QStringList lines(const Rows& rows) {
    QStringList out;
    for (const auto& row : *rows)
        out << text(row);
    return out;
}

/// Every answer of a session to the same questions, one a line.
class Interview {
public:
    explicit Interview(const Session& session) : m_session(session) {}

    QStringList store() const {
        QStringList out;
        const auto info = m_session.info();
        out << QString("%1 events %2 streams %3 types")
                   .arg(info.events)
                   .arg(info.streams)
                   .arg(info.eventTypes)
            << time(info.firstTime) + " to " + time(info.lastTime);
        for (const auto& type : m_session.types())
            out << QString::fromStdString(type.name) + " " + QString::number(type.events);
        for (const auto& category : m_session.categories())
            out << QString::fromStdString(category.name)
                       + QString(" %1 %2").arg(category.streams).arg(category.events);
        for (const auto sort : {StreamSort::Name, StreamSort::Events, StreamSort::First, StreamSort::Last}) {
            StreamQuery query;
            query.sort = sort;
            out << lines(m_session.streams(query, {}));
        }
        for (const auto by : {event::LaneBy::Type, event::LaneBy::Category}) {
            const auto histogram = m_session.histogram(20, by, {});
            for (const auto& bucket : histogram->buckets)
                for (const auto& [name, count] : bucket.counts)
                    out << QString::number(bucket.start) + " " + QString::fromStdString(name) + " "
                               + QString::number(count);
        }
        return out;
    }

    QStringList events() const {
        QStringList out;
        std::vector<Rank> ranks;
        const std::uint64_t step = 1 + m_session.eventCount() / kMostEvents;
        for (std::uint64_t i = 0; i < m_session.eventCount(); i += step) {
            const auto detail = m_session.event(Rank(i), {});
            out << (detail ? text(**detail) : QString::fromStdString(detail.error().print()));
            ranks.push_back(Rank(i));
        }
        out << lines(m_session.rows(Rank(0), m_session.eventCount(), {}));
        const auto deltas = m_session.deltas(ranks, {});
        for (const auto& delta : *deltas)
            out << QString("%1: +%2 -%3 *%4")
                       .arg(delta.rank.value())
                       .arg(delta.count.added)
                       .arg(delta.count.removed)
                       .arg(delta.count.changed);
        return out;
    }

    QStringList stream(const StreamRow& row) const {
        QStringList out;
        for (std::size_t folded = 0; folded <= row.events; ++folded) {
            const auto view = m_session.state(row.id, AtFolded{folded}, {});
            out << (view ? text((*view)->state) : QString::fromStdString(view.error().print()));
        }
        const auto blame = m_session.blame(row.id, AtEnd{}, {}, {});
        out << lines(blame);
        if (!blame->empty()) {
            const auto path = json::Pointer::parse(blame->front().path);
            const auto history = m_session.history(row.id, *path, {});
            for (const auto& change : *history)
                out << text(change.event) + " " + text(change.oldValue) + " " + text(change.newValue);
        }
        return out;
    }

    const Session& session() const { return m_session; }

private:
    const Session& m_session;
};

QString compare(const QStringList& real, const QStringList& plain) {
    for (qsizetype i = 0; i < std::min(real.size(), plain.size()); ++i)
        if (real[i] != plain[i]) return "real:  " + real[i] + "\nplain: " + plain[i];
    if (real.size() != plain.size()) return QString("%1 lines against %2").arg(real.size()).arg(plain.size());
    return {};
}

} // namespace

Result<std::shared_ptr<MemoryLog>> readAll(source::Source& source) {
    std::vector<Keyed> events;
    event::EventBatch batch;
    for (bool more = true; more;) {
        batch.clear();
        const auto read = source.read(batch, 1 << 20, {});
        if (!read) return read.error();
        more = *read;
        for (const event::Event& event : batch.events)
            events.push_back({event.order, rowOf(event)});
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const auto& a, const auto& b) { return a.key < b.key; });
    auto log = std::make_shared<MemoryLog>();
    std::int64_t ordinal = 0;
    for (Keyed& keyed : events) {
        ++ordinal;
        if (!keyed.row.position && source.info().positionSynthetic)
            keyed.row.position = Position::number(ordinal);
        log->add(std::move(keyed.row));
    }
    return log;
}

QString firstDifference(const Session& real, const Session& plain) {
    const Interview a(real), b(plain);
    if (const QString difference = compare(a.store(), b.store()); !difference.isEmpty()) return difference;
    if (const QString difference = compare(a.events(), b.events()); !difference.isEmpty()) return difference;
    const auto ofReal = real.streams({}, {});
    const auto ofPlain = plain.streams({}, {});
    for (std::size_t i = 0; i < ofReal->size(); i += 1 + ofReal->size() / kMostStreams)
        if (const QString difference = compare(a.stream((*ofReal)[i]), b.stream((*ofPlain)[i]));
            !difference.isEmpty())
            return QString::fromStdString((*ofReal)[i].name) + "\n" + difference;
    return {};
}

} // namespace hindcast::test
