// SPDX-License-Identifier: GPL-3.0-or-later
// What goes between us and a worker: events in shared memory and frames, also from a stranger.
#include "projection/frame_socket.h"
#include "projection/wire.h"
#include "projection/wire_event.h"
#include "support/memory_log.h"
#include "support/test_main.h"

#include <QtTest>

#include <sys/socket.h>
#include <unistd.h>

using namespace hindcast;
using namespace hindcast::projection;
using namespace hindcast::test;

class FoldWireTest : public QObject {
    Q_OBJECT
private slots:
    void eventsComeBack() {
        const auto log = store(R"(
            7 order-1 Placed {"total":1.50} @2026-03-01T08:00:00.25Z id=5CCA2AA2-51D7-54b9-8092-be56202b746f
            8 order-1 Paid {}
        )");
        std::string memory;
        (void)log->visitRanks(Rank(0), 2, event::Fields::All,
                              [&](const event::StoredEvent& event) {
                                  appendWireEvent(memory, event, "order");
                                  return true;
                              },
                              {});
        std::size_t at = 0;
        WireEvent event;
        QVERIFY(readWireEvent(memory, at, event));
        QVERIFY(event.text(WireText::Stream) == "order-1");
        QVERIFY(event.text(WireText::Category) == "order");
        QVERIFY(event.text(WireText::Id) == "5cca2aa2-51d7-54b9-8092-be56202b746f");
        QVERIFY(event.text(WireText::Created) == "2026-03-01T08:00:00.2500000Z");
        QVERIFY(event.text(WireText::Position) == "7");
        QVERIFY(event.text(WireText::Payload) == R"({"total":1.50})");
        QVERIFY(!event.has(WireText::Metadata));
        QCOMPARE(event.header.flags, std::uint32_t(kWireJson | kWirePositionNumber | kWireOnce));
        QVERIFY(readWireEvent(memory, at, event));
        QVERIFY(!event.has(WireText::Created));
        QCOMPARE(at, memory.size());
        QVERIFY(!readWireEvent(memory, at, event));
    }

    void damagedMemoryIsNoEvent() {
        const auto log = store("1 a-1 A {\"n\":1}\n");
        std::string memory;
        (void)log->visitRanks(Rank(0), 1, event::Fields::All,
                              [&](const event::StoredEvent& event) {
                                  appendWireEvent(memory, event, "a");
                                  return true;
                              },
                              {});
        WireEvent event;
        for (std::size_t size = 0; size < memory.size(); ++size) {
            std::size_t at = 0;
            QVERIFY(!readWireEvent(std::string_view(memory).substr(0, size), at, event));
        }
        for (std::size_t i = 0; i < memory.size(); ++i) { // whatever it says, it reads nothing outside
            std::string flipped = memory;
            flipped[i] = char(flipped[i] ^ 0xff);
            std::size_t at = 0;
            if (!readWireEvent(flipped, at, event)) continue;
            for (const std::string_view text : event.texts)
                QVERIFY(text.empty()
                        || (text.data() >= flipped.data()
                            && text.data() + text.size() < flipped.data() + flipped.size()));
        }
    }

    void framesInPieces() {
        int sockets[2];
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM, 0, sockets), 0);
        FrameSocket left(sockets[0]);
        {
            FrameSocket right(sockets[1]);
            const std::string large(200000, 'x');
            Frame frame;
            QVERIFY(!*left.receive(frame, 0));
            QVERIFY(right.send(FrameKind::Done, "one").ok());
            QVERIFY(right.send(FrameKind::Need, "").ok());
            QVERIFY(*left.receive(frame, 1000));
            QVERIFY(frame.kind == FrameKind::Done && frame.bytes == "one");
            QVERIFY(*left.receive(frame, 1000));
            QVERIFY(frame.kind == FrameKind::Need && frame.bytes.empty());
            QVERIFY(right.send(FrameKind::Touched, std::string(50000, 'y')).ok());
            QVERIFY(*left.receive(frame, 1000));
            QCOMPARE(frame.bytes.size(), std::size_t(50000));
        }
        Frame frame;
        QVERIFY(!left.receive(frame, 1000).ok());
        QVERIFY(!left.send(FrameKind::Done, "").ok());
    }

    void aShortFrameReadsAsNothing() {
        WireWriter writer;
        writer.text("abc");
        writer.number(std::uint64_t(7));
        for (std::size_t size = 0; size < writer.bytes().size(); ++size) {
            WireReader reader(std::string_view(writer.bytes()).substr(0, size));
            (void)reader.text();
            (void)reader.number<std::uint64_t>();
            QVERIFY(!reader.ok());
        }
        WireReader reader(writer.bytes());
        QVERIFY(reader.text() == "abc");
        QCOMPARE(reader.number<std::uint64_t>(), std::uint64_t(7));
        QVERIFY(reader.ok() && reader.atEnd());
    }
};

HINDCAST_TEST(FoldWireTest)
#include "tst_fold_wire.moc"
