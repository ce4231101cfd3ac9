// SPDX-License-Identifier: GPL-3.0-or-later
// HINDCAST_TEST(Class): the main of a test program. Put it last in the file, before including its .moc.
#pragma once

#include <QObject>
#include <QtTest>

#include <functional>
#include <memory>

namespace hindcast::test {

/// Defined by the core and by the GUI flavour of the support library.
int testMain(int argc, char** argv, const std::function<std::unique_ptr<QObject>()>& make);

} // namespace hindcast::test

// How long something may take says nothing on a busy machine: what is waited for comes, or the test fails late.
#undef QTRY_VERIFY
#undef QTRY_COMPARE
#define QTRY_VERIFY(...) QTRY_VERIFY_WITH_TIMEOUT((__VA_ARGS__), 60000)
#define QTRY_COMPARE(actual, ...) QTRY_COMPARE_WITH_TIMEOUT((actual), (__VA_ARGS__), 60000)

#define HINDCAST_TEST(Class)                                                                                 \
    int main(int argc, char** argv) {                                                                        \
        return hindcast::test::testMain(                                                                     \
            argc, argv, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });             \
    }
