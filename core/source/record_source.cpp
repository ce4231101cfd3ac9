// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/record_source.h"

#include "base/text.h"
#include "event/problem_code.h"
#include "source/json_member.h"
#include "source/ndjson_sniff.h"
#include "source/sql_body.h"

#include <utility>
#include <vector>

namespace hindcast::source {
namespace {

constexpr const char* kGetWhole = "get a whole copy of the file; what stands before is kept";
constexpr const char* kCorrectRecord = "correct this record; the others are kept";
constexpr std::string_view kTokenKind = "records1";
constexpr std::string_view kLinkMark = "linkedInto";
constexpr std::uint64_t kMostProblems = 10'000; // a file of garbage must not fill the memory with complaints

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        found.push_back(text.substr(0, space));
        text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
    }
    return found;
}

} // namespace

RecordSource::RecordSource(SourceInfo info, std::string path, Framing framing,
                           std::unique_ptr<ByteStream> stream, std::unique_ptr<EventMaker> maker,
                           Reopen reopen)
    : m_info(std::move(info)), m_path(std::move(path)), m_framing(framing),
      m_reader(std::move(stream), framing), m_maker(std::move(maker)), m_reopen(std::move(reopen)) {}

Result<bool> RecordSource::read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) {
    if (m_failure) return *m_failure;
    if (m_ended) return false;
    const std::size_t eventsBefore = batch.events.size(), problemsBefore = batch.problems.size();
    const std::uint64_t from = m_reader.offset();
    Record record;
    for (unsigned count = 0;; ++count) {
        if (count % 256 == 0 && stop.stop_requested()) return cancelled(m_path);
        const std::uint64_t done = m_reader.offset() - from;
        if (done >= targetBytes && batch.events.size() > eventsBefore) {
            batch.sourceBytes += done;
            return true;
        }
        auto got = m_reader.next(record);
        if (got && *got) {
            take(record, batch);
            continue;
        }
        batch.sourceBytes += m_reader.offset() - from;
        if (!got && got.error().code != ErrorCode::Corrupt) {
            m_failure = got.error();
            if (batch.events.size() > eventsBefore) return true;
            return *m_failure;
        }
        m_ended = true;
        if (!got) tellDamage(batch, got.error());
        if (m_events == 0) return end(batch, problemsBefore);
        return batch.events.size() > eventsBefore || batch.problems.size() > problemsBefore;
    }
}

/// What reading has not come past is looked through for links alone.
Result<std::optional<event::LinkTable>> RecordSource::links(std::stop_token stop) {
    if (!m_info.hasLinkLines) return std::optional<event::LinkTable>();
    if (m_resumed && m_reopen) {
        m_maker->takeLinks(); // they come once more
        auto stream = m_reopen();
        if (!stream) return stream.error();
        RecordReader reader(std::move(*stream), m_framing);
        if (auto all = readLinks(reader, stop); !all) return all.error();
    } else if (!m_ended) {
        if (auto rest = readLinks(m_reader, stop); !rest) return rest.error();
    }
    auto links = m_maker->takeLinks();
    if (!m_badLinks.empty() && !links) links.emplace();
    if (!links) return links;
    std::string origin = placeOf(m_framing, 0);
    origin.pop_back();
    links->origins = {m_path + ":" + origin};
    links->problems = std::exchange(m_badLinks, {});
    return links;
}

/// Damage ends it: reading the events tells of it, and of all that is wrong before the place that they came
/// to.
Result<void> RecordSource::readLinks(RecordReader& reader, const std::stop_token& stop) {
    event::EventBatch batch;
    Record record;
    const std::uint64_t told = m_reader.offset();
    for (unsigned count = 0;; ++count) {
        if (count % 256 == 0 && stop.stop_requested()) return cancelled(m_path);
        const auto got = reader.next(record);
        if (!got && got.error().code != ErrorCode::Corrupt) return got.error();
        if (!got || !*got) return {};
        if (record.text.find(kLinkMark) == std::string_view::npos) continue;
        batch.clear();
        batch.adopt(reader.block(), record.text.size());
        m_maker->setRecord(record.number);
        if (m_maker->make(record.text, batch) != EventMaker::Made::Nothing || record.offset < told) continue;
        if (m_badLinks.size() >= kMostProblems) continue;
        m_badLinks.push_back({event::Severity::Error, event::kBadLinkCode, std::nullopt, std::nullopt,
                              m_path + ":" + placeOf(m_framing, record.number), m_maker->why(),
                              kCorrectRecord});
    }
}

