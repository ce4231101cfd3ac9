// SPDX-License-Identifier: GPL-3.0-or-later
// hindcast-fold: runs a projection for Hindcast, which starts it and talks to it as fold_protocol.h says. It
// reads nothing but its socket and its shared memory. Of no use by hand.
#include "fold/worker.h"

#include <csignal>
#include <cstdio>

#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>

int main() {
    struct stat status{};
    if (::fstat(hindcast::projection::kSocket, &status) != 0 || !S_ISSOCK(status.st_mode)) {
        std::fputs("hindcast-fold: Hindcast starts this program itself\n", stderr);
        return 2;
    }
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    return hindcast::fold::Worker().run();
}
