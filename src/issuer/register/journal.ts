/** The register's file: an SQLite table that only grows, each row chained to the one before by its hash. */
import { createHash } from 'node:crypto';
import Database from 'libsql';
import { formatInstant, type Seconds } from '../../core/day.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { canonicalJson, type Json } from '../../core/trust/json.ts';
import type { Act, Entry } from './acts.ts';
import { CHAIN_START } from './state.ts';

/** Milliseconds to wait for another process that is writing. */
const PATIENCE = 15_000;
const FORMAT = 1;

// REPLACE deletes the row it collides with without firing a DELETE trigger; hence the insert trigger looks for collisions itself.
const SCHEMA = `
  CREATE TABLE act (
    seq  INTEGER PRIMARY KEY,
    file TEXT NOT NULL UNIQUE,
    at   TEXT NOT NULL,
    by   TEXT NOT NULL,
    act  TEXT NOT NULL,
    what TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TRIGGER act_kept_update BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;
  CREATE TRIGGER act_kept_delete BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;
  CREATE TRIGGER act_chained BEFORE INSERT ON act
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM act)
      OR NEW.prev IS NOT coalesce((SELECT hash FROM act ORDER BY seq DESC LIMIT 1), '${CHAIN_START}')
      OR EXISTS (SELECT 1 FROM act WHERE file = NEW.file OR hash = NEW.hash)
    BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;
  PRAGMA user_version = ${FORMAT};
`;

interface Row {
  readonly seq: number;
  readonly file: string;
  readonly at: string;
  readonly by: string;
  readonly act: string;
  readonly what: string;
  readonly prev: string;
  readonly hash: string;
}

export interface Journal {
  /** Entries after a place, in order; the fault is the file number at which the chain breaks. */
  after(seq: number, prev: string): Result<Entry[], string>;
  append(entry: Entry): void;
  /** Hold the only right to write from `begin` to `commit` or `rollback`. */
  begin(): void;
  commit(): void;
  rollback(): void;
  close(): void;
}

/** Open the register's file, made when it is not there and `create` is said. */
export function openJournal(file: string, create: boolean): Journal {
  const database = new Database(file, { fileMustExist: !create, timeout: PATIENCE });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  if (create) database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT;`);
  const select = database.prepare('SELECT seq, file, at, by, act, what, prev, hash FROM act WHERE seq > ? ORDER BY seq');
  const insert = database.prepare('INSERT INTO act (seq, file, at, by, act, what, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  return {
    after: (seq, prev) => chain(select.all(seq) as Row[], seq, prev),
    append: ({ seq, file: number, at, by, act, what, prev, hash }) => void insert.run(seq, number, at, by, act, JSON.stringify(what), prev, hash),
    begin: () => void database.exec('BEGIN IMMEDIATE'),
    commit: () => void database.exec('COMMIT'),
    rollback: () => void database.exec('ROLLBACK'),
    close: () => void database.close(),
  };
}

function chain(rows: readonly Row[], seq: number, prev: string): Result<Entry[], string> {
  const entries: Entry[] = [];
  for (const row of rows) {
    const entry = { ...row, what: JSON.parse(row.what) } as Entry;
    if (row.seq !== seq + 1 || row.prev !== prev || row.hash !== hashOf(entry)) return err(row.file);
    entries.push(entry);
    ({ seq, hash: prev } = row);
  }
  return ok(entries);
}

/** The next entry for an act. The file number is the year and the place in the register. */
export function chainOn(last: { readonly seq: number; readonly hash: string }, act: Act, by: string, now: Seconds): Entry {
  const at = formatInstant(now);
  const seq = last.seq + 1;
  const entry = { ...act, seq, file: `${at.slice(0, 4)}-${String(seq).padStart(6, '0')}`, by, at, prev: last.hash };
  return { ...entry, hash: hashOf(entry) };
}

/** SHA-256 over the canonical JSON of everything but the hash itself, the hash before included. */
function hashOf({ seq, file, at, by, act, what, prev }: Omit<Entry, 'hash'>): string {
  return createHash('sha256').update(canonicalJson({ seq, file, at, by, act, what: what as unknown as Json, prev })).digest('hex');
}
