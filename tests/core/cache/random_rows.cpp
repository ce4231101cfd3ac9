// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_rows.h"

#include <map>
#include <random>

namespace hindcast::test {
namespace {

using Random = std::mt19937_64;

std::string uuid(Random& random) {
    constexpr char kHex[] = "0123456789abcdef";
    std::string text;
    for (int i = 0; i < 36; ++i)
        text += i == 8 || i == 13 || i == 18 || i == 23 ? '-' : kHex[random() % 16];
    return text;
}

std::string bytes(Random& random, std::size_t size) {
    std::string text;
    while (text.size() < size)
        text += char(random());
    return text;
}

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'f') c = char(c - 32);
    return text;
}

void oddBody(Random& random, event::BodyKind& kind, std::string& text) {
    switch (random() % 8) {
    case 0:
        kind = event::BodyKind::Absent;
        return;
    case 1:
        kind = event::BodyKind::Bytes;
        text = bytes(random, random() % 200);
        return;
    case 2:
        kind = event::BodyKind::Json;
        text = "";
        return;
    case 3:
        kind = event::BodyKind::Json;
        text = "{\"u\":\"" + upper(uuid(random)) + "\",\"-\":\"----\"}";
        return;
    case 4:
        kind = event::BodyKind::Bytes;
        text = std::string("\x01\x02\x05", 3) + uuid(random) + bytes(random, 9);
        return;
    case 5:
        kind = event::BodyKind::Json;
        text = "{\"a\":[" + std::string(random() % 3000, '7') + "]}";
        return;
    default:
        kind = event::BodyKind::Json;
        text = "{\"total\":" + std::to_string(random() % 10000) + "}";
        return;
    }
}

void tidyRow(Random& random, Row& row, std::size_t i) {
    row.position = Position::number(std::int64_t(100 + 2 * i));
    row.time = Micros(1'700'000'000'000'000 + std::int64_t(i) * 1'000'000);
    row.id = uuid(random);
    row.payloadKind = row.metadataKind = event::BodyKind::Json;
    row.payload = "{\"total\":" + std::to_string(random() % 10000) + ",\"note\":\"für 😀\"}";
    const std::string correlation = uuid(random);
    row.correlation = correlation;
    row.metadata =
        "{\"correlationId\":\"" + correlation + "\",\"user\":\"u" + std::to_string(random() % 50) + "\"}";
}

void oddRow(Random& random, Row& row, std::size_t i, const std::vector<std::string>& ids) {
    switch (random() % 5) {
    case 0:
        break;
    case 1:
        row.position = Position::text("p" + std::to_string(random() % 50));
        break;
    case 2:
        row.position = Position::number(std::int64_t(random()), std::int64_t(random() % 3));
        break;
    default:
        row.position = Position::number(std::int64_t(i / 3), std::int64_t(i % 3));
        break;
    }
    switch (random() % 6) {
    case 0:
        break;
    case 1:
        row.timeText = "infinity";
        break;
    case 2:
        row.time = Micros(0);
        break; // one of those that flatten a timeline
    case 3:
        row.time = Micros(std::int64_t(random() % 2'000'000'000'000'000));
        row.timeText = "2026-01-02T01:04:05.1234567+02:00";
        break;
    default:
        row.time = Micros(1'700'000'000'000'000 + std::int64_t(random() % 1000) * 1000);
        break;
    }
    switch (random() % 6) {
    case 0:
        break;
    case 1:
        row.id = ids.empty() ? "first" : ids[random() % ids.size()];
        break;
    case 2:
        row.id = upper(uuid(random));
        break;
    case 3:
        row.id = bytes(random, 1 + random() % 40);
        break;
    default:
        row.id = uuid(random);
        break;
    }
    oddBody(random, row.payloadKind, row.payload);
    oddBody(random, row.metadataKind, row.metadata);
    if (random() % 3 == 0)
        row.correlation = random() % 2 == 0 ? uuid(random) : bytes(random, 1 + random() % 20);
    if (random() % 3 == 0) row.causation = random() % 2 == 0 && !row.id.empty() ? row.id : uuid(random);
    if (random() % 10 == 0) row.flags = std::uint32_t(random());
    if (random() % 20 == 0) row.category = "own-" + std::to_string(random() % 5);
}

} // namespace

std::vector<Row> randomRows(std::uint64_t seed, const RandomShape& shape) {
    Random random(seed);
    std::vector<Row> rows(shape.events);
    std::vector<std::string> ids;
    std::map<std::size_t, std::int64_t> versions;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Row& row = rows[i];
        // The first stream lives through the whole log, the others come and go.
        const std::size_t stream =
            random() % 4 == 0 ? 0 : (random() % shape.streams + i * shape.streams / rows.size()) / 2;
        row.stream = stream % 7 == 3   ? "0190f5a3-0000-7000-8000-" + std::to_string(100000000000 + stream)
                     : stream % 7 == 5 ? "whole" + std::to_string(stream)
                                       : "order-" + std::to_string(stream);
        row.type = "Type" + std::to_string(random() % (shape.tidy ? 20 : 400));
        if (shape.tidy)
            tidyRow(random, row, i);
        else
            oddRow(random, row, i, ids);
        if (shape.tidy)
            row.version = versions[stream]++;
        else if (random() % 3 != 0)
            row.version = random() % 5 == 0 ? std::int64_t(random()) : std::int64_t(random() % 100);
        ids.push_back(row.id);
    }
    return rows;
}

} // namespace hindcast::test
