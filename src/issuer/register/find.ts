/** Looking things up in the register, refused by name where they are not there. */
import { ok, type Result } from '../../core/result.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Batch, Licensee, State } from './state.ts';

export function findLicensee(state: State, licensee: number): Result<Licensee, Refusal> {
  const found = state.licensees.get(licensee);
  return found ? ok(found) : refuse('licensee', licensee, 'unknown');
}

/** A member of one of a licensee's tables. */
export function findIn<K extends string | number, T>(field: string, table: ReadonlyMap<K, T>, key: K): Result<T, Refusal> {
  const found = table.get(key);
  return found === undefined ? refuse(field, key, 'unknown') : ok(found);
}

/** The first of some keys that a table lacks is refused. */
export function findAll<K extends string | number>(field: string, table: ReadonlyMap<K, unknown>, keys: readonly K[]): Result<null, Refusal> {
  const lacking = keys.find((key) => !table.has(key));
  return lacking === undefined ? ok(null) : refuse(field, lacking, 'unknown');
}

export function findAgreement(state: State, agreement: string): Result<Licensee, Refusal> {
  const licensee = state.agreements.get(agreement);
  return licensee === undefined ? refuse('agreement', agreement, 'unknown') : findLicensee(state, licensee);
}

export function findBatch(state: State, batch: string): Result<{ readonly licensee: Licensee; readonly batch: Batch }, Refusal> {
  for (const licensee of state.licensees.values()) {
    const found = licensee.batches.get(batch);
    if (found) return ok({ licensee, batch: found });
  }
  return refuse('batch', batch, 'unknown');
}

/** The id of a licensee's next act that has one: unique over the register and readable. */
export const nextId = (kind: string, { record, ids }: Licensee): string => `${kind}-${record.licensee}-${ids + 1}`;
