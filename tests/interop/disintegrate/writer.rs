// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a small store with disintegrate: events of a course and its students with domain ids of three types and
// a snapshot of a state, and prints what was appended, one event a line. write.sh builds and runs it.
use disintegrate::{serde::json::Json, Decision, Event, EventStore, StateMutate, StateQuery, StreamQuery};
use disintegrate_postgres::{decision_maker, PgEventStore, PgSnapshotter, WithPgSnapshot};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, Eq, Event, Serialize, Deserialize)]
#[stream(CourseEvent, [CourseCreated, StudentSubscribed, CourseClosed])]
#[stream(StudentEvent, [StudentRegistered, StudentSubscribed])]
enum DomainEvent {
    CourseCreated {
        #[id]
        course_id: String,
        name: String,
        seats: u64,
    },
    CourseClosed {
        #[id]
        course_id: String,
    },
    StudentRegistered {
        #[id]
        student_id: Uuid,
        #[id]
        number: i64,
        name: String,
    },
    StudentSubscribed {
        #[id]
        course_id: String,
        #[id]
        student_id: Uuid,
        note: Option<String>,
    },
}

#[derive(Default, StateQuery, Clone, Serialize, Deserialize)]
#[state_query(CourseEvent)]
struct Course {
    #[id]
    course_id: String,
    students: u64,
}

impl StateMutate for Course {
    fn mutate(&mut self, event: Self::Event) {
        if let CourseEvent::StudentSubscribed { .. } = event {
            self.students += 1;
        }
    }
}

struct Subscribe {
    course_id: String,
    student_id: Uuid,
    note: Option<String>,
}

impl Decision for Subscribe {
    type Event = DomainEvent;
    type StateQuery = Course;
    type Error = std::fmt::Error;
    fn state_query(&self) -> Course {
        Course { course_id: self.course_id.clone(), students: 0 }
    }
    fn process(&self, _: &Course) -> Result<Vec<DomainEvent>, Self::Error> {
        Ok(vec![DomainEvent::StudentSubscribed {
            course_id: self.course_id.clone(),
            student_id: self.student_id,
            note: self.note.clone(),
        }])
    }
}

fn tell(event: &disintegrate::PersistedEvent<i64, DomainEvent>) {
    let payload = serde_json::to_value(&**event).unwrap();
    let ids = &payload[event.name()];
    let stream = match (&ids["course_id"], &ids["number"]) {
        (serde_json::Value::String(course), _) => format!("course_id-{course}"),
        (_, number) => format!("number-{number}"),
    };
    println!(
        "{}",
        serde_json::json!({"stream": stream, "position": event.id(), "type": event.name(), "payload": payload})
    );
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let pool = sqlx::PgPool::connect(&std::env::args().nth(1).unwrap()).await.unwrap();
    let store = PgEventStore::try_new(pool.clone(), Json::<DomainEvent>::default()).await.unwrap();
    let snapshotter = PgSnapshotter::try_new(pool.clone(), 1).await.unwrap();
    let decisions = decision_maker(store.clone(), WithPgSnapshot::new(snapshotter));
    let students: Vec<Uuid> = (1..=3u128).map(|i| Uuid::from_u128(i << 64 | 0x8000_0000_0000_0000 | i)).collect();
    let mut first = Vec::new();
    for (id, name) in [("rust", "Rust für Łukasz \u{1f980}"), ("c\"++", "tab\tand\nline \\ {\"}")] {
        first.push(DomainEvent::CourseCreated { course_id: id.into(), name: name.into(), seats: u64::MAX });
    }
    for (i, student) in students.iter().enumerate() {
        first.push(DomainEvent::StudentRegistered {
            student_id: *student,
            number: i64::MAX - i as i64,
            name: ["Zoë", "", "null"][i].into(),
        });
    }
    for event in store.append_without_validation(first).await.unwrap() {
        tell(&event);
    }
    // As one that is rolled back leaves a hole in the sequence.
    sqlx::query("SELECT nextval('seq_event_event_id')").execute(&pool).await.unwrap();
    for course in ["rust", "c\"++"] {
        for (i, student) in students.iter().enumerate() {
            let subscribe = Subscribe {
                course_id: course.into(),
                student_id: *student,
                note: (i > 0).then(|| "a,b\r\n".into()),
            };
            for event in decisions.make(subscribe).await.unwrap() {
                tell(&event);
            }
        }
    }
    let closed = vec![DomainEvent::CourseClosed { course_id: "rust".into() }];
    let query: StreamQuery<i64, CourseEvent> = Course { course_id: "rust".into(), students: 0 }.query();
    for event in store.append(closed, query, 100).await.unwrap() {
        tell(&event);
    }
}
