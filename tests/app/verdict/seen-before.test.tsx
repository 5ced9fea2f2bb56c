import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { SeenBefore } from '../../../src/app/verdict/seen-before.tsx';
import { passingStorage, type Storage } from '../../../src/device/storage.ts';
import { show } from '../flow/app.tsx';

const CODE = 'https://shi.wuhai.example/#123';
const WHEN = 1_793_700_000;
afterEach(cleanup);

async function scannedAt(at: number): Promise<Storage> {
  const storage = passingStorage();
  await storage.putHistory({ text: CODE, at, kind: 'authorised' });
  return storage;
}

test('a code of another hour says when', async () => {
  await show(<SeenBefore text={CODE} when={WHEN} />, { storage: await scannedAt(WHEN - 3_600) });
  expect((await screen.findByText(/扫过这个码/)).textContent).toContain('同一箱再扫是常事');
});

test.each([['the scan on the screen', CODE, WHEN], ['another code', 'https://shi.wuhai.example/#456', WHEN - 3_600]])('says nothing of %s', async (_what, text, at) => {
  await show(<SeenBefore text={text} when={WHEN} />, { storage: await scannedAt(at) });
  await new Promise((done) => setTimeout(done));
  expect(screen.queryByText(/扫过这个码/)).toBeNull();
});
