import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const rear = [{ deviceId: 'wide', kind: 'videoinput', label: 'camera2 2, facing back' }, { deviceId: 'main', kind: 'videoinput', label: 'camera2 0, facing back' }];
type Toolboxes = typeof import('../../../src/app/scan/toolbox.ts');
let Toolbox: Toolboxes['Toolbox'];
let devices: object[];
let set: object[];

function track(capabilities: object, deviceId = 'main'): MediaStreamTrack {
  const applyConstraints = async ({ advanced: [setting] }: { advanced: [object] }) => void set.push(setting);
  return { getCapabilities: () => capabilities, getSettings: () => ({ deviceId }), applyConstraints } as unknown as MediaStreamTrack;
}

beforeEach(async () => {
  localStorage.clear();
  vi.resetModules(); // What could not be stored is remembered by the module.
  ({ Toolbox } = await import('../../../src/app/scan/toolbox.ts'));
  [devices, set] = [[], []];
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { mediaDevices: { enumerateDevices: async () => devices } }));
});
afterEach(() => vi.unstubAllGlobals());

const all = { torch: true, zoom: { min: 1, max: 4, step: 0.5 } };

describe('torch, zoom and lens', () => {
  it('are what the camera has', async () => {
    expect(await new Toolbox().open(track({}))).toEqual({ lenses: [], lens: 'main' });
    expect(await new Toolbox().open(track(all))).toEqual({ lenses: [], lens: 'main', torch: false, zoom: { range: all.zoom, value: 1 } });
  });

  it('zoom is remembered for the next time, within what the next camera can', async () => {
    const first = new Toolbox();
    await first.open(track(all));
    expect((await first.zoom(track(all), 9)).zoom?.value).toBe(4);
    const next = { ...all, zoom: { min: 1, max: 2, step: 0.5 } };
    expect(await new Toolbox().open(track(next))).toMatchObject({ zoom: { value: 2 } });
    expect(set).toEqual([{ zoom: 4 }, { zoom: 2 }]);
  });

  it('the torch comes back with the camera, and is off on a new screen', async () => {
    const toolbox = new Toolbox();
    await toolbox.open(track(all));
    expect(await toolbox.torch(track(all), true)).toMatchObject({ torch: true });
    expect(await toolbox.open(track(all))).toMatchObject({ torch: true });
    expect(await new Toolbox().open(track(all))).toMatchObject({ torch: false });
    expect(set).toEqual([{ torch: true }, { torch: true }]);
  });

  it('a lens that reads better is taken once; what the person chose stays', async () => {
    devices = rear;
    const toolbox = new Toolbox();
    expect(await toolbox.open(track({}, 'wide'))).toBe('other-lens');
    expect(toolbox.rememberedLens()).toBe('main');
    toolbox.keepLens('wide');
    expect(await new Toolbox().open(track({}, 'wide'))).toMatchObject({ lens: 'wide', lenses: [{ id: 'wide' }, { id: 'main' }] });
  });

  it('a device that does not list its cameras has no choice of lens', async () => {
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { mediaDevices: { enumerateDevices: async () => { throw new Error('no'); } } }));
    expect(await new Toolbox().open(track({}))).toEqual({ lenses: [], lens: 'main' });
  });
});
