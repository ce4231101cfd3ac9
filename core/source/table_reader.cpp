// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/table_reader.h"

#include "base/text.h"
#include "base/time_text.h"
#include "event/problem_code.h"
#include "event/store_flags.h"
#include "source/postgres_url.h"
#include "source/sql_body.h"
#include "source/stored_body.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hindcast::source {

namespace {

constexpr const char* kNoStream = "(none)";
/// Of an order key that is longer than a number: so many digits are the first key, so many more the second.
constexpr std::size_t kDigits = 18;

std::string missing(const FieldSpec& field) {
    return field.print() + " is missing or no number";
}

} // namespace

std::optional<ParsedTime> timeIn(TimeUnit unit, std::string_view text) {
    const auto number = integerOf(text.substr(0, text.find('.')));
    if (!number) return parseTime(text);
    const bool hasDecimals = text.find('.') != std::string_view::npos;
    if (hasDecimals && unit != TimeUnit::Any && unit != TimeUnit::Seconds && unit != TimeUnit::Milliseconds)
        return std::nullopt;
    constexpr std::int64_t kMillion = 1'000'000, kEpochTicks = 621'355'968'000'000'000;
    constexpr std::int64_t kFarSeconds = 300'000'000'000; // past the year 9999
    switch (unit) {
    case TimeUnit::Any:
        return text.size() >= 9 ? timeFromEpochText(text) : parseTime(text);
    case TimeUnit::Seconds:
        if (*number < -kFarSeconds || *number > kFarSeconds) return std::nullopt;
        return withDecimals({Micros(*number * kMillion), false}, text, kMillion);
    case TimeUnit::Milliseconds:
        if (*number / 1000 < -kFarSeconds || *number / 1000 > kFarSeconds) return std::nullopt;
        return withDecimals({Micros(*number * 1000), false}, text, 1000);
    case TimeUnit::Microseconds:
        return ParsedTime{Micros(*number), false};
    case TimeUnit::Nanoseconds:
        return ParsedTime{Micros(*number / 1000), *number % 1000 != 0};
    case TimeUnit::Ticks:
        return ParsedTime{Micros((*number - kEpochTicks) / 10), *number % 10 != 0};
    }
    return std::nullopt;
}

TableReader::TableReader(const StoreSpec& spec, std::vector<JoinLookup>* joins, const View& view)
    : m_spec(spec), m_joins(joins), m_view(view) {
    for (const HideRule& rule : spec.hide)
        m_rules.push_back({{}, &rule, 0});
    m_checker.setPadding(event::EventBatch::kPadding); // bodies are kept before they are checked
}

void TableReader::bind(const SqlTable& block) {
    if (m_isBound && block.columns == m_block.columns && block.name == m_block.name
        && block.types == m_block.types)
        return;
    m_isBound = true;
    m_block = block;
    std::vector<std::string> added{"$table"};
    for (const JoinSpec& join : m_spec.joins)
        for (std::string& name : joinedNames(join))
            added.push_back(std::move(name));
    m_row.bind(block, added);
    const FieldMapping& fields = m_spec.fields;
    const std::array<std::pair<BoundField*, const FieldSpec*>, 12> all{
        {{&m_stream, &fields.stream},
         {&m_category, &fields.category},
         {&m_version, &fields.version},
         {&m_position, &fields.position},
         {&m_id, &fields.id},
         {&m_type, &fields.type},
         {&m_time, &fields.time},
         {&m_payload, &fields.payload},
         {&m_metadata, &fields.metadata},
         {&m_correlation, &fields.correlation},
         {&m_causation, &fields.causation},
         {&m_binaryPayload, &fields.binaryPayload}}};
    for (const auto& [bound, spec] : all)
        *bound = m_row.find(*spec);
    m_order.clear();
    for (const FieldSpec& field : fields.order)
        m_order.push_back(m_row.find(field));
    m_joinKeys.clear();
    for (const JoinSpec& join : m_spec.joins)
        m_joinKeys.push_back(m_row.find(FieldSpec::column(std::string(join.by))));
    m_tags.clear();
    for (const std::string& column : block.columns) {
        const auto& known = m_spec.columns;
        const bool isKnown = std::any_of(known.begin(), known.end(), [&](std::string_view name) {
            return plainName(name) == plainName(column);
        });
        if (m_spec.tagColumns && !isKnown && column != "event_sequence")
            m_tags.emplace_back(column, m_row.find(FieldSpec::column(column)));
    }
    m_extras.clear();
    for (const FieldSpec& extra : m_spec.extras)
        m_extras.push_back(m_row.find(extra));
    for (Rule& rule : m_rules)
        rule.field = m_row.find(rule.rule->field);
}

