// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a small store with Akka Persistence into the database of WRITER_URL: JSON by a serializer of the application
// with manifests, text and numbers by Akka's own, tags, a snapshot and deleted events. Prints what the library's
// queries read back, one event a line. Arguments: the class of the queries and their name. write.sh runs it.
import akka.actor.AbstractActor.Receive;
import akka.actor.ActorRef;
import akka.actor.ActorSystem;
import akka.actor.Props;
import akka.persistence.AbstractPersistentActor;
import akka.persistence.DeleteMessagesSuccess;
import akka.persistence.SaveSnapshotSuccess;
import akka.persistence.journal.Tagged;
import akka.persistence.query.EventEnvelope;
import akka.persistence.query.PersistenceQuery;
import akka.persistence.query.javadsl.CurrentEventsByPersistenceIdQuery;
import akka.persistence.query.javadsl.ReadJournal;
import akka.serialization.SerializerWithStringManifest;
import akka.stream.ActorMaterializer;
import akka.stream.javadsl.Sink;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public class Writer {
    public static class Json {
        final String manifest;
        final String text;
        Json(String manifest, String text) {
            this.manifest = manifest;
            this.text = text;
        }
    }

    public static class JsonSerializer extends SerializerWithStringManifest {
        @Override public int identifier() { return 4711; }
        @Override public String manifest(Object event) { return ((Json) event).manifest; }
        @Override public byte[] toBinary(Object event) { return ((Json) event).text.getBytes(StandardCharsets.UTF_8); }
        @Override public Object fromBinary(byte[] bytes, String manifest) {
            return new Json(manifest, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    static CountDownLatch done;

    public static class Journal extends AbstractPersistentActor {
        private final String id;
        public Journal(String id) { this.id = id; }
        @Override public String persistenceId() { return id; }
        @Override public Receive createReceiveRecover() { return receiveBuilder().matchAny(e -> {}).build(); }
        @Override public Receive createReceive() {
            return receiveBuilder()
                .matchEquals("delete", m -> deleteMessages(2))
                .matchEquals("snapshot", m -> saveSnapshot(new Json("State", "{\"n\":1}")))
                .match(DeleteMessagesSuccess.class, m -> done.countDown())
                .match(SaveSnapshotSuccess.class, m -> done.countDown())
                .matchAny(e -> persist(e, saved -> done.countDown())).build();
        }
    }

    static void await() throws Exception {
        if (!done.await(60, TimeUnit.SECONDS)) System.exit(1);
    }

    public static void main(String[] args) throws Exception {
        ActorSystem system = ActorSystem.create("writer");
        List<String> ids = List.of("Account|acc-1", "counter");
        Object[] events = {
            new Json("Opened-v1", "{\"owner\":\"Zo\u00eb \\\"the\\\" \u0141ukasz \ud83d\ude80\",\"limit\":10.50}"),
            new Json("Deposited", "{\"amount\":9223372036854775807,\"note\":\"first\\tline\\nsecond\"}"),
            new Tagged(new Json("Deposited", "{\"amount\":-9223372036854775808,\"tags\":[\"a\",\"}\"]}"), Set.of("big", "red")),
            "plain text", 42L, new Json("", "[1,2.5e-7,null]"), new Json("Closed", "null")};
        List<ActorRef> actors = ids.stream().map(id -> system.actorOf(Props.create(Journal.class, id))).toList();
        done = new CountDownLatch(2 * events.length);
        for (Object event : events)
            for (ActorRef actor : actors) actor.tell(event, ActorRef.noSender());
        await();
        done = new CountDownLatch(2);
        actors.get(1).tell("delete", ActorRef.noSender());
        actors.get(0).tell("snapshot", ActorRef.noSender());
        await();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CurrentEventsByPersistenceIdQuery journal = (CurrentEventsByPersistenceIdQuery) PersistenceQuery.get(system)
            .getReadJournalFor(Class.forName(args[0]).asSubclass(ReadJournal.class), args[1]);
        for (String id : ids)
            for (EventEnvelope event : journal.currentEventsByPersistenceId(id, 0, Long.MAX_VALUE)
                    .runWith(Sink.seq(), ActorMaterializer.create(system)).toCompletableFuture().get(60, TimeUnit.SECONDS)) {
                String row = "{\"stream\":\"" + id + "\",\"version\":" + event.sequenceNr();
                if (event.event() instanceof Json json) {
                    if (!json.manifest.isEmpty()) row += ",\"type\":\"" + json.manifest + '"';
                    row += ",\"payload\":" + json.text;
                }
                out.println(row + '}');
            }
        system.terminate();
    }
}
