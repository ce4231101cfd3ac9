// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memory_log.h"

#include "base/time_text.h"
#include "json/parse.h"

#include <charconv>
#include <stdexcept>

namespace hindcast::test {
namespace {

[[noreturn]] void fail(std::string_view line, const std::string& message) {
    throw std::invalid_argument("store text: " + message + " in: " + std::string(line));
}

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// The next word; blanks inside JSON strings and brackets belong to it.
std::string_view takeWord(std::string_view& rest) {
    while (!rest.empty() && rest.front() == ' ')
        rest.remove_prefix(1);
    int depth = 0;
    bool quoted = false;
    std::size_t i = 0;
    for (; i < rest.size() && (rest[i] != ' ' || depth > 0 || quoted); ++i) {
        const char c = rest[i];
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '{' || c == '['))
            ++depth;
        else if (!quoted && (c == '}' || c == ']'))
            --depth;
    }
    const std::string_view word = rest.substr(0, i);
    rest.remove_prefix(word.size());
    return word;
}

void setBody(std::string_view text, event::BodyKind& kind, std::string& body) {
    if (text == "-") return;
    kind = json::parse(text) ? event::BodyKind::Json : event::BodyKind::Bytes;
    body = text;
}

void setOption(std::string_view line, std::string_view word, Row& row) {
    if (word.front() == '@') {
        const auto time = parseTime(word.substr(1));
        if (!time) fail(line, "no time: " + std::string(word));
        row.time = time->time;
        return;
    }
    const auto equals = word.find('=');
    const std::string_view name = word.substr(0, equals);
    const std::string_view value = equals == std::string_view::npos ? "" : word.substr(equals + 1);
    if (name == "v")
        row.version = number(value);
    else if (name == "id")
        row.id = value;
    else if (name == "meta")
        setBody(value, row.metadataKind, row.metadata);
    else if (name == "correlation")
        row.correlation = value;
    else if (name == "causation")
        row.causation = value;
    else if (name == "category")
        row.category = value;
    else if (name == "flags")
        row.flags = std::uint32_t(number(value).value_or(0));
    else
        fail(line, "unknown option " + std::string(word));
}

Row readLine(std::string_view line) {
    std::string_view rest = line;
    Row row;
    const std::string_view position = takeWord(rest);
    if (const auto n = number(position))
        row.position = Position::number(*n);
    else if (position != "-")
        row.position = Position::text(std::string(position));
    row.stream = takeWord(rest);
    row.type = takeWord(rest);
    const std::string_view payload = takeWord(rest);
    if (payload.empty()) fail(line, "too few words");
    setBody(payload, row.payloadKind, row.payload);
    for (std::string_view word = takeWord(rest); !word.empty(); word = takeWord(rest))
        setOption(line, word, row);
    return row;
}

} // namespace

std::shared_ptr<MemoryLog> store(std::string_view text) {
    auto log = std::make_shared<MemoryLog>();
    log->editFacts().format = "test";
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        while (!line.empty() && line.front() == ' ')
            line.remove_prefix(1);
        if (!line.empty() && line.front() != '#') log->add(readLine(line));
    }
    return log;
}

} // namespace hindcast::test
