// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a small store with eventually and eventually-postgres: two aggregate types, which count their events
// each on their own, and prints what the library reads back, one event a line. write.sh builds and runs it.
use std::convert::TryFrom;
use std::sync::Arc;

use eventually_core::store::{EventStore, Expected, Select};
use eventually_core::versioning::Versioned;
use eventually_postgres::EventStoreBuilder;
use futures::TryStreamExt;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
enum OrderEvent {
    Placed { customer: String, total: f64 },
    ItemAdded { sku: String, amount: i64 },
    Sent(u64),
    Cancelled,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "type")]
enum CartEvent {
    Opened { owner: Option<String> },
    Left { reason: String },
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Id(String);

impl TryFrom<String> for Id {
    type Error = std::convert::Infallible;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Ok(Id(text))
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

async fn tell<S>(store: &S, kind: &str)
where
    S: EventStore<SourceId = Id>,
    S::Event: Serialize + Clone,
    S::Error: std::fmt::Debug,
{
    let mut events = store.stream_all(Select::All).await.unwrap();
    while let Some(event) = events.try_next().await.unwrap() {
        let payload = serde_json::to_value((*event).clone()).unwrap();
        let members = payload.as_object().cloned().unwrap_or_default();
        let name = match (&payload, payload.get("type")) {
            (serde_json::Value::String(name), _) | (_, Some(serde_json::Value::String(name))) => name.clone(),
            _ => members.keys().next().unwrap().clone(),
        };
        println!(
            "{}",
            serde_json::json!({"stream": event.source_id().to_string(), "version": event.version(),
                "category": kind, "type": name, "payload": payload.get(&name).unwrap_or(&payload)})
        );
    }
}

#[tokio::main]
async fn main() {
    let address = std::env::args().nth(1).unwrap();
    let (mut client, connection) = tokio_postgres::connect(&address, tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    let builder = EventStoreBuilder::migrate_database(&mut client).await.unwrap().builder(Arc::new(client));
    let mut orders = builder.build::<Id, OrderEvent>("orders").await.unwrap();
    let mut carts = builder.build::<Id, CartEvent>("shopping-carts").await.unwrap();
    for (id, name) in [("o-1", "Zoë Łukasz \u{1f6d2}"), ("o-2", "tab\tand\nline \\ {\"}")] {
        let placed = OrderEvent::Placed { customer: name.into(), total: 12.50 };
        let added = OrderEvent::ItemAdded { sku: "x".into(), amount: i64::MIN };
        orders.append(Id(id.into()), Expected::Exact(0), vec![placed, added]).await.unwrap();
        let opened = CartEvent::Opened { owner: (id == "o-1").then_some(name.into()) };
        carts.append(Id(format!("cart of {}", id)), Expected::Any, vec![opened]).await.unwrap();
        orders.append(Id(id.into()), Expected::Exact(2), vec![OrderEvent::Sent(u64::MAX)]).await.unwrap();
    }
    let left = CartEvent::Left { reason: String::new() };
    carts.append(Id("cart of o-1".into()), Expected::Exact(1), vec![left.clone(), left]).await.unwrap();
    orders.append(Id("o-1".into()), Expected::Any, vec![OrderEvent::Cancelled]).await.unwrap();
    orders.append(Id("o-3".into()), Expected::Any, vec![OrderEvent::Cancelled]).await.unwrap();
    orders.remove(Id("o-3".into())).await.unwrap();
    tell(&orders, "orders").await;
    tell(&carts, "shopping-carts").await;
}