void TableReader::findJoins() {
    m_row.setAdded(0, m_block.name);
    std::size_t at = 1;
    for (std::size_t i = 0; i < m_spec.joins.size(); ++i) {
        if (!m_joins || i >= m_joins->size()) break;
        for (const auto& value : (*m_joins)[i].find(m_row.text(m_joinKeys[i])))
            m_row.setAdded(at++, value ? std::optional<std::string_view>(*value) : std::nullopt);
    }
}

bool TableReader::matches(const HideRule& rule, std::string_view text) {
    return std::any_of(rule.values.begin(), rule.values.end(), [&](std::string_view value) {
        if (value == "t") return text == "t" || text == "true" || text == "1";
        if (value.ends_with('*')) return text.starts_with(value.substr(0, value.size() - 1));
        return text == value;
    });
}

bool TableReader::isHidden() {
    for (Rule& rule : m_rules) {
        const auto text = m_row.text(rule.field);
        if (!text || !matches(*rule.rule, *text)) continue;
        if ((rule.rule->bySystem && m_view.system) || (rule.rule->byRaw && m_view.raw)) continue;
        ++rule.hidden;
        return true;
    }
    return false;
}

std::string_view TableReader::keep(const BoundField& field, event::EventBatch& batch) {
    const auto text = m_row.text(field);
    return text ? batch.keep(*text) : std::string_view();
}

bool TableReader::setTag(event::Event& event, event::EventBatch& batch) {
    for (const auto& [name, field] : m_tags) {
        const auto value = m_row.text(field);
        if (!value) continue;
        event.stream = batch.keep(name + '-' + std::string(*value));
        event.category = event.stream.substr(0, name.size());
        return true;
    }
    return false;
}

std::optional<std::string> TableReader::setStream(event::Event& event, event::EventBatch& batch) {
    if (m_spec.tagColumns && setTag(event, batch)) return std::nullopt;
    const auto stream = m_row.text(m_stream);
    event.category = keep(m_category, batch);
    if (!stream || stream->empty() || (m_spec.streamNeedsCategory && event.category.empty())) {
        if (m_spec.streamRequired) return m_spec.fields.stream.print() + " is missing";
        event.stream = batch.keep(kNoStream);
        event.category = {};
        event.version.reset(); // the import numbers them
    } else if (m_spec.fields.categoryInName && !event.category.empty()) {
        const std::size_t size = event.category.size() + 1 + stream->size();
        char* name = batch.allocate(size);
        std::copy(event.category.begin(), event.category.end(), name);
        name[event.category.size()] = '-';
        std::copy(stream->begin(), stream->end(), name + event.category.size() + 1);
        event.stream = {name, size};
    } else {
        event.stream = batch.keep(*stream);
    }
    return std::nullopt;
}

std::optional<std::string> TableReader::setNumbers(event::Event& event, event::EventBatch& batch) {
    const FieldMapping& fields = m_spec.fields;
    if (m_position) {
        const auto text = m_row.text(m_position);
        const auto number = text ? integerOf(*text) : std::nullopt;
        if (number) {
            event.positionKind = event::PositionKind::Number;
            event.position = *number;
        } else if (text && m_spec.textPositions) {
            event.positionKind = event::PositionKind::Text;
            event.positionText = batch.keep(*text);
        } else if (text) {
            return fields.position.print() + " is no number";
        }
    }
    if (m_version) {
        event.version = m_row.number(m_version);
        if (!event.version && (m_spec.versionRequired || !m_row.isNull(m_version)))
            return missing(fields.version);
        if (!event.version) event.flags |= event::kExpectedGap; // beside those that the store numbers
    }
    return std::nullopt;
}

void TableReader::setOrder(event::Event& event) {
    if (m_order.empty()) {
        event.order.major = event.position;
        return;
    }
    const std::array<std::int64_t*, 2> keys{&event.order.major, &event.order.minor};
    for (std::size_t i = 0; i < std::min(m_order.size(), keys.size()); ++i) {
        const auto text = m_row.text(m_order[i]);
        if (!text) continue;
        if (const auto number = integerOf(*text)) {
            *keys[i] = *number;
        } else if (const auto time = parseTime(*text)) {
            *keys[i] = time->time.value();
        } else if (m_order.size() == 1 && text->size() > kDigits) {
            event.order.major = integerOf(text->substr(0, kDigits)).value_or(0);
            event.order.minor = integerOf(text->substr(kDigits, kDigits)).value_or(0);
        }
    }
}

void TableReader::Doubt::add(const PlaceText& place, std::string_view what) {
    constexpr std::size_t kMostText = 60;
    if (++rows > 1) return;
    where = place();
    text = std::string(what.substr(0, kMostText));
}

void TableReader::setTimeOf(event::Event& event, event::EventBatch& batch, const PlaceText& where) {
    const auto text = m_row.text(m_time);
    if (!text || text->empty()) return;
    const auto time = timeIn(m_spec.fields.timeUnit, *text);
    if (time) event.time = time->time;
    if (!time && *text != "infinity" && *text != "-infinity") m_noTimes.add(where, *text);
    if (!time || time->lossy) event.timeText = batch.keep(*text);
}

