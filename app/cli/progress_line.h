// SPDX-License-Identifier: GPL-3.0-or-later
// ProgressLine: one line on standard error that is written over: share, rate, events, time left. Gone when
// it is destroyed. Thread-safety: the sink may be called from any thread.
#pragma once

#include "base/progress.h"

#include <mutex>
#include <string>

namespace hindcast::cli {

class ProgressLine {
public:
    explicit ProgressLine(std::string title) : m_title(std::move(title)) {}
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    ProgressSink sink();

private:
    std::mutex m_mutex;
    std::string m_title;
    bool m_shown = false;
};

/// "shop.sql  42 %  118 MB/s  1,203,000 events  3 s left".
std::string progressText(const std::string& title, const Progress& progress);

/// "1.2 GB".
std::string bytesText(double bytes);

} // namespace hindcast::cli
