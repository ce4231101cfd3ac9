// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_environment.h"
#include "support/test_main.h"

#include <QApplication>

namespace hindcast::test {

int testMain(int argc, char** argv, const std::function<std::unique_ptr<QObject>()>& make) {
    prepareEnvironment(argv[0]);
    QApplication application(argc, argv);
    const auto tests = make();
    return runTests(*tests, argc, argv);
}

} // namespace hindcast::test