void TableReader::setBody(event::Event& event, BodyPart part, event::EventBatch& batch,
                          const PlaceText& where) {
    if (part == BodyPart::Payload && m_binaryPayload)
        if (const auto bytes = m_row.text(m_binaryPayload))
            return setAnyBody(event, part, *bytes, Bodies::Any, m_checker, batch, where);
    const BoundField& field = part == BodyPart::Payload ? m_payload : m_metadata;
    const auto text = m_row.body(field);
    if (!text) return;
    if (m_spec.bodies == Bodies::Json || (m_spec.bodies == Bodies::Any && m_row.isJsonColumn(field)))
        return setJsonBody(event, part, batch.keep(*text), m_checker, batch, where);
    setAnyBody(event, part, *text, m_spec.bodies, m_checker, batch, where);
}

std::optional<std::string> TableReader::add(const std::vector<DumpField>& fields, event::EventBatch& batch,
                                            const PlaceText& where) {
    m_row.set(fields);
    findJoins();
    if (!m_rules.empty() && isHidden()) return std::nullopt;
    event::Event event;
    if (auto wrong = setNumbers(event, batch)) return wrong;
    if (auto wrong = setStream(event, batch)) return wrong;
    setOrder(event);
    event.type = keep(m_type, batch);
    if (m_type && !m_row.text(m_type)) m_noTypes.add(where, "");
    event.id = keep(m_id, batch);
    setTimeOf(event, batch, where);
    setBody(event, BodyPart::Payload, batch, where);
    setBody(event, BodyPart::Metadata, batch, where);
    if (m_row.lacksLargeObject()) ++m_lacking;
    if (const auto id = keep(m_correlation, batch); !id.empty()) event.correlation = id;
    if (const auto id = keep(m_causation, batch); !id.empty()) event.causation = id;
    if (m_spec.finish) {
        StoreSpec::Texts texts;
        for (const BoundField& extra : m_extras)
            texts.push_back(m_row.text(extra));
        m_spec.finish(event, batch, texts);
    }
    batch.events.push_back(event);
    return std::nullopt;
}

void TableReader::tell(const Doubt& doubt, const std::string& what, event::EventBatch& batch) {
    if (doubt.rows == 0) return;
    event::Problem problem;
    problem.code = "undecodable";
    problem.where = doubt.where;
    problem.message = what + ", in " + groupDigits(doubt.rows) + " rows from here on";
    problem.remedy = "correct it where it was written, and import it anew";
    batch.problems.push_back(std::move(problem));
}

/// What could not be read of other tables, its events seem not to have.
void TableReader::tellJoins(event::EventBatch& batch, const std::string& where) const {
    for (std::size_t i = 0; m_joins && i < m_joins->size(); ++i) {
        const JoinLookup& join = (*m_joins)[i];
        if (join.failures() == 0 || !join.failure()) continue;
        event::Problem problem;
        problem.code = "undecodable";
        problem.where = where + ": " + std::string(m_spec.joins[i].table);
        problem.message = "what it says of " + groupDigits(join.failures())
                          + " events cannot be read: " + join.failure()->message;
        problem.remedy = join.failure()->remedy;
        batch.problems.push_back(std::move(problem));
    }
}

void TableReader::finish(event::EventBatch& batch, const std::string& where) const {
    for (const Rule& rule : m_rules) {
        if (rule.hidden == 0 || rule.rule->what.empty()) continue;
        event::Problem note;
        note.severity = event::Severity::Note;
        note.code = event::kHiddenCode;
        note.where = where;
        note.message = "left out: " + std::string(rule.rule->what) + ", " + groupDigits(rule.hidden) + " ("
                       + std::string(rule.rule->bySystem ? "--system shows them" : "--raw shows them") + ")";
        batch.problems.push_back(std::move(note));
    }
    tellJoins(batch, where);
    tell(m_noTimes, "the time cannot be read: " + m_noTimes.text, batch);
    tell(m_noTypes, "the type is missing", batch);
    if (m_lacking == 0) return;
    event::Problem lacking;
    lacking.code = "truncated";
    lacking.where = where;
    if (PostgresUrl::isOne(where)) {
        lacking.message = "payload not in this database: the large objects of " + groupDigits(m_lacking)
                          + " events are missing";
        lacking.remedy = "they were deleted there; read a backup that still has them";
    } else {
        lacking.message = "payload not in this dump: the large objects of " + groupDigits(m_lacking)
                          + " events are missing";
        lacking.remedy = "dump the whole database, or add the large objects with: pg_dump -b";
    }
    batch.problems.push_back(std::move(lacking));
}

} // namespace hindcast::source
