// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a small store with es-entity: the events of two entities with their context, and prints what the library
// reads back, one event a line. write.sh makes the tables, builds it (its SQL is checked against them) and runs it.
use es_entity::{
    EntityEvents, EntityEventsBuilder, EntityHydrationError, EsEntity, EsEvent, EsRepo, EventContext, FromCaller,
    IntoEvents, TryFromEvents,
};
use serde::{Deserialize, Serialize};
use sqlx::PgPool;

es_entity::entity_id! { UserId }

#[derive(Clone, Debug, EsEvent, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[es_event(id = "UserId")]
enum UserEvent {
    Initialized { id: UserId, name: String },
    NameUpdated { name: String },
    CreditRaised { credit: i64, by: u64, rate: Option<f64> },
}

#[derive(EsEntity)]
struct User {
    id: UserId,
    name: String,
    events: EntityEvents<UserEvent>,
}

impl TryFromEvents<UserEvent> for User {
    fn try_from_events(events: EntityEvents<UserEvent>) -> Result<Self, EntityHydrationError> {
        let mut hydrator = User::hydrator();
        for event in events.iter_all() {
            match event {
                UserEvent::Initialized { id, name } => {
                    hydrator.id(*id).name(name.clone());
                }
                UserEvent::NameUpdated { name } => {
                    hydrator.name(name.clone());
                }
                UserEvent::CreditRaised { .. } => {}
            }
        }
        hydrator.build(events)
    }
}

struct NewUser {
    id: UserId,
    name: String,
}

impl IntoEvents<UserEvent> for NewUser {
    type IdSource = FromCaller;
    fn into_events(self, builder: EntityEventsBuilder<UserEvent, FromCaller>) -> EntityEvents<UserEvent> {
        builder.initial_events(self.id, [UserEvent::Initialized { id: self.id, name: self.name }])
    }
}

#[derive(EsRepo)]
#[es_repo(entity = "User", id(source = caller), columns(name(ty = "String")))]
struct Users {
    pool: PgPool,
}

fn tell(user: &User) {
    for event in user.events.iter_persisted() {
        println!(
            "{}",
            serde_json::json!({"stream": format!("user-{}", event.entity_id), "category": "user", "version": event.sequence, "payload": event.event,
                "type": serde_json::to_value(&event.event).unwrap()["type"], "metadata": event.context,
                "time": event.recorded_at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true)})
        );
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let users = Users { pool: PgPool::connect(&std::env::args().nth(1).unwrap()).await.unwrap() };
    let ids: Vec<UserId> = (1..=2).map(|i| UserId::from(uuid::Uuid::from_u128(i))).collect();
    for (id, name) in ids.iter().zip(["Zoë Łukasz \u{1f511}", "tab\tand\nline \\ {\"}"]) {
        let mut context = EventContext::current();
        context.insert("correlationId", &"c-1").unwrap();
        context.insert("audit", &serde_json::json!({"user": name, "n": i64::MAX})).unwrap();
        users.create(NewUser { id: *id, name: name.into() }).await.unwrap();
    }
    for credit in [1, i64::MAX, i64::MIN] {
        for id in &ids {
            let mut user = users.find_by_id(*id).await.unwrap();
            user.events.push(UserEvent::CreditRaised {
                credit,
                by: u64::MAX,
                rate: (credit == 1).then_some(0.25),
            });
            user.name = format!("user {id} of {credit}");
            user.events.push(UserEvent::NameUpdated { name: user.name.clone() });
            users.update(&mut user).await.unwrap();
        }
    }
    for id in &ids {
        tell(&users.find_by_id(*id).await.unwrap());
    }
}
