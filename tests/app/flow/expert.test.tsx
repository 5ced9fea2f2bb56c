import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Expert } from '../../../src/app/verdict/expert.tsx';
import { check } from '../../../src/core/check.ts';
import { show } from './app.tsx';
import { authority, NOW } from './authority.ts';

afterEach(cleanup);

const value = (term: string) => screen.getByText(term, { selector: 'dt' }).nextElementSibling!.textContent;

test('all that a verdict rests on: key, list, licence, filing, signed values, text and bytes', async () => {
  const office = await authority();
  const text = await office.label();
  const trust = await office.list();
  const verdict = await check(text, trust, NOW);
  await show(<Expert verdict={verdict} text={text} />, { state: { trust } });
  expect(value('密钥号 kid')).toMatch(/^[0-9a-f]{8}$/);
  expect(value('名单版本')).toBe('41');
  expect(value('名单指纹（SHA-256）')).toBe(Array(4).fill('01234567 89abcdef').join(' '));
  expect(value('授权协议编号')).toBe('示例-2026-012');
  expect(value('登记的号段')).toBe('1—100 · B-0825');
  expect(value('登记时间')).toBe('2026-08-24T00:00:00Z');
  expect(value('packed')).toBe('20690 = 2026-08-25');
  expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByText(/^18\(\[<<\{1: -7, 4: h'[0-9a-f]{8}'\}>>, \{\}, <<\{0: 1, 1: 7, 2: 1, 3: 20690, 4: 2500\}>>, h'[0-9a-f]{128}'\]\)$/)).toBeTruthy();
  expect(screen.queryByText(/不能当作事实/)).toBeNull();
});

test('of a forged label the data is shown, and said to be no fact', async () => {
  const office = await authority();
  const link = await office.label();
  const text = link.slice(0, -1) + (link.endsWith('0') ? '1' : '0');
  const trust = await office.list();
  await show(<Expert verdict={await check(text, trust, NOW)} text={text} />, { state: { trust }, locale: 'en' });
  expect(screen.getByText(/none of it is a fact/)).toBeTruthy();
  expect(screen.queryByText('serial')).toBeNull();
});

test('of another text there is nothing but the text, shown as text', async () => {
  const text = '<img src=x onerror=alert(1)>';
  await show(<Expert verdict={{ kind: 'foreign', text }} text={text} />);
  expect(screen.getByText(text)).toBeTruthy();
  expect(document.querySelector('img')).toBeNull();
  expect(value('名单版本')).toBe('这台设备上没有名单');
});
