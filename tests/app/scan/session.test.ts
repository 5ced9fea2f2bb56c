import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ScanSession, type Devices } from '../../../src/app/scan/session.ts';
import type { ScanState, TextSource } from '../../../src/app/scan/state.ts';
import { err, ok, type Result } from '../../../src/core/result.ts';
import type { CameraRequest, LiveCamera } from '../../../src/device/scan/camera.ts';
import type { DecoderKind } from '../../../src/device/scan/decoder.ts';
import type { CameraObstacle } from '../../../src/device/scan/obstacles.ts';
import type { Reading } from '../../../src/device/scan/read-pixels.ts';

const corners = [{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 9 }, { x: 0, y: 9 }] as const;
const see = (...texts: string[]): Reading => ({ codes: texts.map((text) => ({ text, corners })) });
const frame = { data: new Uint8ClampedArray(4), width: 1, height: 1 };

/** Everything a session touches, moved by hand. */
class Bench {
  readonly states: ScanState[] = [];
  readonly given: [string, TextSource][] = [];
  readonly requests: CameraRequest[] = [];
  readonly cameras: { live: LiveCamera; track: EventTarget }[] = [];
  kind: DecoderKind | undefined = 'full';
  obstacle: CameraObstacle | undefined;
  reading: Reading = see();
  photos: Result<Reading, 'not-a-picture'>[] = [];
  stopped = 0;
  closed = 0;
  hidden = false;

  open(): ScanSession {
    vi.spyOn(document, 'hidden', 'get').mockImplementation(() => this.hidden);
    return new ScanSession({
      stage: document.createElement('div'), facing: 'environment', isOurs: (text) => text.startsWith('our'),
      onText: (...text) => this.given.push(text), onState: (state) => this.states.push(state),
    }, this.devices());
  }

  get state(): ScanState | undefined {
    return this.states.at(-1);
  }

  async frame(reading: Reading): Promise<void> {
    this.reading = reading;
    await this.requests.at(-1)!.read(frame);
  }

  async hide(hidden: boolean): Promise<void> {
    this.hidden = hidden;
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
  }

  private devices(): Devices {
    return {
      decoder: { kind: Promise.resolve(this.kind), frame: async () => this.reading, photo: async () => this.photos.shift()!, close: () => void this.closed++ },
      openCamera: async (request) => {
        this.requests.push(request);
        return this.obstacle ? err(this.obstacle) : ok(this.camera());
      },
    };
  }

  private camera(): LiveCamera {
    const track = Object.assign(new EventTarget(), { getSettings: () => ({ deviceId: 'main' }), applyConstraints: async () => undefined });
    const video = Object.assign(document.createElement('video'), {});
    Object.defineProperties(video, { videoWidth: { value: 1920 }, videoHeight: { value: 1080 } });
    const live: LiveCamera = { video, track: track as unknown as MediaStreamTrack, stop: async () => void this.stopped++ };
    this.cameras.push({ live, track });
    return live;
  }
}

