// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pg_dump_source.h"

#include "source/sqlite_file.h"

#include <limits>
#include <utility>

namespace hindcast::source {

SourceInfo infoOfDump(const Sample& sample, const DumpLayout& layout) {
    SourceInfo info = layout.store->describe(layout.catalog, layout.root);
    info.format = std::string(layout.store->format());
    info.container = dumpContainer(sample);
    info.sourceBytes = sample.bytes;
    info.inLogOrder = false;
    if (!layout.otherRoots.empty())
        info.loses.push_back("Only " + layout.root + " is read; the events of " + listNames(layout.otherRoots)
                             + " are left out.");
    return info;
}

PgDumpSource::PgDumpSource(std::unique_ptr<ByteStream> stream, const Sample& sample,
                           std::shared_ptr<const DumpLayout> layout, std::shared_ptr<const void> keeper)
    : m_keeper(std::move(keeper)), m_layout(std::move(layout)), m_path(sample.path),
      m_info(infoOfDump(sample, *m_layout)), m_reader(std::move(stream), m_layout->catalog) {}

Result<std::unique_ptr<Source>> PgDumpSource::open(const Sample& sample,
                                                   std::shared_ptr<const DumpLayout> layout,
                                                   std::shared_ptr<const void> keeper) {
    auto stream = openDumpText(sample);
    if (!stream) return stream.error();
    return std::unique_ptr<Source>(
        new PgDumpSource(std::move(stream).value(), sample, std::move(layout), std::move(keeper)));
}

bool PgDumpSource::wants(const DumpTable& table) const {
    const auto root = m_layout->store->eventsRoot(m_reader.catalog(), table);
    return root && *root == m_layout->root;
}

void PgDumpSource::bind(const DumpTable& block) {
    if (!m_places.empty() && m_columns == block.columns) return;
    m_columns = block.columns;
    m_places.clear();
    for (const std::string_view role : m_layout->store->roles(block))
        m_places.push_back(block.column(role));
}

void PgDumpSource::addRow(PgDumpReader::Step step, event::EventBatch& batch) {
    const std::string where = m_path + ':' + std::to_string(m_reader.rowLine());
    std::optional<std::string> wrong;
    if (step == PgDumpReader::Step::Row) {
        bind(m_reader.table());
        wrong = m_layout->store->addEvent(PgRow(m_reader.fields(), m_places), batch, m_parser, where);
    } else {
        wrong = m_reader.message();
    }
    if (!wrong) return;
    batch.problems.push_back({event::Severity::Error, "undecodable", std::nullopt, std::nullopt, where,
                              *wrong, "make the dump anew; the other rows are kept"});
}

Result<bool> PgDumpSource::read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) {
    if (m_ended) return false;
    const std::size_t events = batch.events.size();
    const std::size_t problems = batch.problems.size();
    const std::uint64_t start = m_reader.offset();
    const auto wanted = [this](const DumpTable& table) { return wants(table); };
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
    if (m_ended && m_reader.damage()) {
        batch.problems.push_back({event::Severity::Error, "truncated", std::nullopt, std::nullopt,
                                  m_path + ':' + std::to_string(m_reader.damage()->line),
                                  m_reader.damage()->message, "make the dump anew"});
    }
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
