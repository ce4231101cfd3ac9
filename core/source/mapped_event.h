// SPDX-License-Identifier: GPL-3.0-or-later
// MappedEventMaker: events of JSON records by a mapping: a column is a member of the record, a pointer leads
// into it. Thread-safety: as EventMaker.
#pragma once

#include "source/event_maker.h"
#include "source/key_table.h"
#include "source/object_scanner.h"
#include "source/table_reader.h"

#include <string>
#include <vector>

namespace hindcast::source {

class MappedEventMaker final : public EventMaker {
public:
    MappedEventMaker(StoreSpec spec, std::string path);
    Made make(std::string_view text, event::EventBatch& batch) override;

private:
    int meaningOf(std::string_view name) const;

    StoreSpec m_spec;
    std::string m_path;
    SqlTable m_members; ///< the members that the mapping names, as columns
    KeyTable m_keys;
    ObjectScanner m_scanner;
    std::vector<Member> m_found;
    std::vector<DumpField> m_fields;
    TableReader m_rows;
};

} // namespace hindcast::source
