// SPDX-License-Identifier: GPL-3.0-or-later
// Writes realistic events as NDJSON. Usage: generate N [FILE]
#include "event_generator.h"

#include <charconv>
#include <cstdio>
#include <cstring>

int main(int argc, char** argv) {
    unsigned long long count = 0;
    const char* end = argc > 1 ? argv[1] + std::strlen(argv[1]) : nullptr;
    if (argc < 2 || argc > 3 || std::from_chars(argv[1], end, count).ptr != end || count == 0) {
        std::fprintf(stderr, "usage: generate N [FILE]\n");
        return 2;
    }
    std::FILE* file = argc > 2 ? std::fopen(argv[2], "wb") : stdout;
    if (file == nullptr) {
        std::perror(argv[2]);
        return 3;
    }
    hindcast::bench::EventGenerator generator;
    std::string text;
    bool written = true;
    const auto flush = [&] {
        written = written && std::fwrite(text.data(), 1, text.size(), file) == text.size();
        text.clear();
    };
    for (unsigned long long i = 0; i < count && written; ++i) {
        generator.append(text);
        if (text.size() > (std::size_t(1) << 20)) flush();
    }
    flush();
    if (std::fclose(file) != 0 || !written) {
        std::perror(argc > 2 ? argv[2] : "standard output");
        return 3;
    }
    return 0;
}
