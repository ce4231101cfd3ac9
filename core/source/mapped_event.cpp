// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/mapped_event.h"

#include "base/text.h"
#include "source/record_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hindcast::source {

namespace {

void collect(const FieldSpec& spec, SqlTable& members) {
    for (const std::string& name : spec.names()) {
        if (members.column(name)) continue;
        members.columns.push_back(name);
        members.types.emplace_back("json-member");
    }
    for (const FieldSpec& part : spec.parts())
        collect(part, members);
}

SqlTable membersOf(const StoreSpec& spec) {
    SqlTable members;
    members.name = "record";
    const FieldMapping& fields = spec.fields;
    for (const FieldSpec* field :
         {&fields.stream, &fields.category, &fields.version, &fields.position, &fields.id, &fields.type,
          &fields.time, &fields.payload, &fields.metadata, &fields.correlation, &fields.causation})
        collect(*field, members);
    for (const FieldSpec& key : fields.order)
        collect(key, members);
    return members;
}

} // namespace

MappedEventMaker::MappedEventMaker(StoreSpec spec, std::string path)
    : m_spec(std::move(spec)), m_path(std::move(path)), m_members(membersOf(m_spec)),
      m_keys([this](std::string_view name) { return meaningOf(name); }), m_rows(m_spec, nullptr, {}) {
    m_scanner.setPadding(RecordReader::kPadding);
    m_rows.bind(m_members);
}

/// 0: not wanted.
int MappedEventMaker::meaningOf(std::string_view name) const {
    const auto column = m_members.column(name);
    return column ? int(*column) + 1 : 0;
}

EventMaker::Made MappedEventMaker::make(std::string_view text, event::EventBatch& batch) {
    const auto outcome = m_scanner.scan(text, m_keys, m_found);
    if (outcome == ObjectScanner::Outcome::Broken) {
        m_why = std::string("this is no valid JSON: ") + m_scanner.problem() + " (byte "
                + groupDigits(m_scanner.problemAt() + 1) + " of it)";
        return Made::Nothing;
    }
    m_fields.assign(m_members.columns.size(), DumpField{true, {}});
    for (const Member& member : m_found)
        if (member.meaning > 0 && !member.isNull())
            m_fields[std::size_t(member.meaning) - 1] = {false, member.value};
    const std::size_t problems = batch.problems.size();
    const auto wrong = m_rows.add(m_fields, batch, [this] { return m_path; });
    if (wrong) {
        m_why = *wrong;
        return Made::Nothing;
    }
    m_order = batch.events.back().order;
    if (batch.problems.size() == problems) return Made::Event;
    m_why = batch.problems.back().message;
    batch.problems.resize(problems);
    return Made::Damaged;
}

} // namespace hindcast::source
