// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a store with Castore's adapter for PostgreSQL into the database of CONNECTION: two stores of events
// in one table, one aggregate id in both, and an event that is pushed again with `force`.
import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres';
import { EventStore, EventType } from '@castore/core';

const connectionString = process.env.CONNECTION;
await PostgresEventStorageAdapter.createEventTable({ connectionString });
const adapter = new PostgresEventStorageAdapter({ connectionString });

const store = (eventStoreId, types) =>
    new EventStore({
        eventStoreId,
        eventTypes: types.map((type) => new EventType({ type })),
        reducer: (state, event) => ({ ...state, ...event.payload }),
        eventStorageAdapter: adapter,
    });
const trainers = store('TRAINERS', ['TRAINER_CREATED', 'TRAINER_RENAMED']);
const pokemons = store('POKEMONS', ['POKEMON_APPEARED', 'POKEMON_CAUGHT', 'POKEMON_LEVELLED']);
const at = (second) => `2026-03-01T10:00:0${second}.250Z`;
const ash = '5f2c8a9e-0000-4000-8000-000000000001';
const pika = '5f2c8a9e-0000-4000-8000-000000000002';

await trainers.pushEvent({ aggregateId: ash, version: 1, type: 'TRAINER_CREATED', timestamp: at(0),
    payload: { name: 'Zoë "Ash"\tK. \\ 東京' }, metadata: { correlationId: 'c-1', by: null } });
await pokemons.pushEvent({ aggregateId: pika, version: 1, type: 'POKEMON_APPEARED', timestamp: at(1),
    payload: { level: 1.5, moves: ['tackle', { name: 'growl', power: 0 }] } });
await pokemons.pushEvent({ aggregateId: pika, version: 2, type: 'POKEMON_CAUGHT', timestamp: at(2) });
await pokemons.pushEvent({ aggregateId: ash, version: 1, type: 'POKEMON_APPEARED', timestamp: at(3), payload: {} });
await EventStore.pushEventGroup(
    pokemons.groupEvent({ aggregateId: pika, version: 3, type: 'POKEMON_LEVELLED', timestamp: at(4), payload: { level: 2 } }),
    trainers.groupEvent({ aggregateId: ash, version: 2, type: 'TRAINER_RENAMED', timestamp: at(4), payload: { name: null } }));
await pokemons.pushEvent({ aggregateId: pika, version: 2, type: 'POKEMON_CAUGHT', timestamp: at(5),
    payload: { by: ash } }, { force: true });
process.exit(0);
