// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "json/parse.h"
#include "json/pointer.h"

#include <QtTest>

using namespace hindcast;
using json::Pointer;

class PointerTest : public QObject {
    Q_OBJECT
private slots:
    // The document of RFC 6901, section 5.
    void finds() {
        const auto document =
            *json::parse("{\"foo\":[\"bar\",\"baz\"],\"\":0,\"a/b\":1,\"c%d\":2,\"e^f\":3,\"g|h\":4,"
                         "\"i\\\\j\":5,\"k\\\"l\":6,\" \":7,\"m~n\":8}");
        const auto text = [&](const char* path) {
            const auto pointer = Pointer::parse(path);
            const auto* value = pointer.ok() ? pointer->find(document) : nullptr;
            return value ? value->text() : std::string("absent");
        };
        QCOMPARE(text("/foo/0"), std::string("bar"));
        QCOMPARE(text("/foo/1"), std::string("baz"));
        QCOMPARE(text("/"), std::string("0"));
        QCOMPARE(text("/a~1b"), std::string("1"));
        QCOMPARE(text("/c%d"), std::string("2"));
        QCOMPARE(text("/i\\j"), std::string("5"));
        QCOMPARE(text("/k\"l"), std::string("6"));
        QCOMPARE(text("/ "), std::string("7"));
        QCOMPARE(text("/m~0n"), std::string("8"));
        for (const char* path : {"/foo/2", "/foo/01", "/foo/-", "/foo/x", "/nope", "/foo/0/a", "/foo/"})
            QCOMPARE(text(path), std::string("absent"));
        QCOMPARE(Pointer::parse("")->find(document), &document);
    }
    void printsWhatItRead() {
        for (const char* path : {"", "/", "//", "/a~1b/~0~01", "/0/x"})
            QCOMPARE(Pointer::parse(path)->print(), path);
        QCOMPARE(Pointer().child("a/b").child("~").print(), std::string("/a~1b/~0"));
    }
    void refuses() {
        for (const char* path : {"a", "a/b", "/~", "/~2", "/a~"}) {
            const auto pointer = Pointer::parse(path);
            QVERIFY2(!pointer.ok(), path);
            QCOMPARE(pointer.error().code, ErrorCode::Invalid);
            QVERIFY(pointer.error().where.find(path) != std::string::npos);
        }
    }
    void indexes() {
        QCOMPARE(json::arrayIndex("0"), std::optional<std::size_t>(0));
        QCOMPARE(json::arrayIndex("17"), std::optional<std::size_t>(17));
        for (const char* token : {"", "-", "00", "01", "1a", "-1", "99999999999999999999"})
            QVERIFY2(!json::arrayIndex(token), token);
    }
};

HINDCAST_TEST(PointerTest)
#include "tst_pointer.moc"
