// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a small store with Pekko Persistence JDBC: JSON, CBOR, text and Java serialization's neighbours, and
// deletes the first event of one stream. The database is that of WRITER_URL. write.sh runs it.
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.persistence.AbstractPersistentActor;
import org.apache.pekko.persistence.DeleteMessagesSuccess;
import org.apache.pekko.persistence.journal.Tagged;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public class Writer {
    public interface JsonEvent {}
    public interface CborEvent {}
    public static class Opened implements JsonEvent {
        public String owner = "Zoë";
        public double limit = 10.5;
    }
    public static class Deposited implements CborEvent {
        public long amount = 12;
        public List<String> tags = List.of("a", "b");
    }

    static CountDownLatch done;

    public static class Journal extends AbstractPersistentActor {
        private final String id;
        public Journal(String id) { this.id = id; }
        @Override public String persistenceId() { return id; }
        @Override public Receive createReceiveRecover() { return receiveBuilder().matchAny(e -> {}).build(); }
        @Override public Receive createReceive() {
            return receiveBuilder()
                .matchEquals("delete", m -> deleteMessages(1))
                .match(DeleteMessagesSuccess.class, m -> done.countDown())
                .matchAny(e -> persist(e, saved -> done.countDown())).build();
        }
    }

    public static void main(String[] args) throws Exception {
        ActorSystem system = ActorSystem.create("writer");
        ActorRef account = system.actorOf(Props.create(Journal.class, "Account|acc-1"));
        ActorRef other = system.actorOf(Props.create(Journal.class, "counter"));
        Object[] events = {new Opened(), new Deposited(), "plain text",
            "bytes".getBytes(StandardCharsets.UTF_8), 42L};
        done = new CountDownLatch(2 * events.length);
        for (ActorRef actor : List.of(account, other))
            for (Object event : events) actor.tell(event, ActorRef.noSender());
        if (!done.await(60, TimeUnit.SECONDS)) System.exit(1);
        done = new CountDownLatch(1);
        other.tell("delete", ActorRef.noSender());
        if (!done.await(60, TimeUnit.SECONDS)) System.exit(1);
        system.terminate();
    }
}
