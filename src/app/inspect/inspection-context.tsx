/** The inspector's pages share one opened inspection: read from the disk once, and told of every change. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { toBase64 } from '../../core/bytes.ts';
import { deviceSigner } from '../../device/inspect/device-key.ts';
import { openRounds } from '../../device/inspect/rounds-storage.ts';
import { formatNumber } from '../../i18n/format.ts';
import { inspectWords } from '../../i18n/inspect.ts';
import type { InspectWords } from '../../i18n/inspect/words.ts';
import { useApp } from '../context.ts';
import { openInspection, type HeldRound, type Inspection, type InspectionState } from './flow/inspection.ts';

export type Opened = { readonly at: 'opening' } | { readonly at: 'no-storage' } | { readonly at: 'open'; readonly inspection: Inspection };

let opened: Promise<Inspection | undefined> | undefined;

/** Opens the rounds of this device at first use, and keeps them open while the page lives. */
export function useOpening(): Opened {
  const { now } = useApp();
  const [state, setState] = useState<Opened>({ at: 'opening' });
  useEffect(() => {
    opened ??= open(now);
    void opened.then((inspection) => setState(inspection ? { at: 'open', inspection } : { at: 'no-storage' }));
  }, []);
  return state;
}

async function open(now: () => number): Promise<Inspection | undefined> {
  const storage = await openRounds();
  if (!storage) return undefined;
  try {
    const signer = await deviceSigner(storage);
    return await openInspection({ storage, signer, now, key: toBase64(signer.spki) });
  } catch {
    return undefined; // No key can be made or kept here.
  }
}

const Context = createContext<Inspection | undefined>(undefined);
export const InspectionProvider = Context.Provider;

/** The opened inspection; a component outside the pages that have one is a bug of ours. */
export function useInspection(): Inspection {
  const inspection = useContext(Context);
  if (!inspection) throw new Error('useInspection outside InspectionProvider');
  return inspection;
}

/** All rounds; renders again whenever one changes. */
export function useRounds(): InspectionState {
  const inspection = useInspection();
  const [state, setState] = useState(inspection.state());
  useEffect(() => {
    setState(inspection.state());
    return inspection.subscribe(() => setState(inspection.state()));
  }, [inspection]);
  return state;
}

export const useRound = (id: string): HeldRound | undefined => useRounds().rounds.find((round) => round.id === id);

export const useWords = (): InspectWords => inspectWords[useApp().locale];

/** A count as people of the locale write it. */
export function useCount(): (value: number) => string {
  const { locale } = useApp();
  return (value) => formatNumber(locale, value);
}
