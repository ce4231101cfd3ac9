// SPDX-License-Identifier: GPL-3.0-or-later
// Big-endian numbers out of bytes. Thread-safety: pure functions.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace hindcast::source {

/// The number at the start of the bytes. Precondition: there are as many.
template <class Number>
Number bigEndian(std::string_view bytes) {
    std::make_unsigned_t<Number> value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i)
        value = std::make_unsigned_t<Number>((value << 8) | static_cast<unsigned char>(bytes[i]));
    return Number(value);
}

} // namespace hindcast::source
