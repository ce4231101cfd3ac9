# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a store of PyPI's eventsourcing (9.5.6) with its recorder for dynamic consistency boundaries into the
PostgreSQL of PGHOST, and prints what the library reads back, one event a line. Argument: msgpack, or json for an
application that serializes on its own.
tests/interop/with_postgres.sh tests/interop/python-eventsourcing/write_dcb.sh PYTHON"""
import json
import os
import sys

os.environ.update(PERSISTENCE_MODULE="eventsourcing.dcb.postgres_tt", POSTGRES_DBNAME="store",
                  POSTGRES_HOST=os.environ["PGHOST"], POSTGRES_PORT="5432", POSTGRES_USER="postgres",
                  POSTGRES_PASSWORD="none")

import msgspec

from eventsourcing.dcb.api import DCBEvent
from eventsourcing.dcb.application import DCBApplication
from eventsourcing.dcb.domain import Tagged
from eventsourcing.dcb.msgpack import Decision, MessagePackMapper


class StudentJoined(Decision):
    student: str
    name: str
    number: int


class CourseOpened(Decision):
    course: str
    places: int
    fee: float


class StudentEnrolled(Decision):
    student: str
    course: str
    note: str | None


def decisions():
    for i, name in enumerate(["Zoë \"the\" Łukasz \U0001f680", "it's {\"}\nnew\ttab \\"], 1):
        yield Tagged([f"student:s-{i}"], StudentJoined(f"s-{i}", name, (-1) ** i * 2**63 + (i == 2) * -1))
        yield Tagged([f"course:c-{i}"], CourseOpened(f"c-{i}", i, 1.5e-7))
        for course in range(1, i + 1):
            yield Tagged([f"student:s-{i}", f"course:c-{course}"],
                         StudentEnrolled(f"s-{i}", f"c-{course}", None if course == 1 else "a,b\"}"))
    yield Tagged([], CourseOpened("none", 0, 0.0))
    yield Tagged(["a \"b\\", "c,d{}"], StudentJoined("", "", 0))


kind = sys.argv[1]
with DCBApplication({"MAPPER_TOPIC": "eventsourcing.dcb.msgpack:MessagePackMapper"}) as app:
    for tagged in decisions():
        if kind == "msgpack":
            app.events.append([tagged])
        else:
            data = json.dumps(tagged.decision.as_dict(), ensure_ascii=False).encode()
            app.recorder.append([DCBEvent(type(tagged.decision).__name__, data, tagged.tags)])
    for read in app.recorder.read():
        event = read.event
        payload = (MessagePackMapper().to_domain_event(event).decision.as_dict() if kind == "msgpack"
                   else json.loads(event.data))
        row = {"stream": event.tags[0] if event.tags else "(none)", "position": read.position, "type": event.type,
               "payload": payload}
        print(json.dumps(row, ensure_ascii=False))
