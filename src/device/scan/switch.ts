/** One queue for starting and stopping: the last wish wins, and a start is never overtaken by its own stop. */
import type { Result } from '../../core/result.ts';

export type SwitchState<T, E> =
  | { readonly at: 'off' }
  | { readonly at: 'starting' }
  | { readonly at: 'on'; readonly value: T }
  | { readonly at: 'failed'; readonly error: E };

/** What is switched. `stop` must not reject. */
export interface Switched<T, E> {
  /** `signal` aborts when the start is no longer wanted; what it brings all the same is stopped. */
  start(signal: AbortSignal): Promise<Result<T, E>>;
  stop(value: T): Promise<void>;
}

export class Switch<T, E> {
  private readonly device: Switched<T, E>;
  private readonly tell: (state: SwitchState<T, E>) => void;
  private wanted = false;
  /** Counts what ends a start (off, restart): what was started for an earlier round is stopped, and its failure is not told. */
  private round = 0;
  private held: { readonly value: T; readonly round: number } | undefined;
  private starting = new AbortController();
  private running = false;
  private settled: Promise<void> = Promise.resolve();

  constructor(device: Switched<T, E>, tell: (state: SwitchState<T, E>) => void) {
    this.device = device;
    this.tell = tell;
  }

  /** Each of these resolves when the queue has come to rest. */
  on(): Promise<void> {
    this.wanted = true;
    return this.settle();
  }

  off(): Promise<void> {
    this.wanted = false;
    this.end();
    return this.settle();
  }

  restart(): Promise<void> {
    this.end();
    return this.on();
  }

  private end(): void {
    this.round++;
    this.starting.abort();
  }

  private settle(): Promise<void> {
    if (!this.running) this.settled = this.run();
    return this.settled;
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      for (;;) {
        const held = this.held;
        if (held && (!this.wanted || held.round !== this.round)) await this.stop(held.value);
        else if (!held && this.wanted) await this.start();
        else return;
      }
    } finally {
      // In the same step as the last look at the wish: one that comes later finds the queue at rest and wakes it.
      this.running = false;
    }
  }

  private async start(): Promise<void> {
    const round = this.round;
    this.tell({ at: 'starting' });
    this.starting = new AbortController();
    const started = await this.device.start(this.starting.signal);
    const current = this.wanted && round === this.round;
    if (started.ok) {
      this.held = { value: started.value, round };
      if (current) this.tell({ at: 'on', value: started.value });
    } else if (current) {
      // A failed start is not tried again unasked: the person decides.
      this.wanted = false;
      this.tell({ at: 'failed', error: started.error });
    }
  }

  private async stop(value: T): Promise<void> {
    this.held = undefined;
    await this.device.stop(value);
    this.tell({ at: 'off' });
  }
}
