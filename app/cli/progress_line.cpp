// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_line.h"

#include "base/text.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace hindcast::cli {

std::string bytesText(double bytes) {
    static constexpr std::array<const char*, 5> kUnits{"B", "kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    for (; bytes >= 999.5 && unit + 1 < kUnits.size(); ++unit)
        bytes /= 1000;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), bytes < 10 && unit > 0 ? "%.1f %s" : "%.0f %s", bytes,
                  kUnits[unit]);
    return text.data();
}

std::string progressText(const std::string& title, const Progress& progress) {
    std::string text = title;
    if (const auto share = progress.share()) text += "  " + std::to_string(int(*share * 100)) + " %";
    if (progress.seconds > 0.2) text += "  " + bytesText(double(progress.done) / progress.seconds) + "/s";
    text += "  " + groupDigits(progress.events) + " events";
    if (const auto left = progress.secondsLeft(); left && progress.seconds > 1) {
        const auto seconds = static_cast<long>(std::ceil(*left));
        text += seconds < 60 ? "  " + std::to_string(seconds) + " s left"
                             : "  " + std::to_string((seconds + 59) / 60) + " min left";
    }
    return text;
}

ProgressLine::~ProgressLine() {
    if (m_shown) std::fputs("\r\x1b[K", stderr);
}

ProgressSink ProgressLine::sink() {
    return [this](const Progress& progress) {
        const std::lock_guard lock(m_mutex);
        m_shown = true;
        const std::string line = "\r" + escapeForTerminal(progressText(m_title, progress)) + "\x1b[K";
        std::fputs(line.c_str(), stderr);
    };
}

} // namespace hindcast::cli
