import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepAwake } from '../../../src/device/inspect/awake.ts';
import { showBadge } from '../../../src/device/inspect/badge.ts';
import { handOver } from '../../../src/device/inspect/hand-over.ts';
import { position } from '../../../src/device/inspect/position.ts';
import { signaller, type Signal } from '../../../src/device/inspect/signal.ts';
import { keepForGood } from '../../../src/device/inspect/surroundings.ts';

/** Gives the browser something it may have, for one test. */
function give(name: string, value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
  given.push(name);
}
const given: string[] = [];
afterEach(() => {
  for (const name of given.splice(0)) delete (navigator as unknown as Record<string, unknown>)[name];
  vi.unstubAllGlobals();
});

const tick = () => new Promise((resolve) => setTimeout(resolve));

describe('signals', () => {
  test('feel different for what must be told apart without looking', () => {
    const felt: string[] = [];
    give('vibrate', (pattern: number[]) => felt.push(pattern.join()));
    const { signal, close } = signaller();
    for (const one of ['good', 'caution', 'bad', 'again', 'other', 'not-kept'] satisfies Signal[]) signal(one);
    close();
    expect(new Set(felt).size).toBe(6);
  });

  test('sound where the browser makes sound, one tone a beep, from the first tap on', () => {
    const tones: number[] = [];
    const gain = { gain: { setValueAtTime() {}, linearRampToValueAtTime() {} }, connect: () => gain };
    const audio = {
      currentTime: 0, state: 'suspended', destination: {}, resume: vi.fn(async () => {}), close: vi.fn(async () => {}), createGain: () => gain,
      createOscillator: () => ({ frequency: { set value(hertz: number) { tones.push(hertz); } }, connect: () => gain, start() {}, stop() {} }),
    };
    vi.stubGlobal('AudioContext', function AudioContext() { return audio; });
    const { signal, close } = signaller();
    document.dispatchEvent(new Event('pointerdown'));
    expect(audio.resume).toHaveBeenCalledTimes(1);
    signal('again');
    expect(tones).toHaveLength(3);
    close();
    document.dispatchEvent(new Event('pointerdown'));
    expect(audio.close).toHaveBeenCalledTimes(1);
  });
});

describe('the screen', () => {
  test('is kept on, again after the page was hidden, and let go at the end', async () => {
    const held: { release: ReturnType<typeof vi.fn> }[] = [];
    give('wakeLock', { request: async () => (held.push({ release: vi.fn() }), held[held.length - 1]) });
    const letSleep = keepAwake();
    await tick();
    document.dispatchEvent(new Event('visibilitychange'));
    await tick();
    letSleep();
    document.dispatchEvent(new Event('visibilitychange'));
    await tick();
    expect(held).toHaveLength(2);
    expect(held[1]!.release).toHaveBeenCalledTimes(1);
  });

  test('goes dark where the browser has no lock, and nothing breaks', () => expect(keepAwake()()).toBeUndefined());
});

describe('a file leaves', () => {
  const file = new File(['x'], 'a.zip', { type: 'application/zip' });
  let clicked: string[];
  beforeEach(() => {
    clicked = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { clicked.push(this.download); });
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(pointer: coarse)' }));
  });
  afterEach(() => vi.restoreAllMocks());

  test('to another app where files can be shared', async () => {
    give('canShare', () => true);
    give('share', async () => {});
    expect([await handOver(file), clicked]).toEqual(['shared', []]);
  });
  test('not at all when the person changes their mind', async () => {
    give('canShare', () => true);
    give('share', () => Promise.reject(Object.assign(new Error(), { name: 'AbortError' })));
    expect([await handOver(file), clicked]).toEqual(['cancelled', []]);
  });
  test('to the downloads where no app takes it, or nothing is shared', async () => {
    give('canShare', () => true);
    give('share', () => Promise.reject(Object.assign(new Error(), { name: 'NotAllowedError' })));
    expect(await handOver(file)).toBe('saving');
    give('canShare', () => false);
    expect(await handOver(file)).toBe('saving');
    expect(clicked).toEqual(['a.zip', 'a.zip']);
  });
});

describe('asked of the browser', () => {
  test('storage for good: its word, or no', async () => {
    give('storage', { persist: async () => true });
    expect(await keepForGood()).toBe(true);
    give('storage', undefined);
    expect(await keepForGood()).toBe(false);
  });

  test('a position in whole microdegrees, or why there is none', async () => {
    give('geolocation', { getCurrentPosition: (found: (at: unknown) => void) => found({ coords: { latitude: 39.6550004, longitude: 106.794, accuracy: 12.2 } }) });
    expect(await position()).toEqual({ ok: true, value: { latitude: 39_655_000, longitude: 106_794_000, accuracy: 13 } });
    give('geolocation', { getCurrentPosition: (_found: unknown, failed: (fault: unknown) => void) => failed({ code: 1 }) });
    expect(await position()).toEqual({ ok: false, error: 'refused' });
  });

  test('a badge with what is not exported, and none when all is', async () => {
    const shown: unknown[] = [];
    give('setAppBadge', async (count: number) => void shown.push(count));
    give('clearAppBadge', async () => void shown.push('none'));
    showBadge(3);
    showBadge(0);
    expect(shown).toEqual([3, 'none']);
  });
});
