/** The decoder as the page sees it: ZXing-C++ in a worker, the spare decoder where that cannot run. */
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import spareWorkerUrl from './spare.worker.ts?worker&url';
import zxingWorkerUrl from './zxing.worker.ts?worker&url';
import { err, ok, type Result } from '../../core/result.ts';
import type { Reply, Request } from './messages.ts';
import type { Rgba } from './picture.ts';
import type { Reading } from './read-pixels.ts';
import { unpackOnPage } from './unpack.ts';
import { WorkerPort } from './worker-port.ts';

export type PhotoFault = 'not-a-picture';
/** `full`: ZXing-C++. `spare`: the JavaScript decoder, which reads less. */
export type DecoderKind = 'full' | 'spare';

const NOTHING: Reading = { codes: [] };

/** Opens with the scan screen, so that the wasm is there before the first frame; closes with it. */
export class Decoder {
  private readonly full = new WorkerPort(zxingWorkerUrl);
  private spare: WorkerPort | undefined;
  private misses = 0;
  /** Set when the first decoder has died while it worked. */
  private broken = false;
  private closed = false;
  /** Which decoder runs; undefined when not even the spare one does. */
  readonly kind: Promise<DecoderKind | undefined>;

  constructor() {
    this.kind = this.open();
  }

  private async open(): Promise<DecoderKind | undefined> {
    const reply = await this.full.ask({ ask: 'open', wasm: new URL(wasmUrl, document.baseURI).href });
    if ('reading' in reply) return 'full';
    return 'reading' in (await this.spareAsk({ ask: 'open', wasm: '' })) ? 'spare' : undefined;
  }

  /** Read one camera frame; its buffer is moved to the worker. One at a time: the caller waits for the answer. */
  async frame(rgba: Rgba): Promise<Reading> {
    const request: Request = { ask: 'pixels', rgba, effort: { turn: this.misses } };
    const transfer = [rgba.data.buffer as ArrayBuffer];
    const reply = await ((await this.useFull()) ? this.full.ask(request, transfer) : this.spareAsk(request, transfer));
    if (!('reading' in reply)) {
      this.broken = true;
      return NOTHING;
    }
    this.misses = reply.reading.codes.length ? 0 : this.misses + 1;
    return reply.reading;
  }

  /** Read a picture's file with every pass, and with the spare decoder when they find nothing. */
  async photo(file: Blob): Promise<Result<Reading, PhotoFault>> {
    const first = (await this.useFull()) ? await this.askFile((request) => this.full.ask(request), file) : undefined;
    if (first === 'not-a-picture') return err(first);
    if (first?.codes.length) return ok(first);
    const second = await this.askFile((request) => this.spareAsk(request), file);
    if (second === 'not-a-picture') return err(second);
    return ok(first && !second.codes.length ? first : second);
  }

  private async useFull(): Promise<boolean> {
    return (await this.kind) === 'full' && !this.broken;
  }

  private async askFile(ask: (request: Request) => Promise<Reply>, file: Blob): Promise<Reading | PhotoFault> {
    const reply = await ask({ ask: 'file', file });
    if ('reading' in reply) return reply.reading;
    if (reply.refusal === 'not-a-picture') return reply.refusal;
    if (reply.refusal === 'no-engine') return NOTHING;
    const rgba = await unpackOnPage(file).catch(() => undefined);
    if (!rgba) return 'not-a-picture';
    const again = await ask({ ask: 'pixels', rgba, effort: 'photo' });
    return 'reading' in again ? again.reading : NOTHING;
  }

  private spareAsk(request: Request, transfer?: Transferable[]): Promise<Reply> {
    if (this.closed) return Promise.resolve({ refusal: 'no-engine' });
    this.spare ??= new WorkerPort(spareWorkerUrl);
    return this.spare.ask(request, transfer);
  }

  close(): void {
    this.closed = true;
    this.full.close();
    this.spare?.close();
  }
}
