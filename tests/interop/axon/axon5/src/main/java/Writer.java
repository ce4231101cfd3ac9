// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a small store with Axon Framework 5's AggregateBasedJpaEventStorageEngine on Hibernate, whose bodies are large
// objects, and prints what was appended, one event a line. Arguments: the database and how columns are named; the
// PostgreSQL is that of PGHOST. write-5.sh runs it.
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

public class Writer {
    public record Opened(String owner, double limit) {}
    public record Deposited(long amount, List<String> tags) {}

    static EventStorageEngine engine;
    static EntityManagerFactory factory;
    static EntityManager manager;
    static PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    static EntityManager manager() { // the engine closes it
        if (manager == null || !manager.isOpen()) manager = factory.createEntityManager();
        return manager;
    }

    static Transaction begin() {
        EntityTransaction own = manager().getTransaction();
        boolean isNew = !own.isActive();
        if (isNew) own.begin();
        return new Transaction() {
            @Override public void commit() { if (isNew) own.commit(); }
            @Override public void rollback() { own.rollback(); }
        };
    }

    static void append(String kind, String id, long version, Object payload, Map<String, String> metadata) throws Exception {
        Tag tag = Tag.of(kind, id);
        String type = "com.acme." + payload.getClass().getSimpleName();
        GenericEventMessage event = new GenericEventMessage(new MessageType(type, "0.0.2"), payload, metadata);
        AppendCondition condition = AppendCondition.withCriteria(EventCriteria.havingTags(tag));
        if (version > 0) condition = condition.withMarker(new AggregateBasedConsistencyMarker(id, version - 1));
        List<TaggedEventMessage<?>> events = List.of(new GenericTaggedEventMessage<>(event, Set.of(tag)));
        Transaction transaction = begin();
        commit(engine.appendEvents(condition, null, events).get());
        transaction.commit();
        out.println("{\"stream\":\"" + kind + '-' + id + "\",\"version\":" + version + ",\"type\":\"" + type + "\",\"id\":\""
            + event.identifier() + "\",\"payload\":" + json(payload) + ",\"metadata\":" + json(metadata) + '}');
    }

    static String json(Object value) {
        return new String(new JacksonConverter().convert(value, byte[].class), StandardCharsets.UTF_8);
    }

    static <R> void commit(EventStorageEngine.AppendTransaction<R> transaction) throws Exception {
        transaction.afterCommit(transaction.commit(null).get(), null).get();
    }

    public static void main(String[] args) throws Exception {
        factory = Persistence.createEntityManagerFactory("store", Map.of(
            "jakarta.persistence.jdbc.url", "jdbc:postgresql://localhost/" + args[0] + "?user=postgres&sslMode=disable&socketFactory="
                + "org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg&socketFactoryArg=" + System.getenv("PGHOST") + "/.s.PGSQL.5432",
            "hibernate.hbm2ddl.auto", "create", "hibernate.physical_naming_strategy", "org.hibernate.boot.model.naming." + args[1]));
        engine = new AggregateBasedJpaEventStorageEngine(Writer::manager, Writer::begin,
            new DelegatingEventConverter(new JacksonConverter()), settings -> settings);
        Map<String, String> metadata = Map.of("correlationId", "root-1", "causationId", "cmd-1");
        String[] owners = {"Zo\u00eb \"the\" \u0141ukasz \ud83d\ude80", "it's {\"}\nnew\ttab \\"};
        for (int version = 0; version < 4; ++version)
            for (String kind : List.of("Account", "Safe"))
                for (int i = 0; i < 2; ++i) {
                    Object payload = version == 0 ? new Opened(owners[i], 10.5)
                        : new Deposited(version == 1 ? Long.MAX_VALUE : Long.MIN_VALUE,
                            version == 3 ? List.of("x".repeat(3000)) : List.of("a", "}"));
                    append(kind, kind.toLowerCase() + '-' + i, version, payload, version == 1 ? metadata : Map.of());
                }
        factory.close();
    }
}
