// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/mapping_draft.h"

#include "source/mapping.h"
#include "json/parse.h"
#include "json/print.h"

#include <algorithm>

namespace hindcast::source {
namespace {

/// A SPEC as it is typed: JSON where it begins so, else the name of a column or a place.
Result<json::Value> specValue(const std::string& field, const std::string& spec) {
    if (spec.empty() || spec.front() != '{') return json::Value::string(spec);
    auto parsed = json::parse(spec);
    if (parsed) return parsed;
    return Error{ErrorCode::Invalid, "/fields/" + field, "this is no valid JSON: " + parsed.error().message,
                 R"(write a column, a place like /meta/id, or {"concat":["a","-","b"]})"};
}

std::string specText(const json::Value& value) {
    return value.kind() == json::Kind::String ? std::string(value.text()) : json::print(value);
}

/// The unit of a time, which is taken out of its SPEC.
std::string takeUnit(json::Value& time) {
    const json::Value* unit = time.isObject() ? time.find("unit") : nullptr;
    if (!unit) return {};
    const std::string text(unit->text());
    time.remove("unit");
    if (time.size() == 1 && time.member(0).first == "column") {
        const json::Value column = time.member(0).second;
        time = column;
    }
    return text;
}

} // namespace

std::string_view MappingDraft::field(std::string_view name) const {
    for (const auto& [known, spec] : fields)
        if (known == name) return spec;
    return {};
}

void MappingDraft::set(std::string_view name, std::string spec) {
    const auto known =
        std::find_if(fields.begin(), fields.end(), [name](const auto& field) { return field.first == name; });
    if (spec.empty()) {
        if (known != fields.end()) fields.erase(known);
    } else if (known != fields.end()) {
        known->second = std::move(spec);
    } else {
        fields.emplace_back(name, std::move(spec));
    }
}

const std::vector<std::string_view>& mappingFields() {
    static const std::vector<std::string_view> names = {"stream",   "category",    "type",     "version",
                                                        "position", "id",          "time",     "payload",
                                                        "metadata", "correlation", "causation"};
    return names;
}

Result<std::string> mappingText(const MappingDraft& draft) {
    json::Value fields = json::Value::object();
    for (const std::string_view name : mappingFields()) {
        const std::string spec(draft.field(name));
        if (spec.empty()) continue;
        auto value = specValue(std::string(name), spec);
        if (!value) return value.error();
        if (name == "time" && !draft.timeUnit.empty()) {
            json::Value timed = value->isObject() ? *value : json::Value::object();
            if (!value->isObject()) timed.set("column", *value);
            timed.set("unit", json::Value::string(draft.timeUnit));
            *value = std::move(timed);
        }
        fields.set(name, std::move(*value));
    }
    json::Value root = json::Value::object();
    root.set("version", json::Value::number(std::int64_t(1)));
    if (!draft.table.empty()) root.set("table", json::Value::string(draft.table));
    if (!draft.order.empty()) root.set("order", json::Value::array({json::Value::string(draft.order)}));
    root.set("fields", std::move(fields));
    return json::print(root);
}

Result<MappingDraft> draftOf(const std::string& text, const std::string& where) {
    if (auto checked = parseMapping(text, where); !checked) return checked.error();
    const auto root = json::parse(text);
    if (!root) return root.error();
    MappingDraft draft;
    if (const json::Value* table = root->find("table")) draft.table = table->text();
    if (const json::Value* order = root->find("order"); order && order->size() > 0)
        draft.order = specText(order->at(0));
    if (const json::Value* unit = root->find("unit")) draft.timeUnit = unit->text();
    const json::Value* fields = root->find("fields");
    for (std::size_t i = 0; fields && i < fields->size(); ++i) {
        std::string name = fields->member(i).first;
        json::Value value = fields->member(i).second;
        if (name == "data") name = "payload";
        if (name == "meta") name = "metadata";
        if (name == "correlationId") name = "correlation";
        if (name == "causationId") name = "causation";
        if (name == "time")
            if (std::string unit = takeUnit(value); !unit.empty()) draft.timeUnit = std::move(unit);
        draft.set(name, specText(value));
    }
    return draft;
}

} // namespace hindcast::source
