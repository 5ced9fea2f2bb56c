import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Decoder } from '../../../src/device/scan/decoder.ts';
import type { Numbered, Reply, Request } from '../../../src/device/scan/messages.ts';
import type { Reading } from '../../../src/device/scan/read-pixels.ts';

const corners = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }] as const;
const reads = (...texts: string[]): { reading: Reading } => ({ reading: { codes: texts.map((text) => ({ text, corners })) } });
const frame = () => ({ data: new Uint8ClampedArray(4), width: 1, height: 1 });
const file = new Blob(['x']);

type Script = (request: Request) => Reply | 'dies';

/** What each of the two workers answers; what they were asked. */
let scripts: { full: Script; spare: Script };
let asked: string[];

class ScriptedWorker {
  onmessage?: (event: { data: Numbered<Reply> }) => void;
  onerror?: () => void;
  readonly name: 'full' | 'spare';
  constructor(url: string) {
    this.name = url.includes('spare') ? 'spare' : 'full';
  }
  postMessage(request: Numbered<Request>): void {
    asked.push(`${this.name} ${request.ask}`);
    const reply = scripts[this.name](request);
    queueMicrotask(() => (reply === 'dies' ? this.onerror?.() : this.onmessage?.({ data: { ...reply, id: request.id } })));
  }
  terminate(): void {}
}

beforeEach(() => {
  asked = [];
  scripts = { full: () => reads(), spare: () => reads() };
  vi.stubGlobal('Worker', ScriptedWorker);
  vi.stubGlobal('document', { baseURI: 'https://example.org/' });
});
afterEach(() => vi.unstubAllGlobals());

describe('the decoder', () => {
  it('reads frames with the full one, counting misses for the turns', async () => {
    const turns: unknown[] = [];
    scripts.full = (request) => {
      if (request.ask === 'pixels') turns.push(request.effort);
      return turns.length === 3 ? reads('a') : reads();
    };
    const decoder = new Decoder();
    expect(await decoder.kind).toBe('full');
    for (let i = 0; i < 4; i++) await decoder.frame(frame());
    expect(turns).toEqual([0, 1, 2, 0].map((turn) => ({ turn })));
    expect(asked.some((what) => what.startsWith('spare'))).toBe(false);
  });

  it('is the spare one where WebAssembly does not start', async () => {
    scripts.full = () => ({ refusal: 'no-engine' });
    scripts.spare = () => reads('a');
    const decoder = new Decoder();
    expect(await decoder.kind).toBe('spare');
    expect(await decoder.frame(frame())).toEqual(reads('a').reading);
  });

  it('is none where neither starts', async () => {
    scripts = { full: () => 'dies', spare: () => 'dies' };
    expect(await new Decoder().kind).toBeUndefined();
  });

  it('goes on with the spare one when the full one dies at work', async () => {
    scripts.full = (request) => (request.ask === 'open' ? reads() : 'dies');
    scripts.spare = () => reads('a');
    const decoder = new Decoder();
    expect((await decoder.frame(frame())).codes).toEqual([]);
    expect(await decoder.frame(frame())).toEqual(reads('a').reading);
  });
});

describe('a photo', () => {
  it('that the full one reads is not shown to the spare one', async () => {
    scripts.full = () => reads('a');
    expect(await new Decoder().photo(file)).toEqual({ ok: true, value: reads('a').reading });
    expect(asked).toEqual(['full open', 'full file']);
  });

  it('that the full one cannot read is tried by the spare one; of two misses the full one’s reasons count', async () => {
    const unread = { reading: { codes: [], unread: { why: 'glare', corners } } } as const;
    scripts.full = (request) => (request.ask === 'open' ? reads() : unread);
    expect(await new Decoder().photo(file)).toEqual({ ok: true, value: unread.reading });
    scripts.spare = () => reads('b');
    expect(await new Decoder().photo(file)).toEqual({ ok: true, value: reads('b').reading });
  });

  it('that is no picture says so', async () => {
    scripts.full = (request) => (request.ask === 'open' ? reads() : { refusal: 'not-a-picture' });
    expect(await new Decoder().photo(file)).toEqual({ ok: false, error: 'not-a-picture' });
  });
});
