#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The state at every version of every stream, worked out a second time with the standard library alone.

Reads the real stores with readers of its own, folds their payloads by RFC 7396 with an implementation of its
own, and compares what `hindcast-cli state STORE --every-version --json` prints: number text, strings, member
order. Prints the count for each store.

    fold.py HINDCAST_CLI DATA_FOLDER     exit code 0 when everything agrees, 77 when the folder is absent;
                                         HINDCAST_TEST_DATA names another folder
"""
import base64
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

SKIPPED = 77


class Number(str):
    """A JSON number as the text that was stored."""


def forbidden(name):
    raise ValueError("not JSON: " + name)


def parse(text):
    return json.loads(text, parse_int=Number, parse_float=Number, parse_constant=forbidden)


def merge(target, patch):
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = merge(result.get(name), value)
    return result


def fold(state, payload):
    """One event: `payload` is None (SQL NULL) or the stored bytes."""
    if payload is None:
        return state
    try:
        value = parse(payload.decode("utf-8"))
    except ValueError:
        value = {"$encoding": "base64", "$bytes": base64.b64encode(payload).decode("ascii")}
        return {**state, "$value": value}
    if isinstance(value, dict):
        return merge(state, value)
    return {**state, "$value": value}


def same(left, right):
    if isinstance(left, Number) or isinstance(right, Number):
        return type(left) is type(right) and str(left) == str(right)
    if type(left) is not type(right):
        return False
    if isinstance(left, dict):
        return list(left) == list(right) and all(same(left[name], right[name]) for name in left)
    if isinstance(left, list):
        return len(left) == len(right) and all(map(same, left, right))
    return left == right


# --- readers: each yields (stream, version, position, payload bytes or None) ---


def as_bytes(value):
    return value.encode("utf-8") if isinstance(value, str) else value


def sqlite_rows(path, query):
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "store.db")
        with open(path, "rb") as source, open(copy, "wb") as target:
            target.write(source.read())
        connection = sqlite3.connect(copy)
        connection.text_factory = bytes
        yield from connection.execute(query)
        connection.close()


def emmett_sqlite(path):
    query = (
        "SELECT stream_id, stream_position, global_position, message_data FROM emt_messages"
        " WHERE message_kind = 'E'"
    )
    for stream, version, position, data in sqlite_rows(path, query):
        yield stream.decode(), version, position, as_bytes(data)


def python_eventsourcing(path):
    query = "SELECT originator_id, originator_version, rowid, state FROM stored_events"
    for stream, version, position, state in sqlite_rows(path, query):
        yield stream.decode(), version, position, as_bytes(state)


ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


def copy_field(text):
    """One field of COPY's text format; None is SQL NULL."""
    if text == "\\N":
        return None
    if "\\" not in text:
        return text
    out, at = [], 0
    while at < len(text):
        if text[at] != "\\" or at + 1 == len(text):
            out.append(text[at])
            at += 1
            continue
        out.append(ESCAPES.get(text[at + 1], text[at + 1]))
        at += 2
    return "".join(out)


def copy_rows(path, is_wanted):
    """Rows of every COPY block whose table is wanted, as dictionaries by column name."""
    columns = None
    with open(path, encoding="utf-8", newline="\n") as dump:
        for line in dump:
            line = line[:-1]
            if columns is None:
                if line.startswith("COPY ") and line.endswith(" FROM stdin;"):
                    table, rest = line[len("COPY "):].split(" (", 1)
                    if is_wanted(table):
                        names = rest.split(")", 1)[0].split(", ")
                        columns = [name.strip('"') for name in names]
            elif line == "\\.":
                columns = None
            else:
                yield dict(zip(columns, map(copy_field, line.split("\t"))))


def emmett_postgres(path):
    for row in copy_rows(path, lambda table: table.split(".")[-1].startswith("emt_messages")):
        if row["message_kind"] == "E":
            yield row["stream_id"], int(row["stream_position"]), int(row["global_position"]), as_bytes(row["message_data"])


def message_db(path):
    for row in copy_rows(path, lambda table: table == "message_store.messages"):
        yield row["stream_name"], int(row["position"]), int(row["global_position"]), as_bytes(row["data"])


def castore(path):
    for row in copy_rows(path, lambda table: table == "public.event"):
        stream = row["aggregate_name"] + "-" + row["aggregate_id"]
        yield stream, int(row["version"]), int(row["id"]), as_bytes(row["data"])


STORES = [
    ("emmett/emmett-sqlite.db", emmett_sqlite),
    ("emmett/emmett-postgres.sql", emmett_postgres),
    ("message-db/message-db.sql", message_db),
    ("castore/castore.sql", castore),
    ("python-eventsourcing/eventsourcing-9.sqlite", python_eventsourcing),
]


def expected_states(path, reader):
    streams = {}
    for stream, version, position, payload in reader(path):
        streams.setdefault(stream, []).append((version, position, payload))
    for stream, events in streams.items():
        state = {}
        for folded, (version, position, payload) in enumerate(sorted(events, key=lambda event: event[:2]), 1):
            state = fold(state, payload)
            yield (stream, folded), (version, position, state)


def answers(program, path):
    """What the program says, by (stream, events folded)."""
    command = [program, "state", path, "--every-version", "--json", "--no-cache", "--quiet"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    for line in process.stdout:
        yield parse(line.decode("utf-8"))
    process.stdout.close()
    if process.wait() != 0:
        raise SystemExit(f"{path}: exit code {process.returncode}")


def compare(program, path, reader):
    expected = dict(expected_states(path, reader))
    total, differences = len(expected), []
    for line in answers(program, path):
        place = (line["stream"], int(line["events"]))
        if place not in expected:
            differences.append(f"{place}: not in the store")
            continue
        version, position, state = expected.pop(place)
        if (int(line["version"]), int(line["position"])) != (version, position):
            differences.append(f"{place}: version {line['version']}, position {line['position']}")
        elif not same(line["state"], state):
            differences.append(f"{place}: {json.dumps(line['state'])} instead of {json.dumps(state)}")
    differences += [f"{place}: missing" for place in expected]
    return total, differences


def main(program, data):
    if not os.path.isdir(data):
        print(f"skipped: no folder {data}")
        return SKIPPED
    failed, states = False, 0
    for name, reader in STORES:
        total, differences = compare(program, os.path.join(data, name), reader)
        states += total - len(differences)
        print(f"{name}: {total - len(differences)} of {total} states agree")
        for difference in differences[:5]:
            print("  " + difference[:400])
        failed = failed or bool(differences) or total == 0
    print(f"{states} states agree")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    sys.exit(main(sys.argv[1], os.environ.get("HINDCAST_TEST_DATA") or sys.argv[2]))
