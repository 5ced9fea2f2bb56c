/** A worker asked questions one at a time. */
import { scriptUrl } from '../script-url.ts';
import type { Numbered, Reply, Request } from './messages.ts';

export class WorkerPort {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private asked = 0;

  constructor(url: string) {
    this.worker = new Worker(scriptUrl(url));
    this.worker.onmessage = ({ data }: MessageEvent<Numbered<Reply>>) => this.settle(data.id, data);
    // A script that does not load or a thread that runs out of memory answers nothing more.
    this.worker.onerror = () => [...this.waiting.keys()].forEach((id) => this.settle(id, { refusal: 'no-engine' }));
  }

  /** The worker's answer; `no-engine` when it died. Buffers in `transfer` are gone from this side afterwards. */
  ask(request: Request, transfer: Transferable[] = []): Promise<Reply> {
    const id = ++this.asked;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.worker.postMessage({ ...request, id }, transfer);
    });
  }

  /** End the thread. What was still asked is answered `no-engine`. */
  close(): void {
    this.worker.terminate();
    [...this.waiting.keys()].forEach((id) => this.settle(id, { refusal: 'no-engine' }));
  }

  private settle(id: number, reply: Reply): void {
    this.waiting.get(id)?.(reply);
    this.waiting.delete(id);
  }
}