async function settle(): Promise<void> {
  for (let i = 0; i < 30; i++) await Promise.resolve();
}

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { mediaDevices: { enumerateDevices: async () => [] } }));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the camera', () => {
  it('is asked for at once, and looks', async () => {
    const session = bench.open();
    await settle();
    expect([...new Set(bench.states.map(({ at }) => at))]).toEqual(['asking', 'looking']);
    expect(bench.state).toMatchObject({ width: 1920, height: 1080, spare: false });
    await session.close();
    expect([bench.stopped, bench.closed]).toEqual([1, 1]);
  });

  it('that is refused is an obstacle, until the person asks again', async () => {
    bench.obstacle = 'permission-denied';
    const session = bench.open();
    await settle();
    expect(bench.state).toEqual({ at: 'blocked', by: 'permission-denied' });
    bench.obstacle = undefined;
    await session.look();
    await settle();
    expect(bench.state?.at).toBe('looking');
  });

  it('is released when the page hides and comes back with it', async () => {
    bench.open();
    await settle();
    await bench.hide(true);
    expect([bench.stopped, bench.state?.at]).toEqual([1, 'away']);
    await bench.hide(false);
    expect(bench.state?.at).toBe('looking');
  });

  it('does not start on a hidden page', async () => {
    bench.hidden = true;
    bench.open();
    await settle();
    expect(bench.requests).toHaveLength(0);
    await bench.hide(false);
    expect(bench.state?.at).toBe('looking');
  });

  it('whose picture ends is opened again once, then it is said', async () => {
    bench.open();
    await settle();
    bench.cameras[0]!.track.dispatchEvent(new Event('ended'));
    await settle();
    expect([bench.requests.length, bench.state?.at]).toEqual([2, 'looking']);
    bench.cameras[1]!.track.dispatchEvent(new Event('ended'));
    await settle();
    expect(bench.state).toEqual({ at: 'blocked', by: 'lost' });
    expect(bench.stopped).toBe(2);
  });

  it('works with the spare decoder, and says so', async () => {
    bench.kind = 'spare';
    bench.open();
    await settle();
    expect(bench.state).toMatchObject({ at: 'looking', spare: true });
  });

  it('is given up when no decoder starts', async () => {
    bench.kind = undefined;
    bench.open();
    await settle();
    expect(bench.state).toEqual({ at: 'blocked', by: 'wasm-failed' });
    expect(bench.stopped).toBe(bench.cameras.length);
  });
});

describe('frames', () => {
  it('give a code once while it is held in view, and outline it', async () => {
    bench.open();
    await settle();
    await bench.frame(see('our 1'));
    await bench.frame(see('our 1'));
    expect(bench.given).toEqual([['our 1', 'camera']]);
    expect(bench.state).toMatchObject({ outlines: [{ text: 'our 1', ours: true }] });
  });

  it('with two of ours ask, and give the one pointed at', async () => {
    const session = bench.open();
    await settle();
    await bench.frame(see('our 1', 'our 2'));
    expect([bench.given, bench.state]).toMatchObject([[], { choice: true }]);
    session.choose('our 2');
    expect(bench.given).toEqual([['our 2', 'camera']]);
  });

  it('that come after closing give nothing', async () => {
    const session = bench.open();
    await settle();
    await session.close();
    await bench.frame(see('our 1'));
    expect(bench.given).toEqual([]);
  });
});

describe('photos', () => {
  it('are read one after the other with the camera off', async () => {
    const session = bench.open();
    await settle();
    bench.photos = [ok(see()), ok(see('other', 'our 1'))];
    await session.photos([new Blob(), new Blob()]);
    expect(bench.stopped).toBe(1);
    expect(bench.given).toEqual([['our 1', 'photo']]);
    expect(bench.states.filter(({ at }) => at === 'reading')).toEqual([0, 1, 2].map((done) => ({ at: 'reading', done, of: 2 })));
  });

  it.each([
    ['no code', [ok(see())], { at: 'no-text', why: 'no-code' }],
    ['a code that cannot be read', [ok({ codes: [], unread: { why: 'blurred', corners } })], { at: 'no-text', why: 'unread' }],
    ['no picture', [err('not-a-picture')], { at: 'no-text', why: 'not-a-picture' }],
    ['two of ours', [ok(see('our 1')), ok(see('our 2', 'other'))], { at: 'choosing', texts: ['our 1', 'our 2'] }],
  ] as [string, Result<Reading, 'not-a-picture'>[], ScanState][])('with %s say so', async (_name, photos, state) => {
    const session = bench.open();
    await settle();
    bench.photos = photos;
    await session.photos(photos.map(() => new Blob()));
    expect([bench.given, bench.state]).toEqual([[], state]);
    await bench.hide(true);
    await bench.hide(false);
    expect(bench.state).toEqual(state);
  });

  it('of which one is chosen give that', async () => {
    const session = bench.open();
    await settle();
    bench.photos = [ok(see('our 1', 'our 2'))];
    await session.photos([new Blob()]);
    session.choose('our 2');
    expect(bench.given).toEqual([['our 2', 'photo']]);
  });
});
