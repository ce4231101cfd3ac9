#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures reading a live PostgreSQL against psql's own COPY of the same rows: lines of `measure` in FOLDER/live
# and FOLDER/copy. Run by run.sh beside a server of its own (tests/interop/with_postgres.sh).
# tests/bench/live_postgres.sh BIN FOLDER EVENTS ROUNDS
set -euo pipefail
bin=$1 folder=$2 events=$3 rounds=$4
psql -qX -v ON_ERROR_STOP=1 -c 'CREATE DATABASE shop' postgres
psql -qX -v ON_ERROR_STOP=1 shop <<SQL
CREATE TABLE messages (global_position bigserial PRIMARY KEY, position bigint NOT NULL, time timestamp NOT NULL,
    stream_name text NOT NULL, type text NOT NULL, data jsonb, metadata jsonb, id uuid NOT NULL DEFAULT gen_random_uuid());
INSERT INTO messages (position, time, stream_name, type, data, metadata)
    SELECT i / 50000, '2026-01-01'::timestamp + i * interval '1 second', 'order-' || i % 50000,
        (array['OrderPlaced', 'OrderPaid', 'OrderShipped', 'ItemAdded'])[1 + i % 4],
        jsonb_build_object('total', (i::bigint * 7919) % 100000 / 100.0, 'customer', md5(i::text), 'lines',
            jsonb_build_array(jsonb_build_object('sku', i % 997, 'qty', i % 7), jsonb_build_object('sku', i % 991, 'qty', 1)),
            'note', repeat('abc ', i % 10)),
        jsonb_build_object('userId', 'u-' || i % 1000, 'traceId', md5((i / 3)::text))
    FROM generate_series(1, $events) i;
VACUUM ANALYZE messages;
SQL
for _ in $(seq "$rounds"); do
    "$bin/measure" psql -qX -c 'COPY messages TO STDOUT' shop >>"$folder/copy"
    rm -f "$folder/live.hindcast"*
    "$bin/measure" "$bin/hindcast-cli" import "postgresql://postgres@/shop?host=$PGHOST" --cache "$folder/live.hindcast" \
        >>"$folder/live"
done
rm -f "$folder/live.hindcast"*
