// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/fold_words.h"

#include "base/text.h"
#include "cli/document_writer.h"
#include "cli/rows.h"

namespace hindcast::cli {

std::string partitionsText(std::uint64_t count) {
    return groupDigits(count) + (count == 1 ? " partition" : " partitions");
}

std::string inexactText(std::uint64_t events, const std::optional<Position>& first) {
    return (events == 0   ? "some events have"
            : events == 1 ? "1 event has"
                          : groupDigits(events) + " events have")
           + std::string(" numbers that are not exact in a script, whose numbers are doubles")
           + (first ? ": the first at position " + first->print() : std::string()) + "\n";
}

void addInexact(JsonObject& object, std::uint64_t events, const std::optional<Position>& first) {
    JsonObject inexact(object.name("inexactNumbers"));
    if (events > 0) inexact.number("events", events);
    add(inexact, "firstPosition", Cell::position(first));
    inexact.close();
}

} // namespace hindcast::cli
