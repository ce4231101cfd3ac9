// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a small store with esrs: two aggregates, each with a table of its own and one with versions of its
// schema, and prints what the library reads back, one event a line. write.sh builds and runs it.
use esrs::event::Upcaster;
use esrs::manager::AggregateManager;
use esrs::store::postgres::{PgStore, PgStoreBuilder, UuidFormat};
use esrs::store::EventStore;
use esrs::{Aggregate, AggregateState};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Clone, Debug, Serialize, Deserialize)]
enum BookEvent {
    Bought { copies: i64, by: String },
    Returned { copies: u64 },
    Burnt,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum LoanEvent {
    LoanOpened { reader: Option<String>, fee: f64 },
    LoanEnded,
}

impl Upcaster for BookEvent {}
impl Upcaster for LoanEvent {
    fn current_version() -> Option<i32> {
        Some(2)
    }
}

struct Book;
struct Loan;

impl Aggregate for Book {
    const NAME: &'static str = "book";
    type State = i32;
    type Command = Vec<BookEvent>;
    type Event = BookEvent;
    type Error = std::fmt::Error;
    fn handle_command(_: &i32, command: Self::Command) -> Result<Vec<BookEvent>, Self::Error> {
        Ok(command)
    }
    fn apply_event(state: i32, _: BookEvent) -> i32 {
        state + 1
    }
}

impl Aggregate for Loan {
    const NAME: &'static str = "loan";
    type State = i32;
    type Command = Vec<LoanEvent>;
    type Event = LoanEvent;
    type Error = std::fmt::Error;
    fn handle_command(_: &i32, command: Self::Command) -> Result<Vec<LoanEvent>, Self::Error> {
        Ok(command)
    }
    fn apply_event(state: i32, _: LoanEvent) -> i32 {
        state + 1
    }
}

async fn tell<A>(store: &PgStore<A>, id: Uuid)
where
    A: Aggregate,
    A::State: Send,
    A::Event: Serialize + serde::de::DeserializeOwned + Upcaster + Clone + Send + Sync + 'static,
{
    for event in store.by_aggregate_id(id).await.unwrap() {
        let payload = serde_json::to_value(&event.payload).unwrap();
        let kind = match (&payload, payload.get("type")) {
            (serde_json::Value::String(name), _) | (_, Some(serde_json::Value::String(name))) => name.clone(),
            (other, _) => other.as_object().unwrap().keys().next().unwrap().clone(),
        };
        println!(
            "{}",
            serde_json::json!({"stream": format!("{}-{}", A::NAME, event.aggregate_id), "version": event.sequence_number, "id": event.id,
                "time": event.occurred_on.to_rfc3339_opts(chrono::SecondsFormat::Micros, true),
                "category": A::NAME, "type": kind, "payload": payload.get(&kind).unwrap_or(&payload)})
        );
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let pool = sqlx::PgPool::connect(&std::env::args().nth(1).unwrap()).await.unwrap();
    let books: PgStore<Book> = PgStoreBuilder::new(pool.clone()).try_build().await.unwrap();
    let loans: PgStore<Loan> =
        PgStoreBuilder::new(pool).with_event_id_format(UuidFormat::V7).try_build().await.unwrap();
    let ids: Vec<Uuid> = (1..=2).map(Uuid::from_u128).collect();
    for (id, name) in ids.iter().zip(["Zoë Łukasz \u{1f4da}", "tab\tand\nline \\ {\"}"]) {
        let manager = AggregateManager::new(books.clone());
        let bought = BookEvent::Bought { copies: i64::MIN, by: name.into() };
        let returned = BookEvent::Returned { copies: u64::MAX };
        manager.handle_command(AggregateState::with_id(*id), vec![bought, returned]).await.unwrap().unwrap();
        let state = manager.load(*id).await.unwrap().unwrap();
        manager.handle_command(state, vec![BookEvent::Burnt]).await.unwrap().unwrap();
        let manager = AggregateManager::new(loans.clone());
        let opened = LoanEvent::LoanOpened { reader: None, fee: 0.5 };
        let again = LoanEvent::LoanOpened { reader: Some(name.into()), fee: 1e21 };
        manager
            .handle_command(AggregateState::with_id(*id), vec![opened, again, LoanEvent::LoanEnded])
            .await
            .unwrap()
            .unwrap();
    }
    for id in ids {
        tell(&books, id).await;
        tell(&loans, id).await;
    }
}
