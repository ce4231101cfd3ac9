// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/field_totals.h"

#include "expression/number_walk.h"
#include "expression/scan.h"

#include <deque>
#include <mutex>

namespace hindcast::expression {
namespace {

/// What one thread adds up.
class Adding : public RowConsumer {
public:
    Adding(const PathTree& tree, std::vector<TypeTotals>& types)
        : m_tree(tree), m_walk(tree), m_types(types) {}

    Result<void> take(event::LogPart& part, const event::ColumnBlock& block,
                      std::span<const std::uint8_t> mask) override {
        m_rows.clear();
        for (std::size_t i = 0; i < mask.size(); ++i)
            if (mask[i] != 0) m_rows.push_back(block.start + std::uint32_t(i));
        event::BodyWants wants;
        wants.payload = true;
        return part.visitBodies(m_rows, wants, [&](std::size_t i, const event::RowBodies& bodies) {
            const std::size_t row = m_rows[i] - block.start;
            add(std::size_t(block.type[row]), bodies.payload, std::uint32_t(block.flags[row]));
            return true;
        });
    }

private:
    void add(std::size_t type, const event::Body& payload, std::uint32_t flags) {
        if (type >= m_types.size()) m_types.resize(type + 1);
        TypeTotals& totals = m_types[type];
        if (totals.events++ == 0) totals.fields.resize(m_tree.slots);
        ++m_events;
        for (const NumberWalk::Found& found : m_walk.read(payload, flags)) {
            FieldTotal& field = totals.fields[found.slot];
            if (std::exchange(m_last[found.slot], m_events) != m_events) ++field.present;
            if (found.number.empty())
                ++field.others;
            else
                field.numbers.add(found.number);
        }
    }

    const PathTree& m_tree;
    NumberWalk m_walk;
    std::vector<TypeTotals>& m_types; ///< by number
    std::vector<std::uint32_t> m_rows;
    std::uint64_t m_events = 0;
    std::vector<std::uint64_t> m_last =
        std::vector<std::uint64_t>(m_tree.slots); ///< event with a value there
};

/// The totals of all threads, by slot, as one for each path.
std::vector<TypeTotals> merged(const std::deque<std::vector<TypeTotals>>& threads,
                               const std::vector<std::uint32_t>& slots) {
    std::vector<TypeTotals> all;
    for (const auto& types : threads)
        for (std::size_t type = 0; type < types.size(); ++type) {
            if (types[type].events == 0) continue;
            if (type >= all.size()) all.resize(type + 1);
            all[type].type = EventTypeId(std::uint32_t(type));
            all[type].events += types[type].events;
            all[type].fields.resize(slots.size());
            for (std::size_t path = 0; path < slots.size(); ++path)
                all[type].fields[path].add(types[type].fields[slots[path]]);
        }
    std::erase_if(all, [](const TypeTotals& totals) { return totals.events == 0; });
    return all;
}

} // namespace

void FieldTotal::add(const FieldTotal& other) {
    present += other.present;
    others += other.others;
    numbers.add(other.numbers);
}

Result<std::vector<TypeTotals>> addUp(const event::EventLog& log, const Filter* filter,
                                      std::span<const FieldPath> paths, ThreadPool& pool,
                                      const TotalsProgress& progress, const std::stop_token& stop) {
    PathTree tree;
    std::vector<std::uint32_t> slots;
    for (const FieldPath& path : paths)
        slots.push_back(tree.add(path));
    std::mutex mutex;
    std::deque<std::vector<TypeTotals>> threads;
    const auto make = [&]() -> std::unique_ptr<RowConsumer> {
        const std::lock_guard lock(mutex);
        return std::make_unique<Adding>(tree, threads.emplace_back());
    };
    ScanRequest request;
    request.countOnly = true;
    bool isWanted = true;
    const auto done = scan(
        log, filter != nullptr ? *filter : Filter::any(), request, pool,
        [&](const ScanChunk& chunk) { return isWanted = progress(chunk.seen, chunk.total); }, stop, {}, make);
    if (!done) return done.error();
    if (!isWanted) return cancelled();
    return merged(threads, slots);
}

} // namespace hindcast::expression
