// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"
#include "cli/run.h"
#include "source/postgres_url.h"

#include <cstdio>
#include <string_view>
#include <unistd.h>

int main(int argc, char** argv) {
    using namespace hindcast;
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    for (int i = 1; i < argc; ++i)
        source::blotOutSecrets(argv[i]);
    const cli::Interrupt interrupt; // also keeps a closed pipe from ending the process
    cli::Output out(STDOUT_FILENO, "standard output");
    cli::Diagnostics diagnostics(
        [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); });
    return int(cli::run(words, session::makeOpener, out, diagnostics, interrupt.token(),
                        ::isatty(STDERR_FILENO) != 0));
}
