// SPDX-License-Identifier: GPL-3.0-or-later
// Strict JSON (RFC 8259) text to Value. An escaped surrogate without its partner is accepted and becomes
// U+FFFD in the value (the stored bytes stay as they are). Thread-safety: a Parser belongs to one thread and
// reuses its buffers.
#pragma once

#include "base/result.h"
#include "json/value.h"

#include <memory>
#include <string_view>

namespace hindcast::json {

/// Levels of nesting that are accepted; deeper text is an error that names the place.
inline constexpr std::size_t kMaxDepth = 1000;

struct Parsed {
    Value value;
    bool duplicateKeys = false; ///< some object names a key twice: the last one won
};

class Parser {
public:
    Parser();
    ~Parser();
    Parser(Parser&&) noexcept;
    Parser& operator=(Parser&&) noexcept;

    /// The whole text must be one JSON value. Errors: Corrupt, `where` is "byte N" (0-based offset).
    Result<Parsed> parse(std::string_view text);

    /// What parse() would say, without building anything (fast path of the import). Same errors.
    struct Check {
        bool duplicateKeys = false;
    };
    Result<Check> validate(std::string_view text);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// parse() with a parser of its own, for single values.
Result<Value> parse(std::string_view text);

} // namespace hindcast::json
