// SPDX-License-Identifier: GPL-3.0-or-later
// The decoders of payloads over any bytes, the first of which names the encoding. What is decoded is JSON.
#include "event/encoding.h"
#include "json/parse.h"
#include "json/print.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace hindcast;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    const auto encoding = event::Encoding(1 + data[0] % std::uint8_t(event::Encoding::JsonText));
    const auto value = event::decode(encoding, bytes);
    if (value && !json::parse(json::print(*value))) std::abort();
    return 0;
}
