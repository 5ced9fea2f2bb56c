import { describe, expect, it, vi } from 'vitest';
import { betterLens, lensesOf } from '../../../src/device/scan/lenses.ts';
import { obstacleOf } from '../../../src/device/scan/obstacles.ts';
import { withDetectorSlot } from '../../../src/device/scan/slot.ts';
import { focusAt, hasTorch, setTorch, setZoom, zoomRange } from '../../../src/device/scan/track.ts';

const devices = (...labels: string[]) => labels.map((label, i) => ({ deviceId: `id${i}`, kind: 'videoinput' as const, label }));

describe('lenses', () => {
  const android = lensesOf(devices('camera2 1, facing front', 'camera2 0, facing back', 'camera2 2, facing back'));
  const iphone = lensesOf(devices('Front Camera', 'Back Ultra Wide Camera', 'Back Telephoto Camera', 'Back Triple Camera', 'Back Camera'));
  const chinese = lensesOf(devices('前置相机', '后置超广角镜头相机', '后置相机'));

  it('are known by their names', () => {
    expect(android.map(({ facing }) => facing)).toEqual(['front', 'rear', 'rear']);
    expect(chinese.map(({ facing }) => facing)).toEqual(['front', 'rear', 'rear']);
    expect(lensesOf([{ deviceId: '', kind: 'videoinput', label: '' }, { deviceId: 'a', kind: 'audioinput', label: '' }])).toEqual([]);
  });

  it.each([
    ['the main one on Android', android, 'id2', 'id1'],
    ['the group on an iPhone', iphone, 'id1', 'id3'],
    ['not the wide one', chinese, 'id1', 'id2'],
  ])('a better one is %s', (_name, lenses, chosen, better) => {
    expect(betterLens(lenses, chosen)?.id).toBe(better);
    expect(betterLens(lenses, better)).toBeUndefined();
  });

  it('nothing is better than a front camera chosen on purpose, or an unknown one', () => {
    expect(betterLens(android, 'id0')).toBeUndefined();
    expect(betterLens(android, undefined)).toBeUndefined();
    expect(betterLens([], 'id0')).toBeUndefined();
  });
});

describe('obstacles', () => {
  const said = (name: string): string => `Error getting userMedia, error = ${name}: Something`;

  it.each([
    ['NotAllowedError', 'permission-denied'],
    ['SecurityError', 'permission-policy'],
    ['NotFoundError', 'no-camera'],
    ['OverconstrainedError', 'no-camera'],
    ['NotReadableError', 'in-use'],
    ['AbortError', 'in-use'],
    ['TypeError', 'lost'],
  ])('%s is %s', async (name, obstacle) => {
    expect(await obstacleOf(said(name))).toBe(obstacle);
  });

  it('a question that was closed may be asked again', async () => {
    vi.stubGlobal('navigator', { permissions: { query: async () => ({ state: 'prompt' }) } });
    expect(await obstacleOf(said('NotAllowedError'))).toBe('permission-dismissed');
    vi.unstubAllGlobals();
  });

  it('a browser without a camera interface says so', async () => {
    expect(await obstacleOf('Camera streaming not supported by the browser.')).toBe('unsupported');
  });
});

describe('the detector slot', () => {
  const corners = [{ x: 1, y: 2 }, { x: 5, y: 2 }, { x: 5, y: 9 }, { x: 1, y: 9 }] as const;
  type Slot = { BarcodeDetector?: new (options?: object) => { detect(frame: unknown): Promise<unknown[]> } };

  it('holds our decoder during construction only', async () => {
    const native = class {};
    vi.stubGlobal('BarcodeDetector', native);
    const made = withDetectorSlot(async () => [{ text: 'a', corners }], () => new (globalThis as Slot).BarcodeDetector!({ formats: ['qr_code'] }));
    expect((globalThis as Slot).BarcodeDetector).toBe(native);
    const found = [{ rawValue: 'a', format: 'qr_code', cornerPoints: corners, boundingBox: { x: 1, y: 2, width: 4, height: 7 } }];
    expect(await made.detect({})).toEqual(found);
    vi.unstubAllGlobals();
  });

  it('leaves nothing behind, whatever happens', () => {
    expect(() => withDetectorSlot(async () => [], () => { throw new Error('constructor'); })).toThrow('constructor');
    expect('BarcodeDetector' in globalThis).toBe(false);
  });
});

describe('a track', () => {
  const track = (capabilities: object, applyConstraints = vi.fn(async () => undefined)) =>
    ({ getCapabilities: () => capabilities, getSettings: () => ({}), applyConstraints }) as unknown as MediaStreamTrack & { applyConstraints: typeof applyConstraints };

  it('offers what it has', () => {
    expect(hasTorch(track({ torch: true }))).toBe(true);
    expect(zoomRange(track({ zoom: { min: 1, max: 8, step: 0.1 } }))).toEqual({ min: 1, max: 8, step: 0.1 });
  });

  it('offers nothing where the browser cannot tell, or throws', () => {
    const mute = { getSettings: () => ({}) } as unknown as MediaStreamTrack;
    const broken = { getCapabilities: () => { throw new Error('gone'); } } as unknown as MediaStreamTrack;
    for (const one of [mute, broken, track({ zoom: { min: 1, max: 1, step: 0 } })]) expect([hasTorch(one), zoomRange(one)]).toEqual([false, undefined]);
  });

  it('sets torch and zoom, and says when it was refused', async () => {
    const good = track({});
    expect([await setTorch(good, true), await setZoom(good, 2)]).toEqual([true, true]);
    expect(good.applyConstraints.mock.calls).toEqual([[{ advanced: [{ torch: true }] }], [{ advanced: [{ zoom: 2 }] }]]);
    expect(await setTorch(track({}, vi.fn(async () => { throw new Error('refused'); })), true)).toBe(false);
  });

  it('focuses on a point only where that is offered', async () => {
    const fixed = track({ focusMode: ['continuous'] });
    await focusAt(fixed, 0.5, 0.5);
    expect(fixed.applyConstraints).not.toHaveBeenCalled();
    const free = track({ focusMode: ['continuous', 'single-shot'], pointsOfInterest: true });
    await focusAt(free, 0.2, 0.8);
    expect(free.applyConstraints.mock.calls.map((call: unknown[]) => (call[0] as { advanced: { focusMode: string }[] }).advanced[0]!.focusMode)).toEqual(['single-shot', 'continuous']);
  });
});
