// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/correlation.h"

#include "json/scanner.h"
#include "json/string_scan.h"

#include <array>
#include <cstring>
#include <vector>

namespace hindcast::event {
namespace {

constexpr std::array<std::string_view, 3> kCorrelation = {"correlationId", "correlation_id",
                                                          "$correlationId"};
constexpr std::array<std::string_view, 3> kCausation = {"causationId", "causation_id", "$causationId"};

/// Catches the first usable value of each list while the scanner walks the text.
class Catcher {
public:
    void beginObject() { ++m_depth; }
    void endObject() { --m_depth; }
    void beginArray() { m_depth += 2; } // an array at the top has no members of its own either
    void endArray() { m_depth -= 2; }
    void key(std::string_view raw, bool escaped) {
        m_slot = nullptr;
        if (m_depth != 1) return;
        m_name.clear();
        if (escaped)
            json::decodeString(m_name, raw);
        else
            m_name = raw;
        choose(kCorrelation, m_correlation);
        choose(kCausation, m_causation);
    }
    void string(std::string_view raw, bool escaped) {
        if (std::string* to = claim()) {
            to->clear();
            if (escaped)
                json::decodeString(*to, raw);
            else
                *to = raw;
        }
    }
    void number(std::string_view text) {
        if (std::string* to = claim()) *to = text;
    }
    void literal(json::Kind, bool) { m_slot = nullptr; }

    Lifted take() { return {std::move(m_correlation.value), std::move(m_causation.value)}; }

private:
    struct Slot {
        std::size_t rank = 3; ///< place of the caught name in its list
        std::string value;
    };
    void choose(const std::array<std::string_view, 3>& names, Slot& slot) {
        for (std::size_t i = 0; i < names.size() && i <= slot.rank; ++i) {
            if (names[i] != m_name) continue;
            m_slot = &slot;
            m_rank = i;
        }
    }
    std::string* claim() {
        Slot* slot = m_depth == 1 ? m_slot : nullptr;
        m_slot = nullptr;
        if (!slot) return nullptr;
        slot->rank = m_rank;
        return &slot->value;
    }

    std::size_t m_depth = 0;
    Slot m_correlation, m_causation;
    Slot* m_slot = nullptr; ///< of the name just read
    std::size_t m_rank = 0;
    std::string m_name;
};

} // namespace

Lifted liftCorrelation(std::string_view metadata) {
    const auto holds = [&](std::string_view part) {
        return ::memmem(metadata.data(), metadata.size(), part.data(), part.size()) != nullptr;
    };
    // A name may be written with escapes, so a backslash has to be looked into as well.
    if (metadata.empty() || (!holds("orrelation") && !holds("ausation") && !holds("\\u"))) return {};
    Catcher catcher;
    std::vector<char> stack;
    json::Scanner<Catcher>(metadata, stack, catcher).run();
    return catcher.take();
}

} // namespace hindcast::event
