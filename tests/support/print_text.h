// SPDX-License-Identifier: GPL-3.0-or-later
// Lets QCOMPARE show std::string when a comparison fails. Thread-safety: pure function.
#pragma once

#include <QtTest>

#include <string>

template <>
inline char* QTest::toString(const std::string& text) {
    return qstrdup(text.c_str());
}
