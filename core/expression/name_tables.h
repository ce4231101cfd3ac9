// SPDX-License-Identifier: GPL-3.0-or-later
// NameTables: conditions about nothing but the type, or nothing but stream and category, decided once for
// each name instead of for each event. Streams are decided when they are first met: there may be a million of
// them. Private to this library. Thread-safety: every method may be called from several threads at once.
#pragma once

#include "expression/evaluate.h"

#include <atomic>
#include <memory>
#include <vector>

namespace hindcast::expression {

class NameTables {
public:
    NameTables(const event::EventLog& log, const Program& program);

    /// What a conjunct can be asked for; all else of it has to be evaluated.
    enum class By : std::uint8_t { Nothing, Type, Stream };
    By by(std::size_t conjunct) const { return m_tables[conjunct].by; }
    /// Of the conjunct for all events of a type or a stream; Unknown where it depends on their bodies too.
    Truth ofType(std::size_t conjunct, std::size_t type) const { return m_tables[conjunct].types[type]; }
    const Truth* types(std::size_t conjunct) const { return m_tables[conjunct].types.data(); }
    /// `evaluation` is the calling thread's.
    Truth ofStream(std::size_t conjunct, StreamId stream, Evaluation& evaluation) const;

private:
    struct Table {
        By by = By::Nothing;
        std::vector<Truth> types;
        std::unique_ptr<std::atomic<std::uint8_t>[]> streams; ///< Truth + 1, 0: not met yet
    };
    const event::EventLog& m_log;
    const Program& m_program;
    std::vector<Table> m_tables; ///< by conjunct
};

} // namespace hindcast::expression
