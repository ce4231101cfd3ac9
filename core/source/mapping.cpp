// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/mapping.h"

#include "base/text.h"
#include "source/sqlite_file.h"
#include "json/parse.h"

#include <array>
#include <utility>

namespace hindcast::source {

namespace {

constexpr const char* kFieldNames = "stream, category, type, version, position, id, time, payload, metadata, "
                                    "correlation, causation";

struct FieldName {
    std::string_view name;
    FieldSpec FieldMapping::* field;
};
constexpr std::array<FieldName, 15> kFields{{{"stream", &FieldMapping::stream},
                                             {"category", &FieldMapping::category},
                                             {"type", &FieldMapping::type},
                                             {"version", &FieldMapping::version},
                                             {"position", &FieldMapping::position},
                                             {"id", &FieldMapping::id},
                                             {"time", &FieldMapping::time},
                                             {"payload", &FieldMapping::payload},
                                             {"data", &FieldMapping::payload},
                                             {"metadata", &FieldMapping::metadata},
                                             {"meta", &FieldMapping::metadata},
                                             {"correlation", &FieldMapping::correlation},
                                             {"correlationId", &FieldMapping::correlation},
                                             {"causation", &FieldMapping::causation},
                                             {"causationId", &FieldMapping::causation}}};

constexpr std::array<std::pair<std::string_view, TimeUnit>, 5> kUnits{{{"s", TimeUnit::Seconds},
                                                                       {"ms", TimeUnit::Milliseconds},
                                                                       {"us", TimeUnit::Microseconds},
                                                                       {"ns", TimeUnit::Nanoseconds},
                                                                       {"ticks", TimeUnit::Ticks}}};

Error wrong(const std::string& where, const std::string& place, std::string message, std::string remedy) {
    return {ErrorCode::Invalid, where + ": " + place, std::move(message), std::move(remedy)};
}

Result<TimeUnit> unitOf(const json::Value& value, const std::string& where, const std::string& place) {
    if (value.kind() == json::Kind::String)
        for (const auto& [name, unit] : kUnits)
            if (value.text() == name) return unit;
    return wrong(where, place, "this is no unit of time", "write one of: s, ms, us, ns, ticks");
}

/// {"column": SPEC, "unit": "ms"}, or the members of a SPEC beside the unit.
Result<FieldSpec> timeSpec(const json::Value& value, TimeUnit& unit, const std::string& where) {
    const json::Value* named = value.isObject() ? value.find("unit") : nullptr;
    if (!named) return FieldSpec::fromJson(value);
    auto found = unitOf(*named, where, "/fields/time/unit");
    if (!found) return found.error();
    unit = *found;
    json::Value rest = value;
    rest.remove("unit");
    if (rest.size() == 1 && rest.member(0).first != "concat" && rest.member(0).first != "const")
        return FieldSpec::fromJson(rest.member(0).second);
    return FieldSpec::fromJson(rest);
}

void collect(const FieldSpec& spec, const std::string& place, std::vector<Mapping::Column>& columns) {
    for (const std::string& name : spec.names())
        columns.push_back({name, place});
    for (std::size_t i = 0; i < spec.parts().size(); ++i)
        collect(spec.parts()[i], place + "/concat/" + std::to_string(i), columns);
}

Result<void> readFields(const json::Value& fields, Mapping& mapping, const std::string& where) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto& [name, value] = fields.member(i);
        const std::string place = "/fields/" + name;
        FieldSpec FieldMapping::* field = nullptr;
        for (const FieldName& known : kFields)
            if (known.name == name) field = known.field;
        if (!field)
            return wrong(where, place, "there is no field of this name",
                         std::string("known are: ") + kFieldNames);
        auto spec = name == "time" ? timeSpec(value, mapping.spec.fields.timeUnit, where)
                                   : FieldSpec::fromJson(value);
        if (!spec) {
            const Error& error = spec.error();
            if (!error.where.empty() && error.where.starts_with(where)) return error;
            return wrong(where, place, error.message, error.remedy);
        }
        collect(*spec, place, mapping.columns);
        mapping.spec.fields.*field = std::move(spec).value();
    }
    return {};
}

