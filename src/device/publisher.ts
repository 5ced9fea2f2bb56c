/** The publisher's static files over the network, below `/trust/`. Lengths are enforced while a file arrives. */
import { concat, sha256Hex } from '../core/bytes.ts';
import { MAX_BUNDLE_BYTES } from '../core/limits.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Source, SourceFault } from '../core/trust/advance.ts';
import { pathOf, type FileRef } from '../core/trust/records.ts';

/** Milliseconds without an answer, or without another byte, after which a request is given up. */
const PATIENCE = 15_000;
/** Bytes a millisecond below which it is given up once that time is over: who sends a byte now and then is not waited for. */
const PACE = 1;

export interface Publisher extends Source {
  /** A file named by its hash; undefined where it did not come whole and unchanged. */
  file(ref: FileRef): Promise<Uint8Array | undefined>;
  /** One bundle by URL, or from an answer that is under way already. */
  bundle(from: string | Promise<Response>): Promise<Result<Uint8Array, SourceFault>>;
}

export function publisher(base = '/trust/', patience = PATIENCE): Publisher {
  const get = (url: string, maxLength: number, cache: RequestCache) => read((signal) => fetch(url, { cache, signal, redirect: 'error' }), maxLength, patience);
  return {
    // `no-cache` asks again each time: a copy in the browser's cache must not stand in for today's list.
    fetch: (name, maxLength) => get(base + name, maxLength, 'no-cache'),
    async file(ref) {
      // The browser's cache may hold a portal's page under this name; then the publisher itself is asked.
      for (const cache of ['default', 'reload'] as const) {
        const fetched = await get(base + pathOf(ref), ref.length, cache);
        if (fetched.ok && (await sha256Hex(fetched.value)) === ref.sha256) return fetched.value;
        if (!fetched.ok && fetched.error !== 'too-long') break;
      }
      return undefined;
    },
    bundle: (from) => (typeof from === 'string' ? get(from, MAX_BUNDLE_BYTES, 'no-cache') : read(() => from, MAX_BUNDLE_BYTES, patience)),
  };
}

async function read(ask: (signal: AbortSignal) => Promise<Response>, maxLength: number, patience: number): Promise<Result<Uint8Array, SourceFault>> {
  const end = new AbortController();
  const started = performance.now();
  let timer = setTimeout(() => end.abort(), patience);
  const renew = (length: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => end.abort(), Math.min(patience, patience + length / PACE - (performance.now() - started)));
  };
  try {
    const response = await Promise.race([ask(end.signal), aborted(end.signal)]);
    // TUF 5.3.3 rests on this: only a plain 404 says that there is no such file.
    if (response.redirected) return err('unreachable');
    if (response.status === 404) return err('absent');
    if (!response.ok) return err('unreachable');
    return await collect(response, maxLength, end.signal, renew);
  } catch {
    return err('unreachable');
  } finally {
    clearTimeout(timer);
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('no answer')), { once: true }));

async function collect(response: Response, maxLength: number, signal: AbortSignal, renew: (length: number) => void): Promise<Result<Uint8Array, SourceFault>> {
  if (!response.body) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > maxLength ? err('too-long') : ok(bytes);
  }
  const reader = response.body.getReader();
  const gone = aborted(signal);
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), gone]);
      if (done) return ok(concat(...parts));
      length += value.length;
      if (length > maxLength) return err('too-long');
      renew(length);
      parts.push(value);
    }
  } finally {
    reader.cancel().catch(() => {}); // What is still to come is not waited for.
  }
}
