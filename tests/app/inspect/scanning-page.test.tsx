import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { InspectionProvider, useRound } from '../../../src/app/inspect/inspection-context.tsx';
import { ScanningPage } from '../../../src/app/inspect/scanning-page.tsx';
import type { Inspection } from '../../../src/app/inspect/flow/inspection.ts';
import type { SessionOptions } from '../../../src/app/scan/session.ts';
import { show } from '../flow/app.tsx';
import { authority } from '../flow/authority.ts';
import { anotherDevice, opened, start } from './device.ts';

/** Stands in for camera and decoder: a live picture with a torch that is off, and a note of what was asked of it. */
const camera = vi.hoisted(() => ({ asked: [] as string[], latest: undefined as SessionOptions | undefined }));
vi.mock('../../../src/app/scan/session.ts', () => ({
  ScanSession: class {
    constructor(options: SessionOptions) {
      camera.latest = options;
      camera.asked.push('camera on');
      queueMicrotask(() => options.onState({ at: 'looking', width: 640, height: 480, tools: { torch: false, lenses: [] }, outlines: [], choice: false, glimpse: false, spare: false }));
    }
    async close(): Promise<void> {
      camera.asked.push('camera off');
    }
    async torch(on: boolean): Promise<void> {
      camera.asked.push(on ? 'torch on' : 'torch off');
    }
  },
}));

beforeEach(anotherDevice);
afterEach(cleanup);

function Following({ id }: { readonly id: string }) {
  const held = useRound(id);
  return held ? <ScanningPage held={held} /> : null;
}

async function scanning(inspection: Inspection, id: string) {
  const trust = await (await authority()).list();
  await show(<InspectionProvider value={inspection}><Following id={id} /></InspectionProvider>, { state: { trust } });
  await screen.findByRole('button', { name: '手电筒' });
  camera.asked.length = 0;
}

/** What a hand-held scanner types. */
const scanned = (text: string) => [...text, 'Enter'].forEach((key) => fireEvent.keyDown(document.body, { key }));
const texts = (inspection: Inspection, id: string) => inspection.round(id)!.round.labels.map(({ seen }) => seen.text);

describe('on the page of a round', () => {
  test('the last entry is taken back, then the one before; it stays in the file, and taking back ends with none left', async () => {
    const inspection = await start();
    const id = await opened(inspection);
    await scanning(inspection, id);
    scanned('示例甲-123456');
    scanned('示例乙-123456');
    await waitFor(() => expect(texts(inspection, id)).toEqual(['示例甲-123456', '示例乙-123456']));
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    expect(await screen.findByText('已撤回：第 2 条')).toBeTruthy();
    expect(texts(inspection, id)).toEqual(['示例甲-123456']);
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    expect(await screen.findByText('已撤回：第 1 条')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    expect(await screen.findByText('没有可以撤回的')).toBeTruthy();
    expect(inspection.round(id)!.entries.map(({ kind }) => kind)).toEqual(['open', 'label', 'label', 'undo', 'undo']);
  });

  test('paused, nothing is taken and the camera is off; resumed, it goes on', async () => {
    const inspection = await start();
    const id = await opened(inspection);
    await scanning(inspection, id);
    fireEvent.click(screen.getByRole('button', { name: '暂停' }));
    expect(await screen.findByText('已暂停。扫到的码不会记下。')).toBeTruthy();
    scanned('示例甲-123456');
    fireEvent.click(screen.getByRole('button', { name: '继续' }));
    await waitFor(() => expect(camera.asked.slice(0, 2)).toEqual(['camera off', 'camera on']));
    scanned('示例乙-123456');
    await waitFor(() => expect(texts(inspection, id)).toEqual(['示例乙-123456']));
  });

  test('a code before the camera and a code typed by a scanner each say how they were read', async () => {
    const inspection = await start();
    const id = await opened(inspection);
    await scanning(inspection, id);
    camera.latest!.onText('示例甲-123456', 'camera');
    scanned('示例乙-123456');
    await waitFor(() => expect(inspection.round(id)!.round.labels.map(({ seen: { via } }) => via)).toEqual(['camera', 'wedge']));
  });

  test('the torch comes on again with the picture, until it is turned off', async () => {
    const inspection = await start();
    const id = await opened(inspection);
    await scanning(inspection, id);
    fireEvent.click(screen.getByRole('button', { name: '手电筒' }));
    expect(camera.asked).toEqual(['torch on']);
    fireEvent.click(screen.getByRole('button', { name: '暂停' }));
    fireEvent.click(screen.getByRole('button', { name: '继续' }));
    await waitFor(() => expect(camera.asked.slice(1)).toEqual(['camera off', 'camera on', 'torch on']));
  });
});
