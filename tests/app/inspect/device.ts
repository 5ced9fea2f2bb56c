/** An inspector's device for tests: storage of its own that stays from one start to the next, and a clock that only goes up. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { toBase64 } from '../../../src/core/bytes.ts';
import { openInspection, type Inspection } from '../../../src/app/inspect/flow/inspection.ts';
import { deviceSigner } from '../../../src/device/inspect/device-key.ts';
import { openRounds, type RoundsStorage } from '../../../src/device/inspect/rounds-storage.ts';
import { NOW } from '../flow/authority.ts';

let clock = NOW;

/** Another device: an empty database. */
export function anotherDevice(): void {
  globalThis.indexedDB = new IDBFactory();
  clock = NOW;
}

/** Starts the inspector's part on this device. */
export async function start(change?: (storage: RoundsStorage) => RoundsStorage): Promise<Inspection & { readonly storage: RoundsStorage }> {
  const storage = (await openRounds())!;
  const signer = await deviceSigner(storage);
  const inspection = await openInspection({ storage: change ? change(storage) : storage, signer, now: () => clock++, key: toBase64(signer.spki) });
  return { ...inspection, storage };
}

/** Begins a round; answers its id. */
export async function opened(inspection: Inspection, place = '示例市场 3 号摊'): Promise<string> {
  const id = await inspection.open({ record: { place } });
  if (!id.ok) throw new Error(id.error);
  return id.value;
}
