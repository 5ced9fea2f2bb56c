/** The publisher's static files over the network, below `/trust/`. Lengths are enforced while a file arrives. */
import { concat } from '../core/bytes.ts';
import { MAX_BUNDLE_BYTES } from '../core/limits.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Source, SourceFault } from '../core/trust/advance.ts';
import { pathOf, type FileRef } from '../core/trust/records.ts';

/** Milliseconds without an answer, or without another byte, after which a request is given up. */
const PATIENCE = 15_000;

export interface Publisher extends Source {
  /** A file named by its hash; undefined where it did not come whole. Its hash is the reader's to check. */
  file(ref: FileRef): Promise<Uint8Array | undefined>;
  /** One bundle by URL, or from an answer that is under way already. */
  bundle(from: string | Promise<Response>): Promise<Result<Uint8Array, SourceFault>>;
}

export function publisher(base = '/trust/'): Publisher {
  const get = (url: string, maxLength: number, cache: RequestCache) => read((signal) => fetch(url, { cache, signal, redirect: 'error' }), maxLength);
  return {
    // `no-cache` asks again each time: a copy in the browser's cache must not stand in for today's list.
    fetch: (name, maxLength) => get(base + name, maxLength, 'no-cache'),
    async file(ref) {
      const bytes = await get(base + pathOf(ref), ref.length, 'default');
      return bytes.ok ? bytes.value : undefined;
    },
    bundle: (from) => (typeof from === 'string' ? get(from, MAX_BUNDLE_BYTES, 'no-cache') : read(() => from, MAX_BUNDLE_BYTES)),
  };
}

async function read(ask: (signal: AbortSignal) => Promise<Response>, maxLength: number): Promise<Result<Uint8Array, SourceFault>> {
  const patience = new AbortController();
  let timer = setTimeout(() => patience.abort(), PATIENCE);
  const renew = () => {
    clearTimeout(timer);
    timer = setTimeout(() => patience.abort(), PATIENCE);
  };
  try {
    const response = await Promise.race([ask(patience.signal), aborted(patience.signal)]);
    // TUF 5.3.3 rests on this: only a plain 404 says that there is no such file.
    if (response.status === 404) return err('absent');
    if (!response.ok) return err('unreachable');
    return await collect(response, maxLength, patience.signal, renew);
  } catch {
    return err('unreachable');
  } finally {
    clearTimeout(timer);
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('no answer')), { once: true }));

async function collect(response: Response, maxLength: number, signal: AbortSignal, renew: () => void): Promise<Result<Uint8Array, SourceFault>> {
  if (!response.body) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > maxLength ? err('too-long') : ok(bytes);
  }
  const reader = response.body.getReader();
  const gone = aborted(signal);
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await Promise.race([reader.read(), gone]);
    if (done) return ok(concat(...parts));
    renew();
    length += value.length;
    if (length > maxLength) {
      void reader.cancel();
      return err('too-long');
    }
    parts.push(value);
  }
}
