// SPDX-License-Identifier: GPL-3.0-or-later
// The program's version, as the build names it. Thread-safety: pure function.
#pragma once

#include <string_view>

namespace hindcast::cli {

constexpr std::string_view programVersion() {
    return HINDCAST_VERSION;
}

} // namespace hindcast::cli
