// SPDX-License-Identifier: GPL-3.0-or-later
// python-eventsourcing in dumps of PostgreSQL: version 9 (its SQLite files: python_eventsourcing.cpp) and the
// tables of versions 7 and 8, which count versions from 0 and keep seconds as a decimal. There is no event
// id; the time stands in the state, which may be compressed. Facts: §8; version 8 as its 8.2.5 writes it.
#include "source/known_stores.h"

#include <algorithm>
#include <cstdint>

namespace hindcast::source {

namespace {

/// The first of {a,"b c"}; \ escapes inside quotes.
std::string firstTag(std::string_view array) {
    std::string tag;
    if (array.size() < 3 || array.front() != '{') return tag;
    const bool quoted = array[1] == '"';
    for (std::size_t i = quoted ? 2 : 1; i < array.size(); ++i) {
        const char c = array[i];
        if (quoted ? c == '"' : (c == ',' || c == '}')) break;
        if (quoted && c == '\\' && i + 1 < array.size()) ++i;
        tag += array[i];
    }
    return tag;
}

/// There are no streams: an event stands in that of its first tag.
void setTag(event::Event& event, event::EventBatch& batch, const StoreSpec::Texts& texts) {
    const std::string tag = texts[0] ? firstTag(*texts[0]) : std::string();
    if (!tag.empty()) event.stream = batch.keep(tag);
}

/// 16 bytes as they are written: 8-4-4-4-12 hex digits.
std::string uuidText(std::string_view bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        const auto byte = std::uint8_t(bytes[i]);
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

/// Version 8 keeps an identifier in SQLite as the 16 bytes of its UUID.
void setUuid(event::Event& event, event::EventBatch& batch, const StoreSpec::Texts&) {
    constexpr std::size_t kBytes = 16;
    if (event.stream.size() != kBytes) return;
    const bool isText =
        std::all_of(event.stream.begin(), event.stream.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    if (!isText) event.stream = batch.keep(uuidText(event.stream));
}

StoreSpec common() {
    StoreSpec spec;
    spec.format = "python-eventsourcing";
    spec.columns = {"originator_id", "originator_version", "topic", "state"};
    spec.bodies = Bodies::Any;
    FieldMapping& fields = spec.fields;
    fields.stream = "originator_id";
    fields.version = "originator_version";
    fields.position = "notification_id";
    fields.type = "topic";
    fields.payload = "state";
    // {"_type_":"datetime_iso","_data_":"…"}, or a plain text.
    fields.time = FieldSpec::firstOf({"/state/timestamp/_data_", "/state/timestamp"});
    spec.loses = {"Snapshots are no events and are left out.",
                  "A compressed state is kept as what it unpacks to."};
    return spec;
}

} // namespace

StoreSpec pythonStore() {
    StoreSpec spec = common();
    spec.table = "stored_events|*_events";
    spec.noColumns = {"application_name", "pipeline_id"};
    spec.confidence = 0.95;
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("9.x"); };
    return spec;
}

StoreSpec pythonDcbStore() {
    StoreSpec spec;
    spec.format = "python-eventsourcing";
    spec.table = "*_tt_main";
    spec.columns = {"id", "type", "data", "tags"};
    spec.beside = {"_tt_tag"};
    spec.bodies = Bodies::Any;
    spec.streamRequired = false;
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("DCB"); };
    FieldMapping& fields = spec.fields;
    fields.position = "id";
    fields.id = "uuid";
    fields.type = "type";
    fields.payload = "data";
    fields.metadata = "metadata";
    spec.extras = {"tags"};
    spec.finish = setTag;
    spec.loses = {"An event stands in the stream of its first tag; its other tags are not kept."};
    return spec;
}

StoreSpec pythonStore8() {
    StoreSpec spec = common();
    spec.table = "stored_events";
    spec.columns.insert(spec.columns.end(), {"application_name", "pipeline_id"});
    spec.inSqlite = true;
    spec.fields.time = FieldSpec::firstOf({"/state/timestamp/__decimal__", "/state/timestamp"});
    spec.finish = setUuid;
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("7–8"); };
    return spec;
}

} // namespace hindcast::source
