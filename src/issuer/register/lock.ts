/** One process at a time. The lock is SQLite's on a file of its own: it ends with the process, however that ends. */
import { setTimeout as after } from 'node:timers/promises';
import Database from 'libsql';
import type { Result } from '../../core/result.ts';
import { refuse, type Refusal } from '../refusal.ts';

/** Milliseconds to wait for the other one to end, and between two looks. */
const PATIENCE = 60_000;
const LOOK = 50;

/** Do some work while nobody else does any under the same lock. */
export async function alone<T>(file: string, work: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  const database = new Database(file, { timeout: 1 });
  try {
    for (let waited = 0; !hold(database); waited += LOOK) {
      if (waited >= PATIENCE) return refuse('lock', file, 'busy');
      await after(LOOK);
    }
    return await work();
  } finally {
    database.close();
  }
}

function hold(database: Database.Database): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (fault) {
    if ((fault as { code?: string }).code?.startsWith('SQLITE_BUSY')) return false; // SQLite tells that another holds it by throwing.
    throw fault;
  }
}
