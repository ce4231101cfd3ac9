// SPDX-License-Identifier: GPL-3.0-or-later
// TableReader: rows of a declared store's events, from wherever, to events. It binds the declaration to the
// columns of each block of rows, asks the joined tables, and counts what the view leaves out.
// Thread-safety: belongs to one thread.
#pragma once

#include "base/time_text.h"
#include "event/event_batch.h"
#include "source/join_lookup.h"
#include "source/row_values.h"
#include "source/sql_body.h"
#include "source/store_spec.h"
#include "source/view.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hindcast::source {

class TableReader {
public:
    /// `joins`: one for each of the spec's, or empty; they and the spec outlive the reader.
    TableReader(const StoreSpec& spec, std::vector<JoinLookup>* joins, const View& view);

    void setLargeObjects(std::function<std::optional<std::string>(std::string_view)> read) {
        m_row.setLargeObjects(std::move(read));
    }
    /// The columns of the rows that follow; cheap when they are those of the rows before.
    void bind(const SqlTable& block);
    /// What is wrong with the row, or nothing: then its event was appended, unless the view leaves it out.
    std::optional<std::string> add(const std::vector<DumpField>& fields, event::EventBatch& batch,
                                   const PlaceText& where);
    /// Notes on what was left out so far, and on large objects that are not in the dump.
    void finish(event::EventBatch& batch, const std::string& where) const;

private:
    struct Rule {
        BoundField field;
        const HideRule* rule;
        std::uint64_t hidden = 0;
    };
    void findJoins();
    void tellJoins(event::EventBatch& batch, const std::string& where) const;
    bool isHidden();
    static bool matches(const HideRule& rule, std::string_view text);
    bool setTag(event::Event& event, event::EventBatch& batch);
    std::optional<std::string> setStream(event::Event& event, event::EventBatch& batch);
    std::optional<std::string> setNumbers(event::Event& event, event::EventBatch& batch);
    void setOrder(event::Event& event);
    void setTimeOf(event::Event& event, event::EventBatch& batch, const PlaceText& where);
    void setBody(event::Event& event, BodyPart part, event::EventBatch& batch, const PlaceText& where);
    std::string_view keep(const BoundField& field, event::EventBatch& batch);

    const StoreSpec& m_spec;
    std::vector<JoinLookup>* m_joins;
    const View m_view;
    RowValues m_row;
    BodyChecker m_checker;
    SqlTable m_block;
    bool m_isBound = false;
    BoundField m_stream, m_category, m_version, m_position, m_id, m_type, m_time, m_payload, m_metadata,
        m_correlation, m_causation, m_binaryPayload;
    std::vector<std::pair<std::string, BoundField>> m_tags; ///< columns that are identifiers
    std::vector<BoundField> m_order, m_joinKeys, m_extras;
    std::vector<Rule> m_rules;
    std::uint64_t m_lacking = 0;
    /// Rows that say something that cannot be, and the first of them.
    struct Doubt {
        std::uint64_t rows = 0;
        std::string where, text;
        void add(const PlaceText& place, std::string_view what);
    };
    static void tell(const Doubt& doubt, const std::string& what, event::EventBatch& batch);
    Doubt m_noTimes, m_noTypes;
};

/// The time that a column's text or number says in a unit; nothing: none. `lossy`: it says more.
std::optional<ParsedTime> timeIn(TimeUnit unit, std::string_view text);

} // namespace hindcast::source