void RecordSource::take(const Record& record, event::EventBatch& batch) {
    const auto where = [&] { return m_path + ":" + placeOf(m_framing, record.number); };
    if (record.state == Record::State::TooLong) {
        tell(batch, "undecodable", where(),
             "longer than " + groupDigits(RecordReader::kLongestRecord >> 20) + " MiB: passed over",
             "leave it out or split it; the other records are kept");
        return;
    }
    if (record.state == Record::State::Stray) {
        tell(batch, "undecodable", m_path + ":byte " + std::to_string(record.offset),
             "text goes on after the end of the array",
             "write one array, or one event a line; what stands in the array is kept");
        return;
    }
    if (record.text.empty()) {
        tell(batch, "truncated", where(), "the array is not closed: the file seems to be cut off", kGetWhole);
        return;
    }
    batch.adopt(m_reader.block(), record.text.size());
    m_maker->setRecord(record.number);
    switch (m_maker->make(record.text, batch)) {
    case EventMaker::Made::Event:
        ++m_events;
        break;
    case EventMaker::Made::Header:
        ++m_headers;
        break;
    case EventMaker::Made::Damaged:
        ++m_events;
        tell(batch, "undecodable", where(), m_maker->why(), kKeptAsBytes);
        tellPlace(batch);
        break;
    case EventMaker::Made::Nothing:
        if (m_reader.failing()) break; // cut off by what is told next
        if (record.state == Record::State::Cut)
            tell(batch, "truncated", where(), "the last record is cut off: " + m_maker->why(), kGetWhole);
        else
            tell(batch, "undecodable", where(), m_maker->why(), kCorrectRecord);
        break;
    }
}

void RecordSource::tell(event::EventBatch& batch, const char* code, std::string where, std::string message,
                        const char* remedy) {
    if (m_problems++ == 0) m_firstProblem = where.substr(m_path.size() + 1) + ": " + message;
    if (m_problems == kMostProblems) message = "and more from here on that are not listed: " + message;
    if (m_problems > kMostProblems) return;
    event::Problem problem;
    problem.code = code;
    problem.where = std::move(where);
    problem.message = std::move(message);
    problem.remedy = remedy;
    batch.problems.push_back(std::move(problem));
}

/// Gives the problem just told the stream and the position of the event just read.
void RecordSource::tellPlace(event::EventBatch& batch) const {
    if (m_problems > kMostProblems) return;
    const event::Event& event = batch.events.back();
    event::Problem& problem = batch.problems.back();
    if (!event.stream.empty()) problem.stream = std::string(event.stream);
    if (event.positionKind == event::PositionKind::Number)
        problem.position = Position::number(event.position, event.positionTie);
    if (event.positionKind == event::PositionKind::Text)
        problem.position = Position::text(std::string(event.positionText));
}

void RecordSource::tellDamage(event::EventBatch& batch, const Error& damage) {
    tell(batch, "truncated", m_path + ":byte " + std::to_string(m_reader.offset()), damage.message,
         damage.remedy.c_str());
}

Result<bool> RecordSource::end(event::EventBatch& batch, std::size_t problemsBefore) {
    batch.problems.resize(problemsBefore);
    if (m_problems == 0)
        return Error{ErrorCode::Unsupported, m_path, "is empty: it holds no events",
                     "name a store that has events"};
    return Error{ErrorCode::Corrupt, m_path, "no event in it could be read; first problem: " + m_firstProblem,
                 "get a whole copy of the file, or export the events anew"};
}

// "records1 OFFSET NUMBER MAJOR MINOR EVENTS"
ResumeToken RecordSource::resumeToken() const {
    const event::OrderKey order = m_maker->lastOrder();
    std::string token(kTokenKind);
    token += " " + std::to_string(m_reader.offset()) + " " + std::to_string(m_reader.number());
    token += " " + std::to_string(order.major) + " " + std::to_string(order.minor);
    return token + " " + std::to_string(m_events);
}

Result<void> RecordSource::resume(const ResumeToken& token) {
    const std::vector<std::string_view> parts = words(token);
    if (parts.empty()) return {};
    std::vector<std::int64_t> numbers;
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (const auto number = wholeNumber(parts[i])) numbers.push_back(*number);
    if (parts[0] != kTokenKind || parts.size() != 6 || numbers.size() != 5 || numbers[0] < 0 || numbers[1] < 0
        || numbers[4] < 0)
        return Error{ErrorCode::Unsupported, m_path, "the place to go on from is not understood",
                     "import it anew"};
    m_resumed = true;
    m_maker->setLastOrder({numbers[2], numbers[3]});
    m_events = std::uint64_t(numbers[4]);
    return m_reader.resume(std::uint64_t(numbers[0]), std::uint64_t(numbers[1]));
}

} // namespace hindcast::source
