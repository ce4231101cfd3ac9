// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/mapping_draft.h"
#include "source/ndjson_fields.h"
#include "json/print.h"

#include <algorithm>
#include <array>
#include <set>

namespace hindcast::source {
namespace {

enum class Likes : std::uint8_t { Text, Whole, Unique, Moment, Document };

struct Wanted {
    const char* field;
    Likes likes;
    double weight; ///< of what makes a table one of events
    std::vector<std::string_view> names;
};

/// The usual names of events in JSON first, then what tables call them.
std::vector<std::string_view> also(Field field, std::vector<std::string_view> names) {
    std::vector<std::string_view> all = usualNames(field);
    all.insert(all.end(), names.begin(), names.end());
    return all;
}

/// In the order in which they choose their columns.
const std::vector<Wanted>& wanted() {
    static const std::vector<Wanted> list = {
        {"category",
         Likes::Text,
         0,
         {"category", "stream_type", "aggregate_type", "entity_type", "aggregate", "entity", "kind",
          "topic"}},
        {"type",
         Likes::Text,
         0.3,
         {"event_type", "event_name", "event_class", "type", "name", "event_kind", "what", "action",
          "event"}},
        {"stream", Likes::Text, 0.2,
         also(Field::Stream, {"aggregate_root_id", "entity_id", "stream_key", "document_id", "persistence_id",
                              "source_id", "owner_id", "ref", "reference"})},
        {"version", Likes::Whole, 0.05,
         also(Field::Version, {"aggregate_root_version", "sequence_number", "sequence_nr", "stream_position",
                               "event_version", "playhead", "rev"})},
        {"id", Likes::Unique, 0.05, {"event_id", "message_id", "uuid", "guid", "id"}},
        {"position", Likes::Whole, 0.05,
         also(Field::Position, {"global_sequence", "global_index", "ordering", "sequence_id", "log_position",
                                "no", "nr", "number", "rowid", "id", "event_id"})},
        {"time", Likes::Moment, 0.1,
         also(Field::Time, {"occurred_on", "recorded_on", "created_on", "event_time", "inserted_at", "date",
                            "at", "stored_at", "commit_timestamp"})},
        {"payload",
         Likes::Document,
         0.25,
         {"data", "payload", "body", "event_data", "event_payload", "event_body", "message", "content",
          "json", "event", "state", "attributes", "document"}},
        {"metadata",
         Likes::Document,
         0,
         {"metadata", "meta", "headers", "event_metadata", "meta_data", "extra"}},
        {"correlation", Likes::Text, 0, {"correlation_id", "correlation"}},
        {"causation", Likes::Text, 0, {"causation_id", "causation"}},
    };
    return list;
}

bool holds(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [text](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

/// Whether a column of this type can be such a field; unknown types can be anything.
enum class Fit : std::uint8_t { No, Maybe, Well };
Fit fitOf(std::string_view declared, Likes likes) {
    const std::string type = plainName(declared);
    const bool whole = holds(type, {"int", "serial"});
    const bool number = whole || holds(type, {"numeric", "decimal", "real", "double", "float"});
    const bool moment = holds(type, {"time", "date"});
    const bool document = holds(type, {"json", "blob", "bytea"});
    const bool text = holds(type, {"char", "text", "string"});
    if (type.empty()) return Fit::Maybe;
    switch (likes) {
    case Likes::Text:
        return document || moment ? Fit::No : text ? Fit::Well : Fit::Maybe;
    case Likes::Whole:
        return whole ? Fit::Well : number ? Fit::Maybe : Fit::No;
    case Likes::Unique:
        return type == "uuid" ? Fit::Well : document || moment || number ? Fit::No : Fit::Maybe;
    case Likes::Moment:
        return moment ? Fit::Well : document || type == "uuid" ? Fit::No : Fit::Maybe;
    case Likes::Document:
        return document ? Fit::Well : number || moment || type == "uuid" ? Fit::No : Fit::Maybe;
    }
    return Fit::Maybe;
}

/// How well a column's name and type say the field; 0: not at all.
double scoreOf(const Wanted& field, std::string_view column, std::string_view type) {
    const Fit fit = fitOf(type, field.likes);
    if (fit == Fit::No) return 0;
    const std::string name = plainName(column);
    for (std::size_t i = 0; i < field.names.size(); ++i) {
        const std::string known = plainName(field.names[i]);
        const double bonus = fit == Fit::Well ? 0.5 : 0;
        if (name == known) return 100 - double(i) + bonus;
        if (known.size() > 3 && name.size() > known.size() && name.ends_with(known))
            return 50 - double(i) + bonus;
    }
    return 0;
}

/// A lone column of a type that says enough by itself.
double typeAlone(const Wanted& field, std::string_view type) {
    const bool telling = field.likes == Likes::Moment || std::string_view(field.field) == "payload";
    return telling && !type.empty() && fitOf(type, field.likes) == Fit::Well ? 1 : 0;
}

} // namespace

MappingProposal proposeMapping(const SqlTable& table) {
    MappingProposal proposal;
    proposal.draft.table = table.qualified();
    proposal.columns = table.columns;
    std::set<std::size_t> taken;
    const auto typeOf = [&table](std::size_t i) {
        return i < table.types.size() ? std::string_view(table.types[i]) : std::string_view();
    };
    for (const Wanted& field : wanted()) {
        std::size_t best = 0;
        double most = 0;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (taken.contains(i)) continue;
            const double score =
                std::max(scoreOf(field, table.columns[i], typeOf(i)), typeAlone(field, typeOf(i)));
            if (score > most) {
                most = score;
                best = i;
            }
        }
        if (most == 0) continue;
        taken.insert(best);
        proposal.draft.set(field.field, table.columns[best]);
        proposal.likeness += field.weight;
    }
    MappingDraft& draft = proposal.draft;
    // The stream is the aggregate and its id where they are kept apart.
    const std::string stream(draft.field("stream")), category(draft.field("category"));
    if (!stream.empty() && !category.empty())
        draft.set("stream",
                  json::print(json::Value::object(
                      {{"concat", json::Value::array({json::Value::string(category), json::Value::string("-"),
                                                      json::Value::string(stream)})}})));
    draft.order = draft.field("position");
    return proposal;
}

} // namespace hindcast::source
