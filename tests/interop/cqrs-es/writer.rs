// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a small store with cqrs-es and postgres-es: two kinds of aggregates, one of them with snapshots, and
// prints what the library reads back, one event a line: what a variant of an enum holds. write.sh builds and runs it.
use std::collections::HashMap;

use cqrs_es::event_sink::EventSink;
use cqrs_es::persist::PersistedEventStore;
use cqrs_es::{Aggregate, DomainEvent, EventStore};
use postgres_es::{default_postgress_pool, postgres_cqrs, postgres_snapshot_cqrs, PostgresEventRepository};
use serde::{de::DeserializeOwned, Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum AccountEvent {
    Opened { owner: String, limit: f64 },
    Deposited { amount: i64, note: Option<String>, tags: Vec<String> },
    Closed,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind")]
enum ParcelEvent {
    Packed { weight: u64 },
    Sent { to: String },
}

impl DomainEvent for AccountEvent {
    fn event_type(&self) -> String {
        match self {
            Self::Opened { .. } => "Opened",
            Self::Deposited { .. } => "Deposited",
            Self::Closed => "Closed",
        }
        .to_string()
    }
    fn event_version(&self) -> String {
        "1.0".to_string()
    }
}

impl DomainEvent for ParcelEvent {
    fn event_type(&self) -> String {
        match self {
            Self::Packed { .. } => "Packed",
            Self::Sent { .. } => "Sent",
        }
        .to_string()
    }
    fn event_version(&self) -> String {
        "2.1".to_string()
    }
}

#[derive(Default, Serialize, Deserialize)]
struct Account {
    balance: i64,
}

#[derive(Default, Serialize, Deserialize)]
struct Parcel {}

impl Aggregate for Account {
    const TYPE: &'static str = "account";
    type Command = Vec<AccountEvent>;
    type Event = AccountEvent;
    type Error = std::fmt::Error;
    type Services = ();
    async fn handle(&mut self, command: Self::Command, _: &(), sink: &EventSink<Self>) -> Result<(), Self::Error> {
        for event in command {
            sink.write(event, self).await;
        }
        Ok(())
    }
    fn apply(&mut self, event: Self::Event) {
        if let AccountEvent::Deposited { amount, .. } = event {
            self.balance = amount;
        }
    }
}

impl Aggregate for Parcel {
    const TYPE: &'static str = "parcel";
    type Command = ParcelEvent;
    type Event = ParcelEvent;
    type Error = std::fmt::Error;
    type Services = ();
    async fn handle(&mut self, command: Self::Command, _: &(), sink: &EventSink<Self>) -> Result<(), Self::Error> {
        sink.write(command, self).await;
        Ok(())
    }
    fn apply(&mut self, _: Self::Event) {}
}

async fn tell<A: Aggregate>(repository: PostgresEventRepository, id: &str)
where
    A::Event: Serialize + DeserializeOwned,
{
    let store = PersistedEventStore::<PostgresEventRepository, A>::new_event_store(repository);
    for event in store.load_events(id).await.unwrap() {
        let kind = event.payload.event_type();
        let payload = serde_json::to_value(&event.payload).unwrap();
        println!(
            "{}",
            serde_json::json!({"stream": format!("{}-{}", A::TYPE, event.aggregate_id), "version": event.sequence,
                "type": kind, "payload": payload.get(&kind).unwrap_or(&payload), "metadata": event.metadata})
        );
    }
}

fn metadata(correlation: &str) -> HashMap<String, String> {
    HashMap::from([
        ("correlationId".to_string(), correlation.to_string()),
        ("user".to_string(), "Zoë \u{1f600}".to_string()),
    ])
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let pool = default_postgress_pool(&std::env::args().nth(1).unwrap()).await;
    let accounts = postgres_snapshot_cqrs::<Account>(pool.clone(), vec![], 2, ());
    let parcels = postgres_cqrs::<Parcel>(pool.clone(), vec![], ());
    for (id, owner) in [("a-1", "Zoë \"the\" Łukasz"), ("a-2", "{}:,[]\\")] {
        let opened = AccountEvent::Opened { owner: owner.to_string(), limit: 10.5 };
        accounts.execute_with_metadata(id, vec![opened], metadata("c-1")).await.unwrap();
        for amount in [1, i64::MAX, i64::MIN] {
            let deposited = AccountEvent::Deposited {
                amount,
                note: (amount == 1).then(|| "first\tline\nsecond".to_string()),
                tags: vec!["a".to_string(), "}".to_string()],
            };
            accounts.execute(id, vec![deposited.clone(), deposited]).await.unwrap();
        }
        parcels.execute_with_metadata(id, ParcelEvent::Packed { weight: u64::MAX }, metadata("c-2")).await.unwrap();
        parcels.execute(id, ParcelEvent::Sent { to: owner.to_string() }).await.unwrap();
    }
    accounts.execute("a-2", vec![AccountEvent::Closed]).await.unwrap();
    for id in ["a-1", "a-2"] {
        tell::<Account>(PostgresEventRepository::new(pool.clone()), id).await;
        tell::<Parcel>(PostgresEventRepository::new(pool.clone()), id).await;
    }
}
