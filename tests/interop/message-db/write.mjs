// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a store by Message DB's own function write_message, as its clients do, into the database of CONNECTION.
import postgres from 'postgres';

const sql = postgres(process.env.CONNECTION, { connection: { search_path: 'message_store' } });
const id = (n) => `00000000-0000-4000-8000-00000000000${n}`;
const write = (n, stream, type, data, metadata = null, expected = null) =>
    sql`SELECT write_message(${id(n)}, ${stream}, ${type}, ${data === null ? null : sql.json(data)},
        ${metadata === null ? null : sql.json(metadata)}, ${expected})`;

await write(1, 'account-123', 'Opened', { owner: 'Zoë "Z"\tB. \\ 東京', limits: [1, 2.5, { day: null }] }, null, -1);
await write(2, 'account:command-123', 'Deposit', { amount: 12.5 }, { correlationStreamName: 'signup-9' });
await write(3, 'account-123', 'Deposited', { amount: 12.5 }, { correlationStreamName: 'signup-9',
    causationMessageStreamName: 'account:command-123', causationMessagePosition: 0,
    causationMessageGlobalPosition: 2 }, 0);
await write(4, 'account-123', 'Noted', null);
await write(5, 'transfer-7+8', 'Started', {}, {}, -1);
try {
    await write(6, 'account-123', 'Closed', {}, null, 0);
    throw new Error('the conflict was not seen');
} catch (error) {
    if (!String(error).includes('Wrong expected version')) throw error;
}
await write(7, 'account-123', 'Closed', { reason: 'line\nbreak' }, null, 2);
process.exit(0);
