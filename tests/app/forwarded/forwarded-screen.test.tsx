import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import ForwardedScreen from '../../../src/app/forwarded/forwarded-screen.tsx';
import { show } from '../flow/app.tsx';
import { authority } from '../flow/authority.ts';

afterEach(cleanup);

const spoil = (text: string) => text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');

async function open(by: 'chat' | 'paste', change: (text: string) => string = (text) => text) {
  const office = await authority();
  const text = change(await office.label());
  return show(<ForwardedScreen screen={{ at: 'forwarded', text, by }} />, { state: { trust: await office.list() } });
}

const headline = async (name: RegExp) => expect(await screen.findByRole('heading', { level: 1, name })).toBeTruthy();
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('from a chat: the box is asked for before any verdict, and then the verdict is given', async () => {
  await open('chat');
  await headline(/你手上有这箱吗/);
  expect(document.body.textContent).not.toContain('码有效');
  press('有，在手上');
  await headline(/码有效/);
});

it('from a chat and without the box: scan it once it is there; the verdict only when asked for all the same', async () => {
  const { sent } = await open('chat');
  press('没有');
  await headline(/没有箱子/);
  expect(document.body.textContent).not.toContain('码有效');
  fireEvent.click(screen.getByRole('link', { name: '扫箱上的码' }));
  expect(sent).toEqual([{ at: 'scan' }]);
  press('仍要看这个链接的结果');
  await headline(/码有效/);
});

it.each(['chat', 'paste'] as const)('forged and passed on (%s): the box itself is to be scanned before anything is called false', async (by) => {
  await open(by, spoil);
  if (by === 'chat') press('有，在手上');
  await headline(/请直接扫箱上的码/);
  expect(document.body.textContent).not.toContain('签名对不上');
  press('仍要看这个链接的结果');
  await headline(/签名对不上/);
});

it('a pasted link that holds is judged at once', async () => {
  await open('paste');
  await headline(/码有效/);
});
