// SPDX-License-Identifier: GPL-3.0-or-later
// BodyChecker: whether the text of a payload or of metadata is JSON, told by one quick pass over it. Where
// that pass does not find it valid, json::Parser has the last word. Thread-safety: belongs to one thread.
#pragma once

#include "source/key_table.h"
#include "source/object_scanner.h"
#include "json/parse.h"

#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

class BodyChecker {
public:
    BodyChecker();

    /// How many bytes behind each text may be read (not used): those of event::EventBatch make it faster.
    void setPadding(std::size_t bytes);

    /// As json::Parser::validate(): the same answers, the same errors.
    Result<json::Parser::Check> validate(std::string_view text);

    /// The same of metadata, with the ids that event::liftCorrelation() would find; empty: there are none.
    /// The views hold until the next call, and as long as the text does.
    struct Metadata {
        bool duplicateKeys = false;
        std::string_view correlation, causation;
    };
    Result<Metadata> validateMetadata(std::string_view text);

    json::Parser& parser() { return m_parser; }

private:
    std::string_view idOf(int meaning, std::string& scratch);

    json::Parser m_parser;
    ObjectScanner m_values, m_objects; ///< the tables of names that they learn differ
    KeyTable m_names;
    std::vector<Member> m_members;
    std::string m_correlation, m_causation; ///< ids that were written with escapes
};

} // namespace hindcast::source
