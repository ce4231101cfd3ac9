// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_log.h"

#include "base/text.h"
#include "source/kurrent_text.h"
#include "json/parse.h"

#include <limits>
#include <utility>

namespace hindcast::source {
namespace {

constexpr const char* kKept = "the other records are kept";

std::string numberIn(const json::Value& object, std::string_view name) {
    const json::Value* value = object.isObject() ? object.find(name) : nullptr;
    return value && value->kind() == json::Kind::Number ? std::string(value->text()) : "0";
}

} // namespace

KurrentLog::KurrentLog(const KurrentFolder& folder)
    : m_folder(folder), m_blocks(std::make_shared<BlockPool>(FileWindow::kBlockBytes)) {}

Result<bool> KurrentLog::openChunk(std::vector<event::Problem>&) {
    if (m_chunk >= m_folder.chunks.size()) return false;
    const KurrentChunk& chunk = m_folder.chunks[m_chunk];
    auto reader = KurrentChunkReader::open(chunk, m_folder.writer, m_blocks);
    if (!reader) return reader.error();
    m_reader.emplace(std::move(*reader));
    if (chunk.header.scavenged && chunk.footer) {
        auto map = KurrentMapCheck::open(chunk);
        if (!map) return map.error();
        m_map.emplace(std::move(*map));
    }
    return true;
}

void KurrentLog::closeChunk(std::vector<event::Problem>& problems) {
    if (m_map && !m_reader->isDamaged())
        if (auto wrong = m_map->finish()) problems.push_back(std::move(*wrong));
    m_map.reset();
    m_bytesBefore += m_folder.chunks[m_chunk].bytes;
    m_reader.reset();
    if (++m_chunk < m_folder.chunks.size()) return;
    tellUncommitted(problems);
    if (m_others > 0)
        problems.push_back({event::Severity::Warning, "undecodable", std::nullopt, std::nullopt, m_firstOther,
                            "records of log format V3, passed over: " + groupDigits(m_others), kKept});
}

Result<bool> KurrentLog::next(KurrentEvent& event, std::vector<event::Problem>& problems,
                              const std::stop_token& stop) {
    while (true) {
        if (m_nextCommitting < m_committing.size()) {
            auto taken = takeCommitted(event, problems);
            if (!taken || *taken) return taken;
            continue;
        }
        if (!m_reader) {
            auto opened = openChunk(problems);
            if (!opened || !*opened) return opened;
        }
        auto more = m_reader->next(m_record, problems, stop);
        if (!more) return more;
        if (!*more) {
            closeChunk(problems);
            continue;
        }
        if (m_map) {
            const std::int64_t logical = m_record.head.logPosition - m_reader->chunk().firstPosition();
            if (auto seen = m_map->see(m_record.offset, logical); !seen) return seen.error();
        }
        if (take(m_record, event, problems)) return true;
    }
}

/// True: the record is an event that is committed by itself.
bool KurrentLog::take(const KurrentChunkReader::Record& record, KurrentEvent& event,
                      std::vector<event::Problem>& problems) {
    const KurrentPlace place{std::uint32_t(m_chunk), record.offset};
    KurrentSystem system;
    switch (record.head.type) {
    case std::uint8_t(KurrentRecordType::Prepare):
        if (!record.prepare.isEvent()) return false;
        if (!record.prepare.has(kurrent::kIsCommitted)) {
            m_open[record.prepare.transactionPosition].push_back(
                {place, record.prepare.transactionOffset, record.prepare.has(kurrent::kStreamDelete)});
            return false;
        }
        event.prepare = record.prepare;
        event.number = eventNumber(event.prepare);
        event.commitPosition = event.prepare.logPosition;
        event.place = place;
        event.holder = m_reader->block();
        return true;
    case std::uint8_t(KurrentRecordType::Commit):
        if (!readCommit(record.bytes, m_commit)) return false;
        if (const auto found = m_open.find(m_commit.transactionPosition); found != m_open.end()) {
            m_committing = std::move(found->second);
            m_nextCommitting = 0;
            m_open.erase(found);
        }
        return false;
    case std::uint8_t(KurrentRecordType::System):
        if (readSystem(record.bytes, system) && system.isEpoch) tellEpoch(system, problems);
        return false;
    default:
        if (m_others++ == 0) m_firstOther = m_reader->chunk().place(record.offset);
        return false;
    }
}

Result<bool> KurrentLog::takeCommitted(KurrentEvent& event, std::vector<event::Problem>& problems) {
    const Waiting waiting = m_committing[m_nextCommitting++];
    const auto prepare = prepareAt(waiting.place, event.holder);
    if (!prepare) return prepare.error();
    if (!*prepare) {
        problems.push_back({event::Severity::Error, "undecodable", std::nullopt,
                            Position::number(m_commit.logPosition),
                            m_folder.chunks[waiting.place.chunk].place(waiting.place.offset),
                            "an event of a transaction cannot be read again", kKept});
        return false;
    }
    event.prepare = **prepare;
    const auto most = std::numeric_limits<std::int64_t>::max();
    if (waiting.isTombstone)
        event.number = tombstoneNumber(event.prepare);
    else if (waiting.transactionOffset < 0 || m_commit.firstEventNumber > most - waiting.transactionOffset)
        event.number = m_commit.firstEventNumber;
    else
        event.number = m_commit.firstEventNumber + waiting.transactionOffset;
    event.commitPosition = m_commit.logPosition;
    event.place = waiting.place;
    return true;
}

Result<KurrentChunkReader*> KurrentLog::readerOf(std::size_t chunk) {
    if (m_reader && chunk == m_chunk) return &*m_reader;
    if (!m_other || m_otherChunk != chunk) {
        auto other = KurrentChunkReader::open(m_folder.chunks[chunk], std::nullopt, m_blocks);
        if (!other) return other.error();
        m_other.emplace(std::move(*other));
        m_otherChunk = chunk;
    }
    return &*m_other;
}

Result<std::optional<KurrentPrepare>> KurrentLog::prepareAt(const KurrentPlace& place,
                                                            std::shared_ptr<const char>& holder) {
    const auto reader = readerOf(place.chunk);
    if (!reader) return reader.error();
    const auto record = (*reader)->readAt(place.offset, holder);
    if (!record) return record.error();
    KurrentPrepare prepare;
    if (!*record || !readPrepare(**record, prepare)) return std::optional<KurrentPrepare>();
    return std::optional(prepare);
}

void KurrentLog::tellEpoch(const KurrentSystem& system, std::vector<event::Problem>& problems) const {
    const auto data = json::parse(system.data);
    const std::string number = data ? numberIn(*data, "epochNumber") : "?";
    problems.push_back({event::Severity::Note, "epoch", std::nullopt, Position::number(system.logPosition),
                        m_reader->chunk().name,
                        "epoch " + number + " begins: a node became leader at " + printTicks(system.ticks),
                        ""});
}

void KurrentLog::tellUncommitted(std::vector<event::Problem>& problems) const {
    if (m_open.empty()) return;
    std::uint64_t events = 0;
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    for (const auto& [position, transaction] : m_open) {
        events += transaction.size();
        first = std::min(first, position);
    }
    problems.push_back({event::Severity::Note, "uncommitted", std::nullopt, Position::number(first), "",
                        "never committed, so not shown: events: " + groupDigits(events)
                            + ", transactions: " + groupDigits(m_open.size()),
                        ""});
}

} // namespace hindcast::source
