// SPDX-License-Identifier: GPL-3.0-or-later
// A cache of which one blob is not what was written, with a checksum that is right all the same: it is opened
// and read in every way. Nothing may crash. Input: which blob (a byte), then edits of four bytes each: what
// to do, where (little-endian), a byte.
#include "base/hash.h"
#include "cache/cache.h"
#include "cache/frame.h"
#include "cache/writer.h"
#include "sqlite/connection.h"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

using namespace hindcast;
namespace fs = std::filesystem;

namespace {

struct Blob {
    std::int64_t id = 0;
    cache::BlobKind kind = cache::BlobKind::Layout;
    cache::Frame frame;
};

/// A healthy cache with something of everything, and the blobs of it.
class Model {
public:
    Model() {
        std::string folder = fs::temp_directory_path() / "hindcast-fuzz-XXXXXX";
        if (::mkdtemp(folder.data()) == nullptr) std::abort();
        m_folder = folder;
        write();
        read();
    }
    ~Model() {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    std::vector<Blob> blobs;
    std::string file(const char* name) const { return m_folder / name; }

private:
    void write();
    void read();
    fs::path m_folder;
};

std::string uuidOf(unsigned i) {
    return "0a1b2c3d-4e5f-4000-8000-0000000000" + std::to_string(10 + i);
}

void Model::write() {
    auto writer = cache::CacheWriter::create(file("model"), {}, cache::Codec::Lz4);
    if (!writer) std::abort();
    event::EventBatch batch;
    for (unsigned i = 0; i < 40; ++i) {
        event::Event& event = batch.events.emplace_back();
        const std::string number = std::to_string(i);
        event.stream = batch.keep("order-" + std::to_string(i % 5));
        event.type = batch.keep(i % 3 == 0 ? "Placed" : "Paid");
        event.id = batch.keep(i % 4 == 0 ? "id-" + number : uuidOf(i));
        event.positionKind = i % 7 == 0 ? event::PositionKind::Text : event::PositionKind::Number;
        event.position = i;
        event.positionText = event.positionKind == event::PositionKind::Text ? event.id : std::string_view();
        if (i % 9 != 0) event.time = Micros(1'700'000'000'000'000 + std::int64_t(i) * 1'000);
        event.timeText = i % 9 == 0 ? batch.keep("some day") : std::string_view();
        event.payload = {event::BodyKind::Json, batch.keep("{\"total\":" + number + ",\"note\":\"a note\"}")};
        event.metadata = {event::BodyKind::Json, batch.keep("{\"correlation\":\"" + uuidOf(i) + "\"}")};
        event.correlation = event.metadata.bytes.substr(16, 36);
        event.causation = batch.keep("cause-" + number);
    }
    for (const std::size_t from : {0, 20}) {
        std::vector<const event::Event*> events;
        for (std::size_t i = from; i < from + 20; ++i)
            events.push_back(&batch.events[i]);
        if (!(*writer)->appendSegment(events, {}, {})) std::abort();
    }
    event::LinkTable links;
    links.streams.push_back({"linked", {}});
    for (unsigned i = 0; i < 40; i += 3)
        links.rows.push_back({.idHash = hash64(batch.events[i].id), .version = i, .hasVersion = 1});
    (*writer)->setLinks(std::move(links));
    if (!(*writer)->finish()) std::abort();
}

void Model::read() {
    auto db = sqlite::Connection::open(file("model"));
    if (!db) std::abort();
    auto rows = db->prepare("SELECT id, data FROM blob ORDER BY id");
    if (!rows) std::abort();
    while (rows->step().value()) {
        const std::string_view data = rows->blob(1);
        const auto kind = cache::BlobKind(data[0]);
        auto frame = cache::openFrame(data, kind, "model");
        if (!frame) std::abort();
        blobs.push_back({rows->int64(0), kind, *std::move(frame)});
    }
}

void edit(cache::Frame& frame, std::uint8_t what, std::size_t where, char byte) {
    std::string& part = (what & 8) != 0 ? frame.plain : frame.raw;
    const std::size_t at = part.empty() ? 0 : where % (part.size() + 1);
    switch (what & 7) {
    case 0:
        part.insert(at, 1, byte);
        break;
    case 1:
        part.resize(at);
        break;
    case 2:
        frame.rows = std::uint32_t(where);
        break;
    case 3:
        frame.rows = std::uint32_t(where << 16) | std::uint8_t(byte);
        break;
    case 4:
        part.erase(at, std::uint8_t(byte));
        break;
    default:
        if (at < part.size()) part[at] = byte;
    }
}

bool change(const std::string& file, const Blob& blob, const cache::Frame& frame) {
    auto db = sqlite::Connection::open(file, {.mode = sqlite::Mode::ReadWrite});
    if (!db) return false;
    cache::Packer packer(cache::Codec::Lz4);
    std::string sealed;
    cache::sealFrame(packer, blob.kind, frame.rows, frame.raw, frame.plain, sealed);
    auto update = db->prepare("UPDATE blob SET data = ?1 WHERE id = " + std::to_string(blob.id));
    return update && update->bindBlob(1, sealed) && update->run();
}

std::size_t look(const event::StoredEvent& stored) {
    std::size_t sum = 0;
    const event::Event& event = stored.event;
    for (const std::string_view text :
         {event.stream, event.type, event.id, event.payload.bytes, event.timeText, event.metadata.bytes,
          event.correlation, event.causation})
        for (const char c : text)
            sum += std::size_t(c);
    return sum;
}

void readEvents(const event::EventLog& log) {
    std::size_t sum = 0;
    const auto visit = [&](const event::StoredEvent& event) {
        sum += look(event);
        return true;
    };
    const std::uint64_t count = log.eventCount();
    for (const event::Fields fields : {event::Fields::Columns, event::Fields::Payload, event::Fields::All}) {
        (void)log.visitRanks(Rank(0), count, fields, visit, {});
        (void)log.visitAllByStream(fields, visit, {});
    }
    if (count > 0) (void)log.visitRanksBackwards(Rank(count - 1), count, event::Fields::All, visit, {});
    for (std::size_t share = 0; share < log.shareCount(); ++share)
        (void)log.visitShare(share, [](const event::StreamChunk&) { return true; }, {});
    for (std::uint32_t i = 0; i < log.streamCount() && i < 100; ++i) {
        (void)log.wholeStream(StreamId(i));
        if (!log.findStream(log.streamName(StreamId(i)))) sum += 1;
        const auto columns = log.openStream(StreamId(i), {});
        if (!columns) continue;
        (void)log.visitStream(**columns, 0, count, event::Fields::All, visit, {});
        (void)log.visitStreamChunks(**columns, 0, count, [](const event::StreamChunk&) { return true; }, {});
    }
    if (sum == SIZE_MAX) std::abort(); // so that it is read at all
}

void ask(const event::EventLog& log) {
    (void)log.facts();
    (void)log.findId("id-8");
    (void)log.findId(uuidOf(9));
    (void)log.countRepeatedIds({});
    (void)log.rankAtPosition(Position::number(11));
    (void)log.rankAtTime(Micros(1'700'000'000'010'000));
    for (const event::LaneBy by : {event::LaneBy::Type, event::LaneBy::Category}) {
        (void)log.overview(false, 0, 40, 7, by, 4, {});
        (void)log.overview(true, 1'700'000'000'000'000, 1'700'000'000'050'000, 2'000, by, 4, {});
        (void)log.storedBuckets(100, by);
    }
    for (std::uint32_t i = 0; i < log.typeCount() && i < 100; ++i)
        (void)log.typeName(EventTypeId(i));
    for (std::uint32_t i = 0; i < log.categoryCount() && i < 100; ++i)
        (void)log.categoryName(CategoryId(i));
}

void readParts(const event::EventLog& log) {
    const event::TextProbe probe{{{0x65746f6e, true}}, {}, false};
    for (std::size_t number = 0; number < log.partCount(); ++number) {
        const auto part = log.openPart(number);
        (void)part->runs();
        for (std::size_t block = 0; block < part->blockCount() && block < 100; ++block) {
            const auto columns = part->readBlock(block, 63);
            if (!columns || columns->size() == 0) continue;
            const std::uint32_t rows[] = {columns->start};
            (void)part->visitBodies(rows, {true, true, true}, [](auto, const auto&) { return true; });
        }
        for (const event::TextKind kind : event::kTextKinds) {
            std::vector<event::TextPlace> places;
            if (!part->findPlaces(kind, probe, places)) continue;
            for (const event::TextPlace& place : places)
                (void)part->readTexts(kind, place.block);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Model model;
    if (size == 0) return 0;
    const Blob& blob = model.blobs[data[0] % model.blobs.size()];
    cache::Frame frame = blob.frame;
    for (std::size_t at = 1; at + 4 <= size; at += 4)
        edit(frame, data[at], std::size_t(data[at + 1]) | std::size_t(data[at + 2]) << 8, char(data[at + 3]));
    const std::string file = model.file("changed");
    fs::copy_file(model.file("model"), file, fs::copy_options::overwrite_existing);
    if (!change(file, blob, frame)) std::abort();
    const auto log = cache::Cache::open(file);
    if (!log) return 0;
    readEvents(**log);
    ask(**log);
    readParts(**log);
    return 0;
}
