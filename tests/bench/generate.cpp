// SPDX-License-Identifier: GPL-3.0-or-later
// Writes realistic events as NDJSON. Usage: generate N [FILE] [OPTION...]; see kUsage.
#include "event_generator.h"
#include "heap_order.h"

#include <charconv>
#include <cstdio>
#include <cstring>
#include <optional>

using namespace hindcast::bench;

namespace {

constexpr const char* kUsage =
    "usage: generate N [FILE] [--lived] [--shuffled] [--hot N] [--types N] [--streams N]\n"
    "  --lived      streams live through the whole log\n"
    "  --shuffled   lines in the order of a table whose rows were moved\n"
    "  --hot N      the largest stream has N events\n"
    "  --types N    so many event types, some rare\n"
    "  --streams N  about so many streams\n";

struct Request {
    LogShape shape;
    const char* file = nullptr; ///< standard output
    bool shuffled = false;
};

std::optional<std::uint64_t> number(const char* text) {
    std::uint64_t value = 0;
    const char* end = text + std::strlen(text);
    if (std::from_chars(text, end, value).ptr != end || value == 0) return std::nullopt;
    return value;
}

std::optional<Request> understood(int argc, char** argv) {
    Request request;
    const auto events = argc > 1 ? number(argv[1]) : std::nullopt;
    if (!events) return std::nullopt;
    request.shape.events = *events;
    for (int i = 2; i < argc; ++i) {
        const std::string_view word = argv[i];
        std::uint64_t* counted = word == "--hot"       ? &request.shape.hot
                                 : word == "--types"   ? &request.shape.types
                                 : word == "--streams" ? &request.shape.streams
                                                       : nullptr;
        if (counted != nullptr) {
            const auto value = i + 1 < argc ? number(argv[++i]) : std::nullopt;
            if (!value) return std::nullopt;
            *counted = *value;
        } else if (word == "--lived") {
            request.shape.lived = true;
        } else if (word == "--shuffled") {
            request.shuffled = true;
        } else if (word.starts_with("--") || request.file != nullptr) {
            return std::nullopt;
        } else {
            request.file = argv[i];
        }
    }
    return request;
}

} // namespace

int main(int argc, char** argv) {
    const auto request = understood(argc, argv);
    if (!request) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    std::FILE* file = request->file != nullptr ? std::fopen(request->file, "wb") : stdout;
    if (file == nullptr) {
        std::perror(request->file);
        return 3;
    }
    EventGenerator generator(request->shape);
    HeapOrder heap;
    std::string text, line;
    bool written = true;
    const auto flush = [&] {
        written = written && std::fwrite(text.data(), 1, text.size(), file) == text.size();
        text.clear();
    };
    for (std::uint64_t i = 0; i < request->shape.events && written; ++i) {
        if (request->shuffled) {
            line.clear();
            generator.append(line);
            heap.append(line, text);
        } else {
            generator.append(text);
        }
        if (text.size() > (std::size_t(1) << 20)) flush();
    }
    heap.finish(text);
    flush();
    if (std::fclose(file) != 0 || !written) {
        std::perror(request->file != nullptr ? request->file : "standard output");
        return 3;
    }
    return 0;
}
