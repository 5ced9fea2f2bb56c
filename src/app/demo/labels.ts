/** The demonstration's labels, at `/demo/labels.json` where this host is one. */
import { useEffect, useState } from 'preact/hooks';
import { parseJson } from '../../core/trust/json.ts';
import { localText } from '../../core/trust/records.ts';
import { list, object, oneOf, readShape, text } from '../../core/trust/shape.ts';
import type { VerdictKind } from '../../core/verdict.ts';
import { demoWords } from '../../i18n/demo.ts';

const kinds = Object.keys(demoWords.en.kinds) as VerdictKind[];
const sample = object({ name: text(/\S/), title: localText, link: text(/\S/), expect: oneOf(...kinds) });
const samples = list(sample);

/** A code to scan, and the kind of verdict it should get. */
export type Sample = ReturnType<typeof sample>;

export type Samples = { readonly at: 'loading' } | { readonly at: 'absent' } | { readonly at: 'ready'; readonly samples: readonly Sample[] };

export function useSamples(): Samples {
  const [state, setState] = useState<Samples>({ at: 'loading' });
  useEffect(() => {
    let current = true;
    void loadSamples().then((loaded) => current && setState(loaded ? { at: 'ready', samples: loaded } : { at: 'absent' }));
    return () => {
      current = false;
    };
  }, []);
  return state;
}

/** Undefined where there is no such file, or it is not of this shape (a host may answer with its own page). */
async function loadSamples(): Promise<readonly Sample[] | undefined> {
  try {
    const response = await fetch('/demo/labels.json', { cache: 'no-cache' });
    if (!response.ok) return undefined;
    const json = parseJson(new Uint8Array(await response.arrayBuffer()));
    const read = json.ok ? readShape(samples, json.value) : json;
    return read.ok ? read.value : undefined;
  } catch {
    return undefined; // fetch reports a network that is not there by throwing.
  }
}
