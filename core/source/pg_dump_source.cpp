// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pg_dump_source.h"

#include "base/text.h"
#include "source/sqlite_file.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace hindcast::source {

SourceInfo infoOfDump(const Sample& sample, const DumpLayout& layout) {
    SourceInfo info = layout.store->describe(layout.catalog, layout.root, sample.view);
    info.container = dumpContainer(sample);
    info.sourceBytes = sample.bytes;
    if (!layout.otherRoots.empty())
        info.loses.push_back("Only " + layout.root + " is read; the events of " + listNames(layout.otherRoots)
                             + " are left out.");
    return info;
}

PgDumpSource::PgDumpSource(std::unique_ptr<ByteStream> stream, const Sample& sample,
                           std::shared_ptr<const DumpLayout> layout, std::shared_ptr<const void> keeper,
                           std::unique_ptr<DumpJoins> joins)
    : m_keeper(std::move(keeper)), m_layout(std::move(layout)), m_path(sample.path),
      m_info(infoOfDump(sample, *m_layout)), m_reader(std::move(stream), m_layout->catalog),
      m_joins(std::move(joins)),
      m_rows(m_layout->store->spec(), m_joins ? &m_joins->lookups() : nullptr, sample.view) {
    if (!m_joins) return;
    m_rows.setLargeObjects([this](std::string_view number) { return m_joins->largeObject(number); });
    // Versions that stand in another table may all be absent.
    const StoreSpec& spec = m_layout->store->spec();
    for (std::size_t i = 0; i < spec.joins.size(); ++i)
        for (const std::string_view column : spec.joins[i].columns)
            if (spec.fields.version.print() == std::string(spec.joins[i].table) + '.' + std::string(column))
                m_info.versionSynthetic = !m_joins->hasAny(i, column);
}

Result<std::unique_ptr<Source>> PgDumpSource::open(const Sample& sample,
                                                   std::shared_ptr<const DumpLayout> layout,
                                                   std::shared_ptr<const void> keeper,
                                                   const std::stop_token& stop) {
    auto stream = openDumpText(sample);
    if (!stream) return stream.error();
    const StoreSpec& spec = layout->store->spec();
    std::unique_ptr<DumpJoins> joins;
    if (!spec.joins.empty() || spec.largeObjects || spec.generationAtEnd) {
        auto first = openDumpText(sample);
        if (!first) return first.error();
        auto whole = std::make_shared<DumpLayout>(*layout);
        auto gathered = DumpJoins::gather(std::move(first).value(), spec, layout->root, whole->catalog, stop);
        if (!gathered) {
            Error error = gathered.error();
            if (error.where.empty()) error.where = sample.path;
            return error;
        }
        joins = std::move(gathered).value();
        layout = std::move(whole);
    }
    return std::unique_ptr<Source>(new PgDumpSource(std::move(stream).value(), sample, std::move(layout),
                                                    std::move(keeper), std::move(joins)));
}

bool PgDumpSource::wants(const SqlTable& table) {
    // A dump with INSERT asks for each row.
    if (m_asked.name == table.name && m_asked.schema == table.schema && m_asked.columns == table.columns)
        return m_isWanted;
    m_asked = table;
    const auto root = m_layout->store->eventsRoot(m_reader.catalog(), table);
    m_isWanted = root && *root == m_layout->root;
    return m_isWanted;
}

/// The block in hand with the types that its table was made with.
const SqlTable& PgDumpSource::tableInHand() {
    const SqlTable& block = m_reader.table();
    if (m_inHand.columns == block.columns && m_inHand.name == block.name && m_inHand.schema == block.schema)
        return m_inHand;
    m_inHand = block;
    m_inHand.types.clear();
    if (const SqlTable* table = m_reader.catalog().find(block.qualified()))
        for (const std::string& column : block.columns)
            m_inHand.types.emplace_back(table->typeOf(column));
    return m_inHand;
}

void PgDumpSource::addRow(PgDumpReader::Step step, event::EventBatch& batch) {
    const auto where = [this] { return m_path + ':' + std::to_string(m_reader.rowLine()); };
    std::optional<std::string> wrong;
    if (step == PgDumpReader::Step::Row) {
        m_rows.bind(tableInHand());
        wrong = m_rows.add(m_reader.fields(), batch, where);
    } else {
        wrong = m_reader.message();
    }
    if (!wrong) return;
    if (isForLackOfJoin(*wrong)) {
        ++m_lacking;
        return;
    }
    batch.problems.push_back({event::Severity::Error, "undecodable", std::nullopt, std::nullopt, where(),
                              *wrong, "make the dump anew; the other rows are kept"});
}

/// The row is not to blame: what it needs of another table was cut off, which is told at the end.
bool PgDumpSource::isForLackOfJoin(const std::string& wrong) const {
    if (!m_joins || !m_joins->isCut()) return false;
    const auto& joins = m_layout->store->spec().joins;
    return std::any_of(joins.begin(), joins.end(), [&](const JoinSpec& join) {
        return wrong.starts_with(std::string(join.table) + '.');
    });
}

void PgDumpSource::tellDamage(event::EventBatch& batch) const {
    std::string message = m_reader.damage()->message;
    if (m_lacking > 0) message += "; events that cannot be told without the rest: " + groupDigits(m_lacking);
    batch.problems.push_back({event::Severity::Error, "truncated", std::nullopt, std::nullopt,
                              m_path + ':' + std::to_string(m_reader.damage()->line), std::move(message),
                              "make the dump anew"});
}

Result<bool> PgDumpSource::read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) {
    if (m_ended) return false;
    const std::size_t events = batch.events.size();
    const std::size_t problems = batch.problems.size();
    const std::uint64_t start = m_reader.offset();
    const auto wanted = [this](const SqlTable& table) { return wants(table); };
    do {
        auto step = m_reader.next(wanted, std::numeric_limits<std::uint64_t>::max(), stop);
        if (!step) {
            Error error = step.error();
            if (error.where.empty()) error.where = m_path;
            return error;
        }
        if (*step == PgDumpReader::Step::End) {
            m_ended = true;
            break;
        }
        addRow(*step, batch);
    } while (m_reader.offset() - start < targetBytes || batch.events.size() == events);
    if (m_ended && m_reader.damage()) tellDamage(batch);
    if (m_ended) m_rows.finish(batch, m_path);
    batch.sourceBytes += m_reader.offset() - start;
    m_hasEvents = m_hasEvents || batch.events.size() > events;
    if (m_ended && !m_hasEvents && batch.problems.size() > problems) {
        const event::Problem first = batch.problems[problems];
        batch.problems.resize(problems);
        return Error{ErrorCode::Corrupt, first.where, "no event in it could be read: " + first.message,
                     "make the dump anew"};
    }
    return batch.events.size() > events || batch.problems.size() > problems;
}

Result<std::optional<event::LinkTable>> PgDumpSource::links(std::stop_token stop) {
    if (!m_joins) return std::optional<event::LinkTable>();
    return m_joins->links(m_layout->store->spec(), m_path, stop);
}

Result<void> PgDumpSource::resume(const ResumeToken& token) {
    if (token.empty()) return {};
    auto gone = m_reader.go(token);
    m_hasEvents = true;
    if (gone) return {};
    Error error = gone.error();
    error.where = m_path;
    return error;
}

} // namespace hindcast::source
