// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/partition_walk.h"

#include "base/text.h"
#include "event/scratch_folder.h"
#include "projection/script_run.h"
#include "projection/source_filter.h"
#include "session/script_source.h"
#include "json/parse.h"

#include <chrono>
#include <mutex>

namespace hindcast::session {
namespace {

json::Value valueOf(const projection::StateTable::State& state) {
    auto parsed = state ? json::parse(*state) : Result<json::Value>(json::Value());
    return parsed ? std::move(*parsed) : json::Value();
}

} // namespace

class PartitionWalk::Impl {
public:
    Impl(std::shared_ptr<const Session> session, ScriptChoice choice,
         std::shared_ptr<projection::LoggedLines> lines)
        : m_session(std::move(session)), m_choice(std::move(choice)), m_lines(std::move(lines)) {}

    Result<std::shared_ptr<const PartitionStates>> at(Rank rank, const PartitionQuery& query,
                                                      std::stop_token stop) {
        std::unique_lock lock(m_mutex, std::defer_lock);
        while (!lock.try_lock_for(std::chrono::milliseconds(5)))
            if (stop.stop_requested()) return cancelled();
        if (auto walked = walk(rank.value() + 1, stop); !walked) {
            m_run.reset(); // where it stands is not known
            return walked.error();
        }
        return told(query, stop);
    }

private:
    Result<void> start(std::stop_token stop) {
        const auto script = scriptOf(m_choice);
        if (!script) return script.error();
        projection::RunOptions how;
        how.scratchFolder = event::scratchFolder(m_session->log());
        how.wantsLogged = m_lines != nullptr;
        how.worker = projection::WorkerNeed::Lasting;
        auto run = projection::ScriptRun::start(*script, how, stop);
        if (!run) return run.error();
        if (m_lines) (*run)->onLogged = projection::LoggedLines::Writer(m_lines);
        m_run = std::move(*run);
        m_filter.emplace(m_session->log(), m_run->definition());
        m_reached = 0;
        return {};
    }

    Result<void> walk(std::uint64_t events, std::stop_token stop) {
        if (!m_run || m_reached > events)
            if (auto started = start(stop); !started) return started;
        Result<void> added;
        const auto read = m_session->log().visitRanks(
            Rank(m_reached), events - m_reached, event::Fields::All,
            [&](const event::StoredEvent& event) {
                if (m_filter->reads(event)) added = m_run->add(event, m_filter->category(event.stream), stop);
                return added.ok();
            },
            stop);
        if (!added) return added;
        if (!read) return read;
        m_reached = events;
        return m_run->flush(stop);
    }

    Result<std::shared_ptr<const PartitionStates>> told(const PartitionQuery& query, std::stop_token stop) {
        const projection::StateTable& states = m_run->states();
        const std::string wanted = toLowerAscii(query.search);
        auto answer = std::make_shared<PartitionStates>();
        answer->all = states.size();
        for (std::size_t i = 0; i < states.size(); ++i) {
            if (i % 4096 == 0 && stop.stop_requested()) return cancelled();
            const std::string name = states.name(i);
            if (!wanted.empty() && toLowerAscii(name).find(wanted) == std::string::npos) continue;
            if (++answer->matching > query.most) continue;
            answer->rows.push_back({name, states.state(i).value_or("")});
        }
        if (states.indexOf(query.selected))
            answer->selectedName = query.selected;
        else if (!answer->rows.empty())
            answer->selectedName = answer->rows.front().partition;
        if (answer->selectedName) answer->selected = valueOf(*states.find(*answer->selectedName));
        if (states.shared) answer->shared = valueOf(*states.shared);
        if (auto read = states.trouble(); !read) return read.error();
        return std::shared_ptr<const PartitionStates>(std::move(answer));
    }

    const std::shared_ptr<const Session> m_session;
    const ScriptChoice m_choice;
    const std::shared_ptr<projection::LoggedLines> m_lines;
    std::timed_mutex m_mutex;
    std::unique_ptr<projection::ScriptRun> m_run;
    std::optional<projection::SourceFilter> m_filter;
    std::uint64_t m_reached = 0; ///< events folded
};

PartitionWalk::PartitionWalk(std::shared_ptr<const Session> session, ScriptChoice script,
                             std::shared_ptr<projection::LoggedLines> lines)
    : m_impl(std::make_unique<Impl>(std::move(session), std::move(script), std::move(lines))) {}

PartitionWalk::~PartitionWalk() = default;

Result<std::shared_ptr<const PartitionStates>> PartitionWalk::at(Rank rank, const PartitionQuery& query,
                                                                 std::stop_token stop) {
    return m_impl->at(rank, query, std::move(stop));
}

} // namespace hindcast::session
