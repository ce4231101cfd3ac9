// SPDX-License-Identifier: GPL-3.0-or-later
// FieldDetector: finds out from the first events of a source which members are the canonical fields: for
// each field in order the first usual name that no earlier field took, that at least nine tenths of the
// events have, with values that fit. Thread-safety: belongs to one thread.
#pragma once

#include "source/ndjson_fields.h"
#include "source/object_scanner.h"

#include <map>
#include <string>
#include <vector>

namespace hindcast::source {

class FieldDetector {
public:
    FieldDetector();
    FieldDetector(const FieldDetector&) = delete;
    FieldDetector& operator=(const FieldDetector&) = delete;
    void reset();

    /// The table with which events are to be scanned for add().
    KeyTable& keys() { return m_keys; }
    void add(const std::vector<Member>& members);
    std::size_t events() const { return m_events; }
    /// Of all members that were seen, as far as they are counted.
    const std::vector<std::string>& names() const { return m_names; }

    FieldMap detect() const;
    /// Where correlation ("correlation") and causation are, top level first; for people.
    std::vector<std::pair<std::string, std::string>> correlationFields(const FieldMap& map) const;
    /// Members that no event of this map keeps, by name.
    std::vector<std::string> lost(const FieldMap& map) const;

private:
    struct Seen {
        std::array<std::size_t, kFieldCount> fits{};
        std::size_t notNumeric = 0; ///< values that are no whole numbers
        std::size_t markedJson = 0; ///< string values of events with isJson: true
        std::size_t validJson = 0;  ///< of these, JSON text
    };
    int meaning(std::string_view name);
    static void fitAll(Seen& seen);
    void look(Seen& seen, const Member& member, bool isJson);

    std::vector<std::string> m_names; ///< by meaning
    std::vector<Seen> m_seen;
    std::map<std::string, std::size_t, std::less<>> m_inMetadata; ///< correlation names seen inside objects
    KeyTable m_keys;
    ObjectScanner m_checker;
    std::size_t m_events = 0;
    std::string m_scratch;
};

} // namespace hindcast::source
