// SPDX-License-Identifier: GPL-3.0-or-later
// The peer DuckDB: `node peer_duckdb.mjs SOURCE FILE` reads NDJSON into a table of a database file, on two
// threads, and writes it out. Needs the package @duckdb/node-api beside it; run.sh installs that.
import { DuckDBInstance } from '@duckdb/node-api';

const [source, file] = process.argv.slice(2);
const instance = await DuckDBInstance.create(file, { threads: '2' });
const connection = await instance.connect();
await connection.run(`CREATE TABLE events AS SELECT * FROM read_json('${source}', format = 'newline_delimited')`);
await connection.run('CHECKPOINT');
