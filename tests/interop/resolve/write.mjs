// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a store with reSolve's event store into PostgreSQL (pg HOST) or an SQLite file (lite FILE): a counter of
// a thread beside its number is the position. Prints what the library reads back, one event a line.
import { createRequire } from 'node:module';

const [kind, place] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const createAdapter =
    kind === 'pg'
        ? require('@resolve-js/eventstore-postgresql').default
        : require('@resolve-js/eventstore-lite').default;
const store = createAdapter(
    kind === 'pg'
        ? { databaseName: 'public', snapshotBucketSize: 1, database: 'store', user: 'postgres', host: place, port: 5432 }
        : { databaseFile: place, snapshotBucketSize: 1 },
);
await store.init();

const names = ['Zoë "Ash"\tK. \\ 東京', "it's\nnew \u{1f680}"];
for (let version = 1; version <= 6; ++version)
    for (const [i, name] of names.entries()) {
        const payload = [
            { name, tags: ['a', { deep: null }], when: '2026-03-01T10:00:00.250Z' },
            { amount: Number.MAX_SAFE_INTEGER, rate: -1.5e-7 },
            undefined,
            { name },
            'text',
            [1, 2.5, '3'],
        ][version - 1];
        const type = ['STORY_CREATED', 'STORY_VOTED', 'STORY_FLAGGED'][(version - 1) % 3];
        const aggregateId = `story-${i + 1}`;
        await store.saveEvent({ aggregateId, aggregateVersion: version, type, timestamp: 1772359200000 + version, payload });
    }
await store.saveSnapshot('story-1', JSON.stringify({ state: { votes: 2 }, version: 6 }));
const secrets = await store.getSecretsManager();
await secrets.setSecret('user-1', 'a secret');

const { events } = await store.loadEvents({ limit: 100, cursor: null });
for (const event of events)
    console.log(
        JSON.stringify({
            stream: event.aggregateId,
            version: event.aggregateVersion,
            type: event.type,
            time: new Date(event.timestamp).toISOString().replace('Z', '000Z'),
            payload: event.payload,
        }),
    );
await store.dispose();
