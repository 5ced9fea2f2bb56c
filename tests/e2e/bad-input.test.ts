/** What may come from outside, broken: the list, the storage, the clock, the text. Each has its answer, and nothing is lost. */
import { cpSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scratch } from '../fixtures/app.ts';
import { DEMO, demoLabel, stage, type Stage } from './harness.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const verdict = () => on.chromium.page.locator('.verdict[data-settled=true]');
const kind = () => verdict().getAttribute('data-kind');

/** The demo's list, spoilt. */
function spoilt(spoil: (dir: string) => void): string {
  const dir = join(scratch(), 'trust');
  cpSync(join(DEMO, 'trust'), dir, { recursive: true });
  spoil(dir);
  return dir;
}
/** A role's newest file: the demo may have been published more than once. */
const newest = (dir: string, role: string): string => {
  const versions = readdirSync(dir).flatMap((name) => new RegExp(`^(\\d+)\\.${role}\\.json$`).exec(name)?.[1] ?? []);
  return join(dir, `${Math.max(...versions.map(Number))}.${role}.json`);
};
const everyFile = (dir: string): string[] => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));

describe('the list on the way', () => {
  it.each([
    ['is missing', (dir: string) => rmSync(dir, { recursive: true })],
    ['is a portal\'s page', (dir: string) => everyFile(dir).forEach((file) => writeFileSync(file, '<!doctype html><title>登录</title>'))],
    ['is cut', (dir: string) => everyFile(dir).forEach((file) => truncateSync(file, 300))],
    ['lost its timestamp and its bundles', (dir: string) => { rmSync(join(dir, 'timestamp.json')); rmSync(join(dir, 'bundles'), { recursive: true }); }],
    ['has its roles swapped', (dir: string) => { cpSync(newest(dir, 'season'), newest(dir, 'alerts')); rmSync(join(dir, 'bundles'), { recursive: true }); }],
  ])('%s: the build\'s own list judges', async (_what, spoil) => {
    on.server.setTrust(spoilt(spoil));
    await on.openLabel(demoLabel('authorised').link);
    expect(await kind()).toBe('authorised');
    await on.openLabel(demoLabel('recalled').link);
    expect(await kind()).toBe('recalled');
  });
});

describe('the storage', () => {
  it.each([
    ['holds text for metadata', { metadata: new Map([['timestamp.json', 'no bytes']]), checked: 1 }],
    ['holds bytes that are no list', { metadata: new Map([['1.root.json', [1, 2, 3]], ['timestamp.json', [123, 125]]]), checked: 1 }],
    ['holds another app\'s record', 'alien'],
  ])('%s: heals from the publisher and says so', async (_what, record) => {
    const { page } = on.chromium;
    await on.openLabel(demoLabel('authorised').link);
    await kind();
    await page.waitForFunction(() => localStorage.getItem('wuhai.stored') === 'yes');
    await page.waitForLoadState('networkidle');
    await on.chromium.open(`${on.server.url}/icon.svg`);
    const entries = typeof record === 'string' ? null : [...record.metadata];
    await page.evaluate(async ([given, text]) => {
      const database = await new Promise<IDBDatabase>((done) => { const ask = indexedDB.open('wuhai'); ask.onsuccess = () => done(ask.result); });
      const bytes = (value: unknown) => (Array.isArray(value) ? Uint8Array.from(value as number[]) : value);
      const value = given ? { metadata: new Map(given.map(([name, content]) => [name, bytes(content)])), checked: 1 } : text;
      const store = database.transaction('list', 'readwrite').objectStore('list');
      await new Promise((done) => (store.put(value, 'current').onsuccess = done));
      database.close();
    }, [entries, typeof record === 'string' ? record : ''] as const);
    await on.openLabel(demoLabel('recalled').link);
    expect(await kind()).toBe('recalled');
    await page.getByRole('link', { name: '关于' }).click();
    await page.getByText('这台设备上存的名单坏了或被动过').waitFor();
    expect(on.chromium.problems).toEqual([]);
  });
});

describe('the device\'s clock', () => {
  it('in 1970: the list\'s day is used, and the phone\'s date is named', async () => {
    await on.chromium.page.clock.install({ time: 0 });
    await on.openLabel(demoLabel('authorised').link);
    expect(await kind()).toBe('authorised');
    await on.chromium.page.getByText('请检查手机日期').waitFor();
  });

  it('in 2100: nothing is called false, and the date is asked about', async () => {
    await on.chromium.page.clock.install({ time: Date.UTC(2100, 0, 1) });
    await on.openLabel(demoLabel('authorised').link);
    expect(await kind()).toBe('undecided');
    await on.chromium.page.getByText('看看手机的日期对不对').waitFor();
    await on.openLabel(demoLabel('recalled').link);
    expect(await kind()).toBe('recalled');
  });
});

describe('the text', () => {
  it.each([
    ['8 KB of noise', '乱'.repeat(8_192), 'foreign'],
    ['a link with 1,201 digits', `https://shi.wuhai.example/#1${'0'.repeat(1_200)}`, 'unreadable'],
    ['our host with letters for digits', 'https://shi.wuhai.example/#abc', 'unreadable'],
    ['our host as user information of another', `https://shi.wuhai.example@evil.example/${new URL(demoLabel('authorised').link).hash}`, 'lookalike'],
    ['script', 'javascript:alert(1)', 'foreign'],
  ])('%s', async (_what, text, expected) => {
    const { page } = on.chromium;
    await on.chromium.open(`${on.server.url}/about`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate((found) => {
      history.pushState({ text: found }, '', '/check');
      dispatchEvent(new PopStateEvent('popstate', { state: { text: found } }));
    }, text);
    expect(await kind()).toBe(expected);
    expect(on.chromium.problems).toEqual([]);
  });
});