Result<void> readOrder(const json::Value& order, Mapping& mapping, const std::string& where) {
    constexpr std::size_t kMost = 2;
    if (!order.isArray() || order.size() > kMost)
        return wrong(where, "/order", "the order is no list of one or two columns",
                     "write for example: [\"seq\"]");
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string place = "/order/" + std::to_string(i);
        auto spec = FieldSpec::fromJson(order.at(i));
        if (!spec) return wrong(where, place, spec.error().message, spec.error().remedy);
        collect(*spec, place, mapping.columns);
        mapping.spec.fields.order.push_back(std::move(spec).value());
    }
    return {};
}

/// By its whole name, or without its schema. Where tables stand in no schema they are SQLite's (or of a dump
/// that leaves its schema out), and their names are compared as SQLite compares them: without regard to the
/// case of ASCII letters.
bool isCalled(const std::string& wanted, const SqlCatalog& catalog, const SqlTable& table) {
    if (table.qualified() == wanted) return true;
    if (catalog.find(wanted)) return false;
    if (!table.schema.empty()) return table.name == wanted;
    return toLowerAscii(table.name) == toLowerAscii(wanted);
}

} // namespace

Result<std::shared_ptr<const Mapping>> parseMapping(const std::string& text, const std::string& where) {
    const auto parsed = json::parse(text);
    if (!parsed)
        return wrong(where, parsed.error().where, "the mapping is no valid JSON: " + parsed.error().message,
                     "correct it there");
    const json::Value& root = *parsed;
    const json::Value* version = root.isObject() ? root.find("version") : nullptr;
    if (!version || version->kind() != json::Kind::Number || version->asInt64() != 1)
        return wrong(where, "/version", "this is no mapping of version 1",
                     "begin it with {\"version\":1,\"table\":\"…\",\"fields\":{…}}");
    auto mapping = std::make_shared<Mapping>();
    StoreSpec& spec = mapping->spec;
    for (std::size_t i = 0; i < root.size(); ++i) {
        const auto& [name, value] = root.member(i);
        if (name == "table" && value.kind() == json::Kind::String) {
            mapping->table = value.text();
        } else if (name == "fields" && value.isObject()) {
            if (auto read = readFields(value, *mapping, where); !read) return read.error();
        } else if (name == "order") {
            if (auto read = readOrder(value, *mapping, where); !read) return read.error();
        } else if (name == "unit") {
            auto unit = unitOf(value, where, "/unit");
            if (!unit) return unit.error();
            spec.fields.timeUnit = *unit;
        } else if (name != "version") {
            return wrong(where, "/" + name, "this member is not known or of the wrong kind",
                         "a mapping has version, table, order and fields");
        }
    }
    const json::Value* fields = root.find("fields");
    if (!fields || fields->size() == 0)
        return wrong(where, "/fields", "the mapping names no fields",
                     std::string("known are: ") + kFieldNames);
    spec.format = "mapping";
    spec.confidence = 1;
    spec.inSqlite = true;
    spec.bodies = Bodies::Any;
    spec.textPositions = true;
    spec.versionRequired = false;
    if (!spec.fields.type) spec.fields.type = FieldSpec::constant("event");
    spec.root = [table = mapping->table](const SqlCatalog& catalog, const SqlTable& candidate) {
        const std::string whole = catalog.rootOf(candidate.qualified());
        const SqlTable* known = catalog.find(whole);
        return isCalled(table, catalog, known ? *known : candidate) ? whole : std::string();
    };
    return std::shared_ptr<const Mapping>(std::move(mapping));
}

Result<void> checkColumns(const Mapping& mapping, const SqlTable& table, const std::string& where) {
    for (const Mapping::Column& column : mapping.columns) {
        if (table.has(column.name)) continue;
        return Error{ErrorCode::Unsupported, where + ": " + column.place,
                     "the mapping names the column " + column.name + ", which " + table.qualified()
                         + " does not have",
                     "its columns are: " + listNames(table.columns)};
    }
    return {};
}

} // namespace hindcast::source
