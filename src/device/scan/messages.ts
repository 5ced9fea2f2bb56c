/** What page and decoder worker say to each other. */
import type { Rgba } from './picture.ts';
import type { Effort, Reading } from './read-pixels.ts';

export type Request =
  | { readonly ask: 'open'; readonly wasm: string }
  | { readonly ask: 'pixels'; readonly rgba: Rgba; readonly effort: Effort }
  | { readonly ask: 'file'; readonly file: Blob };

/** `no-engine`: the decoder could not start, or broke down. `cannot-unpack`: this worker has no canvas. `not-a-picture`: unknown format. */
export type Refusal = 'no-engine' | 'cannot-unpack' | 'not-a-picture';

export type Reply = { readonly reading: Reading } | { readonly refusal: Refusal };

/** One question and its answer carry the same number. */
export type Numbered<T> = T & { readonly id: number };

/** The part of a worker's global scope that is used here; the room is typed for pages. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Numbered<Request>>) => void) | null;
  postMessage(message: Numbered<Reply>): void;
}

/** Answer every request in this worker with `answer`, one after the other. */
export function serve(answer: (request: Request) => Promise<Reply>): void {
  const scope = self as unknown as WorkerScope;
  let last: Promise<unknown> = Promise.resolve();
  scope.onmessage = ({ data }) => {
    // What throws here has run out of memory or is broken: every question is answered, and the page turns elsewhere.
    last = last.then(async () => scope.postMessage({ id: data.id, ...(await answer(data).catch((): Reply => ({ refusal: 'no-engine' }))) }));
  };
}
