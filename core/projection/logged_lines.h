// SPDX-License-Identifier: GPL-3.0-or-later
// LoggedLines: what a script logged on events that were folded lately. An event that is folded again says so
// again: its lines are those of the last time. At most kMostEvents events with kMostLines lines of kMostText
// bytes each are kept, those that were folded last.
// Thread-safety: every method may be called from any thread; a Writer belongs to one.
#pragma once

#include "projection/script_run.h"

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hindcast::projection {

class LoggedLines : public std::enable_shared_from_this<LoggedLines> {
public:
    static constexpr std::size_t kMostEvents = 1000, kMostLines = 50, kMostText = 2000;

    struct Line {
        EventPlace place;
        std::string text;
    };

    /// Of one fold, in the order of its events: may be given to ScriptRun::onLogged.
    class Writer {
    public:
        explicit Writer(std::shared_ptr<LoggedLines> lines) : m_lines(std::move(lines)) {}
        void operator()(const std::string& text, const EventPlace& place);

    private:
        std::shared_ptr<LoggedLines> m_lines;
        std::optional<Rank> m_last;
    };

    /// In log order.
    std::vector<Line> lines() const;
    std::uint64_t changes() const; ///< rises with each line

private:
    void add(const std::string& text, const EventPlace& place, bool isFirst);

    struct Event {
        EventPlace place;
        std::vector<std::string> texts;
        std::uint64_t turn = 0; ///< when it was folded last
    };
    mutable std::mutex m_mutex;
    std::map<Rank, Event> m_events;
    std::deque<std::pair<Rank, std::uint64_t>> m_turns; ///< the earliest first; some are of the past
    std::uint64_t m_turn = 0, m_changes = 0;
};

} // namespace hindcast::projection
