// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/follow.h"

#include "base/text.h"
#include "cli/event_row.h"
#include "cli/store_opening.h"
#include "cli/value_text.h"
#include "cli/where_option.h"
#include "expression/filter.h"
#include "source/follower.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <optional>

namespace hindcast::cli {
namespace {

constexpr std::chrono::milliseconds kPause(250);
constexpr std::array<std::string_view, 5> kAllowed{"follow", "stream", "where", "from", "limit"};

Result<void> checkOptions(const Arguments& arguments) {
    for (const OptionSpec& option : arguments.command().options) {
        const bool fits = std::find(kAllowed.begin(), kAllowed.end(), option.name) != kAllowed.end();
        if (!fits && arguments.has(option.name))
            return Error{ErrorCode::Invalid, "events",
                         "--follow and --" + std::string(option.name) + " exclude each other",
                         "--follow goes with --stream, --where, --from and --limit"};
    }
    return {};
}

/// What a follower's events have of a StoredEvent without a log around them.
event::StoredEvent storedFrom(const event::Event& event, const source::SourceInfo& info) {
    event::StoredEvent stored{};
    if (event.positionKind == event::PositionKind::Number && !info.positionSynthetic)
        stored.position = Position::number(event.position, event.positionTie);
    if (event.positionKind == event::PositionKind::Text)
        stored.position = Position::text(std::string(event.positionText));
    stored.version = Version(event.version.value_or(0));
    stored.event = event;
    return stored;
}

class Printer {
public:
    Printer(Context& context, const expression::Filter* where, const source::SourceInfo& info)
        : m_context(context), m_info(info), m_stream(context.arguments.value("stream")),
          m_left(context.arguments.count("limit").value_or(std::numeric_limits<std::uint64_t>::max())),
          m_writer(makeRowWriter(context.arguments.form(), !context.arguments.has("raw-csv"),
                                 EventRowMaker::columns(), context.out)) {
        if (where != nullptr) m_where.emplace(*where);
    }

    void print(const event::EventBatch& batch) {
        for (const event::Event& event : batch.events)
            if (!m_stream || event.stream == *m_stream) print(storedFrom(event, m_info), event.version);
        m_writer->finish(); // what is there is shown at once
    }
    /// What stands in the stream as a link.
    void print(const event::EventBatch& batch, const std::vector<source::FollowedLink>& links) {
        for (const source::FollowedLink& link : links) {
            const event::Event& event = batch.events[link.event];
            event::StoredEvent stored = storedFrom(event, m_info);
            stored.linkedVersion = Version(link.version.value_or(0));
            print(stored, event.version, link.version);
        }
        m_writer->finish();
    }
    const std::optional<std::string>& stream() const { return m_stream; }
    bool isDone() const { return m_left == 0 || !m_context.out.open(); }

private:
    void print(const event::StoredEvent& stored, std::optional<std::int64_t> version,
               std::optional<std::int64_t> linkedVersion = std::nullopt) {
        if (m_left == 0 || !m_context.out.open() || (m_where && !m_where->matches(stored))) return;
        Row row = m_rows.make(stored);
        constexpr std::size_t kVersion = 2; // numbered by the import only
        if (!version) row[kVersion] = Cell::absent();
        if (!linkedVersion) row.back() = Cell::absent();
        m_writer->add(row);
        --m_left;
    }

    Context& m_context;
    const source::SourceInfo& m_info;
    const std::optional<std::string> m_stream;
    std::uint64_t m_left;
    std::optional<expression::Evaluator> m_where;
    EventRowMaker m_rows;
    std::unique_ptr<RowWriter> m_writer;
};

void pause(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    changed.wait_for(lock, stop, kPause, [] { return false; });
}

} // namespace

Result<ExitCode> followEvents(Context& context) {
    const Arguments& arguments = context.arguments;
    if (auto sensible = checkOptions(arguments); !sensible) return sensible.error();
    const auto where = parseWhere(context);
    if (!where) return where.error();
    std::optional<expression::Filter> filter;
    if (*where) {
        auto made = expression::Filter::make(**where);
        if (auto* ready = std::get_if<expression::Filter>(&made)) filter = std::move(*ready);
    }
    auto location = storeLocation(arguments);
    if (!location) return location.error();
    location->view = {arguments.has("system"), arguments.has("raw")};
    std::optional<std::int64_t> from;
    if (const auto text = arguments.value("from")) {
        from = parseInteger(*text);
        if (!from)
            return Error{ErrorCode::Invalid, "--from", "'" + *text + "' is no whole number",
                         "positions of a live store are numbers"};
    }
    const auto follower = context.opener.follow(*location, from, context.stop);
    if (!follower) return follower.error();
    Printer printer(context, filter ? &*filter : nullptr, (*follower)->info());
    event::EventBatch batch;
    while (!printer.isDone()) {
        batch.clear();
        const auto polled = (*follower)->poll(batch, context.stop);
        printer.print(batch);
        bool hasNews = !batch.events.empty();
        context.diagnostics.damage(batch.problems);
        if (polled && printer.stream() && !printer.isDone()) {
            batch.clear();
            const auto links = (*follower)->pollLinks(*printer.stream(), batch, context.stop);
            if (!links) return links.error();
            printer.print(batch, *links);
            context.diagnostics.damage(batch.problems);
            hasNews = hasNews || !links->empty();
        }
        if (auto flushed = context.out.flush(); !flushed) return flushed.error();
        if (context.stop.stop_requested()) return ExitCode::Cancelled;
        if (!polled) return polled.error();
        if (!hasNews && !printer.isDone()) pause(context.stop);
        if (context.stop.stop_requested()) return ExitCode::Cancelled;
    }
    return ExitCode::Done;
}

} // namespace hindcast::cli
