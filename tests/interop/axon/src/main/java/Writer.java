// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a small store with Axon Framework's JdbcEventStorageEngine: XML, JSON and CBOR, events of aggregates
// and one without. The PostgreSQL is that of PGHOST. write.sh runs it.
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.thoughtworks.xstream.XStream;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.xml.XStreamSerializer;

public class Writer {
    public static class Opened {
        public String owner;
        public BigDecimal limit;
        public List<String> tags;
        public Map<String, Integer> counts;
        public Opened() {}
        Opened(String owner) {
            this.owner = owner;
            limit = new BigDecimal("10.50");
            tags = new java.util.ArrayList<>(List.of("new", "a<b>&c"));
            counts = new java.util.HashMap<>(Map.of("cards", 2));
        }
    }
    public static class Money_Deposited {
        public long amount;
        public String note;
        public boolean cash = true;
        public Money_Deposited() {}
        Money_Deposited(long amount, String note) { this.amount = amount; this.note = note; }
    }

    static JdbcEventStorageEngine engine(Serializer serializer, ConnectionProvider connections) {
        return JdbcEventStorageEngine.builder().connectionProvider(connections)
            .transactionManager(NoTransactionManager.INSTANCE)
            .eventSerializer(serializer).snapshotSerializer(serializer).build();
    }

    public static void main(String[] args) throws Exception {
        String url = "jdbc:postgresql://localhost/store?user=postgres"
            + "&socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg&socketFactoryArg="
            + System.getenv("PGHOST") + "/.s.PGSQL.5432&sslMode=disable";
        ConnectionProvider connections = () -> DriverManager.getConnection(url);
        XStream xstream = new XStream();
        xstream.allowTypesByWildcard(new String[] {"**"});
        Serializer[] serializers = {
            XStreamSerializer.builder().xStream(xstream).build(),
            JacksonSerializer.builder().objectMapper(new ObjectMapper()).build(),
            JacksonSerializer.builder().objectMapper(new CBORMapper()).build()};
        engine(serializers[0], connections).createSchema(PostgresEventTableFactory.INSTANCE);
        for (int i = 0; i < serializers.length; ++i) {
            String id = "acc-" + (i + 1);
            engine(serializers[i], connections).appendEvents(
                new GenericDomainEventMessage<>("Account", id, 0, new Opened("Zoë"), MetaData.emptyInstance()),
                new GenericDomainEventMessage<>("Account", id, 1, new Money_Deposited(12, "line\nbreak"),
                    MetaData.with("traceId", "trace-1").and("correlationId", "cause-1").and("user", "clerk")));
        }
        engine(serializers[0], connections).appendEvents(
            new GenericEventMessage<>(new Money_Deposited(1, "alone"), MetaData.emptyInstance()));
        engine(serializers[0], connections).storeSnapshot(
            new GenericDomainEventMessage<>("Account", "acc-1", 1, new Opened("snap"), MetaData.emptyInstance()));
    }
}
