// SPDX-License-Identifier: GPL-3.0-or-later
// The plain twin of addUp(): every payload parsed, every path followed from the top, event by event; and
// payloads of odd shapes. Thread-safety: pure functions.
#pragma once

#include "expression/field_totals.h"
#include "json/value.h"

#include <random>
#include <string>
#include <vector>

namespace hindcast::test {

/// "type events: path present others numbers sum smallest largest; …" in lines.
std::string printTotals(const event::EventLog& log, const std::vector<expression::TypeTotals>& totals);

std::string plainTotals(const event::EventLog& log, const expression::Filter* filter,
                        const std::vector<expression::FieldPath>& paths);

/// What a path finds in a payload, in the order of the items: the texts of numbers, "" for other values.
std::vector<std::string> plainlyFound(const json::Value& payload, const expression::FieldPath& path);

/// JSON; `duplicates`: some object names a key twice.
std::string oddPayload(std::mt19937& random, bool& duplicates);

/// Paths that odd payloads have.
std::vector<expression::FieldPath> oddPaths();

} // namespace hindcast::test
