// SPDX-License-Identifier: GPL-3.0-or-later
// ResultFile: a file that appears whole or not at all. It is written beside its place and renamed by
// commit(); without that it is removed again. What exists and is no regular file (a pipe, a device) is
// written to directly. Thread-safety: belongs to one thread.
#pragma once

#include "base/result.h"
#include "cli/output.h"

#include <memory>
#include <string>

namespace hindcast::cli {

class ResultFile {
public:
    /// Errors: Io, Invalid (it is the file `mustNotBe`).
    static Result<std::unique_ptr<ResultFile>> create(const std::string& path, const std::string& mustNotBe);
    ~ResultFile();
    ResultFile(const ResultFile&) = delete;
    ResultFile& operator=(const ResultFile&) = delete;

    Output& out() { return m_out; }
    Result<void> commit();

private:
    ResultFile(int descriptor, std::string path, std::string temporary);

    int m_descriptor;
    std::string m_path;
    std::string m_temporary; ///< empty: written directly
    Output m_out;
};

} // namespace hindcast::cli
