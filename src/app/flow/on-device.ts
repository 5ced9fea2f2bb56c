/** What this device keeps of the app, counted when asked. */
import { useEffect, useState } from 'preact/hooks';
import type { Storage } from '../../device/storage.ts';
import { started } from '../../device/update.ts';
import { useApp } from '../context.ts';
import { readHistory } from './history.ts';

export interface OnDevice {
  /** False where nothing outlives the page. */
  readonly lasting: boolean;
  /** Codes in the history. */
  readonly codes: number;
  /** The app starts without a network. */
  readonly offline: boolean;
  /** Bytes in use, where the browser tells. */
  readonly bytes?: number;
}

/** Undefined until counted. */
export function useOnDevice(): OnDevice | undefined {
  const { storage } = useApp();
  const [kept, setKept] = useState<OnDevice>();
  useEffect(() => {
    let current = true;
    void storage.then(count).then((counted) => {
      if (!current) return;
      setKept(counted);
      // Keeping the app may take long, or never be done: the rest is shown before.
      void started.then(({ ready }) => ready).then((offline) => current && setKept({ ...counted, offline }));
    });
    return () => {
      current = false;
    };
  }, [storage]);
  return kept;
}

async function count(storage: Storage): Promise<OnDevice> {
  const bytes = await usage();
  return { lasting: storage.lasting, codes: (await readHistory(storage)).length, offline: false, ...(bytes !== undefined && { bytes }) };
}

async function usage(): Promise<number | undefined> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return undefined;
  return navigator.storage.estimate().then((estimate) => estimate.usage, () => undefined);
}
