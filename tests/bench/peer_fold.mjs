// SPDX-License-Identifier: GPL-3.0-or-later
// The same fold as a script by hand would do it: peer_fold.mjs LOG.ndjson PROJECTION.js [STATES] reads the log
// line by line, gives each event to the handlers of the file, and writes the states, one line for each stream.
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

const [, , log, projection, statesFile] = process.argv;
let handlers, byStream = false;
const chain = { when(given) { handlers = given; }, foreachStream() { byStream = true; return chain; } };
globalThis.fromAll = () => chain;
runInThisContext(readFileSync(projection, 'utf8'));

const states = new Map();
function fold(line) {
    const { stream, type, version, data, metadata } = JSON.parse(line);
    const handler = handlers[type] ?? handlers.$any;
    if (!handler) return;
    const key = byStream ? stream : '';
    let state = states.get(key);
    if (state === undefined) state = handlers.$init();
    const after = handler(state, { streamId: stream, eventType: type, sequenceNumber: version, data, body: data, metadata });
    states.set(key, after === undefined ? state : after);
}

const begin = process.hrtime.bigint();
const file = openSync(log, 'r');
const buffer = Buffer.allocUnsafe(1 << 22);
let rest = Buffer.alloc(0), events = 0;
for (let size; (size = readSync(file, buffer)) > 0;) {
    const block = rest.length > 0 ? Buffer.concat([rest, buffer.subarray(0, size)]) : buffer.subarray(0, size);
    let from = 0;
    for (let end; (end = block.indexOf(10, from)) >= 0; from = end + 1, ++events) fold(block.toString('utf8', from, end));
    rest = Buffer.from(block.subarray(from));
}
closeSync(file);
const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
console.log(`seconds ${seconds.toFixed(3)}\nmillion ${(events / seconds / 1e6).toFixed(3)}`);
if (statesFile) {
    let text = '';
    for (const [name, state] of states) text += name + '\t' + JSON.stringify(state) + '\n';
    writeFileSync(statesFile, text);
}
