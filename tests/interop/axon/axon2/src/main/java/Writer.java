// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a small store with Axon Framework 2's JdbcEventStore: XML, two aggregates of two types and a snapshot, and
// prints what the library reads back, one event a line, values as the texts that XML has. The PostgreSQL is that of PGHOST. write-2.sh runs it.
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.domain.DomainEventMessage;
import org.axonframework.domain.DomainEventStream;
import org.axonframework.domain.GenericDomainEventMessage;
import org.axonframework.domain.SimpleDomainEventStream;
import org.axonframework.eventstore.jdbc.DefaultEventEntryStore;
import org.axonframework.eventstore.jdbc.JdbcEventStore;
import org.axonframework.eventstore.jdbc.PostgresEventSqlSchema;
import org.axonframework.serializer.Revision;
import org.axonframework.serializer.xml.XStreamSerializer;
import org.postgresql.ds.PGSimpleDataSource;

public class Writer {
    public static class Opened {
        String owner;
        Opened(String owner) { this.owner = owner; }
    }
    @Revision("2")
    public static class Money_Deposited {
        long amount;
        String note;
        boolean cash = true;
        Money_Deposited(long amount, String note) {
            this.amount = amount;
            this.note = note;
        }
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t").replace("\n", "\\n") + '"';
    }

    static void tell(PrintStream out, String type, DomainEventStream events) {
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            String payload = event.getPayload() instanceof Opened opened
                ? "{\"owner\":" + quoted(opened.owner) + '}'
                : "{\"amount\":\"" + ((Money_Deposited) event.getPayload()).amount + "\",\"note\":"
                    + quoted(((Money_Deposited) event.getPayload()).note) + ",\"cash\":\"true\"}";
            StringBuilder metadata = new StringBuilder();
            for (Map.Entry<String, Object> entry : event.getMetaData().entrySet())
                metadata.append(metadata.length() == 0 ? "" : ",").append(quoted(entry.getKey())).append(':')
                    .append(quoted((String) entry.getValue()));
            out.println("{\"stream\":\"" + type + '-' + event.getAggregateIdentifier() + "\",\"version\":" + event.getSequenceNumber()
                + ",\"type\":\"" + event.getPayloadType().getName() + "\",\"id\":\"" + event.getIdentifier() + "\",\"payload\":"
                + payload + ",\"metadata\":{" + metadata + "}}");
        }
    }

    public static void main(String[] args) throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost/store?user=postgres&sslMode=disable&socketFactory="
            + "org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg&socketFactoryArg=" + System.getenv("PGHOST") + "/.s.PGSQL.5432");
        DefaultEventEntryStore<byte[]> entries = new DefaultEventEntryStore<>(source, new PostgresEventSqlSchema<byte[]>());
        entries.createSchema();
        JdbcEventStore store = new JdbcEventStore(entries, new XStreamSerializer());
        Map<String, String> metadata = new LinkedHashMap<>(Map.of("traceId", "t-1", "user", "Zo\u00eb <&> \ud83d\ude00"));
        String[] owners = {"Zo\u00eb \"the\" \u0141ukasz \ud83d\ude80", "<it's> & {\"}"};
        for (String type : List.of("Account", "Safe"))
            for (int i = 0; i < 2; ++i) {
                String id = type.toLowerCase() + '-' + i;
                store.appendEvents(type, new SimpleDomainEventStream(
                    new GenericDomainEventMessage<Object>(id, 0, new Opened(owners[i]), metadata),
                    new GenericDomainEventMessage<Object>(id, 1, new Money_Deposited(Long.MAX_VALUE, "first\tline\nsecond"))));
                store.appendEvents(type, new SimpleDomainEventStream(
                    new GenericDomainEventMessage<Object>(id, 2, new Money_Deposited(Long.MIN_VALUE, ""))));
            }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String type : List.of("Account", "Safe"))
            for (int i = 0; i < 2; ++i) tell(out, type, store.readEvents(type, type.toLowerCase() + '-' + i));
        store.appendSnapshotEvent("Account", new GenericDomainEventMessage<Object>("account-0", 2, new Opened("state")));
    }
}
