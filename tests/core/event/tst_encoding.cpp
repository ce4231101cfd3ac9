// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies that are no JSON: what each encoding says, and that no bytes whatever lead out of bounds.
#include "event/encoding.h"
#include "support/test_main.h"
#include "json/parse.h"
#include "json/print.h"

#include <QTest>

#include <random>

using namespace hindcast;
using event::Encoding;

namespace {

std::string bytes(const char* hex) {
    return QByteArray::fromHex(hex).toStdString();
}

std::string told(Encoding encoding, const std::string& stored) {
    const auto value = event::decode(encoding, stored);
    return value ? json::print(*value) : "refused at " + value.error().where;
}

} // namespace

class TestEncoding : public QObject {
    Q_OBJECT

private slots:
    void cbor() {
        // RFC 8949, appendix A.
        const auto cbor = [](const char* hex) { return told(Encoding::Cbor, bytes(hex)); };
        QCOMPARE(cbor("1bffffffffffffffff"), std::string("18446744073709551615"));
        QCOMPARE(cbor("c249010000000000000000"), std::string("18446744073709551616"));
        QCOMPARE(cbor("3bffffffffffffffff"), std::string("-18446744073709551616"));
        QCOMPARE(cbor("c349010000000000000000"), std::string("-18446744073709551617"));
        QCOMPARE(cbor("f93c00"), std::string("1.0"));
        QCOMPARE(cbor("fb3ff199999999999a"), std::string("1.1"));
        QCOMPARE(cbor("f97c00"), std::string("\"Infinity\""));
        QCOMPARE(cbor("c48221196ab3"), std::string("273.15"));
        QCOMPARE(cbor("c48201c482012d"), std::string("[1,-14e1]")); // a fraction of a fraction is no number
        QCOMPARE(cbor("c48221f93e00"), std::string("[-2,1.5]"));
        QCOMPARE(cbor("c48220c482202d"), std::string("[-1,-1.4]"));
        QCOMPARE(cbor("44010203ff"), std::string("{\"$encoding\":\"base64\",\"$bytes\":\"AQID/w==\"}"));
        QCOMPARE(cbor("bf61610161629f0203ffff"), std::string("{\"a\":1,\"b\":[2,3]}"));
        QCOMPARE(cbor("a201020304"), std::string("{\"1\":2,\"3\":4}"));
        QCOMPARE(cbor("7f657374726561646d696e67ff"), std::string("\"streaming\""));
        QCOMPARE(cbor("d9d9f7a0"), std::string("{}"));
        QCOMPARE(cbor("a0a0"), std::string("refused at byte 1"));
        QVERIFY(told(Encoding::Cbor, bytes("9bffffffffffffffff")).starts_with("refused")); // 2^64 elements
        QVERIFY(told(Encoding::Cbor, bytes("5bffffffffffffffff")).starts_with("refused"));
        QVERIFY(told(Encoding::Cbor, std::string(100'000, '\x81')).starts_with("refused"));
        QVERIFY(told(Encoding::Cbor, std::string(100'000, '\xc1')).starts_with("refused"));
    }

    void messagePack() {
        const auto pack = [](const char* hex) { return told(Encoding::MessagePack, bytes(hex)); };
        QCOMPARE(pack("82a7636f6d70616374c3a6736368656d6100"),
                 std::string("{\"compact\":true,\"schema\":0}"));
        QCOMPARE(pack("95ffd18000cfffffffffffffffffc0cb3ff8000000000000"),
                 std::string("[-1,-32768,18446744073709551615,null,1.5]"));
        QCOMPARE(pack("d6ff5e0be100"), std::string("\"2020-01-01T00:00:00.000000Z\""));
        QCOMPARE(pack("c403010203"), std::string("{\"$encoding\":\"base64\",\"$bytes\":\"AQID\"}"));
        QVERIFY(told(Encoding::MessagePack, bytes("ddffffffff")).starts_with("refused"));
        QVERIFY(told(Encoding::MessagePack, std::string(100'000, '\x91')).starts_with("refused"));
        QVERIFY(pack("c1").starts_with("refused"));
    }

    void erlangTerms() {
        const auto term = [](const char* hex) { return told(Encoding::ErlangTerm, bytes(hex)); };
        // term_to_binary(#{<<"a">> => [1, -1, 1.5], b => {ok, nil, true}})
        QCOMPARE(term("8374000000026d00000001616c0000000361016"
                      "2ffffffff463ff80000000000006a770162680377026f6b77036e696c770474727565"),
                 std::string("{\"a\":[1,-1,1.5],\"b\":[\"ok\",null,true]}"));
        QCOMPARE(term("836b0003010203"), std::string("[1,2,3]"));
        QCOMPARE(term("836e0801ffffffffffffffff"), std::string("-18446744073709551615"));
        QCOMPARE(term("836d00000002fffe"), std::string("{\"$encoding\":\"base64\",\"$bytes\":\"//4=\"}"));
        QCOMPARE(term("836400016b"), std::string("\"k\""));
        QVERIFY(term("8374ffffffff").starts_with("refused"));
        QVERIFY(term("8350ffffffff789c0300").starts_with("refused")); // says that it unpacks to 4 GiB
        QVERIFY(term("8267").starts_with("refused"));
        // A Decimal whose coefficient has a sign beside the sign.
        QVERIFY(told(Encoding::ErlangTerm,
                     bytes("837400000004770a5f5f7374727563745f5f770e456c697869722e446563696d616c77047369676e6"
                           "2ffffffff7704636f656662fffffffb770365787062ffffffff"))
                    .find("\"coef\":-5")
                != std::string::npos);
        QVERIFY(told(Encoding::ErlangTerm, '\x83' + std::string(200'000, 'h')).starts_with("refused"));
    }

    void xml() {
        const auto xml = [](const std::string& text) { return told(Encoding::Xml, text); };
        QCOMPARE(xml("<a.B><owner>Ada &amp; "
                     "co</owner><lines><line><n>1</n></line><line><n>2</n></line></lines></a.B>"),
                 std::string("{\"owner\":\"Ada & co\",\"lines\":{\"line\":[{\"n\":\"1\"},{\"n\":\"2\"}]}}"));
        QCOMPARE(xml("<meta-data><entry><string>k</string><int>7</int></entry></meta-data>"),
                 std::string("{\"k\":7}"));
        QCOMPARE(xml("<meta-data/>"), std::string("{}"));
        QCOMPARE(xml("<a><f__x_-y class=\"big\">1</f__x_-y></a>"), std::string("{\"f_x$y\":\"1\"}"));
        QCOMPARE(xml("<a x=\"1\">t</a>"), std::string("{\"@x\":\"1\",\"#text\":\"t\"}"));
        QVERIFY(xml("<a><b></a>").starts_with("refused"));
        QVERIFY(
            xml("<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]><a>&d;</a>").starts_with("refused"));
        std::string deep;
        for (int i = 0; i < 5000; ++i)
            deep += "<a>";
        QVERIFY(xml(deep).starts_with("refused"));
    }

    void yaml() {
        const auto yaml = [](const std::string& text) { return told(Encoding::Yaml, text); };
        QCOMPARE(yaml("---\n:order_id: 1\nname: \"no\"\nyes_: yes\nprice: 1.50\nempty:\n:state: :paid\n"
                      "big: 1_000\nx: !ruby/object:Foo\n  a: 0x1F\n"),
                 std::string("{\"order_id\":1,\"name\":\"no\",\"yes_\":true,\"price\":1.50,\"empty\":null,"
                             "\"state\":\"paid\",\"big\":1000,\"x\":{\"a\":\"0x1F\"}}"));
        QCOMPARE(yaml("--- &a\n- 1\n- b\n"), std::string("[1,\"b\"]"));
        QCOMPARE(yaml("---\na: &x [1]\nb: *x\n"), std::string("{\"a\":[1],\"b\":[1]}"));
        QVERIFY(yaml("---\n\ta: [\n").starts_with("refused"));
        QVERIFY(yaml("---\na: &a [*a]\n").starts_with("refused"));
        std::string laughs = "---\na: &a [" + std::string(100, ' ') + "x, x, x, x, x, x, x, x, x, x]\n";
        for (char c = 'b'; c < 'm'; ++c) {
            const std::string before = std::string(" *") + char(c - 1);
            laughs += std::string(1, c) + ": &" + c + " [" + before;
            for (int i = 0; i < 9; ++i)
                laughs += "," + before;
            laughs += "]\n";
        }
        QVERIFY(yaml(laughs).starts_with("refused"));
    }

    /// Each level writes the one inside it escaped: twice as long.
    void keysInKeys() {
        const auto nested = [](std::size_t levels) {
            const std::string ones(levels, '\x01');
            std::string yaml = "---\n" + std::string(levels, '{') + "a: 1", term = "\x83",
                        xml = "<int>1</int>";
            for (std::size_t i = 1; i < levels; ++i)
                yaml += "}: 1";
            for (std::size_t i = 0; i < levels; ++i) {
                term += std::string("t\0\0\0\x01", 5);
                xml = "<map><entry>" + xml + "<int>1</int></entry></map>";
            }
            for (std::size_t i = 0; i <= levels; ++i)
                term += "a\x01";
            return std::vector{std::pair(Encoding::Cbor, std::string(levels, '\xa1') + ones + '\x01'),
                               std::pair(Encoding::MessagePack, std::string(levels, '\x81') + ones + '\x01'),
                               std::pair(Encoding::ErlangTerm, term), std::pair(Encoding::Yaml, yaml + "}\n"),
                               std::pair(Encoding::Xml, xml)};
        };
        for (const auto& [encoding, text] : nested(3)) {
            const char* const outer = encoding == Encoding::Yaml
                                          ? "{\"{\\\"{\\\\\\\"a\\\\\\\":1}\\\":1}\":1}"
                                          : "{\"{\\\"{\\\\\\\"1\\\\\\\":1}\\\":1}\":1}";
            QCOMPARE(told(encoding, text), std::string(outer));
        }
        for (const std::size_t levels : {40U, 900U})
            for (const auto& [encoding, text] : nested(levels))
                QVERIFY2(told(encoding, text).starts_with("refused"), event::encodingName(encoding).data());
    }

    void manyKeysThatAreNoStrings() {
        std::string cbor("\xb9\xea\x60", 3);
        for (unsigned key = 0; key < 60'000; ++key)
            cbor += {'\x19', char(key >> 8), char(key), '\x01'};
        const auto value = event::decode(Encoding::Cbor, cbor);
        QVERIFY(value.ok());
        QCOMPARE(value->size(), std::size_t(60'000));
    }

    void marksStayWithTheEvent() {
        event::Event stored;
        stored.payload = {event::BodyKind::Bytes, "---\na: 1\n"};
        stored.metadata = {event::BodyKind::Bytes, "\x81\xa1"
                                                   "b\x02"};
        event::setPayloadEncoding(stored, Encoding::Yaml);
        event::setMetadataEncoding(stored, Encoding::MessagePack);
        stored.flags |= event::kLink;
        std::string scratch;
        QCOMPARE(event::decodedPayload(stored, scratch).bytes, std::string_view("{\"a\":1}"));
        QCOMPARE(event::decodedMetadata(stored, scratch).bytes, std::string_view("{\"b\":2}"));
        event::setPayloadEncoding(stored, Encoding::Cbor); // what it is not stays bytes
        QVERIFY(event::decodedPayload(stored, scratch).kind == event::BodyKind::Bytes);
        QVERIFY(stored.flags & event::kLink);
    }

    void noBytesLeadOutOfBounds() {
        std::mt19937 random(7);
        const std::string starts[] = {"", "\x83", "---\n", "<a>", "\xbf", "\x83t", "\x83P"};
        for (int round = 0; round < 4000; ++round) {
            std::string text = starts[std::size_t(round) % std::size(starts)];
            for (unsigned i = random() % 60; i > 0; --i)
                text += char(random());
            for (const Encoding encoding :
                 {Encoding::Xml, Encoding::Yaml, Encoding::Cbor, Encoding::MessagePack, Encoding::ErlangTerm,
                  Encoding::JsonText, Encoding::Text}) {
                const auto value = event::decode(encoding, text);
                if (!value) continue;
                QVERIFY2(json::parse(json::print(*value)).ok(), json::print(*value).c_str());
            }
        }
    }
};

HINDCAST_TEST(TestEncoding)
#include "tst_encoding.moc"
