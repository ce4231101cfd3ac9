// SPDX-License-Identifier: GPL-3.0-or-later
// The first error ends a measuring program: figures of what failed say nothing. Thread-safety: pure
// functions.
#pragma once

#include "base/result.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace hindcast::bench {

[[noreturn]] inline void fail(const Error& error) {
    std::fprintf(stderr, "%s\n", error.print().c_str());
    std::exit(3);
}

inline void must(const Result<void>& result) {
    if (!result) fail(result.error());
}

template <class T>
T must(Result<T> result) {
    if (!result) fail(result.error());
    return std::move(*result);
}

} // namespace hindcast::bench
